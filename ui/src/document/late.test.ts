// What comes after the first view: records and groups that were not there, with edits in between.
import { describe, expect, it } from "vitest";
import { PlainCore, smallMap } from "../canvas/testing/plain-core";
import { Editor } from "../canvas/editor.svelte";
import type { Notice, View } from "../generated/border";
import { JourneyDocument } from "./document.svelte";

const VIEW: View = { theme: "light", lanes: null, stages: null, persona: null };
const text = (id: string, text: string) => ({ edit: "set" as const, id, fields: { text } });
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Opens the small map with nothing whole, and keeps its records back until `paint` is called. */
async function open() {
  const { nodes, links } = smallMap();
  const core = new PlainCore(nodes, links);
  core.whole = () => false;
  let paint = () => {};
  const patience = new Promise<void>((resolve) => (paint = resolve));
  const document = await JourneyDocument.open(core, "journey", VIEW, { patience });
  const tell = (notice: Notice) => core.listeners.forEach((listener) => listener(notice));
  return { core, document, tell, paint };
}

describe("records that come later", () => {
  it("are counted before, and read after", async () => {
    const { document, paint } = await open();
    expect(document.complete).toBe(false);
    expect(document.cardCount()).toBe(6);
    expect(document.stages()).toHaveLength(2);
    expect(document.card("opens")).toBeUndefined();
    expect(document.has("opens")).toBe(true);
    paint();
    await settle();
    expect(document.complete).toBe(true);
    expect(document.card("opens")).toMatchObject({ text: "opens", tags: [] });
    expect(document.has("nobody")).toBe(false);
    expect(document.cardsIn("actions", "read").map(({ id }) => id)).toEqual(["reads", "calls"]);
    expect(document.linksOf("site").map(({ id }) => id)).toEqual(["flow"]);
    expect(document.all("card")).toHaveLength(6);
  });

  it("do not undo what happened meanwhile", async () => {
    const { document, paint } = await open();
    await document.edit(text("opens", "changed"));
    await document.edit({ edit: "remove", id: "reads" });
    await document.edit({ edit: "move_card", id: "calls", lane: "pains", step: "slot", after: null });
    paint();
    await settle();
    expect(document.card("opens")?.text).toBe("changed");
    expect(document.has("reads")).toBe(false);
    expect(document.cardsIn("actions", "read")).toEqual([]);
    expect(document.cardsIn("pains", "slot").map(({ id }) => id)).toEqual(["calls"]);
    expect([document.cardCount("actions"), document.cardCount("pains"), document.cardCount()]).toEqual([1, 1, 5]);
  });

  it("are what a whole snapshot says after any edits", async () => {
    const { core, document, paint } = await open();
    await document.edit({ edit: "add_stage", id: "later", step: "last", name: "Later", after: "book" });
    paint();
    await settle();
    await document.edit({ edit: "move_card", id: "reads", lane: "pains", step: "last", after: null });
    await document.edit({ edit: "remove", id: "flow" });
    await document.edit(text("hope", "so"));
    const whole = await JourneyDocument.open(core, "journey", VIEW);
    for (const kind of ["card", "lane", "stage", "step"] as const) {
      const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort();
      expect(ids(document.all(kind))).toEqual(ids(whole.all(kind)));
      for (const { id } of whole.all(kind)) expect(document.node(id)).toEqual(whole.node(id));
    }
    for (const lane of whole.lanes()) {
      expect(document.cardCount(lane.id)).toBe(whole.cardCount(lane.id));
      for (const step of whole.steps())
        expect(document.cardsIn(lane.id, step.id)).toEqual(whole.cardsIn(lane.id, step.id));
    }
    expect(document.linksOf("site")).toEqual([]);
  });
});

describe("groups that come later", () => {
  it("stand as boxes until they are drawn", async () => {
    const { document } = await open();
    const editor = new Editor(document);
    const card = editor.picture.entry("card/opens");
    expect(card).toMatchObject({ whole: false, group: { label: "", items: [{ item: "box" }] } });
    const box = editor.picture.boxOfRecord("opens");
    const seen = editor.pictureVersion;
    await document.draw(["card/opens", "card/none"]);
    expect(editor.pictureVersion).toBe(seen + 1);
    expect(editor.picture.entry("card/opens")).toMatchObject({ whole: true, group: { label: "opens" } });
    expect(editor.picture.boxOfRecord("opens")).toEqual(box);
    expect(editor.picture.missing({ x: 0, y: 0, width: 9_000, height: 9_000 }, 100, true)).not.toContain("card/opens");
  });

  it("wait for the updates before them, and give way to those after", async () => {
    const { core, document, tell } = await open();
    const first = core.editElsewhere(text("opens", "one"));
    await document.draw(["card/opens", "card/reads"]);
    expect(document.scene.whole.has("card/reads")).toBe(false);
    tell({ notice: "updated", update: first });
    expect(document.scene.whole.get("card/reads")?.label).toBe("reads");
    expect(document.scene.whole.get("card/opens")?.label).toBe("one");
    const asked = document.draw(["card/calls"]);
    await document.edit(text("calls", "two"));
    await asked;
    expect(document.scene.whole.get("card/calls")?.label).toBe("two");
  });
});

describe("a map that is left", () => {
  it("is closed only when what is being read has come, and asks for nothing after", async () => {
    const { core, document, paint } = await open();
    const asked = () => core.asked.map(({ ask }) => ask).filter((ask) => ask === "draw" || ask === "close");
    let answer = () => {};
    const slow = new Promise<void>((resolve) => (answer = resolve));
    const ask = core.ask.bind(core);
    core.ask = (async (command: "draw", given: never) => {
      const answered = ask(command, given);
      if (command === "draw") await slow;
      return answered;
    }) as typeof core.ask;
    const drawing = document.draw(["card/opens"]);
    document.close();
    await settle();
    expect(asked()).toEqual(["draw"]);
    answer();
    await drawing;
    await settle();
    expect(asked()).toEqual(["draw", "close"]);
    paint();
    await document.draw(["card/reads"]);
    await settle();
    expect(asked()).toEqual(["draw", "close"]);
    expect(document.complete).toBe(false);
  });
});
