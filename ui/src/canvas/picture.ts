// The scene as the canvas uses it: found by place and by record, in drawing order. Follows the document's scene; holds
// nothing that the scene does not say. A group is made an object only when someone looks at it.
import type { Scene } from "../document/scene";
import type { Frame, Group, Pane, Role, SceneDelta } from "../generated/border";
import { PANES, ROLES, type GroupTable } from "../host/tables";
import { byDrawing, CARD, newEntry, rankOf, stands, stub } from "./entries";
import type { Part } from "./paint/damage";
import { Pale, type Ends } from "./pale";
import { PlacedGroups } from "./placed-groups";
import { Places } from "./places";
import { SpatialIndex, type Entry } from "./spatial-index";
import type { Rect } from "./viewport.svelte";

/** Hears of a card's box in the scene and the colour of its ground; 0 for none; and its place in the table. */
export type BoxFound = (x: number, y: number, width: number, height: number, ground: number, at: number) => void;

/** A picture that is drawn and pointed at. */
export class Picture extends Places {
  readonly #scene: Scene;
  #table: GroupTable;
  #placed: PlacedGroups;
  /** Entries of the table's groups that were looked at. */
  #made: (Entry | undefined)[] = [];
  /** Which of the table's groups are gone, or stand below as they are now. */
  #passed = new Uint8Array();
  /** Groups that came or changed since the table was made. */
  #newer = new Map<string, Entry>();
  #newerOf = new Map<string, Set<Entry>>();
  #panes: Record<Pane, SpatialIndex> = newPanes();
  #pale: { ids: ReadonlySet<string>; table: GroupTable; pale: Pale } | null = null;
  /** What changed since it was last asked for; null when all may have. */
  #changed: Part[] | null = null;

  constructor(scene: Scene) {
    super();
    this.#scene = scene;
    this.#table = scene.table;
    this.#placed = new PlacedGroups(scene.table);
    this.replace();
  }

  override get frame(): Frame {
    return this.#scene.frame;
  }

  /** Takes the scene anew as a whole. */
  replace(): void {
    const { table, whole, gone } = this.#scene;
    this.#table = table;
    this.#placed = new PlacedGroups(table);
    this.#made = [];
    this.#passed = new Uint8Array(table.count);
    this.#newer = new Map();
    this.#newerOf = new Map();
    this.#panes = newPanes();
    for (const key of gone) this.#drop(key);
    this.take(whole);
    this.#changed = null;
  }

  /** Follows a delta that the scene has already taken. */
  apply(delta: SceneDelta): void {
    if (delta.frame) this.#changed = null;
    if (delta.shifts) this.#shift();
    for (const key of delta.gone) this.#drop(key);
    for (const [key, group] of Object.entries(delta.put)) if (group) this.#put(key, group);
  }

