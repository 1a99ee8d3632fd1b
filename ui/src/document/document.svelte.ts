// One open journey: asks the core for edits, applies its numbered updates to the mirror in order and enters anew on a gap. It holds
// no rule of the domain. What a first view needs is there at once; other records and groups come later.
import type {
  Area,
  At,
  Commands,
  Drawn,
  Edit,
  Notice,
  PatchItem,
  State,
  Target,
  Update,
  View,
  Warning,
  Wishes,
} from "../generated/border";
import { HostFault, type ChosenFile, type Host } from "../host/host";
import type { Opened } from "../host/tables";
import { Line } from "./line.svelte";
import { Mirror } from "./mirror.svelte";
import { Turns } from "./turns";

const RETRY_MS = 2_000;

/** What a journey is opened for. */
export interface FirstView {
  /** What will be in view first. */
  near?: Area | null;
  /** Until when the other records may wait: the first painting. Without it they are there when the journey is open. */
  patience?: Promise<unknown>;
}

/** One open journey as the core last said it is. */
export class JourneyDocument extends Mirror {
  /** The journey. */
  readonly id: string;
  /** Who answers. */
  readonly host: Host;
  /** What can be undone and redone, and the version. */
  state: State = $state.raw({ undo: null, redo: null, undo_deed: null, redo_deed: null, version: 0 });
  /** Records whose bytes on disk are not what was written. */
  damage: readonly Warning[] = $state.raw([]);
  #view: View = $state.raw({ theme: "light", lanes: null, stages: null, persona: null });
  /** What is in view, or will soon be. */
  near: Area | null = null;
  readonly #line = new Line();
  readonly #turns = new Turns(
    (update) => this.#apply(update),
    () => void this.#renew(),
  );
  readonly #ears = new Set<(items: readonly PatchItem[]) => void>();
  /** Groups from updates that have not come yet. */
  #ahead: Drawn[] = [];
  /** Counts pictures that were taken as a whole, so that groups of an older one are not mixed in. */
  #generation = 0;
  #closed = false;
  #stopHearing: () => void = () => {};

  private constructor(host: Host, id: string, view: View) {
    super();
    this.host = host;
    this.id = id;
    this.#view = view;
  }

  /** Opens a journey and follows it until `close`. Throws a `HostFault`. */
  static async open(host: Host, id: string, view: View, first: FirstView = {}): Promise<JourneyDocument> {
    const journey = new JourneyDocument(host, id, view);
    journey.near = first.near ?? null;
    journey.#stopHearing = host.onNotice((notice) => journey.#hear(notice));
    try {
      journey.#begin(await host.enter({ journey: id, view, near: journey.near }));
      if (first.patience) void first.patience.then(() => journey.#finish());
      else await journey.#finish();
    } catch (thrown) {
      journey.close();
      throw HostFault.from(thrown);
    }
    return journey;
  }

  /** Stops following, when what is on its way has come. */
  close(): void {
    this.#closed = true;
    this.#stopHearing();
    void this.#line
      .ended()
      .then(() => this.host.ask("close", { journey: this.id }))
      .catch(() => {});
    this.#turns.stop();
    this.hush();
  }

  /** Whether what was edited is on disk: "saved" only after the core said so. */
  get saving(): Line["saving"] {
    return this.#line.saving;
  }

  /** The last fault; null once an edit went well again. */
  get fault(): HostFault | null {
    return this.#line.fault;
  }

  /** What is drawn: theme, lanes, stages, persona. */
  get view(): View {
    return this.#view;
  }

  /** Hears what other windows changed until the returned function is called. */
  onOthers(listener: (items: readonly PatchItem[]) => void): () => void {
    this.#ears.add(listener);
    return () => this.#ears.delete(listener);
  }

  /** Makes an edit; edits in a row with the same `joins` are undone together. Throws a `HostFault`. */
  edit(edit: Edit, joins: string | null = null): Promise<void> {
    return this.#change(() => this.host.ask("edit", { journey: this.id, edit, joins }));
  }

  /** Takes back the last edit. Throws a `HostFault`. */
  undo(): Promise<void> {
    return this.#change(() => this.host.ask("undo", { journey: this.id }));
  }

  /** Makes the last undone edit again. Throws a `HostFault`. */
  redo(): Promise<void> {
    return this.#change(() => this.host.ask("redo", { journey: this.id }));
  }

  /** Puts the journey back to what it was, as one step that can be undone. Throws a `HostFault`. */
  restore(at: At): Promise<void> {
    return this.#change(() => this.host.ask("restore", { journey: this.id, at }));
  }

  /** Takes over what another copy of the journey changed, as one step that can be undone. Throws a `HostFault`. */
  merge(copy: Omit<Commands["merge"]["arguments"], "journey">): Promise<void> {
    return this.#change(() => this.host.ask("merge", { journey: this.id, ...copy }));
  }

  /** Imports a file into the journey, as one step that can be undone. Throws a `HostFault`. */
  bringIn(file: ChosenFile, wishes: Wishes, into: Target, row: string | null): Promise<void> {
    return this.#line.ask(async () => {
      const number = this.#turns.number;
      await this.host.ask("import", { ...file, wishes, into, row, ticket: null });
      // The answer carries no patch: what was not told meanwhile is entered anew.
      if (this.#turns.number === number) await this.#anew();
    });
  }

  /** Draws with other options; not an edit. Throws a `HostFault`. */
  setView(view: View): Promise<void> {
    this.#view = view;
    return this.#line.ask(async () => this.#show(await this.host.enter({ journey: this.id, view, near: this.near })));
  }

  /** Fetches groups of the picture that have not come whole. Throws a `HostFault`. */
  async draw(keys: string[]): Promise<void> {
    if (this.#closed) return;
    const generation = this.#generation;
    const drawn = await this.#line.reading(this.host.ask("draw", { journey: this.id, keys }));
    if (generation !== this.#generation || this.#closed) return;
    this.#ahead.push(drawn);
    this.#takeDrawn();
  }

  /** Resolves when everything that was asked so far is answered. */
  async settled(): Promise<void> {
    await this.#line.settled();
  }

  /** Asks for a change when everything before is answered, and applies what became true. */
  #change(ask: () => Promise<Update>): Promise<void> {
    return this.#line.ask(async () => this.#turns.take(await ask()));
  }

  #hear(notice: Notice): void {
    if (notice.notice === "updated" && notice.update.journey === this.id) {
      for (const listener of this.#ears) listener(notice.update.patch.items);
      this.#turns.take(notice.update);
    }
    if (notice.notice === "stale" && notice.journey === this.id) void this.#renew();
  }

  #apply({ patch, scene, state }: Update): void {
    for (const item of patch.items) this.records.apply(item);
    this.state = state;
    // A picture that was taken as a whole may be ahead of the records.
    const follows = patch.number > this.picture.number;
    if (follows) this.picture.apply(scene, patch.number);
    this.changed();
    this.tell(follows ? { delta: scene } : { drawn: [] });
    this.#takeDrawn();
  }

  /** Everything anew in place of what was missed. */
  #renew(): Promise<void> {
    return this.#line.ask(() => this.#anew()).catch(() => {});
  }

  async #anew(): Promise<void> {
    this.#begin(await this.host.enter({ journey: this.id, view: this.#view, near: this.near }));
    await this.#finish();
  }

  #begin(opened: Opened): void {
    const { head } = opened;
    this.#turns.begin(head.number);
    this.records.begin(head);
    this.state = head.state;
    this.damage = head.damage;
    this.#show(opened);
  }

  #show(opened: Opened): void {
    this.#generation += 1;
    this.#ahead = [];
    this.picture.replace(opened);
    this.changed();
    this.tell("new");
  }

  /** Takes the records that a first view did without. */
  async #finish(): Promise<void> {
    if (this.#closed) return;
    const generation = this.#generation;
    try {
      const table = await this.#line.reading(this.host.records(this.id));
      if (this.#closed || this.records.complete) return;
      this.records.finish(table);
      this.changed();
    } catch (thrown) {
      if (this.#closed || generation !== this.#generation) return;
      this.#line.fault = HostFault.from(thrown);
      setTimeout(() => void this.#finish(), RETRY_MS);
    }
  }

  /** Takes groups as soon as the updates before them are there. */
  #takeDrawn(): void {
    const due = this.#ahead.filter(({ number }) => number <= this.#turns.number);
    this.#ahead = this.#ahead.filter(({ number }) => number > this.#turns.number);
    const drawn = due.flatMap((each) => this.picture.take(each));
    if (drawn.length > 0) this.tell({ drawn });
  }
}
