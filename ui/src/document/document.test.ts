// The mirror: patches in order, out of order, missing; faults; questions one after another.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PlainCore, smallMap } from "../canvas/testing/plain-core";
import type { Notice, View } from "../generated/border";
import { JourneyDocument } from "./document.svelte";
import { newId } from "./new-id";

const VIEW: View = { theme: "light", lanes: null, stages: null, persona: null };

async function open() {
  const { nodes, links } = smallMap();
  const core = new PlainCore(nodes, links);
  const document = await JourneyDocument.open(core, "journey", VIEW);
  const tell = (notice: Notice) => core.listeners.forEach((listener) => listener(notice));
  return { core, document, tell };
}

const text = (id: string, text: string) => ({ edit: "set" as const, id, fields: { text } });

describe("the mirror", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("knows the order of siblings and fills absent fields", async () => {
    const { document } = await open();
    expect(document.stages().map(({ id }) => id)).toEqual(["find", "book"]);
    expect(document.steps().map(({ id }) => id)).toEqual(["look", "read", "slot"]);
    expect(document.cardsIn("actions", "read").map(({ id }) => id)).toEqual(["reads", "calls"]);
    expect(document.card("opens")).toMatchObject({ span: 1, tags: [], feelings: {}, touchpoint: null });
    expect(document.card("site")?.touchpoint).toMatchObject({ owner: "", wait_seconds: null });
  });

  it("applies its own edit and tells the picture", async () => {
    const { document } = await open();
    const heard: (string[] | null)[] = [];
    document.onScene((change) =>
      heard.push(change !== "new" && "delta" in change ? Object.keys(change.delta.put) : null),
    );
    await document.edit(text("opens", "Opens the letter"));
    expect(document.card("opens")?.text).toBe("Opens the letter");
    expect(heard).toEqual([["card/opens"]]);
    expect(document.scene.whole.get("card/opens")?.label).toBe("Opens the letter");
    expect(document.saving).toBe("saved");
  });

  it("waits for an update that comes late", async () => {
    const { core, document, tell } = await open();
    const first = core.editElsewhere(text("opens", "one"));
    const second = core.editElsewhere(text("opens", "two"));
    tell({ notice: "updated", update: second });
    expect(document.card("opens")?.text).toBe("opens");
    tell({ notice: "updated", update: first });
    expect(document.card("opens")?.text).toBe("two");
    await vi.advanceTimersByTimeAsync(2_000);
    expect(core.asked.filter(({ ask }) => ask === "enter")).toHaveLength(1);
  });

  it("asks for a snapshot when an update never comes", async () => {
    const { core, document, tell } = await open();
    core.editElsewhere(text("opens", "missed"));
    tell({ notice: "updated", update: core.editElsewhere(text("reads", "seen")) });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(document.card("opens")?.text).toBe("missed");
    expect(document.card("reads")?.text).toBe("seen");
    expect(core.asked.filter(({ ask }) => ask === "enter")).toHaveLength(2);
  });

  it("ignores an update twice", async () => {
    const { core, document, tell } = await open();
    const update = core.editElsewhere(text("opens", "once"));
    tell({ notice: "updated", update });
    const { version } = document;
    tell({ notice: "updated", update });
    expect(document.version).toBe(version);
  });

  it("says what is not saved, and that a refused edit loses nothing", async () => {
    const { core, document } = await open();
    core.fails = { code: "last_stage", message: "A journey keeps at least one stage.", hint: "" };
    await expect(document.edit({ edit: "remove", id: "find" })).rejects.toThrow("at least one stage");
    expect(document.saving).toBe("saved");
    core.fails = { code: "disk_full", message: "The disk is full.", hint: "" };
    await expect(document.edit(text("opens", "x"))).rejects.toThrow("full");
    expect(document.saving).toBe("failed");
    await document.edit(text("opens", "y"));
    expect(document.saving).toBe("saved");
  });

  it("undoes what was edited before, in the order that was asked", async () => {
    const { document } = await open();
    await Promise.all([document.edit(text("opens", "typed")), document.undo()]);
    expect(document.card("opens")?.text).toBe("opens");
  });

  it("moves a card to its new siblings", async () => {
    const { document } = await open();
    await document.edit({ edit: "move_card", id: "calls", lane: "actions", step: "look", after: null });
    expect(document.cardsIn("actions", "look").map(({ id }) => id)).toEqual(["calls", "opens"]);
    expect(document.cardsIn("actions", "read").map(({ id }) => id)).toEqual(["reads"]);
  });
});

describe("a new id", () => {
  it("is a UUID of version 7 that sorts by time", () => {
    const early = newId(1_700_000_000_000);
    const late = newId(1_700_000_000_001);
    expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(early < late).toBe(true);
    expect(Number.parseInt(early.replaceAll("-", "").slice(0, 12), 16)).toBe(1_700_000_000_000);
  });
});
