// Which maps of a shelf are selected, as in a file list: an anchor, ranges from it, single ones in and out.
import { SvelteSet } from "svelte/reactivity";

/** The selection of a shelf. Ids of maps that are not shown may be in it. */
export class Picking {
  readonly ids = new SvelteSet<string>();
  #anchor: string | null = null;

  /** How many. */
  get size(): number {
    return this.ids.size;
  }

  /** Puts one in or takes it out; ranges now begin there. */
  toggle(id: string): void {
    if (!this.ids.delete(id)) this.ids.add(id);
    this.#anchor = id;
  }

  /** Selects from the anchor to here, in the order of the shelf; what was selected otherwise stays when adding. */
  reach(order: readonly string[], to: string, from = this.#anchor, add = false): void {
    const [begin, end] = [order.indexOf(from ?? to), order.indexOf(to)];
    this.#anchor = begin < 0 ? to : (from ?? to);
    const [first, last] = [Math.min(begin < 0 ? end : begin, end), Math.max(begin, end)];
    if (!add) this.ids.clear();
    for (const id of order.slice(first, last + 1)) this.ids.add(id);
  }

  /** Selects all of the shelf; when they all are, none. */
  all(order: readonly string[]): void {
    if (order.every((id) => this.ids.has(id))) return this.clear();
    for (const id of order) this.ids.add(id);
  }

  /** Selects nothing. */
  clear(): void {
    this.ids.clear();
    this.#anchor = null;
  }

  /** Forgets those that are no longer on the shelf. */
  keep(order: readonly string[]): void {
    const known = new Set(order);
    for (const id of [...this.ids]) if (!known.has(id)) this.ids.delete(id);
  }
}