  /** Takes groups that have come whole. */
  take(groups: Iterable<[string, Group]>): void {
    for (const [key, group] of groups) {
      const at = this.#table.indexOf(key);
      if (at < 0 || this.#passed[at] === 1 || !stands(this.#table, at, group)) this.#put(key, group);
      else this.#fill(this.#entryAt(at), group);
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
    const found: { entry: Entry; top: number }[] = [];
    this.each(pane, rect, (entry, top) => found.push({ entry, top }));
    return found.sort((a, b) => byDrawing(a.entry, b.entry));
  }

  /** Calls `found` for each entry of a pane that touches a rectangle of the scene, in no order. */
  each(pane: Pane, rect: Rect, found: (entry: Entry, top: number) => void): void {
    this.#placed.query(PANES.indexOf(pane), rect, this.frame, (at, top) => {
      if (this.#passed[at] !== 1) found(this.#entryAt(at), top);
    });
    this.#panes[pane].query(rect, this.frame, found);
  }

  /** Calls `box` for cards of the body that touch a rectangle and stand for themselves as boxes: those that have not come
   * whole, or all. `found` is called for the other entries. Makes no object for a box. */
  eachSmall(rect: Rect, all: boolean, box: BoxFound, found: (entry: Entry, top: number) => void): void {
    const { x, y, width, height, roles, grounds } = this.#table;
    this.#placed.query(BODY, rect, this.frame, (at, top) => {
      if (this.#passed[at] === 1) return;
      const isBox = roles[at] === CARD && (all || !this.#made[at]?.whole);
      if (isBox) box(x[at] ?? 0, (y[at] ?? 0) + top, width[at] ?? 0, height[at] ?? 0, grounds[at] ?? 0, at);
      else found(this.#entryAt(at), top);
    });
    this.#panes.body.query(rect, this.frame, found);
  }

  /** What is pale while only these records are seen in full; the same answer as long as nothing of it changes. */
  paleBut(ids: ReadonlySet<string>, ends: Ends): Pale {
    if (this.#pale?.ids !== ids || this.#pale.table !== this.#table) {
      this.#pale = { ids, table: this.#table, pale: new Pale(ids, this.#table, ends) };
    }
    return this.#pale.pale;
  }

  /** Keys of groups near a rectangle that have not come whole, at most so many; the small ones are left out if wished. */
  missing(rect: Rect, most: number, cards: boolean): string[] {
    const keys: string[] = [];
    const { header_bottom, names_right } = this.frame;
    const parts: [Pane, Rect][] = [
      ["body", rect],
      ["header", { ...rect, y: 0, height: header_bottom }],
      ["names", { ...rect, x: 0, width: names_right }],
    ];
    for (const [pane, part] of parts) {
      this.#placed.query(PANES.indexOf(pane), part, this.frame, (at) => {
        if (this.#passed[at] === 1 || this.#made[at]?.whole || keys.length >= most) return;
        if (cards || this.#table.roles[at] !== CARD) keys.push(this.#table.keyOf(at));
      });
    }
    return keys;
  }

  /** The entry of a key. */
  entry(key: string): Entry | undefined {
    const newer = this.#newer.get(key);
    if (newer) return newer;
    const at = this.#table.indexOf(key);
    return at < 0 || this.#passed[at] === 1 ? undefined : this.#entryAt(at);
  }

  /** Entries that stand for a record; with a role, only those. */
  entriesOf(id: string, role?: Role): Entry[] {
    const old = this.#table.allOf(id).filter((at) => this.#passed[at] !== 1);
    const entries = [...old.map((at) => this.#entryAt(at)), ...(this.#newerOf.get(id) ?? [])];
    return role ? entries.filter(({ group }) => group.role === role) : entries;
  }

  /** Entries of a role in drawing order; looks at numbers only, so that it costs little on large maps. */
  ofRole(role: Role): Entry[] {
    const number = ROLES.indexOf(role);
    const entries = [...this.#newer.values()].filter(({ group }) => group.role === role);
    this.#table.roles.forEach((each, at) => {
      if (each === number && this.#passed[at] !== 1) entries.push(this.#entryAt(at));
    });
    return entries.sort(byDrawing);
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

  /** The entry of the table's group at a place. */
  #entryAt(at: number): Entry {
    return (this.#made[at] ??= newEntry(this.#table.keyOf(at), stub(this.#table, at), at, false));
  }

  #fill(entry: Entry, group: Group): void {
    entry.group = group;
    entry.whole = true;
    entry.paths = null;
    entry.faced = false;
    this.#touch(group);
  }

  #put(key: string, group: Group): void {
    this.#drop(key);
    const at = this.#table.indexOf(key);
    const same = at >= 0 && this.#table.layers[at] === group.layer;
    const entry = newEntry(key, group, same ? at : rankOf(this.#table, key, group), true);
    this.#newer.set(key, entry);
    this.#touch(group);
    this.#panes[group.pane].put(entry);
    if (group.id === null) return;
    const others = this.#newerOf.get(group.id);
    if (others) others.add(entry);
    else this.#newerOf.set(group.id, new Set([entry]));
  }

  #drop(key: string): void {
    const at = this.#table.indexOf(key);
    if (at >= 0 && this.#passed[at] !== 1) {
      this.#touch(this.#made[at]?.group ?? stub(this.#table, at));
      this.#passed[at] = 1;
      this.#made[at] = undefined;
    }
    const entry = this.#newer.get(key);
    if (!entry) return;
    this.#newer.delete(key);
    this.#touch(entry.group);
    this.#panes[entry.group.pane].drop(entry);
    if (entry.group.id !== null) this.#newerOf.get(entry.group.id)?.delete(entry);
  }

  /** Follows groups that the scene has moved aside. */
  #shift(): void {
    this.#changed = null;
    this.#placed = new PlacedGroups(this.#table);
    this.#made.forEach((entry, at) => {
      if (entry) entry.group = { ...entry.group, x: this.#table.x[at] ?? 0 };
    });
    for (const [key, { group }] of [...this.#newer]) {
      const moved = this.#scene.whole.get(key);
      if (moved && moved.x !== group.x) this.#put(key, moved);
    }
  }

  #touch(group: Group): void {
    if (!this.#changed) return;
    if (this.#changed.length >= MOST_CHANGED) this.#changed = null;
    else this.#changed.push({ pane: group.pane, box: this.boxOf(group) });
  }
}

const MAIN: readonly Role[] = ["card", "stage", "step", "lane", "link"];
/** With more parts than this everything counts as changed. */
const MOST_CHANGED = 200;
const BODY = PANES.indexOf("body");

function newPanes(): Record<Pane, SpatialIndex> {
  return { body: new SpatialIndex(), header: new SpatialIndex(), names: new SpatialIndex() };
}
