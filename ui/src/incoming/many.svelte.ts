// Many files at once: all are read before anything is imported, each is imported by itself, and a bad one keeps no other out.
// A map that is here already never comes in twice unless a person says so.
import { SvelteMap } from "svelte/reactivity";
import type { Choice, FilePreview, Target, Wishes } from "../generated/border";
import { newId } from "../document/new-id";
import { HostFault, type ChosenFile } from "../host";
import { Asking, wasGivenUp } from "./asking";
import type { Brought, Share } from "./bringing";
import type { Refused } from "./dropped";
import { type Fate, usualFate } from "./fates";
import { Merging } from "./merging.svelte";
import type { Window } from "./look.svelte";

/** How far a file is. */
export type ItemState = "waiting" | "reading" | "ready" | "failed" | "unread" | "importing" | "done";

/** One of the files. */
export interface Item {
  file: ChosenFile;
  state: ItemState;
  preview: FilePreview | null;
  wishes: Wishes;
  fault: HostFault | null;
  /** What came of it: new maps. */
  journeys: string[];
  /** Maps that took over what their copies changed. */
  merged: string[];
  /** What was decided of copies, by their places in the file. */
  fates: ReadonlyMap<number, Fate>;
  /** Whether it is left out. */
  left: boolean;
}

/** How far all of it is. */
export type Phase = "reading" | "ready" | "importing" | "done";

/** A row of files on their way in. */
export class Many {
  phase: Phase = $state("reading");
  /** Whether the person stopped the last phase. */
  stopped = $state(false);
  /** The place of the file that is shown, and of the map in it. */
  shown = $state(0);
  place = $state(0);
  readonly files: readonly ChosenFile[];
  readonly #items = new SvelteMap<number, Item>();
  readonly #window: Window;
  readonly #asking: Asking;
  /** All of it is one row of imports, with one backup. */
  readonly #row = newId();
  readonly #mergings = new Map<string, Merging>();
  #closed = false;

  constructor(window: Window, files: ChosenFile[], refused: Refused[] = []) {
    this.#window = window;
    this.#asking = new Asking(window.host);
    this.files = [...files, ...refused.map(({ name }) => ({ name, content: "" }))];
    const blank = { preview: null, wishes: {}, left: false, merged: [], fates: new Map<number, Fate>() };
    this.files.forEach((file, at) => {
      const fault = refused[at - files.length]?.fault ?? null;
      this.#items.set(at, { ...blank, file, state: fault ? "failed" : "waiting", fault, journeys: [] });
    });
    void this.#read();
  }

