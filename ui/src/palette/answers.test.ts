// What the palette shows: sections by their best row, what was used last a little higher, what cannot be done lower.
import { describe, expect, it } from "vitest";
import { beginnings, Best, inSections, rowsFor } from "./answers";
import type { Entry, GroupId } from "./palette.svelte";
import { wanted } from "./rank";

const entry = (id: string, label: string, group: GroupId = "actions", more: Partial<Entry> = {}): Entry => ({
  id,
  group,
  label,
  run: () => {},
  ...more,
});

const shown = (entries: Entry[], typed: string, recents: string[] = []) =>
  inSections(rowsFor(entries, wanted(typed), recents)).map(({ id, rows }) => [id, ...rows.map((row) => row.entry.id)]);

describe("answers", () => {
  it("stand in sections, the best first and the library last", () => {
    const entries = [
      entry("a", "Add a map"),
      entry("m", "Map of the city", "maps"),
      entry("l", "Map", "library"),
      entry("s", "Theme: dark", "settings"),
    ];
    expect(shown(entries, "map")).toEqual([
      ["maps", "m"],
      ["actions", "a"],
      ["library", "l"],
    ]);
  });

  it("prefer what was used and put down what cannot be done", () => {
    const entries = [
      entry("one", "Add step"),
      entry("two", "Add stage"),
      entry("off", "Add", "actions", { enabled: () => false }),
    ];
    expect(shown(entries, "add", ["two"])).toEqual([["actions", "two", "one", "off"]]);
  });

  it("find what a thing is for, without marking letters that are not seen", () => {
    const [row] = rowsFor(
      [entry("lane", "Add lane: Gains", "actions", { also: "What delights" })],
      wanted("delights"),
      [],
    );
    expect(row?.entry.id).toBe("lane");
    expect(row?.stretches).toEqual([]);
  });

  it("begin with what was used last and what comes next", () => {
    const entries = [
      entry("rename", "Edit text", "actions", { next: 1, enabled: () => false }),
      entry("stage", "Add stage", "actions", { next: 2 }),
      entry("export", "Export", "actions", { next: 3 }),
      entry("m", "A map", "maps"),
    ];
    const sections = beginnings(entries, ["gone", "export"]).map(({ id, rows }) => [
      id,
      ...rows.map((row) => row.entry.id),
    ]);
    expect(sections).toEqual([
      ["recent", "export"],
      ["next", "stage"],
      ["maps", "m"],
    ]);
  });

  it("keep only the best of many, in order", () => {
    const best = new Best(2);
    const names = ["The waiting room", "Wait", "Await", "Wait for the call"];
    names.forEach((name, at) => best.take(`${at}`, name, wanted("wait")));
    expect(best.rows((id) => entry(id, names[Number(id)] ?? "")).map(({ entry }) => entry.label)).toEqual([
      "Wait",
      "Wait for the call",
    ]);
  });
});
