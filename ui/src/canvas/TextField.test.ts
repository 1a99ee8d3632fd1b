// The text field over the map: what it commits, when, and what Escape takes back.
import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { JourneyDocument } from "../document/document.svelte";
import { addCardIn } from "./actions";
import { Editor } from "./editor.svelte";
import { PlainCore, smallMap } from "./testing/plain-core";
import TextField from "./TextField.svelte";

let core: PlainCore;
let editor: Editor;

beforeEach(async () => {
  vi.useFakeTimers();
  const { nodes, links } = smallMap();
  core = new PlainCore(nodes, links);
  const view = { theme: "light" as const, lanes: null, stages: null, persona: null };
  editor = new Editor(await JourneyDocument.open(core, "journey", view));
  Object.assign(editor.viewport, { width: 1200, height: 800 });
});

afterEach(() => {
  editor.destroy();
  vi.useRealTimers();
});

function open(id: string, typed: string | null = null): HTMLTextAreaElement {
  editor.startEditing(id, { typed });
  return show();
}

function show(): HTMLTextAreaElement {
  if (!editor.editing) throw new Error("nothing is edited");
  render(TextField, { editor, editing: editor.editing });
  return screen.getByTestId("map-field");
}

const write = (field: HTMLTextAreaElement, text: string) => fireEvent.input(field, { target: { value: text } });
const settle = () => vi.advanceTimersByTimeAsync(0);

describe("the text field", () => {
  it("commits on a pause and at the end, joined into one undo", async () => {
    const field = open("opens");
    expect(field.value).toBe("opens");
    await write(field, "Opens the");
    expect(core.edits).toEqual([]);
    await vi.advanceTimersByTimeAsync(500);
    await write(field, "Opens the letter");
    await fireEvent.keyDown(field, { key: "Enter" });
    await settle();
    const asked = core.asked.flatMap((request) => (request.ask === "edit" ? [request] : []));
    expect(asked.map(({ edit }) => edit)).toEqual([
      { edit: "set", id: "opens", fields: { text: "Opens the" } },
      { edit: "set", id: "opens", fields: { text: "Opens the letter" } },
    ]);
    expect(asked[0]?.joins).toBeTruthy();
    expect(asked[0]?.joins).toBe(asked[1]?.joins);
    expect(editor.editing).toBeNull();
  });

  it("makes no edit when nothing changed", async () => {
    const field = open("opens");
    await fireEvent.blur(field);
    await settle();
    expect(core.edits).toEqual([]);
    expect(editor.editing).toBeNull();
  });

  it("puts back on Escape what a pause had committed", async () => {
    const field = open("opens");
    await write(field, "Wrong");
    await vi.advanceTimersByTimeAsync(500);
    await fireEvent.keyDown(field, { key: "Escape" });
    await settle();
    expect(editor.document.card("opens")?.text).toBe("opens");
  });

  it("takes a new card away on Escape, and offers it back with what was written", async () => {
    const offer = vi.fn();
    editor.onthrownaway = offer;
    await addCardIn(editor, "actions", "slot", null, 0);
    const field = show();
    await write(field, "Not this");
    await fireEvent.keyDown(field, { key: "Escape" });
    await settle();
    expect(core.edits.slice(-2)).toMatchObject([{ edit: "set", fields: { text: "Not this" } }, { edit: "remove" }]);
    expect(offer).toHaveBeenCalledOnce();
  });

  it("leaves Enter to a composition, and makes a line with Shift", async () => {
    const field = open("opens");
    await fireEvent.keyDown(field, { key: "Enter", isComposing: true });
    await fireEvent.keyDown(field, { key: "Enter", shiftKey: true });
    expect(editor.editing).not.toBeNull();
  });

  it("writes the key that opened it in the place of the text, which an undo brings back", async () => {
    const field = open("opens", "!");
    expect(field.value).toBe("!");
    await vi.advanceTimersByTimeAsync(500);
    expect(editor.document.card("opens")?.text).toBe("!");
    await fireEvent.keyDown(field, { key: "Escape" });
    await settle();
    expect(editor.document.card("opens")?.text).toBe("opens");
  });

  it("goes on at the end of the text without such a key", () => {
    const field = open("opens");
    expect([field.selectionStart, field.selectionEnd]).toEqual([5, 5]);
  });

  it("moves a feeling by signs before its word", async () => {
    const field = open("hope", "-");
    expect(field.value).toBe("");
    await fireEvent.keyDown(field, { key: "-" });
    await settle();
    await write(field, "Worry-lines");
    await fireEvent.keyDown(field, { key: "Enter" });
    await settle();
    expect(editor.document.card("hope")?.feelings).toEqual({ nobody: { valence: -1, word: "Worry-lines" } });
  });

  it("takes a new card back that got no text", async () => {
    await addCardIn(editor, "pains", "look");
    const id = editor.editing?.id ?? "";
    await fireEvent.blur(show());
    await settle();
    expect(editor.document.card(id)).toBeUndefined();
  });

  it("names a lane, and shows its usual name until it has one", async () => {
    const field = open("actions");
    expect(field.value).toBe("");
    expect(field.placeholder).toBe("actions");
    await write(field, "What they do");
    await fireEvent.keyDown(field, { key: "Enter" });
    await settle();
    expect(core.edits).toEqual([{ edit: "set", id: "actions", fields: { name: "What they do" } }]);
  });

  it("takes a share in percent, and none that is none", async () => {
    const field = open("flow");
    expect(field.value).toBe("64");
    await write(field, "lots");
    await fireEvent.keyDown(field, { key: "Enter" });
    await settle();
    expect(core.edits).toEqual([]);
    expect(editor.message).toContain("0 to 100");
  });

  it("takes a share and the words after it", async () => {
    const field = open("flow");
    await write(field, "19 % calls instead");
    await fireEvent.keyDown(field, { key: "Enter" });
    await settle();
    expect(core.edits).toEqual([{ edit: "set", id: "flow", fields: { share: 0.19, label: "calls instead" } }]);
  });
});
