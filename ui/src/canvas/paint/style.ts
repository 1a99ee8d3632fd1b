// The scene's colours and paints as a canvas takes them. Decides nothing: every value comes from the scene.
import type { Paint, Rgba } from "../../generated/border";

const names = new Map<Rgba, string>();

/** A colour as CSS text. */
export function cssColour(colour: Rgba): string {
  let name = names.get(colour);
  if (name === undefined) {
    name = `#${(colour >>> 0).toString(16).padStart(8, "0")}`;
    names.set(colour, name);
  }
  return name;
}

/** What a context fills or strokes with. */
export function paintStyle(context: CanvasRenderingContext2D, paint: Paint): string | CanvasGradient {
  if (paint.paint === "solid") return cssColour(paint.colour);
  const gradient = context.createLinearGradient(paint.x0, paint.y0, paint.x1, paint.y1);
  for (const [place, colour] of paint.stops) gradient.addColorStop(place, cssColour(colour));
  return gradient;
}

/** The one colour that stands for a paint when it is drawn small. */
export function paintColour(paint: Paint): Rgba {
  return paint.paint === "solid" ? paint.colour : (paint.stops[0]?.[1] ?? 0);
}
