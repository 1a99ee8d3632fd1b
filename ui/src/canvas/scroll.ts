// Scrolls the view while a drag holds the pointer near an edge of what is seen, faster the nearer. What is pinned counts as
// the edge: what lies under it cannot be seen.
import type { Editor } from "./editor.svelte";
import type { Scrolls } from "./tools/gesture";
import type { Point } from "./viewport.svelte";

const EDGE = 36;
const FASTEST = 18;

/** Scrolls one view. */
export class Scroller {
  readonly #editor: Editor;
  readonly #scrolled: () => void;
  #at: Point = { x: 0, y: 0 };
  #ways: Scrolls = null;
  #frame = 0;

  /** `scrolled` is called after each step. */
  constructor(editor: Editor, scrolled: () => void) {
    this.#editor = editor;
    this.#scrolled = scrolled;
  }

  /** The pointer of a drag is here. */
  follow(at: Point, ways: Scrolls): void {
    this.#at = at;
    this.#ways = ways;
    if (ways && this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#step());
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#ways = null;
  }

  #step(): void {
    this.#frame = 0;
    const { viewport, picture } = this.#editor;
    const { frame } = picture;
    const ways = this.#ways;
    const dx = ways === "both" || ways === "across" ? pull(this.#at.x, viewport.width, viewport.namesRight(frame)) : 0;
    const top = viewport.headerBottom(frame);
    // Over rows that stay in view there is nothing to scroll to.
    const stays = viewport.pinnedHeight(frame) > 0 && this.#at.y < top;
    const dy = !stays && (ways === "both" || ways === "down") ? pull(this.#at.y, viewport.height, top) : 0;
    if (dx === 0 && dy === 0) return;
    const { x, y } = viewport;
    viewport.pan(dx, dy, frame);
    if (viewport.x === x && viewport.y === y) return;
    this.#scrolled();
    if (this.#ways) this.#frame = requestAnimationFrame(() => this.#step());
  }
}

/** How fast the view scrolls for a pointer near an edge: towards what is beyond it. */
export function pull(at: number, end: number, start = 0): number {
  if (at < start + EDGE) return Math.min(FASTEST, (start + EDGE - at) / 2);
  if (at > end - EDGE) return -Math.min(FASTEST, (at - (end - EDGE)) / 2);
  return 0;
}
