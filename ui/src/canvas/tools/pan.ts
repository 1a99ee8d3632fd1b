// Moves the view with the pointer.
import type { Editor } from "../editor.svelte";
import type { Point } from "../viewport.svelte";
import type { Gesture, PointerAt } from "./gesture";

/** The picture held by a point. */
export class Pan implements Gesture {
  readonly cursor = "grabbing";
  readonly scrolls = null;
  readonly #editor: Editor;
  #last: Point;

  constructor(editor: Editor, from: PointerAt) {
    this.#editor = editor;
    this.#last = from.screen;
  }

  move(at: PointerAt): void {
    this.#editor.viewport.pan(at.screen.x - this.#last.x, at.screen.y - this.#last.y, this.#editor.picture.frame);
    this.#last = at.screen;
  }

  drop(): void {}

  cancel(): void {}
}
