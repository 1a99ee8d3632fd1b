// What the check offers to do about what it found: each remedy as words for a button, and as the wish that it makes.
import type { Remedy } from "../../generated/border";
import { words } from "../../words";
import { figure, length, share } from "../../words/figures";
import { isPage, isWithin, SIZES } from "./paper";
import { pageOf, THEMES, withDistance, withPage, type Wish } from "./wish";

/** A size in millimetres, as the core names a page of one's own. */
const OWN = /^([\d.]+)x([\d.]+)mm$/;

/** What a button says that does this; empty for what cannot be done to this wish. */
export function remedyName(remedy: Remedy, wish: Wish): string {
  if (!remedied(remedy, wish)) return "";
  const w = words.export.remedies;
  if (remedy.kind === "page") return w.page(pageName(remedy.name));
  if (remedy.kind === "enlarge") return w.enlarge(share(remedy.percent / 100));
  if (remedy.kind === "distance") return w.distance(length(remedy.centimetres / 100));
  return w.theme(words.export.themes[remedy.name as keyof typeof words.export.themes]);
}

function pageName(name: string): string {
  const [, width, height] = OWN.exec(name) ?? [];
  if (!width || !height) return name;
  return words.export.sizedOwn(figure(Number(width)), figure(Number(height)));
}

/** The wish with this done; null where it cannot be done to it. */
export function remedied(remedy: Remedy, wish: Wish): Partial<Wish> | null {
  if (remedy.kind === "page") return pageWish(remedy.name, wish);
  if (remedy.kind === "enlarge") {
    return isWithin("enlarged", remedy.percent) ? { pages: "tiles", enlarged: remedy.percent } : null;
  }
  if (remedy.kind === "distance") {
    const metres = remedy.centimetres / 100;
    return isWithin("distance", metres) ? withDistance(wish, metres) : null;
  }
  const theme = THEMES.find((theme) => theme === remedy.name);
  return theme && theme !== wish.theme ? { theme } : null;
}

function pageWish(name: string, wish: Wish): Partial<Wish> | null {
  if (name !== pageOf(wish) && name in SIZES && isPage(wish.pages, name)) return withPage(wish, name);
  const [, width = NaN, height = NaN] = (OWN.exec(name) ?? []).map(Number);
  if (!isPage(wish.pages, "own") || !isWithin("width", width) || !isWithin("height", height)) return null;
  return { ...withPage(wish, "own"), width, height };
}
