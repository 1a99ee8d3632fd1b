// Tells a finger's tap, double tap and hold from each other.
import type { Point } from "./viewport.svelte";

/** How long a finger rests before it holds what is under it, in milliseconds. */
export const HOLD_MS = 350;
const DOUBLE_MS = 350;
const DOUBLE_NEAR = 24;

/** The taps of one surface. */
export class Taps {
  #last: { at: Point; when: number } | null = null;

  /** A finger tapped; answers whether it was the second of two. */
  isDouble(at: Point, when: number): boolean {
    const last = this.#last;
    const near = last && Math.hypot(at.x - last.at.x, at.y - last.at.y) < DOUBLE_NEAR;
    const double = near === true && when - last.when < DOUBLE_MS;
    this.#last = double ? null : { at, when };
    return double;
  }
}
