// Fetches groups that have not come whole before they are seen: what is in view and half a view around it. Never asks
// twice for the same at once; from very far cards stand as boxes and are not fetched.
import type { Editor } from "./editor.svelte";
import type { Frame } from "../generated/border";
import { TINY } from "./paint/small";
import type { Rect } from "./viewport.svelte";

/** Groups that are asked for at once. */
const MOST = 600;

/** Keeps what is near the view whole. */
export class Fetching {
  readonly #editor: Editor;
  #begun = false;
  #asking = false;
  #again = false;

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  /** The view has been painted once: from now on it is looked after. */
  begin(): void {
    this.#begun = true;
    this.look();
  }

  /** Looks at what is near now, and asks for what is missing. */
  look(): void {
    const { viewport, picture, document } = this.#editor;
    if (!this.#begun || viewport.width === 0) return;
    if (this.#asking) {
      this.#again = true;
      return;
    }
    const { x, y, width, height } = viewport.seen;
    const near = { x: x - width / 2, y: y - height / 2, width: width * 2, height: height * 2 };
    document.near = near;
    const keys = picture.missing(near, MOST, viewport.zoom >= TINY);
    const rows = viewport.pinned > 0 ? pinnedRows(picture.frame, near, viewport.pinned) : null;
    if (rows) keys.push(...picture.missing(rows, MOST, viewport.zoom >= TINY).filter((key) => !keys.includes(key)));
    if (keys.length === 0) return;
    this.#asking = true;
    void document
      .draw(keys)
      .catch(() => {})
      .finally(() => this.#answered());
  }

  #answered(): void {
    this.#asking = false;
    if (!this.#again) return;
    this.#again = false;
    this.look();
  }
}

/** The part of the rows that stay in view near a part of the map. */
export function pinnedRows(frame: Frame, near: Rect, height: number): Rect {
  return { x: near.x, width: near.width, y: frame.header_bottom, height };
}

/** Calls back when the frame that is being made now has been painted. */
export function afterFrame(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then, 0));
}
