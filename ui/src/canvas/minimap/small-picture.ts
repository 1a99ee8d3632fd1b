// The whole map as a small picture: stages, lanes, cards as boxes, the feelings curve. Made from where things stand, without an
// object for each card.
import { cssColour } from "../paint/style";
import type { Picture } from "../picture";
import type { Entry } from "../spatial-index";
import { pointsOf } from "../tools/curve";

/** The window's colours that it is drawn with. */
export interface Inks {
  paper: string;
  line: string;
  card: string;
  stage: string;
  curve: string;
}

/** Least size of a card in device pixels, so that none vanishes. */
const LEAST = 1;

/** Draws the map on a canvas; `scale` is device pixels per scene unit. */
export function drawWhole(context: CanvasRenderingContext2D, picture: Picture, scale: number, inks: Inks): void {
  const { frame } = picture;
  const { width, height } = context.canvas;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = inks.paper;
  context.fillRect(0, 0, width, height);
  context.fillStyle = inks.line;
  for (const row of frame.rows) context.fillRect(0, Math.round((row.y + row.height) * scale), width, 1);
  context.fillStyle = inks.stage;
  const band = Math.max((frame.header_bottom - frame.title_bottom) * scale * 0.6, 2);
  for (const stage of frame.stages) {
    context.fillRect(stage.x * scale, frame.title_bottom * scale, Math.max(stage.width * scale - 1, LEAST), band);
  }
  drawCards(context, picture, scale, inks);
}

function drawCards(context: CanvasRenderingContext2D, picture: Picture, scale: number, inks: Inks): void {
  const { width, height, background } = picture.frame;
  const others: { entry: Entry; top: number }[] = [];
  let last = -1;
  picture.eachSmall(
    { x: 0, y: 0, width, height },
    true,
    (x, y, wide, high, ground) => {
      const colour = ground === 0 || ground === background ? 0 : ground;
      if (colour !== last) context.fillStyle = colour === 0 ? inks.card : cssColour(colour);
      last = colour;
      context.fillRect(x * scale, y * scale, Math.max(wide * scale, LEAST), Math.max(high * scale, LEAST));
    },
    (entry, top) => others.push({ entry, top }),
  );
  for (const { entry, top } of others) drawOther(context, entry, top, scale, inks);
}

function drawOther(context: CanvasRenderingContext2D, { group }: Entry, top: number, scale: number, inks: Inks): void {
  const [x, y] = [group.x * scale, (group.y + top) * scale];
  if (group.role === "card") {
    context.fillStyle = inks.card;
    context.fillRect(x, y, Math.max(group.width * scale, LEAST), Math.max(group.height * scale, LEAST));
  }
  if (group.role !== "curve") return;
  context.strokeStyle = inks.curve;
  context.lineWidth = 1.5;
  context.beginPath();
  for (const point of pointsOf(group) ?? []) context.lineTo(x + point.x * scale, y + point.y * scale);
  context.stroke();
}
