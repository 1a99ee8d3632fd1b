// What other windows change: one sentence when they pause, and the keyboard never left on what they removed.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { JourneyDocument } from "../../document/document.svelte";
import { Editor } from "../editor.svelte";
import { PlainCore, smallMap } from "../testing/plain-core";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function open() {
  const { nodes, links } = smallMap();
  const core = new PlainCore(nodes, links);
  const view = { theme: "light" as const, lanes: null, stages: null, persona: null };
  const editor = new Editor(await JourneyDocument.open(core, "journey", view));
  const elsewhere = (edit: Parameters<PlainCore["editElsewhere"]>[0]) => {
    const update = core.editElsewhere(edit);
    for (const listener of core.listeners) listener({ notice: "updated", update });
  };
  return { editor, elsewhere };
}

describe("changes of other windows", () => {
  it("are said once they pause", async () => {
    const { editor, elsewhere } = await open();
    for (const id of ["opens", "reads", "opens"]) elsewhere({ edit: "set", id, fields: { text: "Other" } });
    expect(editor.message).toBe("");
    vi.advanceTimersByTime(1500);
    expect(editor.message).toBe("Another window changed 2 cards");
  });

  it("leave the keyboard in the place of a card that they remove", async () => {
    const { editor, elsewhere } = await open();
    editor.select(["opens"]);
    const { lane, step } = editor.document.card("opens") ?? {};
    elsewhere({ edit: "remove", id: "opens" });
    expect(editor.focus).toEqual({ kind: "cell", lane, step });
    vi.advanceTimersByTime(1500);
    expect(editor.message).toBe("Another window removed 1 record");
  });

  it("make the same words twice two messages", async () => {
    const { editor } = await open();
    editor.say("Moved");
    const first = editor.spoken;
    editor.say("Moved");
    expect(editor.spoken).not.toBe(first);
    expect(editor.message).toBe("Moved");
  });
});
