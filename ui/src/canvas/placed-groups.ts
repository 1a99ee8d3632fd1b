// Finds the groups of a table by place, without an object for any of them. Each row keeps its groups in stretches by
// their left edges; those that are very wide are looked at every time.
import type { Frame, Row } from "../generated/border";
import { NO_ROW, PANES, type GroupTable } from "../host/tables";
import { firstRow, REACH } from "./spatial-index";
import type { Rect } from "./viewport.svelte";

const STRETCH = 512;
/** A group that is wider is looked at every time. */
const WIDEST = 1024;

/** Groups of a table by pane, row and place. */
export class PlacedGroups {
  readonly #table: GroupTable;
  readonly #rows: ReadonlyMap<string, number>;
  readonly #stretches: number;
  /** Where each stretch begins in `#items`; the first stretch of a row holds what is very wide. */
  readonly #starts: Int32Array;
  readonly #items: Int32Array;

  constructor(table: GroupTable) {
    this.#table = table;
    this.#rows = new Map(table.lanes.map((lane, at) => [lane, at]));
    let right = 0;
    for (let at = 0; at < table.count; at += 1) right = Math.max(right, table.x[at] ?? 0);
    this.#stretches = Math.floor(right / STRETCH) + 2;
    const starts = new Int32Array(PANES.length * (table.lanes.length + 1) * this.#stretches + 1);
    const slots = new Int32Array(table.count);
    for (let at = 0; at < table.count; at += 1) {
      const slot = this.#slotOf(at);
      slots[at] = slot;
      starts[slot + 1] = (starts[slot + 1] ?? 0) + 1;
    }
    for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
    const next = starts.slice();
    this.#items = new Int32Array(table.count);
    for (let at = 0; at < table.count; at += 1) {
      const slot = slots[at] ?? 0;
      const place = next[slot] ?? 0;
      this.#items[place] = at;
      next[slot] = place + 1;
    }
    this.#starts = starts;
  }

  /** Calls `found` for each group of a pane whose box, and what reaches out of it, touches the rectangle. */
  query(pane: number, rect: Rect, frame: Frame, found: (at: number, top: number) => void): void {
    this.#ask(pane, this.#table.lanes.length, rect, 0, found);
    for (let at = firstRow(frame.rows, rect.y - REACH); at < frame.rows.length; at += 1) {
      const row: Row | undefined = frame.rows[at];
      if (!row || row.y > rect.y + rect.height + REACH) break;
      const number = this.#rows.get(row.id);
      if (number !== undefined) this.#ask(pane, number, rect, row.y, found);
    }
  }

  #first(pane: number, row: number): number {
    return (pane * (this.#table.lanes.length + 1) + row) * this.#stretches;
  }

  #slotOf(at: number): number {
    const { panes, rows, lanes, x, width } = this.#table;
    const row = rows[at] ?? NO_ROW;
    const first = this.#first(panes[at] ?? 0, row === NO_ROW ? lanes.length : row);
    return (width[at] ?? 0) > WIDEST ? first : first + 1 + Math.max(0, Math.floor((x[at] ?? 0) / STRETCH));
  }

  #ask(pane: number, row: number, rect: Rect, top: number, found: (at: number, top: number) => void): void {
    const first = this.#first(pane, row);
    const last = this.#stretches - 2;
    const from = Math.max(0, Math.floor((rect.x - REACH - WIDEST) / STRETCH));
    const to = Math.min(last, Math.floor((rect.x + rect.width + REACH) / STRETCH));
    this.#test(first, first, rect, top, found);
    if (from <= to) this.#test(first + 1 + from, first + 1 + to, rect, top, found);
  }

  #test(first: number, last: number, rect: Rect, top: number, found: (at: number, top: number) => void): void {
    const { x, y, width, height } = this.#table;
    const end = this.#starts[last + 1] ?? 0;
    for (let place = this.#starts[first] ?? 0; place < end; place += 1) {
      const at = this.#items[place] ?? 0;
      const left = x[at] ?? 0;
      const high = (y[at] ?? 0) + top;
      const touches =
        left - REACH <= rect.x + rect.width &&
        left + (width[at] ?? 0) + REACH >= rect.x &&
        high - REACH <= rect.y + rect.height &&
        high + (height[at] ?? 0) + REACH >= rect.y;
      if (touches) found(at, top);
    }
  }
}
