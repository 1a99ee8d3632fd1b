// Draws a group small: boxes without corners, text as bars, from a short list of rectangles that is made once. Seen from
// very far a card is its box and one pale block for its words. Looks like the full painting seen from far away.
import type { BoxItem, Group, Item, PathItem, Rgba } from "../../generated/border";
import type { Entry } from "../spatial-index";
import { seenPathOf, strengthOf, type Brush } from "./group";
import { drawImage, drawPath } from "./items";
import { cssColour, paintColour } from "./style";

/** Below this zoom a card is its box and one pale block for its words. */
export const TINY = 0.12;
/** Height of a text's bar, and its top above the baseline, as parts of the size. */
const [BAR, ABOVE] = [0.45, 0.55];

/** Rectangles with their colours, and what is drawn as it is. */
interface SmallForm {
  /** x, y, width and height of each, from the group's corner. */
  readonly rects: Float32Array;
  readonly colours: readonly string[];
  /** Places among the items of paths, pictures and boxes that are only an edge. */
  readonly others: readonly number[];
}

const forms = new WeakMap<Group, SmallForm>();

/** Draws an entry whose corner stands at a point of the context, in device pixels. */
export function drawSmall(brush: Brush, entry: Entry, x: number, y: number, scale: number): void {
  const { context } = brush;
  const strength = strengthOf(brush, entry);
  if (strength < 1) context.globalAlpha = strength;
  const { rects, colours, others } = formOf(brush, entry);
  context.setTransform(1, 0, 0, 1, 0, 0);
  for (let at = 0; at < colours.length; at += 1) {
    const from = at * 4;
    context.fillStyle = colours[at] ?? "";
    context.fillRect(
      x + (rects[from] ?? 0) * scale,
      y + (rects[from + 1] ?? 0) * scale,
      (rects[from + 2] ?? 0) * scale,
      (rects[from + 3] ?? 0) * scale,
    );
  }
  if (others.length > 0) {
    context.setTransform(scale, 0, 0, scale, x, y);
    for (const at of others) drawOther(brush, entry, at);
  }
  if (strength < 1) context.globalAlpha = 1;
}

function drawOther(brush: Brush, entry: Entry, at: number): void {
  const { context } = brush;
  const item = entry.group.items[at];
  if (item?.item === "path") drawPathSmall(brush, entry, at, item);
  else if (item?.item === "image") drawImage(context, item, brush.images);
  else if (item?.item === "box") {
    context.strokeStyle = cssColour(item.stroke ? paintColour(item.stroke.paint) : 0);
    context.lineWidth = item.stroke?.width ?? 1;
    context.setLineDash([]);
    context.strokeRect(item.x, item.y, item.width, item.height);
  }
}

/** A path with a pale line where dashes would be too short to be seen. */
function drawPathSmall(brush: Brush, entry: Entry, at: number, item: PathItem): void {
  const { context } = brush;
  const path = seenPathOf(brush, entry, at, item);
  const [on = 1, off = 0] = item.stroke?.dash ?? [];
  if (off === 0 || !item.stroke) return drawPath(context, item, path);
  const strength = context.globalAlpha;
  context.globalAlpha = (strength * on) / (on + off);
  drawPath(context, { ...item, stroke: { ...item.stroke, dash: [] } }, path);
  context.globalAlpha = strength;
}

function formOf(brush: Brush, entry: Entry): SmallForm {
  let form = forms.get(entry.group);
  if (!form) forms.set(entry.group, (form = makeForm(entry.group.items, brush.background)));
  return form;
}

function makeForm(items: readonly Item[], background: Rgba): SmallForm {
  const rects: number[] = [];
  const colours: string[] = [];
  const others: number[] = [];
  const put = (x: number, y: number, width: number, height: number, colour: Rgba): void => {
    rects.push(x, y, width, height);
    colours.push(cssColour(colour));
  };
  items.forEach((item, at) => {
    if (item.item === "text") {
      put(item.x, item.y - item.size * ABOVE, item.width, item.size * BAR, weaker(item.colour, 1 / 3));
    } else if (item.item === "box") {
      const colour = boxColour(item, background);
      if (colour === "edge") others.push(at);
      else if (colour !== null) put(item.x, item.y, item.width, item.height, colour);
    } else if (item.item !== "hot") others.push(at);
  });
  return { rects: Float32Array.from(rects), colours, others };
}

/** The colour of a box without round corners and without a thin edge: the edge's colour stands in for a box that looks
 * like paper. "edge" when there is nothing but an edge, null when nothing is seen. */
function boxColour(box: BoxItem, background: Rgba): Rgba | "edge" | null {
  const fill = box.fill ? paintColour(box.fill) : null;
  const looksLikePaper = fill === null || fill === background;
  if (!looksLikePaper) return fill;
  if (!box.stroke) return null;
  return fill === null ? "edge" : paintColour(box.stroke.paint);
}

/** A colour at a part of its strength. */
function weaker(colour: Rgba, part: number): Rgba {
  return ((colour & 0xffffff00) | Math.round((colour & 0xff) * part)) >>> 0;
}
