// What is marked over the picture: rings around what is selected, and the keyboard's place. Knows where marks are, so that
// only there the screen is drawn again.
import type { Pane } from "../../generated/border";
import type { Picture } from "../picture";
import type { Entry } from "../spatial-index";
import type { Rect } from "../viewport.svelte";
import type { Part } from "./damage";
import { drawFound, type Found } from "./found";
import { intersection } from "./rect";
import { drawFocus, drawRing } from "./rings";

/** What is marked. */
export interface Marked {
  /** Ids of the selected records. */
  selected: ReadonlySet<string>;
  /** The box where the keyboard is; null when it is not shown. */
  focus: Rect | null;
  /** The record where the keyboard is. */
  focusId: string | null;
  /** The record whose text lies in an open field. */
  editing: string | null;
  /** What a search found. */
  found: Found | null;
  /** Keys of groups that are under way elsewhere. */
  faded: ReadonlySet<string>;
}

/** What marks are drawn in. */
export interface Colours {
  readonly accent: string;
  readonly found: string;
}

/** With more records than this, those in view are looked through instead. */
const FEW = 100;

/** Marks over one picture. */
export class Marks {
  readonly #picture: Picture;

  constructor(picture: Picture) {
    this.#picture = picture;
  }

  /** Whether nothing is marked. */
  isNone(marked: Marked): boolean {
    return marked.selected.size === 0 && marked.focus === null && marked.found === null;
  }

  /** Where the marks are. */
  parts(marked: Marked): Part[] {
    const parts = [...marked.selected].flatMap((id) => this.partsOf(id));
    if (marked.focus) parts.push({ pane: this.#focusPane(marked), box: marked.focus });
    return parts;
  }

  /** Where a record is drawn. */
  partsOf(id: string): Part[] {
    return this.#picture.entriesOf(id).flatMap((entry) => this.partOf(entry));
  }

  /** Where an entry is drawn. */
  partOf(entry: Entry | undefined): Part[] {
    return entry ? [{ pane: entry.group.pane, box: this.#picture.boxOf(entry.group) }] : [];
  }

  /** Draws the marks of a pane in view; the context stands at the scene's corner. */
  draw(
    context: CanvasRenderingContext2D,
    pane: Pane,
    seen: Rect,
    marked: Marked,
    colours: Colours,
    zoom: number,
  ): void {
    const colour = colours.accent;
    if (marked.found) drawFound(context, this.#picture, pane, seen, marked.found, colours.found, zoom);
    for (const entry of this.#selectedIn(pane, seen, marked)) {
      const { id } = entry.group;
      // On the map's body the text field has a ring of its own, which grows with what is typed.
      if (marked.faded.has(entry.key) || (id === marked.editing && pane === "body")) continue;
      drawRing(context, this.#picture, entry, colour, zoom);
    }
    const { focus, focusId } = marked;
    if (focus && this.#focusPane(marked) === pane) drawFocus(context, focus, colour, zoom, focusId === null);
  }

  #selectedIn(pane: Pane, seen: Rect, { selected }: Marked): Entry[] {
    if (selected.size === 0) return [];
    if (selected.size > FEW) {
      const entries = this.#picture.inView(pane, seen).map(({ entry }) => entry);
      return entries.filter(({ group }) => group.id !== null && selected.has(group.id));
    }
    const entries = [...selected].flatMap((id) => this.#picture.entriesOf(id));
    const near = 40;
    return entries.filter(({ group }) => {
      const box = this.#picture.boxOf(group);
      const around = { x: box.x - near, y: box.y - near, width: box.width + 2 * near, height: box.height + 2 * near };
      return group.pane === pane && intersection(around, seen) !== null;
    });
  }

  #focusPane({ focusId }: Marked): Pane {
    return focusId === null ? "body" : (this.#picture.mainEntry(focusId)?.group.pane ?? "header");
  }
}
