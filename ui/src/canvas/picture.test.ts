// The spatial index and the picture: what is in view, in which order, after which deltas.
import { describe, expect, it } from "vitest";
import { sceneFrom } from "../document/testing/plain-tables";
import type { Frame, Group, Pane, Scene as Plain, SceneDelta } from "../generated/border";
import { Picture } from "./picture";
import type { Rect } from "./viewport.svelte";

function group(id: string, x: number, y: number, row: string | null, more: Partial<Group> = {}): Group {
  const box = { x, y, width: 100, height: 40 };
  return { role: "card", pane: "body", layer: 0, id, row, ...box, label: id, items: [], ...more };
}

function frameOf(count: number, height: number): Frame {
  const rows = Array.from({ length: count }, (_, at) => ({
    id: `row${at}`,
    kind: "text" as const,
    y: 100 + at * height,
    height,
    scale: null,
  }));
  const sizes = { width: 4000, height: 100 + count * height, title_bottom: 40, header_bottom: 100, names_right: 100 };
  return { ...sizes, background: 0xffffffff, stages: [], steps: [], rows };
}

function sceneOf(groups: Record<string, Group>, frame = frameOf(20, 60)): Plain {
  return { title: "", description: "", language: "", frame, groups, warnings: [] };
}

const keys = (picture: Picture, rect: Rect, pane: Pane = "body") =>
  picture.inView(pane, rect).map(({ entry }) => entry.key);

/** Makes the new scene from the old one. */
function follow(scene: Plain, delta: SceneDelta): void {
  if (delta.frame) scene.frame = delta.frame;
  for (const key of delta.gone) delete scene.groups[key];
  Object.assign(scene.groups, delta.put);
}

/** What is in view by looking at every group. */
function byLooking(scene: Plain, rect: Rect): string[] {
  const tops = new Map(scene.frame.rows.map(({ id, y }) => [id, y]));
  return Object.entries(scene.groups)
    .filter(([, group]) => {
      const y = group.y + (tops.get(group.row ?? "") ?? 0);
      const reach = 32;
      return (
        group.x - reach <= rect.x + rect.width &&
        group.x + group.width + reach >= rect.x &&
        y - reach <= rect.y + rect.height &&
        y + group.height + reach >= rect.y
      );
    })
    .map(([key]) => key)
    .sort();
}

