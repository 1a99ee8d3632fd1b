// Paints a part of a pane into a kept picture, over the paper and the ground that belong there. Paints nothing outside the
// part, and the same pixels whatever the part.
import type { Pane } from "../../generated/border";
import type { Picture } from "../picture";
import type { Entry } from "../spatial-index";
import type { Point, Rect } from "../viewport.svelte";
import { SMALL, drawGroup, type Brush } from "./group";
import { drawSmall } from "./small";

/** Colours that the window, not the scene, decides. */
export interface Surroundings {
  canvas: string;
  edge: string;
  shade: string;
  accent: string;
}

const CORNER = 12;
/** How far the sheet's soft edge reaches, in screen pixels. */
export const SHEET_EDGE = 6;

/** Paints a part of the whole map as if nothing were pinned; `corner` is where the scene's corner stands, in device pixels. */
export function paintBody(brush: Brush, picture: Picture, corner: Point, part: Rect, around: Surroundings): void {
  within(brush, part, around.canvas, () => {
    const { context, ratio, zoom } = brush;
    context.setTransform(ratio, 0, 0, ratio, corner.x, corner.y);
    paintSheet(brush, picture.frame.width * zoom, picture.frame.height * zoom, around);
    for (const pane of PANES) paintGroups(brush, picture, pane, corner, part);
  });
}

const PANES: readonly Pane[] = ["body", "names", "header"];

/** Paints a part of a pane that is pinned, over paper and the ground of the body. */
export function paintPinned(brush: Brush, picture: Picture, pane: Pane, corner: Point, part: Rect): void {
  within(brush, part, sheetColour(brush), () => {
    paintGroups(brush, picture, "body", corner, part, isGround);
    paintGroups(brush, picture, pane, corner, part);
  });
}

/** The paper's colour as CSS. */
export function sheetColour(brush: Pick<Brush, "background">): string {
  return `#${(brush.background >>> 0).toString(16).padStart(8, "0")}`;
}

function within(brush: Brush, part: Rect, colour: string, paint: () => void): void {
  const { context } = brush;
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.beginPath();
  context.rect(part.x, part.y, part.width, part.height);
  context.clip();
  context.fillStyle = colour;
  context.fillRect(part.x, part.y, part.width, part.height);
  brush.font = "";
  paint();
  context.restore();
}

function isGround(entry: Entry): boolean {
  return entry.group.role === "ground";
}

function paintGroups(
  brush: Brush,
  picture: Picture,
  pane: Pane,
  corner: Point,
  part: Rect,
  only: ((entry: Entry) => boolean) | null = null,
): void {
  const { context, zoom, ratio } = brush;
  const scale = ratio * zoom;
  const seen = {
    x: (part.x - corner.x) / scale,
    y: (part.y - corner.y) / scale,
    width: part.width / scale,
    height: part.height / scale,
  };
  const small = zoom < SMALL;
  for (const { entry, top } of picture.inView(pane, seen)) {
    if (only && !only(entry)) continue;
    const x = corner.x + entry.group.x * scale;
    const y = corner.y + (entry.group.y + top) * scale;
    if (small) drawSmall(brush, entry, x, y, scale);
    else {
      context.setTransform(scale, 0, 0, scale, x, y);
      drawGroup(brush, entry);
    }
  }
}

/** The sheet of paper on the canvas, with a soft edge; the context stands at its corner in screen pixels. */
function paintSheet(brush: Brush, width: number, height: number, around: Surroundings): void {
  const { context } = brush;
  const corner = CORNER * Math.min(1, Math.max(brush.zoom, 0.4));
  context.fillStyle = around.shade;
  for (const wider of [3, 1.5]) {
    context.beginPath();
    context.roundRect(-wider, -wider + 1.5, width + 2 * wider, height + 2 * wider, corner + wider);
    context.globalAlpha = 0.35;
    context.fill();
  }
  context.globalAlpha = 1;
  context.beginPath();
  context.roundRect(0, 0, width, height, corner);
  context.fillStyle = sheetColour(brush);
  context.fill();
  context.strokeStyle = around.edge;
  context.lineWidth = 1;
  context.setLineDash([]);
  context.stroke();
}
