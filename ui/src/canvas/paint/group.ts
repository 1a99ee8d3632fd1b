// Draws a group in full, as at reading size. Items keep their order.
import type { PathItem, Rgba } from "../../generated/border";
import { editedTexts } from "../field";
import type { Fonts } from "../fonts";
import type { Images } from "../images";
import { PALE, type Pale } from "../pale";
import type { Entry } from "../spatial-index";
import type { Rect } from "../viewport.svelte";
import { drawBox, drawImage, drawPath, drawText } from "./items";
import { WIDE, WidePath } from "./wide-path";

/** Below this zoom text is drawn as bars and corners are square. */
export const SMALL = 0.35;

/** What drawing a group needs besides the group. */
export interface Brush {
  context: CanvasRenderingContext2D;
  images: Images;
  fonts: Fonts;
  /** Screen pixels per scene unit. */
  zoom: number;
  /** Device pixels per screen pixel. */
  ratio: number;
  /** Colour behind everything. */
  background: Rgba;
  /** Keys of groups that are under way elsewhere. */
  faded: ReadonlySet<string>;
  /** What is pale; null when nothing is. */
  pale: Pale | null;
  /** The record whose text lies in an open field. */
  editing: string | null;
  /** The part of the scene that is painted; null for all. */
  seen: Rect | null;
  /** The font that the context is set to; empty when that is not known. */
  font: string;
}

/** How strong a group is while it is under way elsewhere. */
export const FADED = 0.3;

/** Draws an entry in full; the context stands at the group's corner. */
export function drawGroup(brush: Brush, entry: Entry): void {
  const { context } = brush;
  const strength = strengthOf(brush, entry);
  if (strength < 1) context.globalAlpha = strength;
  drawItems(brush, entry);
  if (strength < 1) context.globalAlpha = 1;
  entry.faced = true;
}

/** How strong an entry is drawn. */
export function strengthOf({ faded, pale }: Brush, entry: Entry): number {
  if (faded.has(entry.key)) return FADED;
  return pale?.of(entry.group) ? PALE : 1;
}

function drawItems(brush: Brush, entry: Entry): void {
  const { context } = brush;
  const hidden = brush.editing !== null && entry.group.id === brush.editing ? editedTexts(entry.group) : null;
  entry.group.items.forEach((item, at) => {
    switch (item.item) {
      case "box":
        return drawBox(context, item);
      case "path":
        return drawPath(context, item, seenPathOf(brush, entry, at, item));
      case "text":
        if (hidden?.includes(item)) return;
        if (!entry.faced) brush.fonts.need(item);
        return drawText(brush, item);
      case "image":
        return drawImage(context, item, brush.images);
    }
  });
}

/** The path of an item, made once. */
export function pathOf(entry: Entry, at: number, item: PathItem): Path2D {
  const paths = (entry.paths ??= []);
  return (paths[at] ??= new Path2D(item.d));
}

const wide = new WeakMap<PathItem, WidePath>();

/** The path of an item as far as it is painted now. */
export function seenPathOf(brush: Brush, entry: Entry, at: number, item: PathItem): Path2D {
  if (!brush.seen || entry.group.width < WIDE) return pathOf(entry, at, item);
  let path = wide.get(item);
  if (!path) wide.set(item, (path = new WidePath(item)));
  const left = brush.seen.x - entry.group.x;
  return path.between(left, left + brush.seen.width);
}
