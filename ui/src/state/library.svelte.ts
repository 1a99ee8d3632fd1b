// The library as the core last said it is, and what can be asked of it. Asks again whenever the core says that the list
// changed; never edits the list itself.
import type { Hit, JourneyCard, LibraryView, Source } from "../generated/border";
import { HostFault, type ChosenFile, type Host } from "../host";
import { words } from "../words";

/** The list of journeys and templates. */
export class Library {
  view: LibraryView | null = $state.raw(null);
  /** Why the list could not be had; null when it could. */
  fault: HostFault | null = $state.raw(null);
  /** Whether a change waits because another program holds the library. */
  waiting = $state(false);
  /** Whether this window itself is putting another file in the library's place. */
  swapping = false;
  readonly #host: Host;
  #asked = 0;
  #watched = false;
  #stale = false;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Hears that the list changed, until the returned function is called. */
  follow(): () => void {
    void this.refresh();
    return this.#host.onNotice((notice) => {
      if (notice.notice === "waiting") this.waiting = notice.waiting;
      if (notice.notice === "restored") void this.refresh();
      if (notice.notice !== "library") return;
      if (this.#watched) void this.refresh();
      else this.#stale = true;
    });
  }

  /** The list is in view until the returned function is called: only then is each change worth a question. */
  watch(): () => void {
    this.#watched = true;
    if (this.#stale) void this.refresh();
    return () => (this.#watched = false);
  }

  /** Asks for the list; a later question's answer wins. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    this.#stale = false;
    try {
      const view = await this.#host.ask("library", {});
      if (asked === this.#asked) this.#take(view);
    } catch (thrown) {
      if (asked === this.#asked) this.fault = HostFault.from(thrown);
    }
  }

  /** Does something that puts another file in the library's place. */
  async swap<T>(act: () => Promise<T>): Promise<T> {
    this.swapping = true;
    try {
      const done = await act();
      await this.refresh();
      return done;
    } finally {
      // The core's notice of it may come a moment after its answer.
      setTimeout(() => (this.swapping = false), 2000);
    }
  }

  /** Says that the list may no longer be true: it is asked for again when it comes into view. */
  outdated(): void {
    this.#stale = true;
    if (this.#watched) void this.refresh();
  }

  /** A journey of the list. */
  find(id: string): JourneyCard | undefined {
    return this.view?.journeys.find((journey) => journey.id === id);
  }

  /** Makes a journey and answers its id. */
  async create(from: Source, title = ""): Promise<string> {
    const { journeys } = await this.#host.ask("create", { from, title });
    await this.refresh();
    return journeys[0] ?? "";
  }

  /** Makes a journey from a template and answers its id; a blank one gets a title that no other has. */
  async begin(key: string): Promise<string> {
    if (this.#stale) await this.refresh();
    return this.create({ from: "template", key }, key === "blank" ? this.#freeTitle() : "");
  }

  /** Moves journeys to the trash, or back. */
  async trash(journeys: string[], restore = false): Promise<void> {
    this.#take(await this.#host.ask("trash", { journeys, restore }));
  }

  /** Deletes trashed journeys for good. */
  async purge(journeys: string[]): Promise<void> {
    await this.#host.ask("purge", { journeys });
    await this.refresh();
  }

  /** Sets properties of a journey that need not be open. */
  async set(journey: string, fields: Record<string, unknown>): Promise<void> {
    await this.#host.ask("edit", { journey, edit: { edit: "set_journey", fields }, joins: null });
    await this.refresh();
  }

  /** Imports files one by one; answers the new journeys and the remarks. */
  async import(files: ChosenFile[]): Promise<{ journeys: string[]; warnings: string[] }> {
    const made = { journeys: [] as string[], warnings: [] as string[] };
    for (const file of files) {
      const created = await this.#host.ask("import", file);
      made.journeys.push(...created.journeys);
      made.warnings.push(...created.warnings);
    }
    await this.refresh();
    return made;
  }

  /** Finds text in all journeys. */
  search(text: string): Promise<Hit[]> {
    return this.#host.ask("search", { text });
  }

  #freeTitle(): string {
    const taken = new Set(this.view?.journeys.map(({ properties }) => properties.title));
    let number = 1;
    while (taken.has(words.common.untitledNumber(number))) number += 1;
    return words.common.untitledNumber(number);
  }

  #take(view: LibraryView): void {
    this.#asked += 1;
    this.view = view;
    this.fault = null;
  }
}
