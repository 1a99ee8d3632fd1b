// The curve of a feeling under way.
import { expect, test } from "vitest";
import type { Item } from "../../generated/border";
import { pointsOf, smooth, withMoved } from "./curve";

const stroke = { paint: { paint: "solid" as const, colour: 0 }, width: 2, dash: [] };
const line: Item = { item: "path", d: "M0 10C5 10 5 0 10 0C15 0 15 -4.5 20 -4.5", fill: null, stroke };

test("the points of the drawn line are its ends", () => {
  const points = [
    { x: 0, y: 10 },
    { x: 10, y: 0 },
    { x: 20, y: -4.5 },
  ];
  expect(pointsOf({ items: [line] })).toEqual(points);
  expect(pointsOf({ items: [] })).toBeNull();
});

test("a point goes elsewhere, past others too; none when none is near", () => {
  const points = pointsOf({ items: [line] }) ?? [];
  expect(withMoved(points, { x: 1, y: 9 }, { x: 15, y: 3 }, 5)?.map(({ x }) => x)).toEqual([10, 15, 20]);
  expect(withMoved(points, { x: 50, y: 50 }, { x: 15, y: 3 }, 5)).toBeNull();
});

test("the line never overshoots a point", () => {
  const ys = [0, 40, 40, 0, 80];
  const d = smooth(ys.map((y, at) => ({ x: at * 50, y })));
  const heights = [...d.matchAll(/C([^C]*)/g)].map(([, numbers = ""]) => numbers.split(" ").map(Number));
  heights.forEach((numbers, at) => {
    const [from = 0, to = 0] = [ys[at], ys[at + 1]];
    for (const y of [numbers[1] ?? 0, numbers[3] ?? 0]) {
      expect(y).toBeGreaterThanOrEqual(Math.min(from, to));
      expect(y).toBeLessThanOrEqual(Math.max(from, to));
    }
  });
});
