// Where the window was: kept from page to page, forgotten in nothing that the person did, remembered in nothing that only
// the going of the page did.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Editor } from "../src/canvas/editor.svelte";
import { PlainCore, smallMap } from "../src/canvas/testing/plain-core";
import { JourneyDocument } from "../src/document/document.svelte";
import { comeBack, seen } from "../src/map/come-back";
import { Memory, type MapMemory } from "../src/state/memory";

const JOURNEY = "journey";
const map = (more: Partial<MapMemory> = {}): MapMemory => ({
  ...{ journey: JOURNEY, panel: "outline", inspector: false, selection: [], focus: null, editing: null },
  ...more,
});

beforeEach(() => {
  sessionStorage.clear();
  history.replaceState(null, "", "/");
});

describe("the memory of a window", () => {
  it("tells the next page where the last one was", () => {
    const last = new Memory(sessionStorage);
    last.at("#/map/one");
    last.sees(map({ selection: ["a"] }));
    const next = new Memory(sessionStorage);
    expect(next.of(JOURNEY)).toEqual(map({ selection: ["a"] }));
    expect(next.of("another")).toBeNull();
    next.comeBack(location);
    expect(location.hash).toBe("#/map/one");
    expect(next.cameBack).toBe(true);
  });

  it("does not overrule an address", () => {
    new Memory(sessionStorage).at("#/map/one");
    history.replaceState(null, "", "/#/");
    const next = new Memory(sessionStorage);
    next.comeBack(location);
    expect(location.hash).toBe("#/");
    expect(next.cameBack).toBe(false);
  });

  it("ends when the page goes", () => {
    const last = new Memory(sessionStorage);
    const stop = last.follow();
    last.sees(map({ editing: { id: "a", field: "text", fresh: true } }));
    dispatchEvent(new Event("pagehide"));
    last.sees(map());
    last.at("");
    stop();
    expect(new Memory(sessionStorage).of(JOURNEY)?.editing?.id).toBe("a");
  });

  it("takes nothing from a store that holds something else", () => {
    for (const text of ["", "{", "null", "[]", "7", '{"place":7,"map":null}', '{"place":"#/","map":{"journey":"x"}}']) {
      sessionStorage.setItem("waymark-window", text);
      expect(new Memory(sessionStorage).of("x")).toBeNull();
    }
  });
});

describe("coming back to a map", () => {
  let editor: Editor;
  beforeEach(async () => {
    const { nodes, links } = smallMap();
    const view = { theme: "light" as const, lanes: null, stages: null, persona: null };
    editor = new Editor(await JourneyDocument.open(new PlainCore(nodes, links), JOURNEY, view));
  });
  afterEach(() => editor.destroy());

  it("selects, focuses and writes on where it was", () => {
    const editing = { id: "opens", field: "text" as const, fresh: true };
    comeBack(editor, map({ selection: ["opens"], focus: { kind: "card", id: "opens" }, editing }));
    expect(seen(editor)).toEqual({ selection: ["opens"], focus: { kind: "card", id: "opens" }, editing });
    expect(editor.editing?.typed).toBeNull();
  });

  it("leaves out what is gone, and what the person began meanwhile", () => {
    comeBack(editor, map({ selection: ["opens", "gone"], editing: { id: "gone", field: "text", fresh: false } }));
    expect([...editor.selection]).toEqual(["opens"]);
    expect(editor.editing).toBeNull();
    comeBack(editor, map({ selection: ["reads"] }));
    expect([...editor.selection]).toEqual(["opens"]);
  });
});
