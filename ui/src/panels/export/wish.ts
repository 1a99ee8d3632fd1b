// How someone wants a file to be: one flat value that a preset keeps. What comes back from the store is checked field by
// field; a broken one is its default. Which part of a map is wished is no part of it, as it holds for one map only.
import type { PaperKind, ThemeName } from "../../generated/border";
import { BOUNDS, isWithin, SIZES, type Bounded, type PageName } from "./paper";

/** How large a picture is: times the size on the screen, or by its dots. */
export type Size = "1" | "2" | "3" | "4" | "dpi";

/** What stands around the map when it is wished. */
export const FURNITURE = ["title", "legend", "date", "version", "evidence"] as const;

/** How someone wants a file to be. */
export interface Wish {
  theme: ThemeName;
  size: Size;
  /** Dots per inch. */
  dpi: number;
  transparent: boolean;
  title: boolean;
  legend: boolean;
  date: boolean;
  version: boolean;
  evidence: boolean;
  pages: PaperKind;
  page: PageName;
  /** Width of a page of one's own, in millimetres. */
  width: number;
  /** Height of it. */
  height: number;
  /** How far tiles overlap, in millimetres. */
  overlap: number;
  marks: boolean;
  /** How large a tiled map is, in percent of its own size. */
  enlarged: number;
  /** From how far it is read, in metres. */
  distance: number;
}

/** What is wished when nobody said otherwise. */
export const DEFAULT: Readonly<Wish> = {
  theme: "light",
  size: "2",
  dpi: 300,
  transparent: false,
  title: true,
  legend: true,
  date: false,
  version: false,
  evidence: false,
  pages: "whole",
  page: "fit",
  width: 841,
  height: 594,
  overlap: 10,
  marks: true,
  enlarged: 100,
  distance: 0.5,
};

/** Colours, in the order in which they are offered. */
export const THEMES: readonly ThemeName[] = ["light", "dark", "print", "contrast", "contrast_dark"];
/** Sizes of a picture. */
export const SIZES_OF_PICTURES: readonly Size[] = ["1", "2", "3", "4", "dpi"];
/** What stands on which page of a PDF. */
export const KINDS: readonly PaperKind[] = ["whole", "tiles", "stages", "report"];

const NAMED: { [K in "theme" | "size" | "pages" | "page"]: readonly string[] } = {
  theme: THEMES,
  size: SIZES_OF_PICTURES,
  pages: KINDS,
  page: ["fit", "own", ...Object.keys(SIZES)],
};

/** A wish from anything: what is not right in it is as by default. */
export function cleanWish(found: unknown): Wish {
  const given = (typeof found === "object" && found !== null ? found : {}) as Record<string, unknown>;
  const fields = Object.entries(DEFAULT).map(([field, normal]) => {
    const value = given[field];
    return [field, isRight(field, value, normal) ? value : normal];
  });
  return Object.fromEntries(fields) as unknown as Wish;
}

function isRight(field: string, value: unknown, normal: unknown): boolean {
  if (typeof value !== typeof normal) return false;
  if (typeof value === "string") return NAMED[field as keyof typeof NAMED].includes(value);
  return typeof value === "boolean" || (field in BOUNDS && isWithin(field as Bounded, value as number));
}

/** Whether two wishes are the same. */
export function sameWish(a: Wish, b: Wish): boolean {
  return (Object.keys(DEFAULT) as (keyof Wish)[]).every((field) => a[field] === b[field]);
}
