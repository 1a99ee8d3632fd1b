// The scene as the canvas uses it: found by place and by record, in drawing order. Follows the document's deltas; holds
// nothing that the scene does not say.
import type { Column, Frame, Group, Pane, Role, Row, Scene, SceneDelta } from "../generated/border";
import type { Part } from "./paint/damage";
import { SpatialIndex, firstRow, type Entry } from "./spatial-index";
import type { Point, Rect } from "./viewport.svelte";

/** A picture that is drawn and pointed at. */
export class Picture {
  #scene: Scene;
  #entries = new Map<string, Entry>();
  #byRecord = new Map<string, Set<Entry>>();
  #order: Entry[] = [];
  #ranked = false;
  #panes: Record<Pane, SpatialIndex> = newPanes();
  /** What changed since it was last asked for; null when all may have. */
  #changed: Part[] | null = null;

  constructor(scene: Scene) {
    this.#scene = scene;
    this.replace(scene);
  }

  /** Columns, rows and sizes. */
  get frame(): Frame {
    return this.#scene.frame;
  }

  /** Takes a whole new scene. */
  replace(scene: Scene): void {
    this.#scene = scene;
    this.#changed = null;
    this.#entries = new Map();
    this.#byRecord = new Map();
    this.#panes = newPanes();
    this.#order = [];
    for (const [key, group] of Object.entries(scene.groups)) {
      if (group) this.#order.push(this.#put(key, group));
    }
    this.#order.sort(byDrawing);
    this.#ranked = false;
  }

  /** Follows a delta that the scene has already taken. */
  apply(delta: SceneDelta): void {
    if (delta.frame) this.#changed = null;
    for (const key of delta.gone) this.#drop(key);
    for (const [key, group] of Object.entries(delta.put)) {
      if (!group) continue;
      this.#drop(key);
      const entry = this.#put(key, group);
      this.#order.splice(placeOf(this.#order, entry), 0, entry);
      this.#ranked = false;
    }
  }

  /** The parts that changed since this was last asked; null when all may have. */
  takeChanged(): Part[] | null {
    const changed = this.#changed;
    this.#changed = [];
    return changed;
  }

  /** Entries of a pane that touch a rectangle of the scene, in drawing order, with the top of their row. */
  inView(pane: Pane, rect: Rect): { entry: Entry; top: number }[] {
    this.#rank();
    const found: { entry: Entry; top: number }[] = [];
    this.#panes[pane].query(rect, this.frame, (entry, top) => found.push({ entry, top }));
    return found.sort((a, b) => a.entry.rank - b.entry.rank);
  }

  /** The entry of a key. */
  entry(key: string): Entry | undefined {
    return this.#entries.get(key);
  }

  /** Entries that stand for a record; with a role, only those. */
  entriesOf(id: string, role?: Role): Entry[] {
    const entries = [...(this.#byRecord.get(id) ?? [])];
    return role ? entries.filter(({ group }) => group.role === role) : entries;
  }

  /** The entry that stands for a record first of all: its card, band or name, else its point of the curve. */
  mainEntry(id: string): Entry | undefined {
    const entries = this.entriesOf(id);
    return entries.find(({ group }) => MAIN.includes(group.role)) ?? entries[0];
  }

  /** A group's box in the scene. */
  boxOf(group: Group): Rect {
    return { x: group.x, y: group.y + this.topOf(group), width: group.width, height: group.height };
  }

  /** The box of what stands for a record first of all. */
  boxOfRecord(id: string): Rect | null {
    const entry = this.mainEntry(id);
    return entry ? this.boxOf(entry.group) : null;
  }

  /** The top of the row that a group counts from. */
  topOf(group: Group): number {
    return group.row === null ? 0 : (this.row(group.row)?.y ?? 0);
  }

  /** A row by its lane. */
  row(lane: string): Row | undefined {
    return this.frame.rows.find(({ id }) => id === lane);
  }

  /** A step's column. */
  column(step: string): Column | undefined {
    return this.frame.steps.find(({ id }) => id === step);
  }

  /** The row at a height of the scene. */
  rowAt(y: number): Row | undefined {
    const row = this.frame.rows[firstRow(this.frame.rows, y)];
    return row && row.y <= y ? row : undefined;
  }

  /** The step's column at a place of the scene. */
  columnAt(x: number): Column | undefined {
    return this.frame.steps.find((step) => x >= step.x && x < step.x + step.width);
  }

  /** The box of a cell; none when its lane or step is not drawn. */
  cellBox(lane: string, step: string): Rect | null {
    const row = this.row(lane);
    const column = this.column(step);
    return row && column ? { x: column.x, y: row.y, width: column.width, height: row.height } : null;
  }

  /** Lane and step at a place of the scene. */
  cellAt(at: Point): { lane: string; step: string } | null {
    const row = this.rowAt(at.y);
    const column = this.columnAt(at.x);
    return row && column ? { lane: row.id, step: column.id } : null;
  }

  #put(key: string, group: Group): Entry {
    const entry: Entry = { key, group, rank: 0, stamp: 0, paths: null, faced: false };
    this.#entries.set(key, entry);
    this.#touch(group);
    this.#panes[group.pane].put(entry);
    if (group.id !== null) {
      const same = this.#byRecord.get(group.id);
      if (same) same.add(entry);
      else this.#byRecord.set(group.id, new Set([entry]));
    }
    return entry;
  }

  #drop(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#touch(entry.group);
    this.#panes[entry.group.pane].drop(entry);
    if (entry.group.id !== null) this.#byRecord.get(entry.group.id)?.delete(entry);
    const at = placeOf(this.#order, entry);
    if (this.#order[at] === entry) this.#order.splice(at, 1);
    this.#ranked = false;
  }

  #touch(group: Group): void {
    if (!this.#changed) return;
    if (this.#changed.length >= MOST_CHANGED) this.#changed = null;
    else this.#changed.push({ pane: group.pane, box: this.boxOf(group) });
  }

  #rank(): void {
    if (this.#ranked) return;
    this.#order.forEach((entry, rank) => (entry.rank = rank));
    this.#ranked = true;
  }
}

const MAIN: readonly Role[] = ["card", "stage", "step", "lane", "link"];

/** With more parts than this everything counts as changed. */
const MOST_CHANGED = 200;

function newPanes(): Record<Pane, SpatialIndex> {
  return { body: new SpatialIndex(), header: new SpatialIndex(), names: new SpatialIndex() };
}

function byDrawing(a: Entry, b: Entry): number {
  if (a.group.layer !== b.group.layer) return a.group.layer - b.group.layer;
  return a.key < b.key ? -1 : Number(a.key > b.key);
}

/** Where an entry stands, or would stand, in a list in drawing order. */
function placeOf(order: readonly Entry[], entry: Entry): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = order[middle];
    if (other && byDrawing(other, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
