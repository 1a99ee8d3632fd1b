// Keys as in a spreadsheet: where they lead, what they select, what they write, and that none is lost while the core answers.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { JourneyDocument } from "../document/document.svelte";
import { Editor } from "./editor.svelte";
import { leave } from "./field-keys";
import { pressKey, write, type Key } from "./keyboard";
import { keyOf } from "./shortcut";
import { PlainCore, smallMap } from "./testing/plain-core";

let core: PlainCore;
let editor: Editor;

beforeEach(async () => {
  const { nodes, links } = smallMap();
  core = new PlainCore(nodes, links);
  const view = { theme: "light" as const, lanes: null, stages: null, persona: null, language: null };
  editor = new Editor(await JourneyDocument.open(core, "journey", view));
  Object.assign(editor.viewport, { x: 0, y: 0, zoom: 1, width: 1200, height: 800 });
});

afterEach(() => editor.destroy());

const press = (name: string, more: Partial<Key> = {}) => pressKey(editor, { ...keyOf(name), ...more }, "map");
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const at = (lane: string, step: string) => ({ kind: "cell", lane, step }) as const;

function place(): string | undefined {
  const { focus } = editor;
  return focus?.kind === "cell" ? `${focus.lane}/${focus.step}` : focus?.id;
}

describe("going", () => {
  it.each<[string, string, Partial<Key>, string]>([
    ["Tab, to the next step, whatever else the cell holds", "Tab", {}, "mood/slot"],
    ["Shift+Tab, back", "Tab", { shiftKey: true }, "mood/look"],
    ["Home, to the beginning of the lane", "Home", {}, "mood/look"],
    ["End, to its end", "End", {}, "mood/slot"],
    ["Ctrl+Home, to the first cell", "Home", { ctrlKey: true }, "opens"],
    ["Ctrl+End, to the last", "End", { ctrlKey: true }, "pains/slot"],
    ["PageUp, a screen up", "PageUp", {}, "reads"],
    ["PageDown, a screen down", "PageDown", {}, "pains/read"],
    ["Alt+PageDown, a screen across", "PageDown", { altKey: true }, "mood/slot"],
  ])("%s", (_, name, more, expected) => {
    editor.select(["hope"]);
    expect(press(name, more)).toBe(true);
    expect(place()).toBe(expected);
  });

  it("leaves the map with Tab at its end", () => {
    editor.focusOn(at("pains", "slot"));
    expect(press("Tab")).toBe(false);
  });
});

describe("a row that is filled", () => {
  const done = (how: "next" | "below", id: string) => {
    editor.byKeyboard = true;
    editor.select([id]);
    leave(editor, { id, field: "text", fresh: false, typed: null, passing: false }, how, false);
  };

  it("ends with Enter below where it began", () => {
    done("next", "opens");
    expect(place()).toBe("reads");
    done("below", "reads");
    expect(place()).toBe("site");
  });

  it("is forgotten when the keyboard goes elsewhere", () => {
    done("next", "opens");
    editor.select(["desk"]);
    done("below", "desk");
    expect(place()).toBe("mood/slot");
  });

  it("stays where it is for whoever works with the mouse", () => {
    editor.select(["opens"]);
    editor.byKeyboard = false;
    leave(editor, { id: "opens", field: "text", fresh: false, typed: null, passing: false }, "below", false);
    expect(place()).toBe("opens");
  });

  it("goes on to a new stage after the last", async () => {
    editor.select(["book"]);
    leave(editor, { id: "book", field: "name", fresh: false, typed: null, passing: false }, "next", false);
    await settle();
    expect(core.edits).toMatchObject([{ edit: "add_stage", after: "book" }]);
    expect(editor.editing).toMatchObject({ field: "name", passing: true });
  });
});

describe("selecting", () => {
  it("extends with Shift to a rectangle, and back", () => {
    editor.select(["opens"]);
    press("ArrowRight", { shiftKey: true });
    expect([...editor.selection].sort()).toEqual(["calls", "opens", "reads"]);
    press("ArrowLeft", { shiftKey: true });
    expect([...editor.selection]).toEqual(["opens"]);
  });

  it("takes in the cell, then the lane, then the map with Ctrl+A", () => {
    editor.select(["reads"]);
    const sizes = [1, 2, 3].map(() => {
      press("a", { ctrlKey: true });
      return editor.selection.size;
    });
    expect(sizes).toEqual([2, 3, 6]);
    expect(place()).toBe("reads");
  });
});

describe("moving", () => {
  it("takes the stage and the lane of a card with Alt", async () => {
    editor.select(["opens"]);
    press("ArrowRight", { altKey: true });
    await settle();
    press("ArrowDown", { altKey: true });
    await settle();
    expect(core.edits).toEqual([
      { edit: "move_stage", id: "find", after: "book" },
      { edit: "move_lane", id: "actions", after: "contacts" },
    ]);
    expect(place()).toBe("opens");
  });
});

describe("writing", () => {
  it("loses no key while the core makes the card, and keeps their order", async () => {
    editor.focusOn(at("pains", "look"));
    for (const letter of "Late") press(letter);
    press("Backspace");
    press("r");
    press("Enter");
    press("N");
    await settle();
    expect(editor.editing?.typed).toBe("Latr");
    expect(editor.ahead.map(({ key }) => key)).toEqual(["Enter", "N"]);
  });

  it("takes signs in the feelings lane as the feeling, elsewhere as text", async () => {
    editor.select(["hope"]);
    press("-");
    await settle();
    expect(editor.document.card("hope")?.feelings["nobody"]?.valence).toBe(0);
    editor.select(["opens"]);
    press("-");
    expect(editor.editing).toMatchObject({ id: "opens", typed: "-" });
  });

  it("takes AltGr's signs, and no shortcut for text", () => {
    editor.select(["opens"]);
    expect(press("€", { ctrlKey: true, altKey: true })).toBe(false);
    expect(press("€", { ctrlKey: true, altKey: true, getModifierState: (name) => name === "AltGraph" })).toBe(true);
    expect(editor.editing?.typed).toBe("€");
  });

  it("begins with what an input method wrote", async () => {
    editor.focusOn(at("pains", "look"));
    write(editor, "你");
    write(editor, "好");
    await settle();
    expect(editor.editing?.typed).toBe("你好");
  });

  it("types the share of the link that is just being made", async () => {
    editor.linkingFrom = "desk";
    editor.select(["site"]);
    press("Enter");
    for (const digit of "40") press(digit);
    await settle();
    expect(editor.editing).toMatchObject({ field: "share", typed: "4" });
    expect(editor.ahead.map(({ key }) => key)).toEqual(["0"]);
  });
});
