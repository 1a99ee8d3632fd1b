// Selects every card that a band touches.
import type { Editor } from "../editor.svelte";
import type { Point, Rect } from "../viewport.svelte";
import type { Gesture, PointerAt } from "./gesture";
import { says } from "../words";

/** A band from where the drag began; with shift or ctrl it adds to what was selected. */
export class Band implements Gesture {
  readonly cursor = "crosshair";
  readonly scrolls = "both";
  readonly #editor: Editor;
  readonly #from: Point;
  readonly #kept: readonly string[];

  constructor(editor: Editor, from: PointerAt) {
    this.#editor = editor;
    this.#from = from.scene;
    this.#kept = from.shift || from.mod ? [...editor.selection] : [];
  }

  move(at: PointerAt): void {
    const rect = between(this.#from, at.scene);
    this.#editor.preview = { kind: "band", rect };
    const { picture } = this.#editor;
    const touched = picture.inView("body", rect).flatMap(({ entry }) => {
      const { role, id } = entry.group;
      return (role === "card" || role === "feeling") && id !== null && meets(picture.boxOf(entry.group), rect)
        ? [id]
        : [];
    });
    this.#editor.select([...this.#kept, ...touched]);
  }

  drop(): void {
    this.#editor.preview = null;
    const { size } = this.#editor.selection;
    if (size > 0) this.#editor.say(says.selected(size));
  }

  cancel(): void {
    this.#editor.preview = null;
    this.#editor.select(this.#kept);
  }
}

/** The rectangle between two corners. */
export function between(a: Point, b: Point): Rect {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

/** Whether two rectangles share a point. */
export function meets(a: Rect, b: Rect): boolean {
  return a.x <= b.x + b.width && a.x + a.width >= b.x && a.y <= b.y + b.height && a.y + a.height >= b.y;
}
