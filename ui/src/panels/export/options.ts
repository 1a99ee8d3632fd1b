// A wish as the core takes it: only what fits the format is in it, so that two wishes which make the same file are the same
// options.
import type { ExportOptions, Format, Furniture, Paper, View } from "../../generated/border";
import { takes } from "./formats";
import { DEFAULT, distanceOf, pageOf, type Size, type Wish } from "./wish";

/** Which part of a map is wished; null for all of it. */
export interface Part {
  lanes: string[] | null;
  stages: string[] | null;
  cards: string[] | null;
  persona: string | null;
}

/** What stands beside the title when it is wished, as it is read. */
export interface Said {
  date: string;
  version: string;
  /** The language of the words that a file says by itself. */
  language: string;
}

/** The whole map. */
export const WHOLE: Part = { lanes: null, stages: null, cards: null, persona: null };

/** Options for the core. */
export function optionsOf(format: Format, wish: Wish, part: Part, said: Said): ExportOptions {
  const some = takes(format, "part");
  const view: View = {
    theme: takes(format, "theme") ? wish.theme : "light",
    lanes: some ? part.lanes : null,
    stages: some ? part.stages : null,
    persona: some ? part.persona : null,
    language: said.language,
  };
  const sized = takes(format, "size");
  return {
    format,
    view,
    scale: sized && isTimes(wish.size) ? Number(wish.size) : Number(DEFAULT.size),
    dpi: sized && wish.size === "dpi" ? wish.dpi : null,
    ...(sized && wish.size === "width" ? { width: wish.pixels } : {}),
    page: takes(format, "paper") ? pageNamed(wish) : "fit",
    transparent: takes(format, "transparent") && wish.transparent,
    ...(some && part.cards ? { cards: part.cards } : {}),
    ...(takes(format, "furniture") ? { furniture: furnitureOf(wish, said) } : {}),
    ...(takes(format, "paper") ? { paper: paperOf(wish) } : {}),
  };
}

function isTimes(size: Size): boolean {
  return size !== "dpi" && size !== "width";
}

function pageNamed(wish: Wish): string {
  const page = pageOf(wish);
  return page === "own" ? `${wish.width}x${wish.height}mm` : page;
}

function furnitureOf({ title, legend, date, version, evidence }: Wish, said: Said): Furniture {
  return { title, legend, date: date ? said.date : "", version: version ? said.version : "", evidence };
}

function paperOf(wish: Wish): Paper {
  const tiled = wish.pages === "tiles";
  return {
    kind: wish.pages,
    overlap: tiled ? wish.overlap : DEFAULT.overlap,
    marks: tiled ? wish.marks : DEFAULT.marks,
    enlarged: tiled ? wish.enlarged / 100 : 1,
    distance: distanceOf(wish),
  };
}
