// One opening of the palette: what was typed and what answers it. Commands answer at once, what is many in slices, the
// library when typing pauses; the answer to an older question is never shown.
import type { Hit } from "../generated/border";
import { beginnings, Best, canBeDone, inSections, rowsFor, type Row, type Section } from "./answers";
import type { Entry, Palette, Shelf } from "./palette.svelte";
import { wanted } from "./rank";
import { recent, used } from "./recent";
import { inSlices } from "../document/slices";

/** How long typing pauses before the library is asked, in milliseconds. */
const PAUSE_MS = 160;

/** What the palette asks others. */
export interface Around {
  /** Finds text in all maps. */
  search(text: string): Promise<Hit[]>;
  /** What a hit is shown as; null for one that the map in view shows itself. */
  entryOf(hit: Hit, at: number, text: string): Entry | null;
  /** What leads on from a text when nothing here is meant. */
  further(text: string): Entry;
}

/** One opening. */
export class Asking {
  /** What is shown. */
  sections: readonly Section[] = $state.raw([]);
  /** The entry that Enter does. */
  at: string | null = $state(null);
  /** Whether the last question is answered as a whole. */
  settled = $state(true);
  readonly #palette: Palette;
  readonly #around: Around;
  #entries: readonly Entry[] = [];
  readonly #recents = recent();
  /** Whether the row was chosen by hand, and is kept while rows come in. */
  #held = false;
  #few: Row[] = [];
  #many = new Map<Shelf, Row[]>();
  #hits: Row[] = [];
  #stops: (() => void)[] = [];

  constructor(palette: Palette, around: Around) {
    this.#palette = palette;
    this.#around = around;
  }

  /** All rows, from top to bottom. */
  get rows(): readonly Row[] {
    return this.sections.flatMap(({ rows }) => rows);
  }

  /** Answers what was typed; `again` when only what is offered has changed, so that the chosen row is kept. */
  ask(text: string, again = false): void {
    this.stop();
    this.#entries = this.#palette.entries();
    this.#held &&= again;
    this.#many.clear();
    this.#hits = [];
    const typed = wanted(text);
    if (typed.words.length === 0) {
      this.#show(beginnings(this.#entries, this.#recents));
      return;
    }
    this.settled = false;
    this.#few = rowsFor(this.#entries, typed, this.#recents);
    const further = { entry: this.#around.further(text.trim()), stretches: [], score: -1000 };
    this.#few.push(further);
    const shelves = [...this.#palette.shelves];
    let left = shelves.length;
    for (const shelf of shelves) {
      const best = new Best();
      const done = () => {
        this.#many.set(shelf, best.rows(shelf.entry));
        left -= 1;
        if (left === 0) this.#answer();
      };
      this.#stops.push(inSlices(shelf.names(), ({ id, name }) => best.take(id, name, typed), done));
    }
    // What is many is shown with the rest when it is done at once.
    if (left > 0 || shelves.length === 0) this.#answer();
    const timer = setTimeout(() => void this.#askLibrary(text.trim()), PAUSE_MS);
    this.#stops.push(() => clearTimeout(timer));
  }

  /** Stops looking. */
  stop(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }

  /** Chooses the row so many further; it goes round. */
  move(by: number): void {
    const { rows } = this;
    const now = rows.findIndex(({ entry }) => entry.id === this.at);
    this.choose(rows[(now + by + rows.length) % rows.length]?.entry.id ?? null);
  }

  /** Chooses the first row of the next section, or of the one before. */
  moveSection(by: 1 | -1): void {
    const { sections } = this;
    const now = sections.findIndex(({ rows }) => rows.some(({ entry }) => entry.id === this.at));
    const section = sections[(now + by + sections.length) % sections.length];
    this.choose(section?.rows[0]?.entry.id ?? null);
  }

  /** Chooses a row. */
  choose(id: string | null): void {
    this.#held = true;
    this.at = id;
  }

  /** The chosen entry when it can be done; notes that it was used. */
  take(id: string | null = this.at): Entry | null {
    const row = this.rows.find(({ entry }) => entry.id === id);
    if (!row || !canBeDone(row.entry)) return null;
    if (row.entry.group !== "records" && row.entry.group !== "library") used(row.entry.id);
    return row.entry;
  }

  async #askLibrary(text: string): Promise<void> {
    let stale = false;
    this.#stops.push(() => (stale = true));
    const hits = await this.#around.search(text).catch((): Hit[] => []);
    if (stale) return;
    this.#hits = hits.flatMap((hit, at) => {
      const entry = this.#around.entryOf(hit, at, text);
      return entry ? [{ entry, stretches: [], score: -at }] : [];
    });
    this.settled = true;
    this.#answer();
  }

  #answer(): void {
    const many = [...this.#many.values()].flat();
    this.#show(inSections([...this.#few, ...many, ...this.#hits]));
  }

  #show(sections: readonly Section[]): void {
    this.sections = sections;
    const kept = this.#held && this.rows.some(({ entry }) => entry.id === this.at);
    if (!kept) this.at = this.rows[0]?.entry.id ?? null;
  }
}
