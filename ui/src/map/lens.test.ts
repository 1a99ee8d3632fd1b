// The lens: what a filter means, what a view shows, and that neither changes a record.
import { flushSync } from "svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Editor } from "../canvas/editor.svelte";
import { PlainCore, smallMap } from "../canvas/testing/plain-core";
import { JourneyDocument } from "../document/document.svelte";
import { Changes } from "./changes.svelte";
import { choices, conditions, EVERYTHING, fitting, turned } from "./filter";
import { Lens } from "./lens.svelte";
import { changeView, removeView, savedViews, saveView } from "./saved-views";

let core: PlainCore;
let editor: Editor;

beforeEach(async () => {
  const { nodes, links } = smallMap();
  nodes.push({ node: "evidence", id: "survey", kind: "survey", name: "Q3" });
  links.push({ id: "rests", kind: "evidenced_by", from: "opens", to: "survey" });
  core = new PlainCore(nodes, links);
  const view = { theme: "light" as const, lanes: null, stages: null, persona: null };
  editor = new Editor(await JourneyDocument.open(core, "journey", view));
});

afterEach(() => editor.destroy());

const ask = (...asked: Parameters<typeof turned>[1][]) => asked.reduce(turned, EVERYTHING);
const meant = (...asked: Parameters<typeof turned>[1][]) => [...fitting(editor.document, ask(...asked))].sort();

describe("the filter", () => {
  it("means any of the values of a facet", () => {
    expect(meant({ facet: "channels", value: "web" })).toEqual(["site"]);
    expect(meant({ facet: "channels", value: "web" }, { facet: "channels", value: "in_person" })).toEqual([
      "desk",
      "site",
    ]);
  });

  it("means all facets at once, evidence among them", () => {
    expect(meant({ facet: "evidence", value: "survey" })).toEqual(["opens"]);
    expect(meant({ facet: "evidence", value: "survey" }, { facet: "channels", value: "web" })).toEqual([]);
    expect(meant({ facet: "personas", value: "nobody" })).toEqual(["hope"]);
  });

  it("asks nothing again when the same is turned twice", () => {
    const twice = ask({ facet: "tags", value: "later" }, { facet: "tags", value: "later" });
    expect(conditions(twice)).toEqual([]);
    expect(fitting(editor.document, twice).size).toBe(editor.document.cardCount());
  });

  it("offers what cards bear, with how many", () => {
    const { channels, evidence, moments } = choices(editor.document);
    expect([...channels]).toEqual([
      ["web", 1],
      ["in_person", 1],
    ]);
    expect([...evidence]).toEqual([["survey", 1]]);
    expect(moments).toBe(0);
  });
});

describe("the lens", () => {
  it("hides lanes without an edit, and never the last one", async () => {
    const lens = new Lens(editor);
    for (const lane of ["actions", "contacts", "mood", "pains"]) {
      lens.turnLane(lane);
      await editor.document.settled();
    }
    flushSync();
    expect(lens.lanes).toEqual(["pains"]);
    expect(lens.hides).toBe(3);
    expect(core.edits).toEqual([]);
  });

  it("saves, shows, changes and removes a view; only showing it is no edit", async () => {
    const changes = new Changes(editor);
    const lens = new Lens(editor);
    lens.turn({ facet: "channels", value: "web" });
    lens.showLanes(["contacts", "mood"]);
    const id = (await saveView(changes, "For the board", lens.seen)) ?? "";
    expect(core.edits.at(-1)).toMatchObject({
      edit: "set_journey",
      fields: { views: [{ id, name: "For the board", lanes: ["contacts", "mood"], filter: { channels: ["web"] } }] },
    });
    lens.show(null);
    await editor.document.settled();
    expect([lens.hides, lens.asked.length]).toEqual([0, 0]);
    const before = core.edits.length;
    lens.show(id);
    await editor.document.settled();
    expect(lens.lanes).toEqual(["contacts", "mood"]);
    expect([...(lens.fitting ?? [])]).toEqual(["site"]);
    expect([lens.changed, core.edits.length]).toEqual([false, before]);
    lens.turnLane("pains");
    await editor.document.settled();
    expect(lens.changed).toBe(true);
    await changeView(changes, id, { name: "For all" });
    expect(savedViews(editor.document).map(({ name }) => name)).toEqual(["For all"]);
    await removeView(changes, id);
    expect([savedViews(editor.document), lens.chosen]).toEqual([[], undefined]);
  });

  it("means the same set after an edit that changes nothing of what it means", async () => {
    const lens = new Lens(editor);
    lens.turn({ facet: "channels", value: "web" });
    const before = lens.fitting;
    await editor.document.edit({ edit: "set", id: "opens", fields: { text: "Opens it" } });
    expect([...(before ?? [])]).toEqual(["site"]);
    expect(lens.fitting).toBe(before);
    await editor.document.edit({ edit: "remove", id: "site" });
    expect(lens.fitting?.size).toBe(0);
  });

  it("comes back as it was, and forgets a view that is gone", () => {
    const was = { view: "gone", lanes: null, persona: null, filter: { ...EVERYTHING, moments: true } };
    const lens = new Lens(editor, was);
    expect([lens.chosen, lens.asked]).toEqual([undefined, [{ facet: "moments", value: "" }]]);
  });
});
