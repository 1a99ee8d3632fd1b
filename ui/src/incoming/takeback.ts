// What is said after something came in, with the offer to take it back: new maps go to the trash, a step of a map is undone
// as long as it is the last one.
import type { Editor } from "../canvas/editor.svelte";
import type { Created } from "../generated/border";
import type { Shared } from "../state/shared";
import { words } from "../words";

/** Says what came in. */
export class Takeback {
  readonly #shared: Omit<Shared, "incoming">;
  readonly #map: () => Editor | null;

  constructor(shared: Omit<Shared, "incoming">, map: () => Editor | null) {
    this.#shared = shared;
    this.#map = map;
  }

  /** New maps came in, with what is to be said of them. */
  imported({ journeys, warnings }: Created): void {
    const { toasts } = this.#shared;
    const action = { label: words.common.undo, run: () => toasts.run(() => this.trash(journeys)) };
    const said = words.importing.imported(journeys.length);
    if (warnings.length === 0) toasts.done(said, action);
    else toasts.remark(said, warnings, action);
  }

  /** Moves new maps to the trash; from one of them back to the library. */
  async trash(journeys: string[]): Promise<void> {
    const { library, route } = this.#shared;
    if (route.place.at === "map" && journeys.includes(route.place.journey)) route.home();
    await library.trash(journeys);
  }

  /** Cards came into the open map, by so many steps. */
  joined({ document }: Editor, cards: number, steps: number): void {
    const { title } = document.properties;
    this.#offer(document.id, words.importing.joined(cards, title || words.common.untitled), steps);
  }

  /** Changes of a copy came into a map; shows where. */
  merged(journey: string, changes: number, touched: string[]): void {
    const { library, route } = this.#shared;
    const map = this.#map();
    const open = map?.document.id === journey ? map : null;
    const title = open?.document.properties.title ?? library.find(journey)?.properties.title;
    this.#offer(journey, words.importing.copies.went(changes, title || words.common.untitled));
    library.outdated();
    if (open) showAll(open, touched);
    else route.open(journey, touched[0] ?? null);
  }

  #offer(journey: string, said: string, steps = 1): void {
    const { toasts } = this.#shared;
    const version = this.#version(journey);
    const run = () => toasts.run(() => this.#undo(journey, version, steps));
    toasts.done(said, { label: words.common.undo, run });
  }

  async #undo(journey: string, version: number | null, steps: number): Promise<void> {
    const { host, library, toasts } = this.#shared;
    const map = this.#map();
    if (map?.document.id !== journey) {
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
