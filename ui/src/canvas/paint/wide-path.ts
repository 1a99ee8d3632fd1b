// A path as wide as the map, cut to what is seen before it is painted: otherwise every tile would pay for all of it. Inside
// the range that was asked for, the cut path paints the same pixels as the whole one.
import type { PathItem } from "../../generated/border";

/** A group wider than this has its paths cut. */
export const WIDE = 2048;
/** How far beyond the range a cut stays away, so that no cap or join shows. */
const ROOM = 64;

/** A piece of the path from where the one before ended. */
interface Segment {
  /** "M" begins a part, "Z" closes it. */
  command: string;
  /** Its numbers. */
  to: readonly number[];
  from: readonly [number, number];
  left: number;
  right: number;
}

/** A path that can be cut; absolute M, L, C and Z only, as every path of a scene. */
export class WidePath {
  readonly #segments: readonly Segment[];
  readonly #item: PathItem;

  constructor(item: PathItem) {
    this.#item = item;
    this.#segments = segmentsOf(item.d);
  }

  /** The path for painting between two x of its group. */
  between(left: number, right: number): Path2D {
    const { fill, stroke } = this.#item;
    const dash = stroke?.dash ?? [];
    const [from, to] = [left - ROOM, right + ROOM];
    const path = new Path2D();
    let open = false;
    for (const segment of this.#segments) {
      const seen = segment.right >= from && segment.left <= to;
      if (segment.command === "M") open = this.#begin(path, segment, fill !== null);
      else if (segment.command === "Z") {
        if (fill || seen) path.closePath();
      } else if (seen || (dash.length > 0 && isCurved(segment))) {
        if (!open) path.moveTo(...startOf(segment, from, dash));
        open = true;
        draw(path, segment);
      } else if (fill) path.lineTo(...endOf(segment));
      else open = false;
    }
    return path;
  }

  #begin(path: Path2D, { to }: Segment, fills: boolean): boolean {
    if (fills) path.moveTo(to[0] ?? 0, to[1] ?? 0);
    return fills;
  }
}

/** Where a line begins that is painted from its first seen segment on: a long dashed one is cut where a dash begins. */
function startOf({ from, to, command }: Segment, left: number, dash: readonly number[]): [number, number] {
  const [x, y] = from;
  const period = dash.reduce((sum, length) => sum + length, 0) * (dash.length % 2 === 1 ? 2 : 1);
  const isLevel = command === "L" && to[1] === y && (to[0] ?? 0) > x;
  if (!isLevel || period === 0 || left <= x) return [x, y];
  return [x + Math.floor((left - x) / period) * period, y];
}

function isCurved({ command }: Segment): boolean {
  return command === "C";
}

function draw(path: Path2D, { command, to }: Segment): void {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = to;
  if (command === "C") path.bezierCurveTo(a, b, c, d, e, f);
  else path.lineTo(a, b);
}

function endOf({ to }: Segment): [number, number] {
  return [to.at(-2) ?? 0, to.at(-1) ?? 0];
}

function segmentsOf(d: string): Segment[] {
  const segments: Segment[] = [];
  let [from, begun]: [readonly [number, number], readonly [number, number]] = [
    [0, 0],
    [0, 0],
  ];
  for (const [, command = "", numbers = ""] of d.matchAll(/([MLCZ])([^MLCZ]*)/g)) {
    const all = (numbers.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    const size = command === "C" ? 6 : 2;
    for (let at = 0; at < Math.max(all.length, 1); at += size) {
      const to = command === "Z" ? begun : all.slice(at, at + size);
      const across = [from[0], ...to.filter((_, place) => place % 2 === 0)];
      const segment = { command, to, from, left: Math.min(...across), right: Math.max(...across) };
      segments.push(segment);
      from = endOf(segment);
      if (command === "M") begun = from;
    }
  }
  return segments;
}
