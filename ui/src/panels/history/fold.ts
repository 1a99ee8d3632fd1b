// Lines of the history as people read them: an edit that was undone keeps its place and takes its undo in; many quick
// edits of one thing are one row; rows stand under their day and their author. Nothing is left out, only folded.
import type { CommitLine, Deed, VersionLine } from "../../generated/border";

/** Edits of one thing at most this far apart are one row. */
const TOGETHER_MS = 120_000;

/** One row: a step, or several that belong together. */
export interface Row {
  /** The newest of its lines: names the state that the row shows. */
  line: CommitLine;
  /** Its lines, newest first. */
  lines: CommitLine[];
  /** What all of them did together. */
  deed: Deed;
  /** The undo that took it back, when it is not made any more. */
  undone: CommitLine | null;
  /** Names of the state after it. */
  versions: VersionLine[];
  /** Whether the map is so now. */
  now: boolean;
}

/** What one person did in a row, within a day. */
export interface Block {
  author: string;
  mine: boolean;
  elsewhere: boolean;
  rows: Row[];
}

/** A day with its blocks, newest first. */
export interface Day {
  /** Midnight of the day, in milliseconds since 1970 UTC. */
  time: number;
  blocks: Block[];
}

/** Rows of lines that come newest first. */
export function rowsOf(lines: readonly CommitLine[], versions: readonly VersionLine[]): Row[] {
  const known = new Set(lines.filter(({ turn }) => turn === "edit" || turn === "restore").map(({ id }) => id));
  const named = new Map<number, VersionLine[]>();
  for (const version of versions) named.set(version.sequence, [...(named.get(version.sequence) ?? []), version]);
  const fate = new Map<string, CommitLine>();
  const rows: Row[] = [];
  for (const line of lines) {
    const turns = line.turn === "undo" || line.turn === "redo";
    if (turns) for (const id of line.of) if (!fate.has(id)) fate.set(id, line);
    const folds = turns && line.of.every((id) => known.has(id)) && !named.has(line.sequence);
    if (folds) continue;
    const last = fate.get(line.id);
    const undone = last?.turn === "undo" ? last : null;
    const own = named.get(line.sequence) ?? [];
    const above = rows.at(-1);
    const deed = above && own.length === 0 ? together(above, line, undone) : null;
    if (above && deed) {
      above.lines.push(line);
      above.deed = deed;
    } else {
      rows.push({ line, lines: [line], deed: line.deed, undone, versions: own, now: false });
    }
  }
  markNow(rows, lines);
  return rows;
}

/** The newest row that stands shows the map as it is, unless something older was taken back since. */
function markNow(rows: readonly Row[], lines: readonly CommitLine[]): void {
  const row = rows.find(({ undone }) => !undone);
  const oldest = row?.lines.at(-1);
  if (!row || !oldest) return;
  const since = new Set(lines.filter(({ sequence }) => sequence >= oldest.sequence).map(({ id }) => id));
  const turns = lines.filter(({ of, sequence }) => of.length > 0 && sequence > row.line.sequence);
  row.now = turns.every(({ of }) => of.every((id) => since.has(id)));
}

/** What a row and the older line below it did together; null when they are two things. */
function together(row: Row, older: CommitLine, undone: CommitLine | null): Deed | null {
  const newer = row.lines.at(-1);
  if (!newer || newer.turn !== "edit" || older.turn !== "edit" || newer.author !== older.author) return null;
  if (!!row.undone !== !!undone || newer.elsewhere !== older.elsewhere) return null;
  if (newer.time - older.time > TOGETHER_MS || newer.deed.record === null) return null;
  if (newer.deed.record !== older.deed.record) return null;
  return joined(older.deed, row.deed);
}

function joined(older: Deed, newer: Deed): Deed | null {
  if (older.verb === "added" && newer.verb === "renamed" && older.name === "") {
    return { ...older, name: newer.to ?? "" };
  }
  if (older.verb !== newer.verb) return null;
  if (newer.verb === "renamed") return { ...newer, from: older.from, name: older.name };
  if (newer.verb === "moved") return { ...newer, name: older.name };
  const same = newer.verb === "set" ? newer.field === older.field : newer.verb === "changed";
  return same ? { ...newer, name: older.name } : null;
}

/** Rows under their days and authors. */
export function daysOf(rows: readonly Row[]): Day[] {
  const days: Day[] = [];
  for (const row of rows) {
    const { author, mine, elsewhere } = row.line;
    const time = new Date(row.line.time).setHours(0, 0, 0, 0);
    let day = days.at(-1);
    if (day?.time !== time) days.push((day = { time, blocks: [] }));
    const block = day.blocks.at(-1);
    if (block && block.author === author && block.elsewhere === elsewhere) block.rows.push(row);
    else day.blocks.push({ author, mine, elsewhere, rows: [row] });
  }
  return days;
}

/** Known lines with the newest page laid over them; null when there is a gap between the two. */
export function withNewest(known: readonly CommitLine[], newest: readonly CommitLine[]): CommitLine[] | null {
  const last = newest.at(-1);
  const top = known[0];
  if (!last || !top || last.sequence > top.sequence) return null;
  return [...newest, ...known.filter(({ sequence }) => sequence < last.sequence)];
}
