// What the accessible grid holds: everything in view at reading size, little when zoomed out, and what has the keyboard.
import { describe, expect, it } from "vitest";
import { JourneyDocument } from "../../document/document.svelte";
import { Picture } from "../picture";
import { PlainCore, smallMap } from "../testing/plain-core";
import { gridWindow, type GridWindow } from "./window";

const EVERYTHING = { x: -100, y: -100, width: 5000, height: 5000 };

async function gridOf(seen = EVERYTHING, zoom = 1, kept: string[] = []): Promise<GridWindow> {
  const { nodes, links } = smallMap();
  const view = { theme: "light" as const, lanes: null, stages: null, persona: null };
  const document = await JourneyDocument.open(new PlainCore(nodes, links), "journey", view);
  return gridWindow(new Picture(document.scene), document, seen, zoom, new Set(kept));
}

const cards = (grid: GridWindow) => grid.rows.flatMap(({ cells }) => cells.flatMap(({ spots }) => spots));
const cells = (grid: GridWindow) => grid.rows.flatMap((row) => row.cells);

describe("the accessible grid", () => {
  it("holds headers, every cell and every card in view, each once", async () => {
    const grid = await gridOf();
    expect(grid.stages.map(({ id, column, span }) => [id, column, span])).toEqual([
      ["find", 2, 2],
      ["book", 4, 1],
    ]);
    expect(grid.rows.map(({ id }) => id)).toEqual(["actions", "contacts", "mood", "pains"]);
    expect(cells(grid)).toHaveLength(12);
    const ids = ["calls", "desk", "hope", "opens", "reads", "site"];
    expect(
      cards(grid)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(ids);
    expect(grid.links.map(({ id }) => id)).toEqual(["flow"]);
  });

  it("leaves out what is not in view, but not what has the keyboard", async () => {
    const seen = { x: 0, y: 0, width: 300, height: 160 };
    expect(cards(await gridOf(seen)).map(({ id }) => id)).toEqual(["opens"]);
    const kept = await gridOf(seen, 1, ["desk"]);
    expect(cards(kept).map(({ id }) => id)).toContain("desk");
  });

  it("is small when the map is zoomed out", async () => {
    expect(cells(await gridOf(EVERYTHING, 0.2))).toHaveLength(0);
    const kept = await gridOf(EVERYTHING, 0.2, ["desk"]);
    expect(cards(kept).map(({ id }) => id)).toEqual(["desk"]);
  });

  it("reads a cell's cards from top to bottom and names an empty cell", async () => {
    const grid = await gridOf();
    const cell = (lane: string, step: string) => cells(grid).find((each) => each.lane === lane && each.step === step);
    expect(cell("actions", "read")?.spots.map(({ id }) => id)).toEqual(["reads", "calls"]);
    expect(cell("pains", "look")?.label).toBe("Pain points: Find, Look, empty");
  });

  it("names a card by its place, its text and which of several it is", async () => {
    const labels = cards(await gridOf()).map(({ id, label }) => [id, label]);
    const of = Object.fromEntries(labels) as Record<string, string>;
    expect(of.reads).toMatch(/^Actions, Find, .*: .*, 1 of 2$/);
    expect(of.calls).toMatch(/, 2 of 2$/);
    expect(of.hope).toContain("feels");
  });
});
