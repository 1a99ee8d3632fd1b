// When the small map is shown, and how it is fitted.
import { expect, test } from "vitest";
import { minimap } from "./shown.svelte";
import { fitted } from "./small-picture";

test("it helps on maps larger than two views, never in a narrow window", () => {
  const view = { width: 1000, height: 700, zoom: 1 };
  expect(minimap.isUseful(view, { width: 2500, height: 700 })).toBe(true);
  expect(minimap.isUseful({ ...view, zoom: 0.5 }, { width: 2500, height: 700 })).toBe(false);
  expect(minimap.isUseful({ ...view, width: 500 }, { width: 9000, height: 900 })).toBe(false);
});

test("a map is made smaller evenly; a very long one less the short way", () => {
  expect(fitted({ width: 2000, height: 1000 }, { width: 200, height: 100 })).toEqual({ x: 0.1, y: 0.1 });
  const long = fitted({ width: 40_000, height: 800 }, { width: 200, height: 100 });
  expect(long.x).toBeCloseTo(0.005);
  expect(long.y).toBeCloseTo(0.02);
});

test("the wish to hide it is remembered", () => {
  minimap.shown = false;
  expect(localStorage.getItem("waymark-minimap")).toBe("hidden");
  minimap.shown = true;
  expect(minimap.shown).toBe(true);
});
