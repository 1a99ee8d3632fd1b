// Draws a group: in full at reading size, as plain shapes when small. Items keep their order.
import type { BoxItem, PathItem, Rgba } from "../../generated/border";
import { editedTexts } from "../field";
import type { Fonts } from "../fonts";
import type { Images } from "../images";
import type { Entry } from "../spatial-index";
import { drawBox, drawImage, drawPath, drawText } from "./items";
import { cssColour, paintColour } from "./style";

/** Below this zoom text is drawn as bars and corners are square. */
export const SMALL = 0.35;

/** What drawing a group needs besides the group. */
export interface Brush {
  context: CanvasRenderingContext2D;
  images: Images;
  fonts: Fonts;
  /** Screen pixels per scene unit. */
  zoom: number;
  /** Colour behind everything. */
  background: Rgba;
  /** Keys of groups that are under way elsewhere. */
  faded: ReadonlySet<string>;
  /** The record whose text lies in an open field. */
  editing: string | null;
}

/** Draws an entry; the context stands at the group's corner. */
export function drawGroup(brush: Brush, entry: Entry): void {
  const { context } = brush;
  const faded = brush.faded.has(entry.key);
  if (faded) context.globalAlpha = 0.3;
  if (brush.zoom < SMALL) drawSmall(brush, entry);
  else drawFull(brush, entry);
  if (faded) context.globalAlpha = 1;
}

function drawFull(brush: Brush, entry: Entry): void {
  const { context } = brush;
  const hidden = brush.editing !== null && entry.group.id === brush.editing ? editedTexts(entry.group) : [];
  entry.group.items.forEach((item, at) => {
    switch (item.item) {
      case "box":
        return drawBox(context, item);
      case "path":
        return drawPath(context, item, pathOf(entry, at, item));
      case "text":
        if (hidden.includes(item)) return;
        if (!entry.faced) brush.fonts.need(item);
        return drawText(context, item);
      case "image":
        return drawImage(context, item, brush.images);
    }
  });
  entry.faced = true;
}

/** The path of an item, made once. */
export function pathOf(entry: Entry, at: number, item: PathItem): Path2D {
  const paths = (entry.paths ??= []);
  return (paths[at] ??= new Path2D(item.d));
}

function drawSmall(brush: Brush, entry: Entry): void {
  const { context } = brush;
  entry.group.items.forEach((item, at) => {
    switch (item.item) {
      case "box":
        return drawSmallBox(brush, item);
      case "path":
        return drawPath(context, item, pathOf(entry, at, item));
      case "text":
        context.fillStyle = barColour(item.colour);
        return context.fillRect(item.x, item.y - item.size * 0.55, item.width, item.size * 0.45);
      case "image":
        return drawImage(context, item, brush.images);
    }
  });
}

/** A box without round corners and without a thin edge: the edge's colour stands in for a box that looks like paper. */
function drawSmallBox(brush: Brush, box: BoxItem): void {
  const { context } = brush;
  const fill = box.fill ? paintColour(box.fill) : null;
  const looksLikePaper = fill === null || fill === brush.background;
  if (looksLikePaper && !box.stroke) return;
  const colour = looksLikePaper && box.stroke ? paintColour(box.stroke.paint) : (fill ?? 0);
  if (fill === null) {
    context.strokeStyle = cssColour(colour);
    context.lineWidth = box.stroke?.width ?? 1;
    context.setLineDash([]);
    context.strokeRect(box.x, box.y, box.width, box.height);
    return;
  }
  context.fillStyle = cssColour(colour);
  context.fillRect(box.x, box.y, box.width, box.height);
}

const bars = new Map<Rgba, string>();

/** A text's colour at a third of its strength. */
function barColour(colour: Rgba): string {
  let name = bars.get(colour);
  if (name === undefined) {
    const strength = Math.round((colour & 0xff) / 3);
    name = cssColour(((colour & 0xffffff00) | strength) >>> 0);
    bars.set(colour, name);
  }
  return name;
}
