// Drags a feeling up or down; it snaps to the five valences, and its word goes with it.
import type { Row } from "../../generated/border";
import { mainPersona, setFeeling } from "../edits";
import type { Editor } from "../editor.svelte";
import { feelingKey } from "../feeling";
import { clamp, type Point, type Rect } from "../viewport.svelte";
import { says } from "../words";
import type { Gesture, PointerAt } from "./gesture";

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

  constructor(editor: Editor, card: string, key: string, face: Rect) {
    this.#editor = editor;
    this.#card = card;
    this.#key = key;
    this.#middle = { x: face.x + face.width / 2, y: face.y + face.height / 2 };
    this.#before = this.#valenceAt(this.#middle.y) ?? 0;
    const record = editor.document.card(card);
    this.#persona = (record && feelingKey(editor.document, record, this.#before)) ?? mainPersona(editor.document);
    this.#valence = this.#before;
    editor.select([card]);
  }

  move(at: PointerAt): void {
    const valence = this.#valenceAt(at.scene.y);
    const row = this.#row();
    if (valence === null || !row?.scale) return;
    this.#valence = valence;
    const y = row.y + row.scale[0] + (2 - valence) * row.scale[1];
    this.#editor.preview = {
      kind: "feeling",
      keys: [this.#key],
      at: { x: this.#middle.x, y },
      valence,
      words: says.valences[valence] ?? "",
    };
  }

  drop(): void {
    this.#editor.preview = null;
    const card = this.#editor.document.card(this.#card);
    if (!card || this.#valence === this.#before) return;
    void this.#editor.make(
      setFeeling(card, this.#persona, this.#valence),
      says.feeling(says.valences[this.#valence] ?? ""),
    );
  }

  cancel(): void {
    this.#editor.preview = null;
  }

  #row(): Row | undefined {
    const lane = this.#editor.picture.entry(this.#key)?.group.row;
    return lane ? this.#editor.picture.row(lane) : undefined;
  }

  #valenceAt(y: number): number | null {
    const row = this.#row();
    return row?.scale ? valenceAt(y - row.y, ...row.scale) : null;
  }
}

/** The valence nearest to a height in its row, where +2 stands at `top` and one point is `unit` high. */
export function valenceAt(y: number, top: number, unit: number): number {
  return clamp(Math.round(2 - (y - top) / unit), -2, 2) + 0;
}
