// How someone wants a file to be: one flat value that a preset keeps. What comes back from the store is checked field by
// field; a broken one is its default. Which part of a map is wished is no part of it, as it holds for one map only.
import type { PaperKind, ThemeName } from "../../generated/border";
import { BOUNDS, isWithin, pagesFor, type Bounded, type PageName } from "./paper";

/** How large a picture is: times the size on the screen, by its width, or by its dots. */
export type Size = "0.5" | "1" | "2" | "3" | "4" | "width" | "dpi";

/** What stands around the map when it is wished. */
export const FURNITURE = ["title", "legend", "date", "version", "evidence"] as const;

/** How someone wants a file to be. */
export interface Wish {
  theme: ThemeName;
  size: Size;
  /** Dots per inch. */
  dpi: number;
  /** Pixels from left to right. */
  pixels: number;
  transparent: boolean;
  title: boolean;
  legend: boolean;
  date: boolean;
  version: boolean;
  evidence: boolean;
  pages: PaperKind;
  /** The page of each kind: who tiles A4 sheets wants their poster no smaller for it. */
  wholePage: PageName;
  tilesPage: PageName;
  stagesPage: PageName;
  reportPage: PageName;
  /** Width of a page of one's own, in millimetres. */
  width: number;
  /** Height of it. */
  height: number;
  /** How far tiles overlap, in millimetres. */
  overlap: number;
  marks: boolean;
  /** How large a tiled map is, in percent of its own size. */
  enlarged: number;
  /** From how far each kind is read, in metres. */
  wholeDistance: number;
  tilesDistance: number;
  stagesDistance: number;
  reportDistance: number;
}

/** What is wished when nobody said otherwise. */
export const DEFAULT: Readonly<Wish> = {
  theme: "light",
  size: "2",
  dpi: 300,
  pixels: 1920,
  transparent: false,
  title: true,
  legend: true,
  date: false,
  version: false,
  evidence: false,
  pages: "whole",
  wholePage: "fit",
  tilesPage: "A4",
  stagesPage: "A4",
  reportPage: "A4",
  width: 841,
  height: 594,
  overlap: 10,
  marks: true,
  enlarged: 100,
  wholeDistance: 0.5,
  // What is glued together hangs on a wall.
  tilesDistance: 1.5,
  stagesDistance: 0.5,
  reportDistance: 0.5,
};

/** Colours, in the order in which they are offered. */
export const THEMES: readonly ThemeName[] = ["light", "dark", "print", "contrast", "contrast_dark"];
/** Sizes of a picture. */
export const SIZES_OF_PICTURES: readonly Size[] = ["0.5", "1", "2", "3", "4", "width", "dpi"];
/** Widths of a picture that are asked for, in pixels. */
export const WIDTHS = [1280, 1920, 3840] as const;
/** What stands on which page of a PDF. */
export const KINDS: readonly PaperKind[] = ["whole", "tiles", "stages", "report"];

const NAMED: Readonly<Record<string, readonly string[]>> = {
  theme: THEMES,
  size: SIZES_OF_PICTURES,
  pages: KINDS,
  ...Object.fromEntries(KINDS.map((kind) => [`${kind}Page`, pagesFor(kind)])),
};

/** The page of the kind that is wished. */
export function pageOf(wish: Wish): PageName {
  return wish[`${wish.pages}Page`];
}

/** From how far the kind that is wished is read, in metres. */
export function distanceOf(wish: Wish): number {
  return wish[`${wish.pages}Distance`];
}

/** Another page for the kind that is wished. */
export function withPage(wish: Wish, page: PageName): Partial<Wish> {
  return { [`${wish.pages}Page`]: page };
}

/** Another distance for the kind that is wished. */
export function withDistance(wish: Wish, metres: number): Partial<Wish> {
  return { [`${wish.pages}Distance`]: metres };
}

/** A wish from anything: what is not right in it is as by default. */
export function cleanWish(found: unknown): Wish {
  const given = named((typeof found === "object" && found !== null ? found : {}) as Record<string, unknown>);
  const fields = Object.entries(DEFAULT).map(([field, normal]) => {
    const value = given[field];
    return [field, isRight(field, value, normal) ? value : normal];
  });
  return Object.fromEntries(fields) as unknown as Wish;
}

/** Wishes from before each kind had a page and a distance of its own: what was wished is that of its kind. */
function named(found: Record<string, unknown>): Record<string, unknown> {
  const kind = KINDS.find((kind) => kind === found.pages) ?? "whole";
  return { [`${kind}Page`]: found.page, [`${kind}Distance`]: found.distance, ...found };
}

function isRight(field: string, value: unknown, normal: unknown): boolean {
  if (typeof value !== typeof normal) return false;
  if (typeof value === "string") return NAMED[field]?.includes(value) ?? false;
  if (typeof value === "boolean") return true;
  const bounded = field.endsWith("Distance") ? "distance" : field;
  return bounded in BOUNDS && isWithin(bounded as Bounded, value as number);
}

/** Whether two wishes are the same. */
export function sameWish(a: Wish, b: Wish): boolean {
  return (Object.keys(DEFAULT) as (keyof Wish)[]).every((field) => a[field] === b[field]);
}
