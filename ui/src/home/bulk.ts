// Changes of properties of many maps: each map one edit of its own, which its history names and can take back. The offer
// to undo puts a field back only where it still holds what was set here.
import type { JourneyCard, Properties } from "../generated/border";
import type { Shared } from "../state/shared";
import { words } from "../words";
import { titleOf } from "./title";

/** The fields to set on a map; null when nothing is to change there. */
export type Fields = (properties: Properties) => Partial<Properties> | null;

/** Sets fields on maps, tells how it went and offers to take it back. Answers whether all went well. */
export async function change(
  { library, toasts, work }: Shared,
  journeys: readonly JourneyCard[],
  fieldsOf: Fields,
  said: (count: number) => string,
): Promise<boolean> {
  const plan = journeys.flatMap((journey) => {
    const fields = fieldsOf(journey.properties);
    return fields ? [{ journey, fields, before: pick(journey.properties, fields) }] : [];
  });
  const label = words.library.changing;
  const outcome = await library.holding(() =>
    work.run({
      label,
      things: plan,
      name: ({ journey }) => titleOf(journey),
      act: ({ journey, fields }) => library.set(journey.id, fields),
    }),
  );
  const undo = async () => {
    const back = outcome.done.filter(({ journey, fields }) => {
      const now = library.find(journey.id)?.properties;
      return now !== undefined && same(pick(now, fields), fields);
    });
    const name = ({ journey }: (typeof back)[number]) => titleOf(journey);
    const act = ({ journey, before }: (typeof back)[number]) => library.set(journey.id, before);
    await library.holding(() => work.run({ label, things: back, name, act }));
  };
  const count = outcome.done.length;
  if (count > 0) toasts.done(said(count), { label: words.common.undo, run: undo });
  else if (plan.length === 0) toasts.done(words.library.nothingToChange);
  return outcome.failures.length === 0 && !outcome.stopped;
}

/** The tags of a map with some more and some less; null when it has them so already. */
export function retagged(tags: readonly string[], add: readonly string[], drop: readonly string[]): string[] | null {
  const kept = tags.filter((tag) => !drop.includes(tag));
  const next = [...kept, ...add.filter((tag) => !kept.includes(tag))];
  return same(next, tags) ? null : next;
}

/** The tags of a map with one of them under another name; null when it has not got it. */
export function renamedTag(tags: readonly string[], from: string, to: string): string[] | null {
  if (!tags.includes(from) || from === to) return null;
  return [...new Set(tags.map((tag) => (tag === from ? to : tag)))];
}

function pick(properties: Properties, fields: Partial<Properties>): Partial<Properties> {
  const blank: Partial<Properties> = { folder: "", tags: [], review_on: null, owner: "" };
  const keys = Object.keys(fields) as (keyof Properties)[];
  return Object.fromEntries(keys.map((key) => [key, properties[key] ?? blank[key]]));
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
