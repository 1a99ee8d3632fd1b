// What is pale while a filter or a search is on.
import { expect, test } from "vitest";
import type { GroupTable } from "../host/tables";
import { Pale, seenByAll } from "./pale";

const table = { count: 3, allOf: (id: string) => (id === "a" ? [0, 2] : []) } as unknown as GroupTable;
const ends = (id: string) => (id === "a-b" ? { from: "a", to: "b" } : id === "a-c" ? { from: "a", to: "c" } : null);
const pale = new Pale(new Set(["a", "b"]), table, ends);

test("cards that are not sought are pale, headers never", () => {
  expect(pale.of({ role: "card", id: "a" })).toBe(false);
  expect(pale.of({ role: "card", id: "c" })).toBe(true);
  expect(pale.of({ role: "feeling", id: "c" })).toBe(true);
  expect(pale.of({ role: "stage", id: "c" })).toBe(false);
  expect([pale.at(0), pale.at(1), pale.at(2)]).toEqual([false, true, false]);
});

test("a link is seen when both its ends are", () => {
  expect(pale.of({ role: "link", id: "a-b" })).toBe(false);
  expect(pale.of({ role: "share", id: "a-c" })).toBe(true);
});

test("of several who seek, what all want is seen", () => {
  expect(seenByAll([])).toBeNull();
  expect([...(seenByAll([new Set(["a", "b"]), new Set(["b", "c"])]) ?? [])]).toEqual(["b"]);
});
