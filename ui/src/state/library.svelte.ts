// The library as the core last said it is, and what can be asked of it. Asks again whenever the core says that the list
// changed; never edits the list itself.
import type { Hit, JourneyCard, LibraryView, Properties, Source, Wishes } from "../generated/border";
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
  /** While a row of changes is made, one answer at its end is worth more than one after each. */
  #holding = 0;
  /** Favourites and openings that a library which can only be read cannot keep. */
  readonly #unkept = new Map<string, Partial<Pick<JourneyCard, "favourite" | "opened">>>();

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
      this.outdated();
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
    if (this.#watched && this.#holding === 0) void this.refresh();
  }

  /** Makes many changes and asks for the list once, at the end. */
  async holding<T>(act: () => Promise<T>): Promise<T> {
    this.#holding += 1;
    try {
      return await act();
    } finally {
      this.#holding -= 1;
      await this.refresh();
    }
  }

  /** A journey of the list. */
  find(id: string): JourneyCard | undefined {
    return this.view?.journeys.find((journey) => journey.id === id);
  }

  /** Makes a journey and answers its id. */
  async create(from: Source, title = ""): Promise<string> {
    const { journeys } = await this.#host.ask("create", { from, title });
    if (this.#holding === 0) await this.refresh();
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

  /** Sets properties of a journey that need not be open; one step of its history. */
  async set(journey: string, fields: Partial<Properties>): Promise<void> {
    await this.#host.ask("edit", { journey, edit: { edit: "set_journey", fields }, joins: null });
    if (this.#holding === 0) await this.refresh();
  }

  /** Makes journeys favourites or not: at once in the page, then in the library. */
  favour(journeys: string[], favourite: boolean): Promise<void> {
    return this.#note(journeys, { favourite }, { favourite, opened: false });
  }

  /** Notes that a journey was opened. */
  opened(journey: string): Promise<void> {
    return this.#note([journey], { opened: Date.now() }, { favourite: null, opened: true });
  }

  /** Imports the maps of one file as new ones. */
  async import(
    file: ChosenFile,
    wishes: Wishes | null = null,
    row: string | null = null,
  ): Promise<{ journeys: string[]; warnings: string[] }> {
    const created = await this.#host.ask("import", { ...file, wishes, into: null, row, ticket: null });
    if (this.#holding === 0) await this.refresh();
    return created;
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

  async #note(
    journeys: string[],
    shown: Partial<Pick<JourneyCard, "favourite" | "opened">>,
    asked: { favourite: boolean | null; opened: boolean },
  ): Promise<void> {
    const before = this.view;
    const change = (card: JourneyCard) => (journeys.includes(card.id) ? { ...card, ...shown } : card);
    if (before) this.view = { ...before, journeys: before.journeys.map(change) };
    if (before?.read_only) {
      for (const id of journeys) this.#unkept.set(id, { ...this.#unkept.get(id), ...shown });
      return;
    }
    try {
      await this.#host.ask("bookmark", { journeys, ...asked });
    } catch (thrown) {
      this.outdated();
      throw thrown;
    }
  }

  #take(view: LibraryView): void {
    this.#asked += 1;
    const noted = (card: JourneyCard) => ({ ...card, ...this.#unkept.get(card.id) });
    this.view = this.#unkept.size > 0 ? { ...view, journeys: view.journeys.map(noted) } : view;
    this.fault = null;
  }
}
