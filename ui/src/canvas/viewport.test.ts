// Viewport maths: what stays in place when zooming, what is pinned, what is revealed.
import { describe, expect, it } from "vitest";
import type { Frame } from "../generated/border";
import { pull } from "./scroll";
import { Viewport } from "./viewport.svelte";

const frame: Frame = {
  width: 2000,
  height: 1500,
  background: 0xffffffff,
  title_bottom: 60,
  header_bottom: 120,
  names_right: 160,
  stages: [],
  steps: [],
  rows: [],
};

function view(x = 20, y = 20, zoom = 1): Viewport {
  const viewport = new Viewport();
  Object.assign(viewport, { x, y, zoom, width: 1000, height: 700 });
  return viewport;
}

describe("the viewport", () => {
  it("turns points there and back", () => {
    const viewport = view(-300, 40, 1.7);
    const at = viewport.toScene(viewport.toScreen({ x: 123, y: 456 }));
    expect(at.x).toBeCloseTo(123);
    expect(at.y).toBeCloseTo(456);
  });

  it("keeps the point under the pointer when it zooms", () => {
    const viewport = view(-400, -300);
    const before = viewport.toScene({ x: 500, y: 350 });
    viewport.zoomAt({ x: 500, y: 350 }, 1.5, frame);
    expect(viewport.toScene({ x: 500, y: 350 }).x).toBeCloseTo(before.x);
    expect(viewport.toScene({ x: 500, y: 350 }).y).toBeCloseTo(before.y);
  });

  it("keeps pinned rows below the header while others scroll, and points find them there", () => {
    const viewport = view(20, -300);
    viewport.pinned = 100;
    expect(viewport.shiftAt(frame, 150)).toBe(240);
    expect(viewport.shiftAt(frame, 400)).toBe(0);
    expect(viewport.toSeen({ x: 520, y: 90 }, frame)).toEqual({ x: 500, y: 150 });
    expect(viewport.toSeen({ x: 520, y: 200 }, frame)).toEqual({ x: 500, y: 500 });
    expect(viewport.headerBottom(frame)).toBe(160);
  });

  it("lets pinned rows scroll away when they would leave too little room", () => {
    const viewport = view(20, -300);
    viewport.pinned = 500;
    expect(viewport.shiftAt(frame, 150)).toBe(0);
    expect(viewport.headerBottom(frame)).toBe(60);
  });

  it("stays fitted to the width when a panel takes some of it, until it is moved", () => {
    const viewport = view();
    viewport.keepFit("fitWidth", { ...frame, width: 1400 });
    viewport.pan(0, -200, { ...frame, width: 1400 });
    const { y } = viewport;
    viewport.resize(800, 700, { ...frame, width: 1400 });
    expect(viewport.zoom).toBeCloseTo(760 / 1400);
    expect(viewport.x).toBeCloseTo(20);
    expect(viewport.y).toBe(y);
    viewport.zoomAt({ x: 400, y: 350 }, 1, { ...frame, width: 1400 });
    viewport.resize(1000, 700, { ...frame, width: 1400 });
    expect(viewport.zoom).toBe(1);
  });

  it("shows a part as large as it fits beside what is pinned", () => {
    const viewport = view();
    const box = { x: 900, y: 700, width: 300, height: 200 };
    viewport.fitTo(box, frame);
    const corner = viewport.toScreen(box);
    expect(corner.x).toBeGreaterThanOrEqual(viewport.namesRight(frame));
    expect(corner.y).toBeGreaterThanOrEqual(viewport.headerBottom(frame));
    expect(corner.x + box.width * viewport.zoom).toBeLessThanOrEqual(1000);
    expect(corner.y + box.height * viewport.zoom).toBeLessThanOrEqual(700);
  });

  it.each([
    [0.01, 0.05],
    [9, 4],
  ])("holds zoom %f at %f", (asked, held) => {
    const viewport = view();
    viewport.zoomAt({ x: 0, y: 0 }, asked, frame);
    expect(viewport.zoom).toBe(held);
  });

  it("shows the whole map when it fits, never larger than actual size", () => {
    const viewport = view();
    viewport.fit(frame);
    expect(viewport.toScreen({ x: frame.width, y: frame.height }).x).toBeLessThanOrEqual(1000);
    expect(viewport.toScreen({ x: frame.width, y: frame.height }).y).toBeLessThanOrEqual(700);
    viewport.fit({ ...frame, width: 300, height: 200 });
    expect(viewport.zoom).toBe(1);
  });

  it("pins names and header once they reach the edge", () => {
    expect(view(20, 20).namesX(frame)).toBe(20);
    expect(view(-500, 20).namesX(frame)).toBe(0);
    expect(view(20, -30).headerY(frame)).toBe(-30);
    expect(view(20, -500).headerY(frame)).toBe(-60);
  });

  it("does not pin a pane that would fill the view", () => {
    expect(view(-500, 20, 4).namesX(frame)).toBe(-500);
  });

  it("reveals a box beside the pinned panes, and leaves a seen one alone", () => {
    const viewport = view(-500, -500);
    viewport.reveal({ x: 400, y: 400, width: 100, height: 40 }, frame);
    const corner = viewport.toScreen({ x: 400, y: 400 });
    expect(corner.x).toBeGreaterThanOrEqual(160);
    expect(corner.y).toBeGreaterThanOrEqual(60);
    const { x, y } = viewport;
    viewport.reveal({ x: 420, y: 420, width: 50, height: 20 }, frame);
    expect([viewport.x, viewport.y]).toEqual([x, y]);
  });

  it("never loses the sheet", () => {
    const viewport = view();
    viewport.pan(-1e6, -1e6, frame);
    expect(viewport.toScreen({ x: frame.width, y: frame.height }).x).toBeGreaterThan(0);
    expect(viewport.toScreen({ x: frame.width, y: frame.height }).y).toBeGreaterThan(0);
    viewport.pan(1e6, 1e6, frame);
    expect(viewport.x).toBeLessThan(1000);
    expect(viewport.y).toBeLessThan(700);
  });
});

describe("scrolling at the edge", () => {
  it("pulls towards what is beyond", () => {
    expect(pull(5, 800)).toBeGreaterThan(0);
    expect(pull(795, 800)).toBeLessThan(0);
    expect(pull(400, 800)).toBe(0);
  });
});
