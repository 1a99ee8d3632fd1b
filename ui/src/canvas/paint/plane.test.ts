// Kept tiles: what a pan, an edit and another zoom paint anew, and that nothing else is painted.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Point, Rect } from "../viewport.svelte";
import { Plane } from "./plane";
import { grown, intersection, union } from "./rect";

const VIEW = { x: 0, y: 0, width: 250, height: 150 };

/** A plane of tiles of 100 pixels with a list of what was painted, in pixels from the scene's corner. */
function planeWith(): { plane: Plane; show: (x: number, y: number, until?: number) => boolean; painted: Rect[] } {
  const plane = new Plane();
  const painted: Rect[] = [];
  const paint = (_: unknown, corner: Point, part: Rect) =>
    void painted.push({ ...part, x: part.x - corner.x, y: part.y - corner.y });
  plane.fit(1, 100, 100);
  const show = (x: number, y: number, until = Infinity) => {
    const whole = plane.ready({ x, y, scale: 1 }, VIEW, paint, until);
    plane.shrink();
    return whole;
  };
  return { plane, show, painted };
}

describe("a kept picture", () => {
  beforeEach(() => {
    vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue({} as never);
  });
  afterEach(() => vi.restoreAllMocks());

  it("is painted once where it is seen", () => {
    const { show, painted } = planeWith();
    expect(show(0, 0)).toBe(true);
    expect(painted).toHaveLength(6);
    for (let x = 5; x < VIEW.width; x += 10) {
      for (let y = 5; y < VIEW.height; y += 10) {
        const here = painted.filter((part) => intersection(part, { x, y, width: 1, height: 1 }));
        expect(here, `${x}, ${y}`).toHaveLength(1);
      }
    }
    show(0, 0);
    expect(painted).toHaveLength(6);
  });

  it("paints only what a pan brings into view", () => {
    const { show, painted } = planeWith();
    show(0, 0);
    painted.length = 0;
    show(-40, 0);
    expect(painted).toEqual([]);
    show(-60, 0);
    expect(painted.map(({ x }) => x)).toEqual([300, 300]);
    show(10, 0);
    expect(painted.slice(2).map(({ x }) => x)).toEqual([-100, -100]);
  });

  it("paints only the part that an edit touches", () => {
    const { plane, show, painted } = planeWith();
    show(0, 0);
    painted.length = 0;
    plane.damage({ x: 90, y: 20, width: 20, height: 10 });
    show(0, 0);
    expect(painted).toEqual([
      { x: 89, y: 19, width: 11, height: 12 },
      { x: 100, y: 19, width: 11, height: 12 },
    ]);
  });

  it("stops when the time is over and goes on the next time", () => {
    const { show, painted } = planeWith();
    expect(show(0, 0, 0)).toBe(false);
    expect(painted).toHaveLength(1);
    while (!show(0, 0, 0));
    expect(painted).toHaveLength(6);
  });

  it("lets go of tiles that were not seen for long, and paints them again", () => {
    const { show, painted } = planeWith();
    for (let x = 0; x > -3000; x -= 50) show(x, 0);
    painted.length = 0;
    show(0, 0);
    expect(painted).toHaveLength(6);
  });

  it("begins anew at another scale", () => {
    const { plane, show, painted } = planeWith();
    show(0, 0);
    painted.length = 0;
    plane.fit(1, 100, 100);
    show(0, 0);
    expect(painted).toEqual([]);
    plane.fit(2, 100, 100);
    show(0, 0);
    expect(painted).toHaveLength(6);
  });
});

describe("rectangles", () => {
  it("share, hold and grow", () => {
    const a = { x: 0, y: 0, width: 10, height: 10 };
    expect(intersection(a, { x: 5, y: 8, width: 10, height: 10 })).toEqual({ x: 5, y: 8, width: 5, height: 2 });
    expect(intersection(a, { x: 10, y: 0, width: 5, height: 5 })).toBeNull();
    expect(union(a, { x: -5, y: 3, width: 1, height: 20 })).toEqual({ x: -5, y: 0, width: 15, height: 23 });
    expect(grown({ x: 0.4, y: 0.6, width: 1.2, height: 1 }, 1)).toEqual({ x: -1, y: -1, width: 4, height: 4 });
  });
});
