// Sizes of paper in millimetres, and which of them a kind of PDF may have. Bounds are the core's.
import type { PaperKind } from "../../generated/border";

/** A page by its name; "fit" is as large as the map, "own" is given in millimetres. */
export type PageName = keyof typeof SIZES | "fit" | "own";

/** Width and height of an upright page, in millimetres. */
export const SIZES = {
  A5: [148, 210],
  A4: [210, 297],
  A3: [297, 420],
  A2: [420, 594],
  A1: [594, 841],
  A0: [841, 1189],
  Letter: [216, 279],
  Legal: [216, 356],
  Tabloid: [279, 432],
} as const satisfies Record<string, readonly [number, number]>;

const PAPERS = Object.keys(SIZES) as (keyof typeof SIZES)[];

/** What a number in the options of paper may be. */
export const BOUNDS = {
  dpi: [72, 600],
  pixels: [200, 16384],
  width: [50, 5000],
  height: [50, 5000],
  overlap: [0, 50],
  enlarged: [25, 800],
  distance: [0.2, 20],
} as const satisfies Record<string, readonly [number, number]>;

/** A number that is bounded. */
export type Bounded = keyof typeof BOUNDS;

/** The pages that a kind of PDF may have, in the order in which they are offered. */
export function pagesFor(kind: PaperKind): readonly PageName[] {
  if (kind === "whole") return ["fit", ...PAPERS, "own"];
  if (kind === "tiles") return ["A4", "A3", "Letter"];
  return [...PAPERS, "own"];
}

/** Whether a name is that of a page which a kind may have. */
export function isPage(kind: PaperKind, name: string): name is PageName {
  return pagesFor(kind).some((page) => page === name);
}

/** Whether a number lies within its bounds. */
export function isWithin(field: Bounded, value: number): boolean {
  const [least, most] = BOUNDS[field];
  return Number.isFinite(value) && value >= least && value <= most;
}
