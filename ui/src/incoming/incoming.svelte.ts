// Everything that comes in, wherever it comes from: the one door. It opens a look at what came and lets nothing into the
// library before a person has said so; what came in can be taken back by one click.
import type { Created, IncomingMap, Target, Wishes } from "../generated/border";
import type { Editor } from "../canvas/editor.svelte";
import type { ChosenFile } from "../host";
import type { Shared } from "../state/shared";
import { words } from "../words";
import { spoken } from "../words/spoken";
import type { Dropped } from "./dropped";
import { Look } from "./look.svelte";
import { Many } from "./many.svelte";
import type { Merging } from "./merging.svelte";
import { Remembered } from "./remembered";
import { Takeback } from "./takeback";

/** Where it goes: new maps, into the open one, or its changes into the map that it is a copy of. */
export type Way = "new" | "lanes" | "stages" | "merge";

/** The ways in of a window. */
export class Incoming {
  /** The file or text that is looked at. */
  look: Look | null = $state.raw(null);
  /** The files that are looked at. */
  many: Many | null = $state.raw(null);
  /** The map that is open, to import into. */
  map: Editor | null = $state.raw(null);
  /** Where it is meant to go when it opens. */
  meant: Way = $state("new");
  readonly #shared: Omit<Shared, "incoming">;
  readonly #remembered: Remembered;
  readonly #takeback: Takeback;

  constructor(shared: Omit<Shared, "incoming">, storage: Storage) {
    this.#shared = shared;
    this.#remembered = new Remembered(storage);
    this.#takeback = new Takeback(shared, () => this.map);
  }

  /** Looks at files that were chosen or opened from outside. */
  take(files: ChosenFile[], meant: Way = "new"): void {
    this.takeDropped({ files, refused: [] }, meant);
  }

  /** Looks at files that were dropped, some of which could not be read. */
  takeDropped({ files, refused }: Dropped, meant: Way = "new"): void {
    const [only] = files;
    if (!only) {
      for (const { name, fault } of refused) this.#shared.toasts.fault(fault, name);
      return;
    }
    this.close();
    this.meant = meant;
    if (files.length + refused.length === 1) this.look = new Look(this.#window, only);
    else this.many = new Many(this.#window, files, refused);
  }

  /** Lets the person choose files, then looks at them. */
  choose(meant: Way = "new"): Promise<boolean> {
    return this.#shared.toasts.run(async () => this.take(await this.#shared.host.openFiles(), meant));
  }

  /** Looks at a text that was pasted, or is to be written. */
  write(text: string, meant: Way = "new"): void {
    this.close();
    this.meant = meant;
    this.look = new Look(this.#window, { name: words.importing.text.name, text });
  }

  /** Lets go of what is looked at. */
  close(): void {
    this.look?.close();
    this.many?.close();
    this.look = this.many = null;
  }

  /** Keeps the map that is open in this window, until the returned function is called. */
  opened(map: Editor): () => void {
    this.map = map;
    return () => {
      if (this.map === map) this.map = null;
    };
  }

  /** The target that a way means. */
  targetOf(way: Way): Target | null {
    const { map } = this;
    return map && (way === "lanes" || way === "stages") ? { journey: map.document.id, how: way } : null;
  }

  /** Imports what is looked at: new maps, or one step of the open one for each. Throws a `HostFault`. */
  async import(look: Look, way: Way): Promise<void> {
    const into = this.targetOf(way);
    const maps = look.taken.flatMap((at) => look.preview?.maps[at] ?? []);
    const created = await this.bring(look.file, look.wanted, into);
    look.remember();
    this.close();
    if (into && this.map) return this.#takeback.joined(this.map, sum(maps), maps.length);
    const [first] = created.journeys;
    if (created.journeys.length === 1 && first) this.#shared.route.open(first);
    // What was read was said before.
    const said = look.preview?.remarks.map(({ message }) => message) ?? [];
    const warnings = created.warnings.filter((warning) => !said.some((remark) => warning.endsWith(remark)));
    this.#takeback.imported({ ...created, warnings });
  }

  /** Imports one file; answers the new maps. Throws a `HostFault`. */
  async bring(file: ChosenFile, wishes: Wishes, into: Target | null): Promise<Created> {
    const { map } = this;
    if (!into || map?.document.id !== into.journey) return this.#shared.library.import(file, wishes);
    await map.document.bringIn(file, wishes, into);
    return { journeys: [], warnings: [] };
  }

  /** Takes over what a copy of a map changed, and shows it. Throws a `HostFault`. */
  async merge(look: Look, merging: Merging): Promise<void> {
    const { journey, choices, incoming, touched } = merging;
    const { map } = this;
    const { name, content } = look.file;
    if (map?.document.id === journey) await map.document.merge({ name, content, choices });
    else await this.#shared.host.ask("merge", { journey, name, content, choices });
    this.close();
    this.#takeback.merged(journey, incoming, touched);
  }

  get #window() {
    const { host, theme } = this.#shared;
    const view = () => ({ theme: theme.onMap, lanes: null, stages: null, persona: null, language: spoken() });
    return { host, remembered: this.#remembered, view };
  }
}

/** Cards of some maps. */
function sum(maps: IncomingMap[]): number {
  return maps.reduce((all, { cards }) => all + cards, 0);
}
