// Marks what is selected and where the keyboard is, around the groups, in screen pixels whatever the zoom.
import type { Group } from "../../generated/border";
import type { Picture } from "../picture";
import type { Entry } from "../spatial-index";
import type { Rect } from "../viewport.svelte";
import { pathOf } from "./group";

/** Marks an entry whose record is selected; the context stands at the scene's corner. */
export function drawRing(
  context: CanvasRenderingContext2D,
  picture: Picture,
  entry: Entry,
  colour: string,
  zoom: number,
): void {
  const { group } = entry;
  if (["curve", "title", "ground", "share"].includes(group.role)) return;
  context.strokeStyle = colour;
  context.setLineDash([]);
  if (group.role === "link") return drawLinkRing(context, picture, entry, zoom);
  const outset = group.role === "card" ? 0.5 : group.role === "feeling" ? 3 : 1.5;
  outline(context, picture.boxOf(group), radiusOf(group), outset / zoom, 2 / zoom);
}

function drawLinkRing(context: CanvasRenderingContext2D, picture: Picture, entry: Entry, zoom: number): void {
  const at = entry.group.items.findIndex((item) => item.item === "path" && item.stroke);
  const item = entry.group.items[at];
  if (item?.item !== "path") return;
  const box = picture.boxOf(entry.group);
  context.save();
  context.translate(box.x, box.y);
  // Marks lie over the words at lines, which stay readable under a thin one.
  context.globalAlpha = 0.3;
  context.lineWidth = (item.stroke?.width ?? 2) + 3 / zoom;
  context.lineCap = "round";
  context.stroke(pathOf(entry, at, item));
  context.restore();
}

/** Marks the keyboard's place; the context stands at the scene's corner. */
export function drawFocus(
  context: CanvasRenderingContext2D,
  box: Rect,
  colour: string,
  zoom: number,
  inside: boolean,
): void {
  context.strokeStyle = colour;
  context.setLineDash([]);
  outline(context, box, 7, (inside ? -4 : 4) / zoom, 2 / zoom);
}

function outline(context: CanvasRenderingContext2D, box: Rect, radius: number, outset: number, width: number): void {
  context.lineWidth = width;
  context.beginPath();
  const grown = 2 * outset;
  context.roundRect(
    box.x - outset,
    box.y - outset,
    box.width + grown,
    box.height + grown,
    Math.max(0, radius + outset),
  );
  context.stroke();
}

function radiusOf(group: Group): number {
  const box = group.items.find((item) => item.item === "box");
  if (group.role === "feeling") return Math.min(group.width / 2, group.height / 2, 9);
  return box?.item === "box" ? box.radius : 4;
}
