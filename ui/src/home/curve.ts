// A smooth curve through points from left to right that never overshoots one (monotone cubic, after Steffen 1990).

/** A point in the units of the picture. */
export interface Point {
  x: number;
  y: number;
}

/** Path data through the points, in order of x; empty below two points. */
export function monotonePath(points: readonly Point[]): string {
  if (points.length < 2) return "";
  const slopes = points.map((_, index) => slopeAt(points, index));
  const begin = points[0] as Point;
  let path = `M${round(begin.x)} ${round(begin.y)}`;
  for (let index = 1; index < points.length; index += 1) {
    const [from, to] = [points[index - 1] as Point, points[index] as Point];
    const third = (to.x - from.x) / 3;
    const [leave, arrive] = [slopes[index - 1] as number, slopes[index] as number];
    path += ` C${round(from.x + third)} ${round(from.y + third * leave)}`;
    path += ` ${round(to.x - third)} ${round(to.y - third * arrive)} ${round(to.x)} ${round(to.y)}`;
  }
  return path;
}

function slopeAt(points: readonly Point[], index: number): number {
  const [before, here, after] = [points[index - 1], points[index], points[index + 1]];
  if (!before || !here || !after) return 0;
  const [left, right] = [here.x - before.x, after.x - here.x];
  const [fall, rise] = [(here.y - before.y) / left, (after.y - here.y) / right];
  if (fall * rise <= 0) return 0;
  const mean = (fall * right + rise * left) / (left + right);
  return Math.sign(fall) * Math.min(Math.abs(fall), Math.abs(rise), Math.abs(mean) / 2) * 2 || 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
