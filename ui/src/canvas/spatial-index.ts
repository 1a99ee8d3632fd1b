// Finds the groups of a picture by place. Each row keeps its groups in buckets by x, relative to the row, so that a row
// that moves touches none of them. Never holds a group twice in an answer.
import type { Frame, Group, Row } from "../generated/border";
import type { Rect } from "./viewport.svelte";

/** A group with what finding and painting it needs. */
export interface Entry {
  /** Its key in the scene. */
  readonly key: string;
  /** The group; until it has come whole, its box alone. */
  group: Group;
  /** Whether the group has come whole: with its words and items. */
  whole: boolean;
  /** Place in the drawing order: to sort by, not to count. */
  rank: number;
  /** The last question that found it. */
  stamp: number;
  /** Paths of its items, made when first painted. */
  paths: (Path2D | null)[] | null;
  /** Whether the faces of its texts have been asked for. */
  faced: boolean;
}

const BUCKET = 512;
const MOST_BUCKETS = 8;
/** How far items may reach out of their group's box, in scene units. */
export const REACH = 32;

class RowOfBuckets {
  readonly buckets = new Map<number, Set<Entry>>();
  readonly wide = new Set<Entry>();

  put(entry: Entry): void {
    const [first, last] = bucketsOf(entry.group.x, entry.group.width);
    if (last - first >= MOST_BUCKETS) {
      this.wide.add(entry);
      return;
    }
    for (let at = first; at <= last; at += 1) {
      const bucket = this.buckets.get(at);
      if (bucket) bucket.add(entry);
      else this.buckets.set(at, new Set([entry]));
    }
  }

  drop(entry: Entry): void {
    this.wide.delete(entry);
    const [first, last] = bucketsOf(entry.group.x, entry.group.width);
    for (let at = first; at <= last && last - first < MOST_BUCKETS; at += 1) this.buckets.get(at)?.delete(entry);
  }
}

function bucketsOf(x: number, width: number): [number, number] {
  return [Math.floor((x - REACH) / BUCKET), Math.floor((x + width + REACH) / BUCKET)];
}

/** Groups of one pane by place. */
export class SpatialIndex {
  readonly #rows = new Map<string | null, RowOfBuckets>();
  #stamp = 0;

  /** Takes an entry in. */
  put(entry: Entry): void {
    const row = this.#rows.get(entry.group.row);
    if (row) return row.put(entry);
    const made = new RowOfBuckets();
    this.#rows.set(entry.group.row, made);
    made.put(entry);
  }

  /** Takes an entry out. */
  drop(entry: Entry): void {
    this.#rows.get(entry.group.row)?.drop(entry);
  }

  /** Calls `found` once for each entry whose box, and what reaches out of it, touches the rectangle; in no order. */
  query(rect: Rect, frame: Frame, found: (entry: Entry, top: number) => void): void {
    this.#stamp += 1;
    this.#ask(this.#rows.get(null), rect, 0, found);
    for (let at = firstRow(frame.rows, rect.y - REACH); at < frame.rows.length; at += 1) {
      const row = frame.rows[at];
      if (!row || row.y > rect.y + rect.height + REACH) break;
      this.#ask(this.#rows.get(row.id), rect, row.y, found);
    }
  }

  #ask(row: RowOfBuckets | undefined, rect: Rect, top: number, found: (entry: Entry, top: number) => void): void {
    if (!row) return;
    const test = (entry: Entry): void => {
      if (entry.stamp === this.#stamp) return;
      entry.stamp = this.#stamp;
      if (touches(entry.group, top, rect)) found(entry, top);
    };
    row.wide.forEach(test);
    const first = Math.floor(rect.x / BUCKET);
    const last = Math.floor((rect.x + rect.width) / BUCKET);
    if (last - first > row.buckets.size) {
      for (const [at, bucket] of row.buckets) if (at >= first && at <= last) bucket.forEach(test);
      return;
    }
    for (let at = first; at <= last; at += 1) row.buckets.get(at)?.forEach(test);
  }
}

function touches(group: Group, top: number, rect: Rect): boolean {
  return (
    group.x - REACH <= rect.x + rect.width &&
    group.x + group.width + REACH >= rect.x &&
    group.y + top - REACH <= rect.y + rect.height &&
    group.y + top + group.height + REACH >= rect.y
  );
}

/** Index of the first row whose bottom lies below `y`; rows are sorted. */
export function firstRow(rows: readonly Row[], y: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row && row.y + row.height < y) low = middle + 1;
    else high = middle;
  }
  return low;
}
