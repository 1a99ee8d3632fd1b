// The whole map as a small picture: stages, lanes, cards as boxes, the feelings curve. Made from where things stand, without an
// object for each card.
import { cssColour } from "../paint/style";
import type { Picture } from "../picture";
import type { Entry } from "../spatial-index";
import { pointsOf } from "../tools/curve";
import type { Point } from "../viewport.svelte";

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
/** How many times more one way than the other a very long map is made smaller at most. */
const MOST_BENT = 4;

/** Device pixels per scene unit, across and down. */
export type Scale = Point;

/** How a map is fitted into a box: evenly, unless it is so long that nothing would be seen of it. */
export function fitted(map: { width: number; height: number }, box: { width: number; height: number }): Scale {
  const [across, down] = [box.width / Math.max(map.width, 1), box.height / Math.max(map.height, 1)];
  return { x: Math.min(across, down * MOST_BENT), y: Math.min(down, across * MOST_BENT) };
}

/** Draws the map on a canvas. */
export function drawWhole(context: CanvasRenderingContext2D, picture: Picture, scale: Scale, inks: Inks): void {
  const { frame } = picture;
  const { width, height } = context.canvas;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = inks.paper;
  context.fillRect(0, 0, width, height);
  context.fillStyle = inks.line;
  for (const row of frame.rows) context.fillRect(0, Math.round((row.y + row.height) * scale.y), width, 1);
  context.fillStyle = inks.stage;
  const band = Math.max((frame.header_bottom - frame.title_bottom) * scale.y * 0.6, 2);
  for (const stage of frame.stages) {
    context.fillRect(stage.x * scale.x, frame.title_bottom * scale.y, Math.max(stage.width * scale.x - 1, LEAST), band);
  }
  drawCards(context, picture, scale, inks);
}

function drawCards(context: CanvasRenderingContext2D, picture: Picture, scale: Scale, inks: Inks): void {
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
      context.fillRect(x * scale.x, y * scale.y, Math.max(wide * scale.x, LEAST), Math.max(high * scale.y, LEAST));
    },
    (entry, top) => others.push({ entry, top }),
  );
  for (const { entry, top } of others) drawOther(context, entry, top, scale, inks);
}

function drawOther(context: CanvasRenderingContext2D, { group }: Entry, top: number, scale: Scale, inks: Inks): void {
  const [x, y] = [group.x * scale.x, (group.y + top) * scale.y];
  if (group.role === "card") {
    context.fillStyle = inks.card;
    context.fillRect(x, y, Math.max(group.width * scale.x, LEAST), Math.max(group.height * scale.y, LEAST));
  }
  if (group.role !== "curve") return;
  context.strokeStyle = inks.curve;
  context.lineWidth = 1.5;
  context.beginPath();
  for (const point of pointsOf(group) ?? []) context.lineTo(x + point.x * scale.x, y + point.y * scale.y);
  context.stroke();
}
