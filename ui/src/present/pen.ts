// Where the feelings curve is at a place across the map: the pen that draws it stands there.
import type { Picture } from "../canvas/picture";
import type { Point } from "../canvas/viewport.svelte";

/** Nearer than this counts as found, in scene units. */
const NEAR = 0.5;
const STEPS = 24;

/** The topmost curve of a picture, as something that can be asked for its height. */
export interface Pen {
  /** The point of the curve at an x of the scene; null where there is none. */
  at(x: number): Point | null;
}

/** The pen of the curve that is drawn last, which is the main persona's. */
export function penOf(picture: Picture): Pen {
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  let corner: Point = { x: 0, y: 0 };
  let length = 0;
  for (const { group } of picture.ofRole("curve")) {
    const item = group.items.find((each) => each.item === "path" && each.stroke !== null && each.fill === null);
    if (item?.item !== "path") continue;
    line.setAttribute("d", item.d);
    corner = picture.boxOf(group);
    length = line.getTotalLength();
  }
  return { at: (x) => (length > 0 ? pointAt(line, length, x - corner.x, corner) : null) };
}

/** The curve only goes to the right, so that halving finds the place. */
function pointAt(line: SVGPathElement, length: number, x: number, corner: Point): Point | null {
  let [low, high] = [0, length];
  if (x < line.getPointAtLength(0).x - NEAR || x > line.getPointAtLength(length).x + NEAR) return null;
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (line.getPointAtLength(middle).x < x) low = middle;
    else high = middle;
  }
  const { x: across, y } = line.getPointAtLength((low + high) / 2);
  return { x: across + corner.x, y: y + corner.y };
}
