// Everything that comes in, wherever it comes from: the one door. It opens a look at what came and lets nothing into the
// library before a person has said so; what came in can be taken back by one click.
import type { Choice, IncomingMap, LaneChoice, Target } from "../generated/border";
import type { Editor } from "../canvas/editor.svelte";
import type { ChosenFile } from "../host";
import type { Shared } from "../state/shared";
import { words } from "../words";
import { spoken } from "../words/spoken";
import type { Brought, Share } from "./bringing";
import type { Dropped } from "./dropped";
import { Look } from "./look.svelte";
import { Many } from "./many.svelte";
import type { Merging } from "./merging.svelte";
import { Remembered } from "./remembered";
import { type Back, Takeback } from "./takeback.svelte";

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
    if (files.length + refused.length === 1) this.look = new Look(this.#window, only, this.targetOf(meant));
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
    this.look = new Look(this.#window, { name: words.importing.text.name, text }, this.targetOf(meant));
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

  /** The target that a way means; the way of a lane is the one proposed unless a person chose. */
  targetOf(way: Way, lanes: LaneChoice[] = []): Target | null {
    const { map } = this;
    if (!map || map.frozen || (way !== "lanes" && way !== "stages")) return null;
    return { journey: map.document.id, how: way, lanes };
  }

  /** Imports what is looked at: new maps, or one step of the open one. Throws a `HostFault`. */
  async import(look: Look, way: Way): Promise<void> {
    const { file, into } = look;
    if (way !== "new" && into) {
      const maps = look.taken.flatMap((at) => look.preview?.maps[at] ?? []);
      await this.bring({ file, wishes: look.wanted, fresh: true, merges: [] }, into);
      look.remember();
      this.close();
      if (this.map) this.#takeback.joined(this.map, look.preview?.joined?.cards ?? sum(maps));
      return;
    }
    const merges = look.merges.flatMap((at) => {
      const merging = look.merging(at);
      return merging ? [{ journey: merging.journey, choices: merging.choices }] : [];
    });
    const brought = await this.bring({ file, wishes: look.wantedFresh, fresh: look.fresh.length > 0, merges }, null);
    look.remember();
    this.close();
    const [first] = brought.journeys;
    if (brought.journeys.length === 1 && merges.length === 0 && first) this.#shared.route.open(first);
    // What was read was said before.
    const said = look.preview?.remarks.map(({ message }) => message) ?? [];
    const warnings = brought.warnings.filter((warning) => !said.some((remark) => warning.endsWith(remark)));
    this.#takeback.came({ ...brought, warnings });
  }

  /** Brings what is wanted of one file in; answers what came. Throws a `HostFault`. */
  async bring(
    { file, wishes, fresh, merges }: Share,
    into: Target | null,
    row: string | null = null,
  ): Promise<Brought> {
    const { map } = this;
    const { library } = this.#shared;
    if (into && map?.document.id === into.journey) {
      await map.document.bringIn(file, wishes, into, row);
      return { journeys: [], merged: [], warnings: [] };
    }
    for (const { journey, choices } of merges) await this.#takeOver(file, journey, choices);
    const created = fresh ? await library.import(file, wishes, row) : { journeys: [], warnings: [] };
    return { ...created, merged: merges.map(({ journey }) => journey) };
  }

  /** Takes over what a copy of a map changed, and shows it. Throws a `HostFault`. */
  async merge(look: Look, merging: Merging): Promise<void> {
    const { journey, choices, incoming, touched } = merging;
    await this.#takeOver(look.file, journey, choices);
    this.close();
    this.#takeback.merged(journey, incoming, touched);
  }

  /** Takes a whole row of imports back. Throws a `HostFault`. */
  takeBack(brought: Omit<Brought, "warnings">, steps: number): Promise<void> {
    return this.#takeback.all(brought, steps);
  }

  /** What came in last in this window and how to take it back; null when there is nothing. */
  get last(): Back | null {
    return this.#takeback.last;
  }

  async #takeOver({ name, content }: ChosenFile, journey: string, choices: Choice[]): Promise<void> {
    const { map } = this;
    if (map?.document.id === journey) await map.document.merge({ name, content, choices });
    else await this.#shared.host.ask("merge", { journey, name, content, choices });
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
