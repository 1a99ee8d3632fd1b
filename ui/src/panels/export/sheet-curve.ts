// The chart of a workbook as points of a picture: a step each in the middle of its column, +2 at the top.

/** A point in pixels. */
export interface Point {
  x: number;
  y: number;
}

const EDGE = 12;

/** Points of a line of the chart; steps where nothing was felt are left out, as the chart leaves them. */
export function curvePoints(
  values: readonly (number | null)[],
  width: number,
  height: number,
  rightToLeft: boolean,
): Point[] {
  const step = width / Math.max(values.length, 1);
  return values.flatMap((value, at) => {
    if (value === null) return [];
    const along = (at + 0.5) * step;
    return [{ x: rightToLeft ? width - along : along, y: EDGE + ((2 - value) / 4) * (height - 2 * EDGE) }];
  });
}
