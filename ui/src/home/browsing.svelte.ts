// How a person looks at the library: the shelf, the filter, the order, grid or list. View state of this window; what a
// person would choose the same way again is kept by the browser.
import { type Filter, NO_FILTER, type Order, type Shelf, type Sorting } from "./shelf";

const STORED_AS = "waymark-home";

/** Tiles or rows. */
export type Arrangement = "grid" | "list";

interface Kept {
  arrangement: Arrangement;
  sorting: Sorting;
  /** Folders that are closed in the sidebar. */
  closed: string[];
}

/** What is looked at, and how. Outlives the home while a map is open. */
export class Browsing {
  shelf: Shelf = $state.raw({ at: "all" });
  filter: Filter = $state.raw(NO_FILTER);
  arrangement: Arrangement = $state("grid");
  sorting: Sorting = $state.raw({ by: "used", reversed: false });
  closed: ReadonlySet<string> = $state.raw(new Set());
  /** How far the shelf was scrolled when the home was left. */
  scrolled = 0;
  /** The map that has the keyboard. */
  active: string | null = $state(null);
  readonly #store: Storage;

  constructor(store: Storage) {
    this.#store = store;
    const kept = read(store);
    if (kept.arrangement === "list") this.arrangement = "list";
    if (typeof kept.sorting?.by === "string") this.sorting = { by: kept.sorting.by, reversed: !!kept.sorting.reversed };
    if (Array.isArray(kept.closed)) this.closed = new Set(kept.closed.map(String));
  }

  /** Goes to a shelf. */
  go(shelf: Shelf): void {
    this.shelf = shelf;
    this.scrolled = 0;
  }

  /** Filters otherwise. */
  sift(filter: Partial<Filter>): void {
    this.filter = { ...this.filter, ...filter };
  }

  /** Adds a tag to those that a map must have, or takes it away. */
  toggleTag(tag: string): void {
    const { tags } = this.filter;
    this.sift({ tags: tags.includes(tag) ? tags.filter((other) => other !== tag) : [...tags, tag] });
  }

  /** Shows tiles or rows. */
  arrange(arrangement: Arrangement): void {
    this.arrangement = arrangement;
    this.#keep();
  }

  /** Orders by something; the same again turns the order round. */
  sort(by: Order): void {
    this.sorting = { by, reversed: this.sorting.by === by && !this.sorting.reversed };
    this.#keep();
  }

  /** Opens or closes a folder of the sidebar. */
  fold(path: string): void {
    const closed = new Set(this.closed);
    if (!closed.delete(path)) closed.add(path);
    this.closed = closed;
    this.#keep();
  }

  #keep(): void {
    const kept: Kept = { arrangement: this.arrangement, sorting: this.sorting, closed: [...this.closed] };
    try {
      this.#store.setItem(STORED_AS, JSON.stringify(kept));
    } catch {
      // A full or forbidden store only forgets.
    }
  }
}

function read(store: Storage): Partial<Kept> {
  try {
    const found: unknown = JSON.parse(store.getItem(STORED_AS) ?? "{}");
    return typeof found === "object" && found !== null ? found : {};
  } catch {
    return {};
  }
}
