// Where a presentation stops, and that what it shows is in view and can be read.
import { describe, expect, test } from "vitest";
import type { Frame } from "../generated/border";
import { stopsOf, viewAt, viewOfCard } from "./stops";

const stage = (id: string, x: number, width: number) => ({ id, x, width });
function frame(stages: number, height = 700): Frame {
  return {
    width: 150 + stages * 200,
    height,
    background: 0,
    title_bottom: 60,
    header_bottom: 120,
    names_right: 150,
    stages: Array.from({ length: stages }, (_, at) => stage(`s${at}`, 150 + at * 200, 200)),
    steps: [],
    rows: [],
  };
}
const window = { width: 1280, height: 800 };

test("it stops at the whole map, at each stage, and at the whole map again", () => {
  expect(stopsOf(frame(2)).map((stop) => (stop.kind === "stage" ? stop.id : "whole"))).toEqual([
    "whole",
    "s0",
    "s1",
    "whole",
  ]);
  expect(stopsOf(frame(0))).toEqual([]);
});

describe("the view at a stage", () => {
  test.each([3, 30])("shows the whole stage beside the lane names, of %i", (count) => {
    const map = frame(count);
    for (const stop of stopsOf(map)) {
      if (stop.kind !== "stage") continue;
      const view = viewAt(stop, map, window);
      const names = Math.max(view.x, 0) + map.names_right * view.zoom;
      expect(stop.x * view.zoom + view.x).toBeGreaterThanOrEqual(names - 0.5);
      expect((stop.x + stop.width) * view.zoom + view.x).toBeLessThanOrEqual(window.width);
    }
  });

  test("a map that fits across does not move from stage to stage", () => {
    const map = frame(3);
    const [, first, second] = stopsOf(map);
    expect(first && second && viewAt(first, map, window)).toEqual(second && viewAt(second, map, window));
  });

  test("a very high map is shown large enough to be read", () => {
    const map = frame(3, 9000);
    const [, first] = stopsOf(map);
    expect(first && viewAt(first, map, window).zoom).toBeGreaterThanOrEqual(0.7);
  });
});

test("the spotlight brings a card to the middle and near", () => {
  const view = viewOfCard({ x: 1000, y: 500, width: 180, height: 60 }, { x: 0, y: 0, zoom: 0.5 }, window);
  expect(view.zoom).toBeCloseTo(1.6);
  expect((1000 + 90) * view.zoom + view.x).toBeCloseTo(640);
});
