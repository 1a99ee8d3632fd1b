// What a lane's menu does: each entry is one edit, and a copy takes its cards and the links among them along.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { JourneyDocument } from "../document/document.svelte";
import { Editor } from "./editor.svelte";
import { laneEntries } from "./lane-entries";
import { PlainCore, smallMap } from "./testing/plain-core";

let core: PlainCore;
let editor: Editor;

beforeEach(async () => {
  const { nodes, links } = smallMap();
  core = new PlainCore(nodes, links);
  const view = { theme: "light" as const, lanes: null, stages: null, persona: null };
  editor = new Editor(await JourneyDocument.open(core, "journey", view));
});

afterEach(() => editor.destroy());

async function run(entry: string, lane: string) {
  const found = laneEntries(editor, lane).find(({ id }) => id === entry);
  if (!found || !("run" in found)) throw new Error(entry);
  await found.run();
}

describe("the menu of a lane", () => {
  it("collapses and opens again", async () => {
    await run("collapse", "pains");
    expect(editor.document.lane("pains")?.collapsed).toBe(true);
    await run("collapse", "pains");
    expect(editor.document.lane("pains")?.collapsed).toBe(false);
  });

  it("copies a lane with its cards and the links among them, as one commit", async () => {
    await run("copy", "contacts");
    expect(core.edits).toHaveLength(1);
    const copy = editor.document.lanes()[2];
    expect([copy?.kind, copy?.name]).toEqual(["touchpoints", "Touchpoints (copy)"]);
    const cards = editor.document.all("card").filter(({ lane }) => lane === copy?.id);
    expect(cards.map(({ text }) => text).sort()).toEqual(["desk", "site"]);
    const [from, to] = ["site", "desk"].map((text) => cards.find((card) => card.text === text)?.id ?? "");
    expect(editor.document.linksOf(from ?? "")).toMatchObject([{ kind: "leads_to", from, to, share: 0.64 }]);
    expect(editor.document.linksOf("site")).toHaveLength(1);
  });
});
