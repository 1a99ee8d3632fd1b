// Small things without a screen: lists of tags, initials, the frame of a crop, the way back, the marked suggestion.
import { beforeEach, describe, expect, it } from "vitest";
import { addressIn } from "../src/panels/inspector/address";
import { drawn, largest, moved, rounded } from "../src/panels/inspector/crop";
import { Trail } from "../src/state/trail.svelte";
import { Combo, fits } from "../src/widgets/combo.svelte";
import { initials } from "../src/widgets/initials";
import { listed } from "../src/widgets/tags";

describe("tags", () => {
  it.each([
    ["one, two;three", ["one", "two", "three"]],
    ["一，二、三\nfour\tfive", ["一", "二", "三", "four", "five"]],
    [" #hash , hash, # ", ["hash", "#"]],
    [" ", []],
  ])("%j", (text, tags) => expect(listed(text)).toEqual(tags));
});

describe("addresses", () => {
  it.each([
    ["https://example.org/a?b=1", "https://example.org/a?b=1"],
    ["see www.example.org", "https://www.example.org/"],
    ["mailto:rosa@example.org", "mailto:rosa@example.org"],
    ["javascript:alert(1)", null],
    ["file:///etc/passwd", null],
    ["https://name:word@example.org", null],
    [`https://example.org/${"a".repeat(2_000)}`, null],
    ["https://", null],
    ["CRM, ticket 4711", null],
  ])("%j", (text, address) => expect(addressIn(text)).toBe(address));
});

describe("initials", () => {
  it.each([
    ["Rosa, 41", "R"],
    ["Ana Maria Lopez", "AM"],
    ["李明", "李"],
    ["", ""],
  ])("%j", (name, letters) => expect(initials(name)).toBe(letters));
});

describe("the frame of a crop", () => {
  const SIZE = { width: 400, height: 200 };

  it("begins as large as its ratio allows, in the middle", () => {
    expect(largest(SIZE, "square")).toEqual({ x: 100, y: 0, width: 200, height: 200 });
    expect(largest(SIZE, "free")).toEqual({ x: 0, y: 0, ...SIZE });
  });

  it("never leaves the picture", () => {
    expect(moved({ x: 100, y: 0, width: 200, height: 200 }, 900, -50, SIZE)).toMatchObject({ x: 200, y: 0 });
    expect(drawn({ x: 10, y: 10, width: 50, height: 50 }, "bottomRight", 999, 999, SIZE, "free")).toEqual({
      ...{ x: 10, y: 10, width: 390, height: 190 },
    });
  });

  it("keeps the corner across and the ratio", () => {
    const frame = drawn({ x: 100, y: 50, width: 100, height: 100 }, "topLeft", 20, 20, SIZE, "square");
    expect(frame).toEqual({ x: 120, y: 70, width: 80, height: 80 });
  });

  it("never gets too small to take hold of, and ends on whole pixels", () => {
    const tiny = drawn({ x: 0, y: 0, width: 50, height: 50 }, "bottomRight", -500, -500, SIZE, "free");
    expect(tiny).toMatchObject({ width: 16, height: 16 });
    expect(rounded({ x: 0.4, y: 0.6, width: 10.5, height: 300 }, SIZE)).toEqual({ x: 0, y: 1, width: 11, height: 199 });
  });
});

describe("the way back", () => {
  beforeEach(() => sessionStorage.clear());
  const from = (journey: string) => ({ journey, title: journey, card: `card of ${journey}` });
  const way = (trail: Trail) => trail.way.map(({ journey }) => journey);

  it("grows map by map and shortens on the way back", () => {
    const trail = new Trail(sessionStorage);
    trail.into(from("a"), "b");
    trail.into(from("b"), "c");
    expect(way(trail)).toEqual(["a", "b"]);
    expect(trail.back("a")).toBe("card of a");
    expect(way(trail)).toEqual([]);
  });

  it("does not go round in circles", () => {
    const trail = new Trail(sessionStorage);
    trail.into(from("a"), "b");
    trail.into(from("b"), "a");
    expect(way(trail)).toEqual([]);
    trail.into(from("a"), "b");
    trail.into(from("b"), "b");
    expect(way(trail)).toEqual(["a"]);
  });

  it("survives a reload, and ends where a map is opened from elsewhere", () => {
    new Trail(sessionStorage).into(from("a"), "b");
    const again = new Trail(sessionStorage);
    again.arrive("b");
    expect(way(again)).toEqual(["a"]);
    again.arrive("z");
    expect(way(again)).toEqual([]);
  });
});

describe("suggestions", () => {
  it("are marked by arrows, chosen by Enter, left by Escape", () => {
    const chosen: string[] = [];
    const list = ["a", "b"].map((id) => ({ id, label: id }));
    const combo = new Combo(
      () => list,
      ({ id }) => chosen.push(id),
    );
    expect(combo.press("Enter")).toBe(false);
    for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "Enter"]) combo.press(key);
    expect([chosen, combo.open]).toEqual([["b"], false]);
    combo.press("ArrowDown");
    expect([combo.press("Escape"), combo.press("Escape")]).toEqual([true, false]);
  });

  it("fit when every word is there", () => {
    expect([fits("Online booking", "book on"), fits("Online booking", "booker")]).toEqual([true, false]);
  });
});
