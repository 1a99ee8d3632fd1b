// The picture as the core last said it is: where all groups stand, and those that have come whole. Groups that were asked
// for are taken only as long as they are what the core would say now.
import type { Drawn, Frame, Group, SceneDelta, Shift } from "../generated/border";
import type { GroupTable, Opened } from "../host/tables";

/** The picture of one open journey. */
export class Scene {
  frame: Frame = EMPTY_FRAME;
  /** Where groups stood when the map was opened. */
  table: GroupTable = NO_GROUPS;
  /** Number of the last update in it. */
  number = 0;
  readonly #whole = new Map<string, Group>();
  readonly #gone = new Set<string>();
  /** Numbers of the updates that last touched a group. */
  readonly #touched = new Map<string, number>();
  /** Number of the last update that moved groups aside. */
  #shifted = 0;

  /** Takes a whole new picture. */
  replace({ head, groups }: Opened): void {
    this.frame = head.frame;
    this.table = groups;
    this.number = head.number;
    this.#shifted = 0;
    for (const kept of [this.#whole, this.#gone, this.#touched]) kept.clear();
    for (const [key, group] of Object.entries(head.whole)) if (group) this.#whole.set(key, group);
  }

  /** Groups that have come whole, by key. */
  get whole(): ReadonlyMap<string, Group> {
    return this.#whole;
  }

  /** Keys of groups that were there when the map was opened and are no more. */
  get gone(): ReadonlySet<string> {
    return this.#gone;
  }

  /** Follows an update. */
  apply(delta: SceneDelta, number: number): void {
    this.number = number;
    if (delta.frame) this.frame = delta.frame;
    if (delta.shifts) this.#shift(delta.shifts, number);
    for (const key of delta.gone) {
      this.#whole.delete(key);
      this.#gone.add(key);
      this.#touched.set(key, number);
    }
    for (const [key, group] of Object.entries(delta.put)) {
      if (!group) continue;
      this.#whole.set(key, group);
      this.#gone.delete(key);
      this.#touched.set(key, number);
    }
  }

  /** Moves groups aside. What was asked for before stands where it stood then, and is asked for again. */
  #shift(shifts: readonly Shift[], number: number): void {
    const { x } = this.table;
    for (let at = 0; at < x.length; at += 1) x[at] = shifted(shifts, x[at] ?? 0);
    for (const [key, group] of this.#whole) {
      const moved = shifted(shifts, group.x);
      if (moved !== group.x) this.#whole.set(key, { ...group, x: moved });
    }
    this.#shifted = number;
  }

  /** Takes groups that were asked for; answers those that an update since has not made anew. */
  take({ number, groups }: Drawn): [string, Group][] {
    const taken: [string, Group][] = [];
    if (number < this.#shifted) return taken;
    for (const [key, group] of Object.entries(groups)) {
      if (!group || (this.#touched.get(key) ?? 0) > number) continue;
      this.#whole.set(key, group);
      taken.push([key, group]);
    }
    return taken;
  }
}

/** Where shifting brings a left edge, in the numbers that the core has. */
function shifted(shifts: readonly Shift[], x: number): number {
  const at = Math.fround(x);
  const shift = shifts.find(({ from, to }) => at >= from && at < to);
  return shift ? Math.fround(at + shift.by) : x;
}

const EMPTY_FRAME: Frame = {
  width: 0,
  height: 0,
  background: 0xffffffff,
  title_bottom: 0,
  header_bottom: 0,
  names_right: 0,
  stages: [],
  steps: [],
  rows: [],
};

/** A table of nothing. */
export const NO_GROUPS: GroupTable = {
  count: 0,
  roles: new Uint8Array(),
  panes: new Uint8Array(),
  layers: new Int16Array(),
  rows: new Uint16Array(),
  lanes: [],
  x: new Float32Array(),
  y: new Float32Array(),
  width: new Float32Array(),
  height: new Float32Array(),
  grounds: new Uint32Array(),
  idOf: () => null,
  keyOf: () => "",
  indexOf: () => -1,
  allOf: () => [],
};
