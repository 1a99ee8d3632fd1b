import { describe, expect, it } from "vitest";
import { monotonePath } from "../src/home/curve";
import { HEIGHT, miniature, WIDTH } from "../src/home/miniature";
import { THUMBNAIL } from "./fake-host";

describe("a map in miniature", () => {
  it("keeps everything inside the picture", () => {
    const lanes = ["actions", "touchpoints", "thoughts", "needs", "feelings", "pains", "gains", "insights"] as const;
    const many = { ...THUMBNAIL, lanes: lanes.map((kind) => [kind, [0, 1, 2]] as [typeof kind, number[]]) };
    for (const thumbnail of [THUMBNAIL, many, { stages: [], lanes: [], curve: [] }]) {
      const { stages, blocks, points } = miniature(thumbnail);
      for (const box of [...stages, ...blocks]) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(WIDTH);
        expect(box.y + box.height).toBeLessThanOrEqual(HEIGHT);
      }
      for (const point of points) expect(point.y).toBeLessThanOrEqual(HEIGHT);
    }
  });

  it("gives stages room by their steps and puts the curve between its neighbours", () => {
    const { stages, blocks, points } = miniature(THUMBNAIL);
    expect(stages[1]?.width).toBeGreaterThan(stages[0]?.width ?? 0);
    const pain = blocks.find(({ kind }) => kind === "pains");
    const action = blocks.find(({ kind }) => kind === "actions");
    for (const point of points) {
      expect(point.y).toBeGreaterThan(action?.y ?? Infinity);
      expect(point.y).toBeLessThan(pain?.y ?? 0);
    }
  });

  it("draws a curve that never overshoots a point", () => {
    const path = monotonePath([
      { x: 0, y: 10 },
      { x: 10, y: 0 },
      { x: 20, y: 0 },
      { x: 30, y: 30 },
    ]);
    const ys = [...path.matchAll(/[\d.-]+ ([\d.-]+)/g)].map(([, y]) => Number(y));
    expect(Math.min(...ys)).toBe(0);
    expect(Math.max(...ys)).toBe(30);
    expect(monotonePath([{ x: 0, y: 0 }])).toBe("");
  });
});
