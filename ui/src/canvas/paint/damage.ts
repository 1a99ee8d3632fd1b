// What changed since the last frame: parts of the scene whose picture is to be painted anew, and parts of the screen where
// only marks came or went. All in scene units, each in its pane. Never forgets a change before it was painted.
import type { Pane } from "../../generated/border";
import type { Rect } from "../viewport.svelte";

/** A part of the scene in a pane. */
export interface Part {
  pane: Pane;
  box: Rect;
}

/** With more parts than this the whole screen is drawn. */
const MOST = 200;

/** The changes between two frames. */
export class Damage {
  /** Parts whose picture changed. */
  readonly painted: Part[] = [];
  /** Parts of the screen to draw again. */
  readonly shown: Part[] = [];
  /** Whether the whole screen is to be drawn. */
  all = true;

  /** The picture of these parts changed. */
  paint(parts: readonly Part[]): void {
    this.painted.push(...parts);
    this.show(parts);
  }

  /** Marks came or went in these parts. */
  show(parts: readonly Part[]): void {
    if (this.shown.length + parts.length > MOST) this.all = true;
    else this.shown.push(...parts);
  }

  /** Whether nothing changed. */
  get isNone(): boolean {
    return !this.all && this.painted.length === 0 && this.shown.length === 0;
  }

  /** Everything was painted. */
  clear(): void {
    this.painted.length = 0;
    this.shown.length = 0;
    this.all = false;
  }
}
