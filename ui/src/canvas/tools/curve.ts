// The feelings curve as it would be with one point elsewhere: read off the drawn line, so that it passes where the picture
// passes. A preview only; the core draws the curve. Never overshoots a point.
import type { Group } from "../../generated/border";
import type { Point } from "../viewport.svelte";

/** The points that a group's line passes, from its corner; null without a line. */
export function pointsOf(group: Pick<Group, "items">): Point[] | null {
  const line = group.items.find((item) => item.item === "path" && item.stroke);
  if (line?.item !== "path") return null;
  const points: Point[] = [];
  for (const [, , numbers = ""] of line.d.matchAll(/([MLC])([^MLCZ]*)/g)) {
    const [y, x] = (numbers.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number).reverse();
    if (x !== undefined && y !== undefined) points.push({ x, y });
  }
  return points;
}

/** The points with the one nearest to a place at another place, from left to right; null when none is near. */
export function withMoved(points: readonly Point[], from: Point, to: Point, near: number): Point[] | null {
  const distance = (point: Point): number => Math.hypot(point.x - from.x, point.y - from.y);
  const nearest = [...points].sort((a, b) => distance(a) - distance(b))[0];
  if (!nearest || distance(nearest) > near) return null;
  return [...points.filter((point) => point !== nearest), to].sort((a, b) => a.x - b.x);
}

/** A line through points as path data: smooth, and between two points never beyond them. */
export function smooth(points: readonly Point[]): string {
  const [first] = points;
  if (!first) return "";
  const slopes = slopesOf(points);
  const parts = [`M${first.x} ${first.y}`];
  points.slice(1).forEach((to, at) => {
    const from = points[at] ?? to;
    const third = (to.x - from.x) / 3;
    const [leaving, arriving] = [slopes[at] ?? 0, slopes[at + 1] ?? 0];
    const control = [from.x + third, from.y + third * leaving, to.x - third, to.y - third * arriving];
    parts.push(`C${[...control, to.x, to.y].join(" ")}`);
  });
  return parts.join("");
}

/** Slopes at points after Fritsch and Carlson: none where the line turns, else limited by both sides. */
function slopesOf(points: readonly Point[]): number[] {
  const sides = points.slice(1).map((to, at) => {
    const from = points[at] ?? to;
    return to.x === from.x ? 0 : (to.y - from.y) / (to.x - from.x);
  });
  return points.map((_, at) => {
    const [before, after] = [sides[at - 1], sides[at]];
    if (before === undefined || after === undefined) return before ?? after ?? 0;
    if (before * after <= 0) return 0;
    const mean = (before + after) / 2;
    const most = 3 * Math.min(Math.abs(before), Math.abs(after));
    return Math.sign(mean) * Math.min(Math.abs(mean), most);
  });
}
