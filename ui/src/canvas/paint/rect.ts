// Rectangles: what two share, what holds both. A rectangle never has a negative size here.
import type { Rect } from "../viewport.svelte";

/** What two rectangles share; null when that is nothing. */
export function intersection(a: Rect, b: Rect): Rect | null {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** The least rectangle that holds both. */
export function union(a: Rect, b: Rect): Rect {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  const width = Math.max(a.x + a.width, b.x + b.width) - x;
  return { x, y, width, height: Math.max(a.y + a.height, b.y + b.height) - y };
}

/** A rectangle on whole numbers that holds this one and `by` around it. */
export function grown(box: Rect, by: number): Rect {
  const x = Math.floor(box.x - by);
  const y = Math.floor(box.y - by);
  return { x, y, width: Math.ceil(box.x + box.width + by) - x, height: Math.ceil(box.y + box.height + by) - y };
}
