// The outline's rows: places and levels that a screen reader can count on, what is closed, what a filter keeps.
import { beforeEach, describe, expect, it } from "vitest";
import { Editor } from "../../canvas/editor.svelte";
import { PlainCore, smallMap } from "../../canvas/testing/plain-core";
import { JourneyDocument } from "../../document/document.svelte";
import { Outline } from "./branches.svelte";
import { closedOf, keepClosed } from "./closed";
import { rowsOf } from "./outline";

async function small() {
  const { nodes, links } = smallMap();
  const core = new PlainCore(nodes, links);
  const view = { theme: "light" as const, lanes: null, stages: null, persona: null };
  const document = await JourneyDocument.open(core, "journey", view);
  return { core, document, editor: new Editor(document) };
}

beforeEach(() => localStorage.clear());

describe("the outline", () => {
  it("lays stages, steps and cards with their level and place", async () => {
    const { document } = await small();
    const rows = rowsOf(document, new Set());
    expect(rows[0]).toMatchObject({ id: "find", level: 1, place: 1, set: 2, open: true, parent: null });
    const cards = rows.filter(({ kind }) => kind === "card");
    expect(cards).toHaveLength(document.cardCount());
    for (const { parent, place, set } of rows) {
      const beside = rows.filter((row) => row.parent === parent);
      expect(beside).toHaveLength(set);
      expect(beside[place - 1]).toBeDefined();
    }
  });

  it("hides what stands under a closed branch, and says how much", async () => {
    const { document } = await small();
    const rows = rowsOf(document, new Set(["find"]));
    expect(rows.find(({ id }) => id === "find")).toMatchObject({ open: false, below: 2 });
    expect(rows.some(({ parent }) => parent === "find")).toBe(false);
  });

  it("keeps what is looked for and what leads there", async () => {
    const { editor } = await small();
    const outline = new Outline(editor);
    outline.filter = "DESK";
    expect(outline.rows.map(({ id }) => id)).toContain("desk");
    expect(outline.rows.filter(({ kind }) => kind === "card")).toHaveLength(1);
    expect(outline.rows[0]?.kind).toBe("stage");
  });

  it("opens what leads to a record that is selected on the map", async () => {
    const { editor } = await small();
    const outline = new Outline(editor);
    const stage = outline.rows[0];
    if (stage) outline.turn(stage);
    expect(outline.rows.some(({ id }) => id === "opens")).toBe(false);
    outline.follow("opens");
    expect(outline.current?.id).toBe("opens");
  });

  it("writes, adds, moves and removes by edits of the map", async () => {
    const { editor, core } = await small();
    const outline = new Outline(editor);
    await outline.write("opens", "Opened");
    await outline.add("opens", "And below");
    expect(core.edits.map(({ edit }) => edit)).toEqual(["set", "add_card"]);
    const row = outline.rows.find(({ id }) => id === "opens");
    if (row) await outline.remove(row);
    expect(core.edits.at(-1)).toEqual({ edit: "remove", id: "opens" });
    expect(outline.rows.some(({ id }) => id === outline.at)).toBe(true);
  });

  it("remembers what is closed, for the maps that were open last", () => {
    for (let map = 0; map < 40; map += 1) keepClosed(`map ${map}`, ["stage"]);
    expect(closedOf("map 39")).toEqual(["stage"]);
    expect(closedOf("map 1")).toEqual([]);
  });
});
