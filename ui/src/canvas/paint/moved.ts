// Draws parts of a kept picture elsewhere, while a drag makes room on the map. Paints nothing outside the part that it is
// given.
import type { Moved, Rearranged } from "../preview";
import type { Rect } from "../viewport.svelte";
import type { Strip } from "./panes";
import type { Plane } from "./plane";
import { intersection } from "./rect";

/** Which ways a pane follows what is moved: what is pinned goes along one way only. */
export interface Ways {
  across: boolean;
  down: boolean;
}

/** A part of a scene in device pixels of the screen. */
export function onScreen({ corner }: Strip, scale: number, rect: Rect): Rect {
  const x = corner.x + Math.round(rect.x * scale);
  const y = corner.y + Math.round(rect.y * scale);
  const right = corner.x + Math.round((rect.x + rect.width) * scale);
  const bottom = corner.y + Math.round((rect.y + rect.height) * scale);
  return { x, y, width: right - x, height: bottom - y };
}

/** Where a moved part is seen in a pane, and where the pane's corner then stands; null when it is not seen. */
export function movedIn(strip: Strip, scale: number, { rect, by }: Moved, ways: Ways): Strip | null {
  const x = ways.across ? Math.round(by.x * scale) : 0;
  const y = ways.down ? Math.round(by.y * scale) : 0;
  const from = onScreen(strip, scale, rect);
  const view = intersection({ ...from, x: from.x + x, y: from.y + y }, strip.view);
  return view && { corner: { x: strip.corner.x + x, y: strip.corner.y + y }, view };
}

/** Draws a pane rearranged over how it was drawn before. */
export function drawRearranged(
  context: CanvasRenderingContext2D,
  plane: Plane,
  strip: Strip,
  scale: number,
  { empty, moved }: Rearranged,
  { ways, part, blank }: { ways: Ways; part: Rect; blank: string },
): void {
  context.fillStyle = blank;
  for (const rect of empty) {
    const seen = intersection(onScreen(strip, scale, rect), strip.view);
    const drawn = seen && intersection(seen, part);
    if (drawn) context.fillRect(drawn.x, drawn.y, drawn.width, drawn.height);
  }
  for (const each of moved) {
    const at = movedIn(strip, scale, each, ways);
    const view = at && intersection(at.view, part);
    if (at && view) plane.draw(context, { ...at.corner, scale }, view, blank);
  }
}
