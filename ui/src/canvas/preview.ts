// What a drag would do if it ended now; all places in scene units. Drawn above the map, never part of the journey.
import type { Point, Rect } from "./viewport.svelte";

/** A preview of one gesture. */
export type Preview =
  /** A band that selects what it touches. */
  | { kind: "band"; rect: Rect }
  /** Groups under way: moved by an offset, and the place where they would stand. */
  | { kind: "carry"; keys: string[]; offset: Point; place: Rect | null }
  /** A line where a stage, a step or a lane would stand. */
  | { kind: "insert"; keys: string[]; offset: Point; line: Rect | null }
  /** An edge being moved. */
  | { kind: "edge"; line: Rect; words: string }
  /** A card's new width in steps. */
  | { kind: "span"; rect: Rect; words: string }
  /** A feeling on its way up or down. */
  | { kind: "feeling"; keys: string[]; at: Point; valence: number; words: string }
  /** A link on its way to a touchpoint. */
  | { kind: "link"; from: Point; to: Point; target: Rect | null };

/** Keys of the groups that a preview shows elsewhere, so that they fade where they stand. */
export function fadedKeys(preview: Preview | null): readonly string[] {
  return preview && "keys" in preview ? preview.keys : [];
}
