// What a paste makes of a map: cards where they belong, one commit, a preview when the map would grow.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { JourneyDocument } from "../../document/document.svelte";
import { Editor } from "../editor.svelte";
import { PlainCore, smallMap } from "../testing/plain-core";
import { parseClip, takeClip } from "./clip";
import type { Source } from "./clipboard.svelte";
import { MOST_CELLS } from "./grid";
import { feelingOf, writeClip } from "./render";

let core: PlainCore;
let editor: Editor;

beforeEach(async () => ({ core, editor } = await open(smallMap())));
afterEach(() => editor.destroy());

async function open({ nodes, links }: ReturnType<typeof smallMap>) {
  const made = new PlainCore(nodes, links);
  const view = { theme: "light" as const, lanes: null, stages: null, persona: null, language: null };
  return { core: made, editor: new Editor(await JourneyDocument.open(made, "journey", view)) };
}

const source = (text: string, html = ""): Source => ({
  getData: (type) => (type === "text/html" ? html : type === "text/plain" ? text : ""),
  files: [] as unknown as FileList,
});
const paste = (text: string, html = "", plain = false) => editor.clipboard.paste(source(text, html), plain);
const cell = (lane: string, step: string) => editor.focusOn({ kind: "cell", lane, step });
const made = () => core.edits.at(-1) as { edit: "batch"; label: string; edits: Record<string, unknown>[] };
const texts = (lane: string, step: string) => editor.document.cardsIn(lane, step).map(({ text }) => text);

describe("a paste of text", () => {
  it("puts lines below the focused card, as one commit", async () => {
    editor.select(["reads"]);
    await paste("one\ntwo");
    expect(texts("actions", "read")).toEqual(["reads", "one", "two", "calls"]);
    expect(made()).toMatchObject({ edit: "batch", label: "Paste 2 cards" });
    expect(editor.selection.size).toBe(2);
  });

  it("puts a table across steps and lanes, each card as its lane wants it", async () => {
    cell("contacts", "read");
    await paste("Phone\tShop\n-2 Cross\t++Glad\n");
    expect(texts("contacts", "slot")).toEqual(["desk", "Shop"]);
    const [glad] = editor.document.cardsIn("mood", "slot");
    expect(Object.values(glad?.feelings ?? {})).toEqual([{ valence: 2, word: "Glad" }]);
    expect(editor.document.cardsIn("contacts", "read")[0]?.touchpoint).not.toBeNull();
  });

  it("waits for a yes when the map would grow, and then makes what it showed", async () => {
    cell("pains", "slot");
    await paste("a\tb\nc\td");
    expect(core.edits).toEqual([]);
    const preview = editor.clipboard.waiting?.preview;
    expect(preview).toMatchObject({ cards: 4, newColumns: 1, newLanes: 1 });
    expect(preview?.lanes.map(({ cells }) => cells)).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    await editor.clipboard.accept();
    expect(made().edits.map(({ edit }) => edit)).toEqual(
      ["add_stage", "add_lane", "add_card", "add_card", "add_card", "add_card"].sort(byKind),
    );
    expect(editor.document.cardCount()).toBe(10);
  });

  it("names stages on a stage and lanes on a lane, with the kind that a lane is called after", async () => {
    editor.select(["find"]);
    await paste("Search\nChoose\nPay");
    expect(editor.clipboard.waiting?.preview).toMatchObject({ cards: 0, newColumns: 1 });
    await editor.clipboard.accept();
    expect(editor.document.stages().map(({ name }) => name)).toEqual(["Search", "Choose", "Pay"]);
    editor.select(["pains"]);
    await paste("Hurts\nInsights\tone\nNotes");
    await editor.clipboard.accept();
    const lanes = editor.document.lanes().slice(-3);
    expect(lanes.map(({ kind, name }) => [kind, name])).toEqual([
      ["pains", "Hurts"],
      ["insights", ""],
      ["text", "Notes"],
    ]);
  });

  it("refuses more than it can hold, in words", async () => {
    cell("pains", "look");
    await paste("x\n".repeat(MOST_CELLS + 1));
    expect(core.edits).toEqual([]);
    expect(editor.message).toContain("5,000");
  });

  it("takes only the text of a plain paste", async () => {
    cell("pains", "look");
    await paste("https://example.com", "<table><tr><td>a<td>b</table>", true);
    expect(texts("pains", "look")).toEqual(["https://example.com"]);
  });

  it("gives the chosen card a source for a link", async () => {
    editor.select(["opens"]);
    await paste("https://www.example.com/a%20b", '<a href="https://www.example.com/a%20b">The survey</a>');
    expect(made().edits).toMatchObject([
      {
        edit: "add_evidence",
        evidence: { name: "The survey", kind: "assumption", source: "https://www.example.com/a%20b" },
      },
      { edit: "add_link", link: { kind: "evidenced_by", from: "opens" } },
    ]);
  });
});

