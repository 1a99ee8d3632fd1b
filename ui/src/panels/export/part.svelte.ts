// Which part of the open map goes into the file: all of it, some lanes and stages, or the cards that are selected. Holds for
// one map in one window and is forgotten with it.
import { SvelteSet } from "svelte/reactivity";
import { selectedCards } from "../../canvas/actions";
import type { Editor } from "../../canvas/editor.svelte";
import type { View } from "../../generated/border";
import { laneName, nameOf } from "../../map/names";
import type { Part } from "./options";

/** A lane or stage that can be left out. */
export interface Piece {
  id: string;
  name: string;
}

/** The choice of a part. */
export class PartChoosing {
  /** Lanes and stages that are left out. */
  readonly noLanes = new SvelteSet<string>();
  readonly noStages = new SvelteSet<string>();
  /** Whether only the selected cards go along. */
  onlyCards = $state(false);
  /** Whose curve; empty for all. */
  persona = $state("");
  readonly #editor: Editor;
  #seen = "";

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  /** Begins with what is seen of the map; what was chosen here stays as long as the same is seen. */
  begin({ lanes, persona }: View): void {
    const seen = JSON.stringify([lanes, persona]);
    if (seen === this.#seen) return;
    this.#seen = seen;
    this.noLanes.clear();
    for (const { id } of this.lanes) if (lanes && !lanes.includes(id)) this.noLanes.add(id);
    this.persona = persona ?? "";
  }

  get #document() {
    return this.#editor.document;
  }

  readonly lanes: Piece[] = $derived.by(() =>
    this.#document.lanes().flatMap((lane) => (lane.hidden ? [] : [{ id: lane.id, name: laneName(lane) }])),
  );
  readonly stages: Piece[] = $derived.by(() =>
    this.#document.stages().map(({ id }) => ({ id, name: nameOf(this.#document, id) })),
  );
  readonly personas: Piece[] = $derived.by(() =>
    this.#document.properties.personas.map((id) => ({ id, name: nameOf(this.#document, id) })),
  );
  /** The selected cards, in the order of the map. */
  readonly cards: string[] = $derived.by(() => selectedCards(this.#editor));

  /** What is chosen now. */
  readonly chosen: Part = $derived.by(() => {
    const persona = this.personas.some(({ id }) => id === this.persona) ? this.persona : null;
    if (this.onlyCards && this.cards.length > 0) return { lanes: null, stages: null, cards: this.cards, persona };
    return {
      lanes: kept(this.lanes, this.noLanes),
      stages: kept(this.stages, this.noStages),
      cards: null,
      persona,
    };
  });

  /** Whether nothing would be drawn. */
  readonly nothing = $derived(this.chosen.lanes?.length === 0 || this.chosen.stages?.length === 0);
}

/** Those that are not left out; null when none is. */
function kept(all: readonly Piece[], left: ReadonlySet<string>): string[] | null {
  const ids = all.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  return ids.length === all.length && all.length > 0 ? null : ids;
}
