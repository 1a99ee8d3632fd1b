// A gesture: what a drag means from its first move to its end. It previews; only its drop makes an edit.
import type { Point } from "../viewport.svelte";

/** Where the pointer is. */
export interface PointerAt {
  /** In screen pixels from the surface's corner. */
  screen: Point;
  /** In the scene of the body. */
  scene: Point;
  /** Extends or restricts. */
  shift: boolean;
  /** Ctrl, on a Mac Command. */
  mod: boolean;
  /** Frees from snapping. */
  alt: boolean;
}

/** Which ways a drag scrolls the view. */
export type Scrolls = "both" | "across" | "down" | null;

/** A drag under way. */
export interface Gesture {
  /** The CSS cursor meanwhile. */
  readonly cursor: string;
  /** Which ways the view scrolls when the pointer is held at its edge. */
  readonly scrolls: Scrolls;
  /** The pointer moved, or the view moved under it. */
  move(at: PointerAt): void;
  /** The pointer was let go: make the edit. */
  drop(at: PointerAt): void;
  /** Nothing happened: forget the preview. */
  cancel(): void;
}
