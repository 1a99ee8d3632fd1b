// What drags show while they go on, and the edits of those that came after the first tools: copies, both edges of a card,
// feelings that go elsewhere, links that are led elsewhere, places that ask to be clicked.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { JourneyDocument } from "../../document/document.svelte";
import { Editor } from "../editor.svelte";
import { entriesFor } from "../menu/entries";
import { rearrangedBy } from "../preview";
import { PlainCore, smallMap } from "../testing/plain-core";
import { NAMES, STEP, TITLE } from "../testing/plain-scene";
import type { PointerAt } from "./gesture";
import { SelectTool } from "./select";

let core: PlainCore;
let editor: Editor;
let tool: SelectTool;

beforeEach(async () => {
  const { nodes, links } = smallMap();
  core = new PlainCore(nodes, links);
  const view = { theme: "light" as const, lanes: null, stages: null, persona: null };
  editor = new Editor(await JourneyDocument.open(core, "journey", view));
  Object.assign(editor.viewport, { x: 0, y: 0, zoom: 1, width: 1200, height: 800 });
  tool = new SelectTool(editor);
});

afterEach(() => editor.destroy());

type Place = [number, number];
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const rowY = (lane: string): number => editor.picture.row(lane)?.y ?? 0;
const inCell = (lane: string, step: number): Place => [NAMES + step * STEP + 60, rowY(lane) + 25];

function at([x, y]: Place, keys: Partial<PointerAt> = {}): PointerAt {
  const screen = { x, y };
  return { screen, scene: editor.viewport.toScene(screen), shift: false, mod: false, alt: false, ...keys };
}

function on(id: string, part = 0.5): Place {
  const box = editor.picture.boxOfRecord(id) ?? { x: 0, y: 0, width: 0, height: 0 };
  return [box.x + box.width * part, box.y + box.height / 2];
}

function hold(from: Place, to: Place, keys: Partial<PointerAt> = {}) {
  tool.press(at(from, keys), false);
  tool.move(at([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2], keys));
  tool.move(at(to, keys));
}

async function drag(from: Place, to: Place, keys: Partial<PointerAt> = {}) {
  hold(from, to, keys);
  tool.release(at(to, keys));
  await settle();
}

describe("room is made", () => {
  it("between the cards of a cell, and given back on cancel", () => {
    const [x, y] = on("calls");
    hold(on("opens"), [x, y - 4]);
    const moved = rearrangedBy(editor.preview)?.moved ?? [];
    expect(moved.some(({ by }) => by.y > 0)).toBe(true);
    expect(moved.some(({ by }) => by.y === 0)).toBe(true);
    tool.cancel();
    expect(rearrangedBy(editor.preview)).toBeNull();
    expect(core.edits).toEqual([]);
  });

  it("for a stage: the columns stand as the drop would put them", () => {
    hold([NAMES + 40, TITLE + 20], [NAMES + 3 * STEP - 20, TITLE + 20]);
    expect(rearrangedBy(editor.preview)?.moved.map(({ by }) => by.x)).toEqual([STEP, -2 * STEP]);
  });

  it("not on what is pinned nor beside the map: a drop there does nothing", async () => {
    await drag(on("opens"), [NAMES + 60, TITLE + 20]);
    await drag(on("opens"), [NAMES + 60, -40]);
    expect(core.edits).toEqual([]);
  });
});

describe("edits of drags", () => {
  it("copies with Ctrl, and leaves the card where it is", async () => {
    await drag(on("opens"), inCell("pains", 1), { mod: true });
    const [edit] = core.edits;
    expect(edit).toMatchObject({ edit: "batch" });
    expect(editor.document.cardsIn("pains", "read").map(({ text }) => text)).toEqual(["opens"]);
    expect(editor.document.card("opens")?.lane).toBe("actions");
  });

  it("lets a card begin earlier by its left edge", async () => {
    const [x, y] = on("reads", 0);
    await drag([x + 1, y], [NAMES + 40, y]);
    expect(editor.document.card("reads")).toMatchObject({ step: "look", span: 2 });
    expect(core.edits).toHaveLength(1);
  });

  it("takes a feeling to another step at another height", async () => {
    const [x, y] = on("hope");
    await drag([x, y], [x + STEP, y + 38]);
    expect(editor.document.card("hope")).toMatchObject({ step: "slot", feelings: { nobody: { valence: -1 } } });
    expect(core.edits).toHaveLength(1);
  });

  it("leads a held end of a link to an empty cell, where a touchpoint is made", async () => {
    editor.select(["flow"]);
    const [x, y] = on("desk", 0);
    await drag([x, y], inCell("contacts", 1));
    const made = editor.document.cardsIn("contacts", "read");
    expect(made).toHaveLength(1);
    expect(editor.document.linksOf("site")).toMatchObject([{ from: "site", to: made[0]?.id, share: 0.64 }]);
    expect(editor.document.link("flow")).toBeUndefined();
  });

  it("does not lead a link to its own start", async () => {
    editor.select(["flow"]);
    await drag(on("desk", 0), on("site"));
    expect(core.edits).toEqual([]);
  });

  it("gives an edge its own place on a double click", async () => {
    await drag([NAMES + STEP, TITLE + 20], [NAMES + STEP + 60, TITLE + 20]);
    tool.open(at([NAMES + STEP + 60, TITLE + 20]));
    await settle();
    expect(core.edits.at(-1)).toEqual({ edit: "set", id: "look", fields: { width: null } });
  });
});

describe("places that ask to be clicked", () => {
  it("puts a feeling into an empty cell of the curve at the clicked height", async () => {
    const [top, unit] = editor.picture.row("mood")?.scale ?? [0, 0];
    const place = at([NAMES + 2 * STEP + 60, rowY("mood") + top + unit]);
    tool.press(place, false);
    tool.release(place);
    await settle();
    const [added] = core.edits;
    expect(added?.edit === "add_card" && Object.values(added.card.feelings ?? {})).toMatchObject([{ valence: 1 }]);
  });

  it("offers in a menu what can be done there, with its keys", () => {
    editor.select(["opens"]);
    const entries = entriesFor(editor, { kind: "card", id: "opens", key: "", part: "body" });
    expect(entries.find(({ id }) => id === "duplicate")).toMatchObject({
      keys: expect.stringContaining("D") as string,
    });
    expect(entries.at(-1)).toMatchObject({ id: "delete", danger: true });
    expect(entriesFor(editor, { kind: "lane", id: "pains", key: "" }).map(({ id }) => id)).toContain("hide");
  });
});
