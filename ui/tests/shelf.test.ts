import { describe, expect, it } from "vitest";
import { renamedTag, retagged } from "../src/home/bulk";
import { cleanFolder, everyFolder, folderTree, renamedFolder } from "../src/home/folders";
import { byMap, pieces } from "../src/home/hits";
import { Picking } from "../src/home/picking.svelte";
import { counted, type Filter, NO_FILTER, type Order, shelved, type Shelf, sorted } from "../src/home/shelf";
import { rowsInView } from "../src/home/windowing";
import type { JourneyCard } from "../src/generated/border";
import { idOf, journeyCard } from "./fake-host";

const journeys: JourneyCard[] = [
  {
    ...journeyCard(1, "Map 10", { folder: "Bank/Loans", review_on: "2027-01-01", tags: ["one", "two"] }),
    opened: 50,
    favourite: true,
  },
  { ...journeyCard(2, "Map 9", { folder: "Bank", review_on: "2026-01-01", tags: ["one"] }), persona: "", evidenced: 9 },
  { ...journeyCard(3, "A map", { folder: "Bankers", status: "published" }), opened: 70, persona: "Ana" },
  { ...journeyCard(4, "Gone", { folder: "Bank" }), trashed: 9 },
];
const titles = (cards: readonly JourneyCard[]) => cards.map(({ properties }) => properties.title);
const on = (shelf: Shelf, filter: Partial<Filter> = {}) =>
  titles(shelved(journeys, shelf, { ...NO_FILTER, ...filter }, { by: "title", reversed: false }, "2026-06-01"));

describe("a shelf", () => {
  it.each<[Order, string[]]>([
    ["used", ["A map", "Map 10", "Map 9"]],
    ["changed", ["A map", "Map 9", "Map 10"]],
    ["title", ["A map", "Map 9", "Map 10"]],
    ["review", ["Map 9", "Map 10", "A map"]],
    ["status", ["Map 9", "Map 10", "A map"]],
    ["persona", ["A map", "Map 10", "Map 9"]],
    ["evidence", ["Map 9", "A map", "Map 10"]],
  ])("is ordered by %s", (by, expected) => {
    const kept = journeys.slice(0, 3);
    expect(titles(sorted(kept, { by, reversed: false }))).toEqual(expected);
  });

  it("is ordered the other way round, equals still by title", () =>
    expect(titles(sorted(journeys.slice(0, 3), { by: "status", reversed: true }))).toEqual([
      "A map",
      "Map 9",
      "Map 10",
    ]));

  it("holds a folder with its folders, and no other with a similar name", () =>
    expect(on({ at: "folder", name: "Bank" })).toEqual(["Map 9", "Map 10"]));

  it("holds what was opened, favourites, what wants a review, what is in the trash", () => {
    expect(on({ at: "recent" })).toEqual(["A map", "Map 10"]);
    expect(on({ at: "favourites" })).toEqual(["Map 10"]);
    expect(on({ at: "review" })).toEqual(["Map 9"]);
    expect(on({ at: "trash" })).toEqual(["Gone"]);
  });

  it("shows only maps with all tags, the status and the kind", () => {
    expect(on({ at: "all" }, { tags: ["one"] })).toEqual(["Map 9", "Map 10"]);
    expect(on({ at: "all" }, { tags: ["one", "two"] })).toEqual(["Map 10"]);
    expect(on({ at: "all" }, { status: "published" })).toEqual(["A map"]);
    expect(on({ at: "all" }, { kind: "to_be" })).toEqual([]);
  });

  it("counts names", () =>
    expect(counted(["b", "a", "b", ""])).toEqual([
      { name: "a", count: 1 },
      { name: "b", count: 2 },
    ]));
});

describe("folders", () => {
  it("are a tree with the maps in them and below", () => {
    const tree = folderTree(journeys.slice(0, 3));
    expect(everyFolder(tree)).toEqual(["Bank", "Bank/Loans", "Bankers"]);
    expect(tree.map(({ count }) => count)).toEqual([2, 1]);
  });

  it("get another name with all that is in them", () => {
    expect(renamedFolder("Bank/Loans", "Bank", "Retail / Bank ")).toBe("Retail/Bank/Loans");
    expect(renamedFolder("Bankers", "Bank", "Retail")).toBeNull();
    expect(cleanFolder(" / a // b /")).toBe("a/b");
  });
});

describe("tags", () => {
  it("come and go, each once", () => {
    expect(retagged(["a", "b"], ["b", "c"], ["a"])).toEqual(["b", "c"]);
    expect(retagged(["a"], ["a"], ["z"])).toBeNull();
    expect(renamedTag(["a", "b"], "a", "b")).toEqual(["b"]);
    expect(renamedTag(["b"], "a", "c")).toBeNull();
  });
});

describe("the selection", () => {
  const order = ["a", "b", "c", "d", "e"];

  it("reaches from the anchor, and shrinks again", () => {
    const picking = new Picking();
    picking.toggle("b");
    picking.reach(order, "d");
    expect([...picking.ids]).toEqual(["b", "c", "d"]);
    picking.reach(order, "a");
    expect([...picking.ids]).toEqual(["a", "b"]);
    picking.reach(order, "e", "d", true);
    expect([...picking.ids]).toEqual(["a", "b", "d", "e"]);
  });

  it("forgets what is no longer shown", () => {
    const picking = new Picking();
    picking.all(order);
    picking.keep(["b"]);
    expect([...picking.ids]).toEqual(["b"]);
    picking.all(["b"]);
    expect(picking.size).toBe(0);
  });
});

describe("a long shelf", () => {
  it("has the rows in view in the page, and some around them", () => {
    expect(rowsInView(-300, 900, 300, 250)).toEqual({ from: 0, to: 5 });
    const middle = rowsInView(30_000, 900, 300, 250);
    expect(middle.from).toBeLessThan(100);
    expect(middle.to).toBeGreaterThan(103);
    expect(middle.to - middle.from).toBeLessThan(12);
    expect(rowsInView(75_000, 900, 300, 250).to).toBe(250);
    expect(rowsInView(0, 900, 0, 250).to).toBe(20);
  });
});

describe("search hits", () => {
  it("stand by map, in the order in which the maps were found", () => {
    const hit = (journey: number, excerpt: string) => ({ journey: idOf(journey), title: "", record: null, excerpt });
    const groups = byMap([hit(2, "a"), hit(1, "b"), hit(2, "c")]);
    expect(groups.map(({ hits }) => hits.map(({ excerpt }) => excerpt))).toEqual([["a", "c"], ["b"]]);
  });

  it.each([
    ["The café is closed", "CAFE closed", ["café", "closed"]],
    ["Warten, warten", "warten", ["Warten", "warten"]],
    ["等待窗口", "窗口", ["窗口"]],
    ["ﬁnding", "fi", ["ﬁ"]],
    ["nothing", "wait", []],
  ])("mark in “%s” what “%s” means", (excerpt, search, marked) => {
    const found = pieces(excerpt, search);
    expect(found.map(({ text }) => text).join("")).toBe(excerpt);
    expect(found.filter(({ match }) => match).map(({ text }) => text)).toEqual(marked);
  });
});