describe("copied cards", () => {
  it("are text and a table elsewhere, hostile words and all", () => {
    const clip = takeClip(editor.document, ["opens", "reads", "calls", "hope"]);
    const { text, html } = writeClip(clip);
    expect(text).toBe('opens\t"reads\ncalls"\n\t+1 Hope');
    expect(html).toContain("<td>reads<br>calls</td>");
    const [first] = clip.cards;
    if (first) first.card.text = `<img src=x onerror="1">`;
    expect(writeClip(clip).html).not.toContain("<img");
  });

  it("come back with their links among each other, under new ids", async () => {
    const { html, text } = writeClip(takeClip(editor.document, ["site", "desk"]));
    cell("contacts", "look");
    await paste(text, html);
    const cards = made()
      .edits.filter(({ edit }) => edit === "add_card")
      .map(({ card }) => card as { id: string });
    expect(made().edits.at(-1)).toMatchObject({
      edit: "add_link",
      link: { share: 0.64, from: cards[0]?.id, to: cards[1]?.id },
    });
    expect(cards.map(({ id }) => id)).not.toContain("site");
  });

  it("go into lanes of their kinds in another map, and take their personas along", async () => {
    const { html, text } = writeClip({ ...takeClip(editor.document, ["opens", "hope"]), journey: "another" });
    const other = await open(smallMap());
    other.editor.focusOn({ kind: "cell", lane: "pains", step: "read" });
    await other.editor.clipboard.paste(source(text, html), false);
    expect(other.editor.document.cardsIn("actions", "read").map((card) => card.text)).toEqual([
      "reads",
      "calls",
      "opens",
    ]);
    expect(other.editor.document.cardsIn("mood", "slot")).toHaveLength(1);
    other.editor.destroy();
  });

  it.each([
    ["nothing", "{}"],
    ["no text", "nonsense"],
    [
      "a card in no lane",
      JSON.stringify({
        waymark: 1,
        journey: "x",
        lanes: [],
        columns: 1,
        cards: [{ column: 0, card: { id: "a", lane: "b", text: "", span: 1, feelings: {} } }],
        links: [],
        evidence: [],
        personas: [],
        metrics: [],
      }),
    ],
    [
      "columns without end",
      JSON.stringify({
        waymark: 1,
        journey: "x",
        lanes: [{ id: "b" }],
        columns: 1,
        cards: [{ column: 1e9, card: { id: "a", lane: "b", text: "", span: 1, feelings: {} } }],
        links: [],
        evidence: [],
        personas: [],
        metrics: [],
      }),
    ],
  ])("that are %s are not believed", (_, written) => {
    expect(parseClip(written)).toBeNull();
  });
});

describe("a feeling in words", () => {
  it.each([
    ["-1 Anxious", -1, "Anxious"],
    ["+2", 2, ""],
    ["0 Curious", 0, "Curious"],
    ["--Angry", -2, "Angry"],
    ["+++Proud", 2, "Proud"],
    ["2 hours of waiting", 2, "hours of waiting"],
    ["Well-meant", 0, "Well-meant"],
  ])("%s", (text, valence, word) => {
    expect(feelingOf(text)).toEqual({ valence, word });
  });
});

/** Stages and lanes come before the cards that stand in them. */
function byKind(a: string, b: string): number {
  const order = ["add_stage", "add_lane", "add_card"];
  return order.indexOf(a) - order.indexOf(b);
}
