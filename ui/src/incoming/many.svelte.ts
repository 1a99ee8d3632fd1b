// Many files at once: all are read before anything is imported, each is imported by itself, and a bad one keeps no other out.
import { SvelteMap } from "svelte/reactivity";
import type { Created, FilePreview, Target, Wishes } from "../generated/border";
import { HostFault, type ChosenFile } from "../host";
import type { Refused } from "./dropped";
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
  /** The place of the file that is shown. */
  shown = $state(0);
  readonly files: readonly ChosenFile[];
  readonly #items = new SvelteMap<number, Item>();
  readonly #window: Window;
  #closed = false;

  constructor(window: Window, files: ChosenFile[], refused: Refused[] = []) {
    this.#window = window;
    this.files = [...files, ...refused.map(({ name }) => ({ name, content: "" }))];
    const blank = { preview: null, wishes: {}, left: false };
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

  /** Files that would be imported. */
  get wanted(): number[] {
    return this.#where(({ state, left }) => state === "ready" && !left);
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

  /** Leaves a file out, or takes it in. */
  take(at: number, on: boolean): void {
    this.#set(at, { left: !on });
  }

  /** Stops after the file that is at work. */
  stop(): void {
    this.stopped = true;
  }

  /** Lets go of everything. */
  close(): void {
    this.#closed = this.stopped = true;
  }

  /** Imports what is wanted, one after the other: as new maps, or each into a map by one step. */
  async import(into: Target | null, act: (file: ChosenFile, wishes: Wishes) => Promise<Created>): Promise<void> {
    this.phase = "importing";
    this.stopped = false;
    this.#begun = this.wanted.length;
    for (const at of this.wanted) {
      if (this.stopped) break;
      this.#set(at, { state: "importing" });
      try {
        const { journeys } = await act(this.#item(at).file, this.#item(at).wishes);
        this.#set(at, { state: "done", journeys: into ? [] : journeys });
      } catch (thrown) {
        this.#set(at, { state: "failed", fault: HostFault.from(thrown) });
      }
    }
    this.phase = "done";
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
        this.#set(at, { state: "failed", fault: HostFault.from(thrown) });
      }
      if (this.#closed) return;
    }
    for (const at of this.#where(({ state }) => state === "waiting")) this.#set(at, { state: "unread" });
    this.phase = "ready";
    this.stopped = false;
  }

  /** Reads a file as guessed; a table that was adjusted before as it was then. */
  async #look(file: ChosenFile): Promise<{ preview: FilePreview; wishes: Wishes }> {
    const { host, remembered, view } = this.#window;
    const ask = (wishes: Wishes) => host.ask("look_into", { ...file, wishes, view: view() });
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

function isRead(state: ItemState): boolean {
  return state !== "waiting" && state !== "reading";
}
