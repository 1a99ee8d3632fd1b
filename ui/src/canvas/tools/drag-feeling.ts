// Drags a feeling up or down; it snaps to the five valences, and its word goes with it.
import { setFeeling } from "../edits";
import type { Editor } from "../editor.svelte";
import { personaOfKey } from "../feeling";
import { clamp, type Point } from "../viewport.svelte";
import type { Gesture, PointerAt } from "./gesture";

const VALENCES: Record<number, string> = {
  [-2]: "Very negative",
  [-1]: "Negative",
  0: "Neutral",
  1: "Positive",
  2: "Very positive",
};

/** One point of the feelings curve. */
export class DragFeeling implements Gesture {
  readonly cursor = "ns-resize";
  readonly scrolls = false;
  readonly #editor: Editor;
  readonly #card: string;
  readonly #key: string;
  readonly #persona: string;
  readonly #middle: Point;
  readonly #before: number;
  #valence: number;

  constructor(editor: Editor, card: string, key: string) {
    this.#editor = editor;
    this.#card = card;
    this.#key = key;
    this.#persona = personaOfKey(editor.document, card, key);
    const entry = editor.picture.entry(key);
    const box = entry ? editor.picture.boxOf(entry.group) : { x: 0, y: 0, width: 0, height: 0 };
    this.#middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    this.#before = editor.document.card(card)?.feelings[this.#persona]?.valence ?? 0;
    this.#valence = this.#before;
    editor.select([card]);
  }

  move(at: PointerAt): void {
    const entry = this.#editor.picture.entry(this.#key);
    const row = entry?.group.row ? this.#editor.picture.row(entry.group.row) : undefined;
    if (!row?.scale) return;
    const [top, unit] = row.scale;
    this.#valence = valenceAt(at.scene.y - row.y, top, unit);
    const y = row.y + top + (2 - this.#valence) * unit;
    this.#editor.preview = {
      kind: "feeling",
      keys: [this.#key],
      at: { x: this.#middle.x, y },
      valence: this.#valence,
      words: VALENCES[this.#valence] ?? "",
    };
  }

  drop(): void {
    this.#editor.preview = null;
    const card = this.#editor.document.card(this.#card);
    if (!card || this.#valence === this.#before) return;
    void this.#editor.make(setFeeling(card, this.#persona, this.#valence), `Feeling: ${VALENCES[this.#valence]}`);
  }

  cancel(): void {
    this.#editor.preview = null;
  }
}

/** The valence nearest to a height in its row, where +2 stands at `top` and one point is `unit` high. */
export function valenceAt(y: number, top: number, unit: number): number {
  return clamp(Math.round(2 - (y - top) / unit), -2, 2) + 0;
}