/** Numbers that are the same on every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

describe("the picture", () => {
  it("finds what looking at every group finds", () => {
    const next = numbers(7);
    const groups: Record<string, Group> = {};
    for (let at = 0; at < 600; at += 1) {
      const row = at % 7 === 0 ? null : `row${Math.floor(next() * 20)}`;
      const width = at % 50 === 0 ? 6000 : 40 + next() * 200;
      groups[`g${at}`] = group(`g${at}`, next() * 4000, next() * (row ? 20 : 1200), row, { width });
    }
    const scene = sceneOf(groups);
    const picture = new Picture(sceneFrom(scene, (key) => key.endsWith("3")));
    for (let at = 0; at < 60; at += 1) {
      const rect = { x: next() * 3500, y: next() * 1200, width: next() * 900, height: next() * 500 };
      expect(keys(picture, rect).sort()).toEqual(byLooking(scene, rect));
    }
  });

  it("draws by layer, then by key", () => {
    const scene = sceneOf({
      b: group("b", 0, 0, null),
      a: group("a", 0, 0, null),
      over: group("over", 0, 0, null, { layer: 5 }),
      under: group("under", 0, 0, null, { layer: -5 }),
    });
    const picture = new Picture(sceneFrom(scene));
    expect(keys(picture, { x: 0, y: 0, width: 10, height: 10 })).toEqual(["under", "a", "b", "over"]);
  });

  it("keeps the order when groups come and go", () => {
    const scene = sceneFrom(sceneOf({ b: group("b", 0, 0, null), d: group("d", 0, 0, null) }));
    const picture = new Picture(scene);
    const delta: SceneDelta = {
      frame: null,
      put: { c: group("c", 0, 0, null), a: group("a", 0, 0, null, { layer: 1 }) },
      gone: ["d"],
    };
    scene.apply(delta, 1);
    picture.apply(delta);
    expect(keys(picture, { x: 0, y: 0, width: 10, height: 10 })).toEqual(["b", "c", "a"]);
    expect(picture.entry("d")).toBeUndefined();
  });

  it("is after any deltas what it would be afresh", () => {
    const next = numbers(11);
    const begin: Record<string, Group> = {};
    for (let at = 0; at < 40; at += 2) begin[`g${at}`] = group(`g${at}`, next() * 4000, next() * 40, "row3");
    const plain = sceneOf(begin);
    const scene = sceneFrom(structuredClone(plain), (key) => key.endsWith("4"));
    const picture = new Picture(scene);
    for (let round = 0; round < 200; round += 1) {
      const key = `g${Math.floor(next() * 40)}`;
      const row = next() < 0.2 ? null : `row${Math.floor(next() * 20)}`;
      const delta: SceneDelta = { frame: next() < 0.2 ? frameOf(20, 40 + next() * 60) : null, put: {}, gone: [] };
      if (next() < 0.3) delta.gone.push(key);
      else delta.put[key] = group(key, next() * 4000, next() * 40, row, { layer: Math.floor(next() * 3) });
      follow(plain, delta);
      scene.apply(delta, round + 1);
      picture.apply(delta);
      const rect = { x: next() * 3000, y: next() * 900, width: 1200, height: 700 };
      expect(keys(picture, rect)).toEqual(keys(new Picture(sceneFrom(plain)), rect));
      expect(keys(new Picture(scene), rect)).toEqual(keys(picture, rect));
      // What is missing is fetched; then everything in view is what the core would draw now.
      const fetched = picture.missing(rect, 3, true).flatMap((key) => {
        const whole = plain.groups[key];
        return whole ? [[key, structuredClone(whole)] as const] : [];
      });
      picture.take(scene.take({ number: round + 1, groups: Object.fromEntries(fetched) }));
      for (const { entry } of picture.inView("body", rect)) {
        if (entry.whole) expect(entry.group).toEqual(plain.groups[entry.key]);
      }
    }
  });

  it("moves groups aside as the core says, whole or not, before it puts any", () => {
    const plain = sceneOf({
      left: group("left", 90, 0, "row1"),
      right: group("right", 216.35, 0, "row1"),
      whole: group("whole", 300, 0, "row2"),
      wide: group("wide", 20, 0, null, { width: 2000 }),
    });
    const scene = sceneFrom(plain, (key) => key === "whole");
    const picture = new Picture(scene);
    const first: SceneDelta = { frame: null, put: { newer: group("newer", 400, 0, "row2") }, gone: [] };
    scene.apply(first, 1);
    picture.apply(first);
    expect(picture.entry("right")?.group.x).toBeCloseTo(216.35);
    const second: SceneDelta = {
      frame: null,
      shifts: [{ from: 100, to: 5000, by: 150 }],
      put: { wide: group("wide", 20, 0, null, { width: 2150 }) },
      gone: [],
    };
    scene.apply(second, 2);
    picture.apply(second);
    const places = ["left", "right", "whole", "newer", "wide"].map((key) => picture.entry(key)?.group.x ?? 0);
    [90, 366.35, 450, 550, 20].forEach((x, at) => expect(places[at]).toBeCloseTo(x));
    expect(keys(picture, { x: 480, y: 160, width: 200, height: 200 })).toEqual(["newer", "right", "whole"]);
    // What was asked for before the shift is asked for again.
    expect(scene.take({ number: 1, groups: { left: group("left", 90, 0, "row1") } })).toEqual([]);
  });

  it("moves a row's groups with the row, without touching them", () => {
    const scene = sceneFrom(sceneOf({ card: group("card", 0, 10, "row3") }));
    const picture = new Picture(scene);
    expect(picture.boxOfRecord("card")?.y).toBe(100 + 3 * 60 + 10);
    const delta = { frame: frameOf(20, 90), put: {}, gone: [] };
    scene.apply(delta, 1);
    picture.apply(delta);
    expect(picture.boxOfRecord("card")?.y).toBe(100 + 3 * 90 + 10);
  });

  it("knows the cell at a place", () => {
    const frame = { ...frameOf(3, 60), steps: [{ id: "s", x: 100, width: 200 }] };
    const picture = new Picture(sceneFrom(sceneOf({}, frame)));
    expect(picture.cellAt({ x: 150, y: 165 })).toEqual({ lane: "row1", step: "s" });
    expect(picture.cellAt({ x: 50, y: 165 })).toBeNull();
    expect(picture.cellAt({ x: 150, y: 50 })).toBeNull();
  });

  it("tells which parts changed, once", () => {
    const scene = sceneFrom(sceneOf({ a: group("a", 200, 10, "row1"), b: group("b", 900, 10, "row2") }));
    const picture = new Picture(scene);
    expect(picture.takeChanged()).toBeNull();
    const delta: SceneDelta = { frame: null, put: { a: group("a", 300, 20, "row1") }, gone: ["b"] };
    scene.apply(delta, 1);
    picture.apply(delta);
    const boxes = picture.takeChanged()?.map(({ box }) => [box.x, box.y]);
    expect(boxes).toEqual([
      [900, 230],
      [200, 170],
      [300, 180],
    ]);
    expect(picture.takeChanged()).toEqual([]);
    picture.apply({ frame: frameOf(20, 70), put: {}, gone: [] });
    expect(picture.takeChanged()).toBeNull();
  });

  it("shows cards that have not come as boxes, and from very far all", () => {
    const ground = { item: "box" as const, x: 0, y: 0, width: 100, height: 40, radius: 7, stroke: null };
    const fill = { paint: "solid" as const, colour: 0xfcf1eeff };
    const card = (id: string, x: number) => group(id, x, 10, "row1", { items: [{ ...ground, fill }] });
    const scene = sceneFrom(sceneOf({ a: card("a", 200), b: card("b", 400) }), () => false);
    const picture = new Picture(scene);
    const look = (all: boolean) => {
      const [boxes, entries]: [number[], string[]] = [[], []];
      const rect = { x: 0, y: 0, width: 1000, height: 500 };
      picture.eachSmall(
        rect,
        all,
        (x) => boxes.push(x),
        ({ key }) => entries.push(key),
      );
      return [boxes.sort(), entries];
    };
    expect(look(false)).toEqual([[200, 400], []]);
    picture.take(new Map([["a", card("a", 200)]]));
    expect(look(false)).toEqual([[400], ["a"]]);
    expect(look(true)).toEqual([[200, 400], []]);
    picture.apply({ frame: null, put: { b: card("b", 500) }, gone: [] });
    expect(look(true)).toEqual([[200], ["b"]]);
  });
});
