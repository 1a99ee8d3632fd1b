// Entries of a picture: how one begins, what stands in for a group that has not come whole, and which is drawn before which.
import type { Group, Item } from "../generated/border";
import { NO_ROW, PANES, ROLES, type GroupTable } from "../host/tables";
import type { Entry } from "./spatial-index";
import type { Rect } from "./viewport.svelte";

/** The role of cards, as the table counts roles. */
export const CARD = ROLES.indexOf("card");

/** An entry that was not drawn yet. */
export function newEntry(key: string, group: Group, rank: number, whole: boolean): Entry {
  return { key, group, rank, whole, stamp: 0, paths: null, faced: false };
}

/** A group as the table knows it: a box of its ground's colour stands in for a card that has not come. */
export function stub(table: GroupTable, at: number): Group {
  const { roles, panes, layers, rows, lanes, x, y, width, height, grounds } = table;
  const box = { x: x[at] ?? 0, y: y[at] ?? 0, width: width[at] ?? 0, height: height[at] ?? 0 };
  const row = rows[at] ?? NO_ROW;
  const ground = grounds[at] ?? 0;
  return {
    role: ROLES[roles[at] ?? 0] ?? "card",
    pane: PANES[panes[at] ?? 0] ?? "body",
    layer: layers[at] ?? 0,
    id: table.idOf(at),
    row: row === NO_ROW ? null : (lanes[row] ?? null),
    ...box,
    label: "",
    items: roles[at] === CARD && ground !== 0 ? [boxItem(box, ground)] : [],
  };
}

/** Whether a group stands where the table says. */
export function stands(table: GroupTable, at: number, group: Group): boolean {
  const { x, y, width, height, layers } = table;
  const same = (column: Float32Array, value: number): boolean => column[at] === Math.fround(value);
  const box = same(x, group.x) && same(y, group.y) && same(width, group.width) && same(height, group.height);
  return box && layers[at] === group.layer;
}

/** Where a group that is not in the table stands among those that are: between two of them. */
export function rankOf(table: GroupTable, key: string, { layer }: Group): number {
  let [low, high] = [0, table.count];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = table.layers[middle] ?? 0;
    if (other < layer || (other === layer && table.keyOf(middle) < key)) low = middle + 1;
    else high = middle;
  }
  return low - 0.5;
}

/** By place in the drawing order; groups between the same two of the table by layer and key. */
export function byDrawing(a: Entry, b: Entry): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.group.layer !== b.group.layer) return a.group.layer - b.group.layer;
  return a.key < b.key ? -1 : Number(a.key > b.key);
}

function boxItem({ width, height }: Rect, colour: number): Item {
  const fill = { paint: "solid" as const, colour };
  return { item: "box", x: 0.5, y: 0.5, width: width - 1, height: height - 1, radius: 7, fill, stroke: null };
}
