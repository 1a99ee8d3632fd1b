// Who stands beside whom: stages, lanes, steps of a stage, cards of a cell, in the order of their ranks. Equal ranks fall
// back to the id, as in the core. Sorted when asked for, and only the group that changed.
import type { Card, Lane, Node, Stage, Step } from "./whole";

type Ranked = { id: string; rank: string };
type Placed = Stage | Step | Lane | Card;

/** One ordered group of siblings. */
class Group<T extends Ranked> {
  readonly #members = new Map<string, T>();
  #sorted: readonly T[] | null = null;

  put(member: T): void {
    this.#members.set(member.id, member);
    this.#sorted = null;
  }

  drop(id: string): void {
    this.#members.delete(id);
    this.#sorted = null;
  }

  get list(): readonly T[] {
    return (this.#sorted ??= [...this.#members.values()].sort(byRank));
  }

  get isEmpty(): boolean {
    return this.#members.size === 0;
  }
}

function byRank(a: Ranked, b: Ranked): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** Siblings of a whole map, kept in step with its nodes by `put` and `drop`. */
export class Siblings {
  readonly #groups = new Map<string, Group<Placed>>();
  #cell: ((lane: string, step: string) => readonly Card[]) | null = null;

  /** From now on, cells hold what `read` says until something changes in them; what was put there before is forgotten. */
  readCells(read: (lane: string, step: string) => readonly Card[]): void {
    this.#cell = read;
    for (const key of this.#groups.keys()) if (key.startsWith(CELL)) this.#groups.delete(key);
  }

  /** Takes a node in; its former self must have been dropped. */
  put(node: Node): void {
    const key = groupKey(node);
    if (!key) return;
    let group = node.node === "card" ? this.#cellGroup(key, node.lane, node.step) : this.#groups.get(key);
    if (!group) this.#groups.set(key, (group = new Group()));
    group.put(node as Placed);
  }

  /** Takes a node out, as it was when it was put. */
  drop(node: Node): void {
    const key = groupKey(node);
    const group = key ? this.#groups.get(key) : undefined;
    group?.drop(node.id);
    // An empty cell that was read stays, or it would be read again.
    if (key && group?.isEmpty && !this.#cell) this.#groups.delete(key);
  }

  /** Stages from left to right. */
  get stages(): readonly Stage[] {
    return this.#list("stages");
  }

  /** Lanes from top to bottom, hidden ones among them. */
  get lanes(): readonly Lane[] {
    return this.#list("lanes");
  }

  /** Steps of a stage from left to right. */
  steps(stage: string): readonly Step[] {
    return this.#list(`steps ${stage}`);
  }

  /** Cards that start in a cell, from top to bottom. */
  cards(lane: string, step: string): readonly Card[] {
    const key = `${CELL}${lane} ${step}`;
    return (this.#cellGroup(key, lane, step)?.list ?? NONE) as readonly Card[];
  }

  /** The group of a cell, read when it is asked for first. */
  #cellGroup(key: string, lane: string, step: string): Group<Placed> | undefined {
    const known = this.#groups.get(key);
    if (known || !this.#cell) return known;
    const group = new Group<Placed>();
    for (const card of this.#cell(lane, step)) group.put(card);
    this.#groups.set(key, group);
    return group;
  }

  #list<T extends Placed>(key: string): readonly T[] {
    return (this.#groups.get(key)?.list ?? NONE) as readonly T[];
  }
}

const NONE: readonly Placed[] = [];
const CELL = "cards ";

function groupKey(node: Node): string | null {
  switch (node.node) {
    case "stage":
      return "stages";
    case "lane":
      return "lanes";
    case "step":
      return `steps ${node.stage}`;
    case "card":
      return `${CELL}${node.lane} ${node.step}`;
    default:
      return null;
  }
}
