// What the palette shows for what was typed: sections in the order of how well their best row answers. Pure.
import { match, type Match, type Wanted } from "./rank";
import type { Entry, GroupId } from "./palette.svelte";

/** One row: an entry with the letters that answer. */
export interface Row {
  readonly entry: Entry;
  readonly stretches: Match["stretches"];
  readonly score: number;
}

/** Rows under one heading. */
export interface Section {
  readonly id: GroupId | "recent" | "next";
  readonly rows: readonly Row[];
}

const MOST: Record<GroupId, number> = {
  actions: 7,
  maps: 6,
  records: 8,
  personas: 4,
  panels: 5,
  settings: 5,
  library: 6,
};
const MOST_RECENT = 5;
const MOST_NEXT = 6;
const MOST_MAPS = 4;

/** Before anything is typed: what was used last, what comes next, the maps that changed last. */
export function beginnings(entries: readonly Entry[], recents: readonly string[]): Section[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const again = recents.flatMap((id) => byId.get(id) ?? []).filter(canBeDone);
  const shown = new Set(again.slice(0, MOST_RECENT));
  const next = entries
    .filter((entry) => entry.next !== undefined && canBeDone(entry) && !shown.has(entry))
    .sort((a, b) => (a.next ?? 0) - (b.next ?? 0));
  const maps = entries.filter((entry) => entry.group === "maps" && !shown.has(entry));
  return sections([
    ["recent", again.slice(0, MOST_RECENT).map(plainRow)],
    ["next", next.slice(0, MOST_NEXT).map(plainRow)],
    ["maps", maps.slice(0, MOST_MAPS).map(plainRow)],
  ]);
}

/** Whether an entry can be done now. */
export function canBeDone(entry: Entry): boolean {
  return entry.enabled?.() ?? true;
}

/** The best rows of entries for what was typed. What was used last stands a little higher, what cannot be done lower. */
export function rowsFor(entries: readonly Entry[], typed: Wanted, recents: readonly string[]): Row[] {
  return entries.flatMap((entry) => {
    const found = matchEntry(entry, typed);
    if (!found) return [];
    const place = recents.indexOf(entry.id);
    const score = found.score + (place < 0 ? 0 : 6 - place / 2) - (canBeDone(entry) ? 0 : 30);
    return [{ entry, stretches: found.stretches, score }];
  });
}

function matchEntry(entry: Entry, typed: Wanted): Match | null {
  const own = match(entry.label, typed, true);
  if (own || !entry.also) return own;
  const also = match(`${entry.label} ${entry.also}`, typed, false);
  return also && { score: also.score - 15, stretches: within(also.stretches, entry.label.length) };
}

/** The stretches that lie in the first letters of a text. */
function within(stretches: Match["stretches"], end: number): Match["stretches"] {
  return stretches.filter(([from]) => from < end).map(([from, to]) => [from, Math.min(to, end)]);
}

/** Rows in sections, the best first; what the library says comes last, as it comes later. */
export function inSections(rows: readonly Row[]): Section[] {
  const groups = new Map<GroupId, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.entry.group);
    if (group) group.push(row);
    else groups.set(row.entry.group, [row]);
  }
  const all = [...groups].map(([id, members]): [GroupId, Row[]] => {
    const most = groups.size === 1 ? 40 : MOST[id];
    return [id, members.sort((a, b) => b.score - a.score).slice(0, most)];
  });
  const late = ([id]: [GroupId, Row[]]) => (id === "library" ? 1 : 0);
  return sections(all.sort((a, b) => late(a) - late(b) || (b[1][0]?.score ?? 0) - (a[1][0]?.score ?? 0)));
}

/** The best of many, kept while they are looked through. */
export class Best {
  readonly #most: number;
  #rows: { id: string; found: Match }[] = [];

  constructor(most = 40) {
    this.#most = most;
  }

  /** Looks at one name. */
  take(id: string, name: string, typed: Wanted): void {
    const found = match(name, typed, false);
    if (!found) return;
    const last = this.#rows.at(-1);
    if (this.#rows.length >= this.#most && last && last.found.score >= found.score) return;
    const place = this.#rows.findIndex((row) => row.found.score < found.score);
    this.#rows.splice(place < 0 ? this.#rows.length : place, 0, { id, found });
    this.#rows.length = Math.min(this.#rows.length, this.#most);
  }

  /** What was best, as rows. */
  rows(entry: (id: string) => Entry | null): Row[] {
    return this.#rows.flatMap(({ id, found }) => {
      const shown = entry(id);
      return shown ? [{ entry: shown, stretches: found.stretches, score: found.score }] : [];
    });
  }
}

function plainRow(entry: Entry): Row {
  return { entry, stretches: [], score: 0 };
}

function sections(all: [Section["id"], Row[]][]): Section[] {
  return all.filter(([, rows]) => rows.length > 0).map(([id, rows]) => ({ id, rows }));
}
