// Paints a part of a pane into a kept picture, over the paper and the ground that belong there. Paints nothing outside the
// part, and the same pixels whatever the part.
import type { Pane } from "../../generated/border";
import { PALE } from "../pale";
import { byDrawing } from "../entries";
import type { Picture } from "../picture";
import type { Entry } from "../spatial-index";
import type { Point, Rect } from "../viewport.svelte";
import { SMALL, drawGroup, type Brush } from "./group";
import { TINY, drawSmall } from "./small";
import { cssColour } from "./style";

/** Colours that the window, not the scene, decides. */
export interface Surroundings {
  canvas: string;
  edge: string;
  shade: string;
  ink: string;
  accent: string;
  /** What marks what was found. */
  found: string;
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
    if (zoom < SMALL) paintOverview(brush, picture, corner, part, around);
    else paintGroups(brush, picture, "body", corner, part);
    for (const pane of PINNED) paintGroups(brush, picture, pane, corner, part);
  });
}

const PINNED: readonly Pane[] = ["names", "header"];

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
  const scale = brush.ratio * brush.zoom;
  brush.seen = seenIn(brush, corner, part);
  for (const { entry, top } of picture.inView(pane, brush.seen)) {
    if (only && !only(entry)) continue;
    const x = corner.x + entry.group.x * scale;
    const y = corner.y + (entry.group.y + top) * scale;
    if (brush.zoom < SMALL) drawSmall(brush, entry, x, y, scale);
    else {
      brush.context.setTransform(scale, 0, 0, scale, x, y);
      drawGroup(brush, entry);
    }
  }
}

/** The part of the scene that a part of a picture shows. */
function seenIn({ ratio, zoom }: Brush, corner: Point, part: Rect): Rect {
  const scale = ratio * zoom;
  const at = { x: (part.x - corner.x) / scale, y: (part.y - corner.y) / scale };
  return { ...at, width: part.width / scale, height: part.height / scale };
}

/** The body from far away: what has come whole in its order, and boxes for the cards of which no more is known or seen. */
function paintOverview(brush: Brush, picture: Picture, corner: Point, part: Rect, around: Surroundings): void {
  const scale = brush.ratio * brush.zoom;
  const entries: { entry: Entry; top: number }[] = [];
  const boxes: number[] = [];
  const { pale } = brush;
  brush.seen = seenIn(brush, corner, part);
  picture.eachSmall(
    brush.seen,
    brush.zoom < TINY,
    (x, y, width, height, ground, at) => boxes.push(x, y, width, height, ground, pale?.at(at) ? PALE : 1),
    (entry, top) => entries.push({ entry, top }),
  );
  entries.sort((a, b) => byDrawing(a.entry, b.entry));
  const over = entries.findIndex(({ entry }) => entry.group.layer >= CARD_LAYER);
  const draw = ({ entry, top }: { entry: Entry; top: number }): void =>
    drawSmall(brush, entry, corner.x + entry.group.x * scale, corner.y + (entry.group.y + top) * scale, scale);
  const below = over < 0 ? entries : entries.slice(0, over);
  below.forEach(draw);
  drawBoxes(brush, boxes, corner, scale, around);
  entries.slice(below.length).forEach(draw);
}

/** The layer of cards. */
const CARD_LAYER = 40;

/** Boxes as x, y, width, height, ground and strength in the scene, with a block where the words stand; what looks like paper shows
 * its edge's colour. */
function drawBoxes(brush: Brush, boxes: readonly number[], corner: Point, scale: number, around: Surroundings): void {
  const { context } = brush;
  context.setTransform(1, 0, 0, 1, 0, 0);
  const fill = (at: number, left: number, top: number, width: number, height: number): void => {
    const x = corner.x + ((boxes[at] ?? 0) + left) * scale;
    const y = corner.y + ((boxes[at + 1] ?? 0) + top) * scale;
    context.fillRect(x, y, width * scale, height * scale);
  };
  let last = 0;
  for (let at = 0; at < boxes.length; at += BOX) {
    const ground = boxes[at + 4] ?? 0;
    if (ground === 0) continue;
    if (ground !== last) context.fillStyle = ground === brush.background ? around.edge : cssColour(ground);
    last = ground;
    context.globalAlpha = boxes[at + 5] ?? 1;
    fill(at, 0, 0, boxes[at + 2] ?? 0, boxes[at + 3] ?? 0);
  }
  context.fillStyle = around.ink;
  for (let at = 0; at < boxes.length; at += BOX) {
    context.globalAlpha = WORDS.strength * (boxes[at + 5] ?? 1);
    const width = ((boxes[at + 2] ?? 0) - 2 * WORDS.left) * WORDS.width;
    fill(at, WORDS.left, WORDS.top, Math.max(width, 0), Math.max((boxes[at + 3] ?? 0) - 2 * WORDS.top, 4));
  }
  context.globalAlpha = 1;
}

/** Numbers of a box. */
const BOX = 6;
/** Where the words of a card stand, seen from very far: their edges, the part of the width they fill, how strong. */
const WORDS = { left: 12, top: 9, width: 0.7, strength: 0.13 };

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
