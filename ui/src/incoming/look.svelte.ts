// A look at one file before it is imported: what the core reads in it under the wishes so far. Every wish asks anew after a
// short pause; only the answer to the last question counts, and the core is told to let go of the one before. Nothing is
// imported here.
import { SvelteMap, SvelteSet } from "svelte/reactivity";
import type {
  FileKind,
  FilePreview,
  IncomingMap,
  TableColumn,
  TableWishes,
  Target,
  View,
  Wishes,
} from "../generated/border";
import { HostFault, type ChosenFile, type Host } from "../host";
import { words } from "../words";
import { Asking } from "./asking";
import { type Fate, usualFate } from "./fates";
import { Merging } from "./merging.svelte";
import type { Mapping, Remembered } from "./remembered";
import { fileOf } from "./text";

const PAUSE_MS = 180;

/** What a look needs of the window. */
export interface Window {
  host: Host;
  remembered: Remembered;
  /** How maps are drawn now. */
  view: () => View;
}

/** One file, or one text, as the core reads it. */
export class Look {
  /** The file; a text makes it anew with every letter. */
  file: ChosenFile = $state.raw({ name: "", content: "" });
  /** The text, when it is written here; null for a file. */
  text: string | null = $state(null);
  /** What was read last; stays in view while it is read again. */
  preview: FilePreview | null = $state.raw(null);
  /** Why it could not be read the last time. */
  fault: HostFault | null = $state.raw(null);
  /** Whether an answer is on its way. */
  busy = $state(false);
  wishes: Wishes = $state.raw({});
  /** The open map that is shown as it would be; null to show the maps of the file. */
  into: Target | null = $state.raw(null);
  /** The line of the text that someone wants to see, and how often one was. */
  pointed = $state.raw({ line: 0, times: 0 });
  /** Places of the maps that are left out. */
  readonly left = new SvelteSet<number>();
  /** The place of the map that is shown. */
  shown = $state(0);
  /** How a table with these headers was read last time. */
  lastTime: Mapping | null = $state.raw(null);
  /** Whether it is read so now. */
  asLastTime = $state(false);
  readonly #window: Window;
  readonly #asking: Asking;
  readonly #fates = new SvelteMap<number, Fate>();
  readonly #mergings = new Map<number, Merging>();
  /** Headers as they were met first: what the mapping is remembered by. */
  #met: readonly string[] | null = null;
  #adjusted = false;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(window: Window, from: ChosenFile | { name: string; text: string }, into: Target | null = null) {
    this.#window = window;
    this.#asking = new Asking(window.host);
    this.into = into;
    if ("text" in from) this.text = from.text;
    this.file = "text" in from ? fileOf(from.name, from.text) : from;
    if (this.text !== "") void this.ask();
  }

  /** Maps that would come in, by their places. */
  get taken(): number[] {
    return this.#maps.flatMap((_, at) => (this.left.has(at) ? [] : [at]));
  }

  /** Maps that would come in as new ones, by their places. */
  get fresh(): number[] {
    return this.taken.filter((at) => (this.fate(at) ?? "copy") === "copy");
  }

  /** Copies whose changes would be taken over, by their places. */
  get merges(): number[] {
    return this.#maps.flatMap((_, at) => (this.fate(at) === "merge" ? [at] : []));
  }

  /** What becomes of a copy among several maps; null for a map that is not here, or for a file of one, which says where to. */
  fate(at: number): Fate | null {
    const map = this.#maps.length > 1 ? this.#maps[at] : undefined;
    const usual = map ? usualFate(map) : null;
    return usual && (this.#fates.get(at) ?? usual);
  }

  /** Decides what becomes of a copy. */
  decide(at: number, fate: Fate): void {
    this.#fates.set(at, fate);
  }

  /** A copy compared with the map that is here. */
  merging(at: number): Merging | null {
    const known = this.#maps[at]?.known;
    if (!known) return null;
    const merging = this.#mergings.get(at) ?? new Merging(this.#window.host, known, this.file);
    this.#mergings.set(at, merging);
    return merging;
  }

  /** Whether what is in view is what would be imported now. */
  get ready(): boolean {
    return !this.busy && this.fault === null && this.taken.length > 0;
  }

  /** What the columns of the table are: as wished, though the answer is still on its way. */
  get columns(): TableColumn[] {
    return this.wishes.table?.columns ?? this.preview?.table?.used.columns ?? [];
  }

  /** The wishes with the maps that are taken. */
  get wanted(): Wishes {
    return this.left.size > 0 ? { ...this.wishes, only: this.taken } : this.wishes;
  }

  /** The wishes with the maps that come in as new ones. */
  get wantedFresh(): Wishes {
    const { fresh } = this;
    return fresh.length < this.#maps.length ? { ...this.wishes, only: fresh } : this.wishes;
  }

  /** Bytes of the file. */
  get size(): number {
    return Math.floor((this.file.content.length * 3) / 4);
  }

  get #maps(): IncomingMap[] {
    return this.preview?.maps ?? [];
  }

  /** The text was written on. */
  write(text: string): void {
    this.text = text;
    this.file = fileOf(this.file.name, text);
    if (text.trim() === "") return this.#clear();
    this.#soon();
  }

  /** Reads it as something else; what was wished of the kind before is no more. */
  readAs(kind: FileKind | null): void {
    this.#forget();
    this.wishes = { kind };
    void this.ask();
  }

  /** Wishes something of the table. */
  table(wish: TableWishes): void {
    this.#adjusted = true;
    this.asLastTime = false;
    this.wishes = { ...this.wishes, table: { ...this.wishes.table, ...wish } };
    this.#soon();
  }

  /** Another sheet, encoding or delimiter: the columns are others, so they are guessed anew. */
  reopen(wish: Pick<TableWishes, "sheet" | "encoding" | "delimiter">): void {
    const { sheet, encoding, delimiter, words: taught } = { ...this.wishes.table, ...wish };
    this.#forget();
    this.wishes = { ...this.wishes, table: { sheet, encoding, delimiter, ...(taught && { words: taught }) } };
    this.#soon();
  }

  /** Makes these repairs and no others. */
  repair(keys: string[]): void {
    this.wishes = { ...this.wishes, repairs: keys };
    this.#soon();
  }

  /** Reads the table as last time, or by guessing. */
  readAsLastTime(on: boolean): void {
    this.asLastTime = on;
    this.#adjusted = false;
    this.#wishMapping(on ? this.lastTime : null);
    void this.ask();
  }

  /** Takes a map in, or leaves it out. */
  take(at: number, on: boolean): void {
    if (on) this.left.delete(at);
    else this.left.add(at);
    if (this.into) this.#soon();
  }

  /** Shows the open map as it would be, or the maps of the file. */
  aim(into: Target | null): void {
    if (JSON.stringify(into) === JSON.stringify(this.into)) return;
    this.into = into;
    if (this.text !== "") this.#soon();
  }

  /** Shows a line of the text. */
  point(line: number): void {
    this.pointed = { line, times: this.pointed.times + 1 };
  }

  /** Gives the reading up; it can be asked for again. */
  stop(): void {
    this.close();
    const { stopped, stoppedHint } = words.importing;
    this.fault = new HostFault({ code: "given_up", message: stopped, hint: stoppedHint });
    this.busy = false;
  }

  /** Keeps how the table was read, when a person adjusted it. */
  remember(): void {
    const table = this.preview?.table;
    if (table && this.#met && this.#adjusted) this.#window.remembered.keep(this.#met, table);
  }

  /** Lets go: an answer on its way is not waited for, and what reads for it ends. */
  close(): void {
    this.#turn += 1;
    clearTimeout(this.#timer);
    this.#asking.giveUp();
  }

  /** Asks the core; resolves when its answer is in view, or a later question has taken its place. */
  async ask(): Promise<void> {
    const turn = ++this.#turn;
    clearTimeout(this.#timer);
    this.#asking.giveUp();
    this.busy = true;
    const { file, into } = this;
    try {
      const wishes = into ? this.wanted : this.wishes;
      const preview = await this.#asking.look({ ...file, wishes, view: this.#window.view(), into });
      if (turn === this.#turn && !this.#knows(preview)) this.#show(preview);
    } catch (thrown) {
      if (turn === this.#turn) [this.fault, this.busy] = [HostFault.from(thrown), false];
    }
  }

  #show(preview: FilePreview): void {
    if (preview.maps.length !== this.preview?.maps.length) {
      this.left.clear();
      this.#fates.clear();
    }
    this.#mergings.clear();
    this.preview = preview;
    this.fault = null;
    this.busy = false;
    this.shown = Math.min(this.shown, Math.max(0, preview.maps.length - 1));
  }

  /** A table that was adjusted before is read so again by itself; answers whether it is asked anew. */
  #knows({ table }: FilePreview): boolean {
    if (!table || this.#met) return false;
    this.#met = table.headers;
    this.lastTime = this.#window.remembered.find(table);
    if (!this.lastTime || this.#adjusted) return false;
    this.asLastTime = true;
    this.#wishMapping(this.lastTime);
    void this.ask();
    return true;
  }

  #wishMapping(mapping: Mapping | null): void {
    const { sheet, encoding, delimiter } = this.wishes.table ?? {};
    this.wishes = { ...this.wishes, table: { sheet, encoding, delimiter, ...mapping } };
  }

  #forget(): void {
    this.#met = this.lastTime = null;
    this.#adjusted = this.asLastTime = false;
  }

  #clear(): void {
    this.close();
    this.#forget();
    this.wishes = {};
    this.preview = this.fault = null;
    this.busy = false;
    this.left.clear();
  }

  #soon(): void {
    this.#turn += 1;
    this.busy = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.ask(), PAUSE_MS);
  }
}
