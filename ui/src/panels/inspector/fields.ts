// What the parts of the card panel share. They work on one card and on many: what is set is set on all of them, as one
// commit. The core sets touchpoints, opportunities and feelings part by part, so a part never carries its neighbours.
import type { Edit } from "../../generated/border";
import type { Card } from "../../document/whole";
import type { Changes } from "../../map/changes.svelte";
import { words } from "../../words";

/** What can be set on cards, as the history names it. */
export type What = keyof typeof words.many.did;

/** Sets fields of all cards; `joined` edits of the same field in a row are undone together, as typing is. */
export type SetCards = (what: What, fields: Record<string, unknown>, joined?: boolean) => Promise<boolean>;

/** Cards and the way to change them. */
export interface CardsProps {
  cards: readonly Card[];
  set: SetCards;
}

/** One card and the way to change it. */
export interface CardProps {
  card: Card;
  set: SetCards;
}

/** Sets fields of records by their ids: one by itself, several as one commit with a label. */
export function setter(changes: Changes, ids: () => readonly string[]): SetCards {
  return (what, fields, joined = false) => {
    const all = ids();
    const [only] = all;
    if (only === undefined) return Promise.resolve(false);
    if (all.length === 1) return changes.set(only, fields, joined ? what : undefined);
    const edits = all.map((id): Edit => ({ edit: "set", id, fields }));
    return changes.batch(words.many.did[what](all.length), edits, joined ? `${all.join(" ")} ${what}` : null);
  };
}

/** What several records say of one thing. */
export interface Common<T> {
  /** What the first one says. */
  value: T;
  /** Whether another one says something else. */
  mixed: boolean;
}

/** What records say of one thing, and whether they agree. */
export function common<R, T>(records: readonly R[], otherwise: T, read: (record: R) => T): Common<T> {
  const [first, ...others] = records;
  if (first === undefined) return { value: otherwise, mixed: false };
  const value = read(first);
  return { value, mixed: others.some((other) => read(other) !== value) };
}