  /** All files in the order in which they came. */
  get items(): Item[] {
    return this.files.map((_, at) => this.#item(at));
  }

  /** Files that would be imported as new maps, or whose changes would be taken over. */
  get wanted(): number[] {
    return this.#where((item) => item.state === "ready" && !item.left && (this.joins || comes(item)));
  }

  /** Files that cannot be read, or did not come in. */
  get failed(): Item[] {
    return this.items.filter(({ state }) => state === "failed");
  }

  /** Files that came in. */
  get done(): Item[] {
    return this.items.filter(({ state }) => state === "done");
  }

  /** How many files of this phase are through. */
  get progress(): { done: number; total: number } {
    const total = this.phase === "importing" ? this.wanted.length + this.#tried() : this.files.length;
    const done = this.phase === "importing" ? this.#tried() : this.#where(({ state }) => isRead(state)).length;
    return { done, total };
  }

  /** Whether the files go into the open map, where copies are maps like any others. */
  joins = $state(false);

  /** Decides what becomes of a copy in a file. */
  decide(at: number, place: number, fate: Fate): void {
    this.#set(at, { fates: new Map(this.#item(at).fates).set(place, fate) });
    this.show(at, place);
  }

  /** Shows a file, and a map in it. */
  show(at: number, place = 0): void {
    this.shown = at;
    this.place = place;
  }

  /** The copy that is shown, compared with the map that is here, when its changes are to be taken over. */
  get comparing(): Merging | null {
    const item = this.#items.get(this.shown);
    const known = item?.preview?.maps[this.place]?.known;
    if (!item || !known || item.left || this.joins || fatesOf(item)[this.place] !== "merge") return null;
    const merging = this.#mergings.get(keyOf(this.shown, known)) ?? new Merging(this.#window.host, known, item.file);
    this.#mergings.set(keyOf(this.shown, known), merging);
    return merging;
  }

  /** Leaves a file out, or takes it in. */
  take(at: number, on: boolean): void {
    this.#set(at, { left: !on });
  }

  /** Stops: a file that is being read is given up, one that is being imported comes in. */
  stop(): void {
    this.stopped = true;
    if (this.phase === "reading") this.#asking.giveUp();
  }

  /** Lets go of everything. */
  close(): void {
    this.#closed = true;
    this.stop();
  }

  /** Imports what is wanted, one after the other: as new maps, or each into a map by one step. */
  async import(into: Target | null, act: (share: Share, row: string) => Promise<Brought>): Promise<void> {
    this.phase = "importing";
    this.stopped = false;
    this.#begun = this.wanted.length;
    for (const at of this.wanted) {
      if (this.stopped) break;
      this.#set(at, { state: "importing" });
      try {
        const { journeys, merged } = await act(this.#share(at, into !== null), this.#row);
        this.#set(at, { state: "done", journeys: into ? [] : journeys, merged });
      } catch (thrown) {
        this.#set(at, { state: "failed", fault: HostFault.from(thrown) });
      }
    }
    this.phase = "done";
  }

  #share(at: number, joins: boolean): Share {
    const chosen = (journey: string) => this.#mergings.get(keyOf(at, journey))?.choices ?? [];
    return shareOf(this.#item(at), joins, chosen);
  }

  #begun = 0;

  #tried(): number {
    return this.#begun - this.wanted.length;
  }

  async #read(): Promise<void> {
    for (const [at, file] of this.files.entries()) {
      if (this.stopped) break;
      if (this.#item(at).fault) continue;
      this.#set(at, { state: "reading" });
      try {
        const { preview, wishes } = await this.#look(file);
        this.#set(at, { state: "ready", preview, wishes });
      } catch (thrown) {
        const stopped = wasGivenUp(thrown);
        this.#set(at, stopped ? { state: "unread" } : { state: "failed", fault: HostFault.from(thrown) });
      }
      if (this.#closed) return;
    }
    for (const at of this.#where(({ state }) => state === "waiting")) this.#set(at, { state: "unread" });
    this.phase = "ready";
    this.stopped = false;
  }

  /** Reads a file as guessed; a table that was adjusted before as it was then. */
  async #look(file: ChosenFile): Promise<{ preview: FilePreview; wishes: Wishes }> {
    const { remembered, view } = this.#window;
    const ask = (wishes: Wishes) => this.#asking.look({ ...file, wishes, view: view(), into: null });
    const preview = await ask({});
    const known = preview.table && remembered.find(preview.table);
    if (!known) return { preview, wishes: {} };
    const wishes = { table: known };
    return { preview: await ask(wishes), wishes };
  }

  #item(at: number): Item {
    const item = this.#items.get(at);
    if (!item) throw new RangeError(`no file ${at}`);
    return item;
  }

  #set(at: number, fields: Partial<Item>): void {
    this.#items.set(at, { ...this.#item(at), ...fields });
  }

  #where(fits: (item: Item) => boolean): number[] {
    return this.items.flatMap((item, at) => (fits(item) ? [at] : []));
  }
}

/** What becomes of each map of a file; null for one that is not here yet. */
export function fatesOf({ preview, fates }: Item): (Fate | null)[] {
  return (preview?.maps ?? []).map((map, place) => {
    const usual = usualFate(map);
    return usual && (fates.get(place) ?? usual);
  });
}

function keyOf(at: number, journey: string): string {
  return `${at} ${journey}`;
}

/** Whether anything of a file comes in. */
function comes(item: Item): boolean {
  return fatesOf(item).some((fate) => fate !== "leave");
}

/** What of a file comes in, and how. */
function shareOf(item: Item, joins: boolean, chosen: (journey: string) => Choice[]): Share {
  const { file, wishes } = item;
  const fates = fatesOf(item);
  if (joins || fates.every((fate) => (fate ?? "copy") === "copy")) return { file, wishes, fresh: true, merges: [] };
  const places = (wanted: Fate) => fates.flatMap((fate, at) => ((fate ?? "copy") === wanted ? [at] : []));
  const known = places("merge").flatMap((at) => item.preview?.maps[at]?.known ?? []);
  const only = places("copy");
  const merges = known.map((journey) => ({ journey, choices: chosen(journey) }));
  return { file, wishes: { ...wishes, only }, fresh: only.length > 0, merges };
}

function isRead(state: ItemState): boolean {
  return state !== "waiting" && state !== "reading";
}
