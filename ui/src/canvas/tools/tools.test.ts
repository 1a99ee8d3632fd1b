// The tools as state machines: presses, moves and drops in; selections, previews and edits out.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { JourneyDocument } from "../../document/document.svelte";
import { Editor } from "../editor.svelte";
import { pressKey } from "../keyboard";
import { PlainCore, smallMap } from "../testing/plain-core";
import { CARD, HEADER, NAMES, STEP, TITLE } from "../testing/plain-scene";
import type { PointerAt } from "./gesture";
import { valenceAt } from "../feeling";
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

function at(x: number, y: number, keys: Partial<PointerAt> = {}): PointerAt {
  const screen = { x, y };
  return { screen, scene: editor.viewport.toScene(screen), shift: false, mod: false, alt: false, ...keys };
}

/** The middle of a record's box on the screen. */
function on(id: string): [number, number] {
  const box = editor.picture.boxOfRecord(id);
  if (!box) throw new Error(`${id} is not drawn`);
  const { x, y } = editor.viewport.toScreen({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  return [x, y];
}

async function drag(from: [number, number], to: [number, number], keys: Partial<PointerAt> = {}) {
  tool.press(at(...from, keys), false);
  tool.move(at((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, keys));
  tool.move(at(...to, keys));
  tool.release(at(...to, keys));
  await settle();
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const rowY = (lane: string): number => editor.picture.row(lane)?.y ?? 0;
const cellPoint = (lane: string, step: number): [number, number] => [NAMES + step * STEP + 60, rowY(lane) + 25];

describe("a click", () => {
  it("selects what it hits, and nothing on the ground", () => {
    tool.press(at(...on("opens")), false);
    tool.release(at(...on("opens")));
    expect([...editor.selection]).toEqual(["opens"]);
    expect(editor.focus).toEqual({ kind: "card", id: "opens" });
    tool.press(at(...cellPoint("pains", 1)), false);
    tool.release(at(...cellPoint("pains", 1)));
    expect([...editor.selection]).toEqual([]);
    expect(editor.focus).toMatchObject({ kind: "cell", lane: "pains", step: "read" });
  });

  it("adds and takes away with shift", () => {
    for (const id of ["opens", "reads", "opens"]) {
      tool.press(at(...on(id), { shift: true }), false);
      tool.release(at(...on(id), { shift: true }));
    }
    expect([...editor.selection]).toEqual(["reads"]);
  });

  it("makes no edit", async () => {
    tool.press(at(...on("opens")), false);
    tool.move(at(on("opens")[0] + 2, on("opens")[1] + 1));
    tool.release(at(on("opens")[0] + 2, on("opens")[1] + 1));
    await settle();
    expect(core.edits).toEqual([]);
  });
});

describe("carrying cards", () => {
  it("previews, then makes one edit on the drop", async () => {
    const [x, y] = on("opens");
    tool.press(at(x, y), false);
    tool.move(at(...cellPoint("pains", 2)));
    expect(editor.preview).toMatchObject({ kind: "carry", keys: ["card/opens"] });
    expect(core.edits).toEqual([]);
    tool.release(at(...cellPoint("pains", 2)));
    await settle();
    expect(editor.preview).toBeNull();
    expect(core.edits).toEqual([{ edit: "move_card", id: "opens", lane: "pains", step: "slot", after: null }]);
  });

  it("is forgotten on cancel", async () => {
    tool.press(at(...on("opens")), false);
    tool.move(at(...cellPoint("pains", 2)));
    expect(tool.cancel()).toBe(true);
    tool.release(at(...cellPoint("pains", 2)));
    await settle();
    expect(editor.preview).toBeNull();
    expect(core.edits).toEqual([]);
  });

  it("lands below the card it is dropped under", async () => {
    const [x, y] = on("calls");
    await drag(on("opens"), [x, y + CARD / 2]);
    expect(core.edits).toEqual([{ edit: "move_card", id: "opens", lane: "actions", step: "read", after: "calls" }]);
  });

  it("moves several as one commit, in their order", async () => {
    editor.select(["calls", "opens"]);
    await drag(on("calls"), cellPoint("pains", 0));
    const label = "Move 2 cards";
    expect(core.edits).toEqual([
      {
        edit: "batch",
        label,
        edits: [
          { edit: "move_card", id: "opens", lane: "pains", step: "look", after: null },
          { edit: "move_card", id: "calls", lane: "pains", step: "look", after: "opens" },
        ],
      },
    ]);
    expect(editor.document.cardsIn("pains", "look").map(({ id }) => id)).toEqual(["opens", "calls"]);
  });

  it("makes no edit where it stood", async () => {
    const [x, y] = on("opens");
    await drag([x, y], [x + 20, y + 3]);
    expect(core.edits).toEqual([]);
  });
});

describe("a band", () => {
  it("selects what it touches", async () => {
    const top = rowY("actions") + 2;
    await drag([NAMES + 1, top], [NAMES + 2 * STEP - 20, rowY("actions") + CARD - 5]);
    expect([...editor.selection].sort()).toEqual(["opens", "reads"]);
    expect(core.edits).toEqual([]);
  });
});

describe("edges and header", () => {
  it("reorders stages", async () => {
    await drag([NAMES + 40, TITLE + 20], [NAMES + 3 * STEP - 20, TITLE + 20]);
    expect(core.edits).toEqual([{ edit: "move_stage", id: "find", after: "book" }]);
  });

  it("reorders lanes", async () => {
    await drag([40, rowY("actions") + 20], [40, rowY("mood") + 100]);
    expect(core.edits).toEqual([{ edit: "move_lane", id: "actions", after: "mood" }]);
  });

  it("resizes a step within its bounds", async () => {
    await drag([NAMES + STEP, TITLE + 20], [NAMES + STEP + 60, TITLE + 20]);
    await drag([NAMES + STEP + 60, TITLE + 20], [NAMES + 10, TITLE + 20]);
    expect(core.edits).toEqual([
      { edit: "set", id: "look", fields: { width: STEP + 60 } },
      { edit: "set", id: "look", fields: { width: 120 } },
    ]);
  });

  it("resizes a lane", async () => {
    const bottom = rowY("contacts");
    await drag([40, bottom], [40, bottom + 40]);
    expect(core.edits).toEqual([{ edit: "set", id: "actions", fields: { height: bottom - HEADER + 40 } }]);
  });

  it("spans a card over steps", async () => {
    const box = editor.picture.boxOfRecord("opens");
    const right = (box?.x ?? 0) + (box?.width ?? 0);
    await drag([right, on("opens")[1]], [NAMES + 1.5 * STEP, on("opens")[1]]);
    expect(core.edits).toEqual([{ edit: "set", id: "opens", fields: { span: 2 } }]);
  });
});

describe("a feeling", () => {
  it("snaps to a valence and keeps its word", async () => {
    const [x, y] = on("hope");
    await drag([x, y], [x + 5, y + 38]);
    expect(core.edits).toEqual([
      { edit: "set", id: "hope", fields: { feelings: { nobody: { valence: -1, word: "Hope" } } } },
    ]);
  });

  it.each([
    [20, 2],
    [29, 2],
    [31, 1],
    [60, 0],
    [500, -2],
    [-40, 2],
  ])("stands at height %i for %i", (y, valence) => {
    expect(valenceAt(y, 20, 20)).toBe(valence);
  });
});

describe("links", () => {
  it("are drawn from a touchpoint's edge to another", async () => {
    const box = editor.picture.boxOfRecord("desk");
    await drag([(box?.x ?? 0) + (box?.width ?? 0), on("desk")[1]], on("site"));
    expect(core.edits).toMatchObject([{ edit: "add_link", link: { kind: "leads_to", from: "desk", to: "site" } }]);
  });

  it("are not drawn twice, nor to what is no touchpoint", async () => {
    const box = editor.picture.boxOfRecord("site");
    const edge: [number, number] = [(box?.x ?? 0) + (box?.width ?? 0), on("site")[1]];
    await drag(edge, on("desk"));
    await drag(edge, on("reads"));
    expect(core.edits).toEqual([]);
  });
});

describe("opening", () => {
  it("adds a card in an empty cell and edits it", async () => {
    tool.open(at(...cellPoint("pains", 0)));
    await settle();
    expect(core.edits).toMatchObject([{ edit: "add_card", card: { lane: "pains", step: "look" }, after: null }]);
    expect(editor.editing).toMatchObject({ field: "text", fresh: true });
  });

  it("adds a feeling as high as it was pointed at", async () => {
    const row = editor.picture.row("mood");
    const [top, unit] = row?.scale ?? [0, 0];
    tool.open(at(NAMES + 2 * STEP + 60, (row?.y ?? 0) + top + 3 * unit));
    await settle();
    expect(core.edits).toMatchObject([{ edit: "add_card", card: { lane: "mood", step: "slot" } }]);
    const [added] = core.edits;
    expect(added?.edit === "add_card" && Object.values(added.card.feelings ?? {})).toMatchObject([{ valence: -1 }]);
  });

  it("edits a card's text and a feeling's word", () => {
    tool.open(at(...on("opens")));
    expect(editor.editing).toMatchObject({ id: "opens", field: "text" });
    tool.open(at(...on("hope")));
    expect(editor.editing).toMatchObject({ id: "hope", field: "word" });
  });
});

describe("the keyboard", () => {
  const key = (name: string, more: object = {}) => ({
    key: name,
    code: "",
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    isComposing: false,
    ...more,
  });
  const press = (name: string, more: object = {}) => pressKey(editor, key(name, more), "map");

  it("walks from the header through cards and empty cells", () => {
    const walk = ["ArrowDown", "ArrowDown", "ArrowRight", "ArrowDown", "ArrowDown", "ArrowLeft", "ArrowLeft"];
    const places = walk.map((name) => {
      press(name);
      const { focus } = editor;
      return focus?.kind === "cell" ? `${focus.lane}/${focus.step}` : focus?.id;
    });
    expect(places).toEqual(["find", "opens", "reads", "calls", "contacts/read", "site", "contacts"]);
  });

  it("moves a card with Ctrl and an arrow", async () => {
    editor.select(["opens"]);
    press("ArrowRight", { ctrlKey: true });
    await settle();
    expect(core.edits).toEqual([{ edit: "move_card", id: "opens", lane: "actions", step: "read", after: "calls" }]);
  });

  it("deletes, and undoes with Ctrl+Z", async () => {
    editor.select(["opens", "reads"]);
    press("Delete");
    await settle();
    expect(editor.document.card("opens")).toBeUndefined();
    expect(core.edits).toHaveLength(1);
    press("z", { ctrlKey: true });
    await settle();
    expect(editor.document.card("opens")?.text).toBe("opens");
  });

  it("starts writing with a letter, and a card in an empty cell", async () => {
    editor.select(["opens"]);
    press("H", { shiftKey: true });
    expect(editor.editing).toMatchObject({ id: "opens", typed: "H" });
    editor.editing = null;
    editor.focusOn({ kind: "cell", lane: "pains", step: "look" });
    press("h");
    await settle();
    expect(editor.editing).toMatchObject({ fresh: true, typed: "h" });
  });

  it("adds a card in an empty cell with Enter, and ends a link there", async () => {
    editor.focusOn({ kind: "cell", lane: "pains", step: "look" });
    expect(press("Enter")).toBe(true);
    await settle();
    expect(editor.editing).toMatchObject({ field: "text", fresh: true });
    editor.editing = null;
    editor.linkingFrom = "desk";
    editor.select(["site"]);
    expect(press("Enter")).toBe(true);
    await settle();
    expect(core.edits.at(-1)).toMatchObject({ edit: "add_link", link: { from: "desk", to: "site" } });
  });

  it("types the share of a link with a digit, and nothing with a letter", () => {
    editor.select(["flow"]);
    expect(press("x")).toBe(false);
    expect(press("6")).toBe(true);
    expect(editor.editing).toMatchObject({ id: "flow", field: "share", typed: "6" });
  });

  it("leaves the map alone while a text is composed or the keyboard is elsewhere", () => {
    editor.select(["opens"]);
    expect(pressKey(editor, key("Delete"), "around")).toBe(false);
    expect(press("a", { isComposing: true })).toBe(false);
    expect(editor.editing).toBeNull();
  });

  it("moves feelings and spans by keys, within their bounds", async () => {
    editor.select(["hope"]);
    for (let times = 0; times < 3; times += 1) {
      press("ArrowUp", { ctrlKey: true, shiftKey: true });
      await settle();
    }
    expect(editor.document.card("hope")?.feelings).toEqual({ nobody: { valence: 2, word: "Hope" } });
    expect(core.edits).toHaveLength(1);
    editor.select(["reads"]);
    for (let times = 0; times < 3; times += 1) {
      press("ArrowRight", { ctrlKey: true, shiftKey: true });
      await settle();
    }
    expect(editor.document.card("reads")?.span).toBe(2);
  });

  it("names a removed stage once, not its cards", async () => {
    editor.select(["find", "opens", "look", "flow"]);
    press("Delete");
    await settle();
    expect(core.edits).toEqual([{ edit: "remove", id: "find" }]);
  });
});
