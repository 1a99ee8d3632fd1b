// What a drag would do if it ended now; all places in scene units. Drawn above the map, never part of the journey.
import type { Point, Rect } from "./viewport.svelte";

/** A part of the picture that is shown elsewhere. */
export interface Moved {
  rect: Rect;
  by: Point;
}

/** The picture with room made for what is under way: parts that are empty, then parts that are shown elsewhere. */
export interface Rearranged {
  readonly empty: readonly Rect[];
  readonly moved: readonly Moved[];
}

/** A preview of one gesture. */
export type Preview =
  /** A band that selects what it touches. */
  | { kind: "band"; rect: Rect }
  /** Cards under way: moved by an offset in screen pixels, and the place where they would stand; `copies` when they stay where they are. */
  | {
      kind: "carry";
      keys: string[];
      offset: Point;
      place: Rect | null;
      rearranged: Rearranged | null;
      copies: boolean;
      count: number;
    }
  /** A stage, a step or a lane under way, and the place where it would stand. */
  | { kind: "insert"; keys: string[]; offset: Point; place: Rect; rearranged: Rearranged }
  /** An edge being moved. */
  | { kind: "edge"; line: Rect; words: string; rearranged: Rearranged }
  /** A card's new width in steps. */
  | { kind: "span"; rect: Rect; words: string }
  /** A feeling on its way: its face, its word, and the curve as it would be. */
  | {
      kind: "feeling";
      keys: string[];
      at: Point;
      size: number;
      valence: number;
      word: string;
      words: string;
      curve: string | null;
      /** The column that it would stand in, when it is another. */
      place: Rect | null;
    }
  /** A link on its way: the end that is held, where it would end, and all it could end at. */
  | {
      kind: "link";
      from: Point;
      to: Point;
      keys: string[];
      target: Rect | null;
      isNew: boolean;
      able: readonly Rect[];
    };

const NONE: readonly string[] = [];

/** Keys of the groups that a preview shows elsewhere, so that they fade where they stand. */
export function fadedKeys(preview: Preview | null): readonly string[] {
  if (!preview || !("keys" in preview)) return NONE;
  return preview.kind === "carry" && preview.copies ? NONE : preview.keys;
}

/** How a preview lays the picture out; null when it leaves it as it is. */
export function rearrangedBy(preview: Preview | null): Rearranged | null {
  return preview && "rearranged" in preview ? preview.rearranged : null;
}
