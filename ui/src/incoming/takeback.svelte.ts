// What is said after something came in, with the offer to take it back: new maps go to the trash, a step of a map is undone
// as long as it is the last one. The offer of the last import stays in the menus after its message has gone.
import type { Editor } from "../canvas/editor.svelte";
import type { Shared } from "../state/shared";
import { words } from "../words";
import type { Brought } from "./bringing";

/** A way back. */
export interface Back {
  /** The map in which it is a step; null for whole maps. */
  journey: string | null;
  /** What it takes back. */
  said: string;
  /** What the button says. */
  label: string;
  run: () => Promise<unknown>;
}

/** Says what came in. */
export class Takeback {
  #last: Back | null = $state.raw(null);
  readonly #shared: Omit<Shared, "incoming">;
  readonly #map: () => Editor | null;

  constructor(shared: Omit<Shared, "incoming">, map: () => Editor | null) {
    this.#shared = shared;
    this.#map = map;
  }

  /** The way back from what came in last, where it can be gone: in the library for whole maps, in a map for a step of it. */
  get last(): Back | null {
    const { place } = this.#shared.route;
    const here = this.#last?.journey ?? null;
    return here === null || (place.at === "map" && place.journey === here) ? this.#last : null;
  }

  /** New maps came in, or maps took changes over; with what is to be said of them. */
  came({ journeys, merged, warnings }: Brought): void {
    const says = words.importing;
    const said =
      merged.length === 0 ? says.imported(journeys.length) : says.importedMerged(journeys.length, merged.length);
    const label = merged.length === 0 ? says.undoToTrash : journeys.length === 0 ? words.common.undo : says.undoBoth;
    this.#offer({ journey: null, said, label }, () => this.all({ journeys, merged }, 0), warnings);
  }

  /** Takes back all that came: new maps go to the trash, maps that took changes over are undone, so many steps of the open one. */
  async all({ journeys, merged }: Omit<Brought, "warnings">, steps: number): Promise<void> {
    const { library, route } = this.#shared;
    this.#last = null;
    if (route.place.at === "map" && journeys.includes(route.place.journey)) route.home();
    for (const journey of merged) await this.#undo(journey, null, 1);
    if (steps > 0) for (let step = 0; step < steps; step++) await this.#map()?.document.undo();
    if (journeys.length > 0) await library.trash(journeys);
  }

  /** Cards came into the open map, by one step. */
  joined({ document }: Editor, cards: number): void {
    const { title } = document.properties;
    this.#step(document.id, words.importing.joined(cards, title || words.common.untitled));
  }

  /** Changes of a copy came into a map; shows where. Without any, what was decided is remembered. */
  merged(journey: string, changes: number, touched: string[]): void {
    const { library, route } = this.#shared;
    const says = words.importing.copies;
    const map = this.#map();
    const open = map?.document.id === journey ? map : null;
    const title = open?.document.properties.title ?? library.find(journey)?.properties.title;
    const called = title || words.common.untitled;
    this.#step(journey, changes > 0 ? says.went(changes, called) : says.remembered(called));
    library.outdated();
    if (open) showAll(open, touched);
    else if (changes > 0) route.open(journey, touched[0] ?? null);
  }

  #step(journey: string, said: string): void {
    const version = this.#version(journey);
    this.#offer({ journey, said, label: words.common.undo }, () => this.#undo(journey, version, 1));
  }

  #offer(what: Omit<Back, "run">, act: () => Promise<unknown>, warnings: string[] = []): void {
    const { toasts } = this.#shared;
    const { said, label } = what;
    const run = async () => {
      if (this.#last === back) this.#last = null;
      await toasts.run(act);
    };
    const back: Back = { ...what, run };
    this.#last = back;
    if (warnings.length === 0) toasts.done(said, { label, run });
    else toasts.remark(said, warnings, { label, run });
  }

  async #undo(journey: string, version: number | null, steps: number): Promise<void> {
    const { host, library, toasts } = this.#shared;
    const map = this.#map();
    if (map?.document.id !== journey) {
      const { lines } = await host.ask("history", { journey, before: null, limit: 1 });
      const came = lines[0]?.turn === "edit" && ["merged", "joined"].includes(lines[0].deed.verb);
      if (!came) return toasts.done(words.importing.changedSince);
      await host.ask("undo", { journey });
      return library.outdated();
    }
    if (version !== null && version !== this.#version(journey)) return toasts.done(words.importing.changedSince);
    for (let step = 0; step < steps; step++) await map.document.undo();
  }

  /** Commits of a map that is open; null for another one. */
  #version(journey: string): number | null {
    const document = this.#map()?.document;
    return document?.id === journey ? document.state.version : null;
  }
}

/** Selects what came, with the first of it in view. */
function showAll(editor: Editor, records: string[]): void {
  const there = records.filter((id) => editor.document.has(id));
  const [first] = there;
  if (!first) return;
  editor.show(first);
  editor.select(there);
}
