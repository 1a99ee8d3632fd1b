// The map as it was, in the place of the map as it is: one at a time, for reading, and closed again.
import { beforeEach, describe, expect, it } from "vitest";
import { Editor } from "../src/canvas/editor.svelte";
import { JourneyDocument } from "../src/document/document.svelte";
import type { Edit, Node } from "../src/generated/border";
import { Past } from "../src/map/past.svelte";
import { FakeHost, idOf, snapshot } from "./fake-host";

const NODES: Node[] = [
  { node: "lane", id: idOf(2), kind: "touchpoints", rank: "80" },
  { node: "stage", id: idOf(3), name: "Book", rank: "80" },
  { node: "step", id: idOf(4), stage: idOf(3), rank: "80" },
];
const EDIT: Edit = { edit: "set", id: idOf(3), fields: { name: "No" } };
const at = (sequence: number) => ({ at: "commit" as const, sequence });

let host: FakeHost;
let now: Editor;
let past: Past;

beforeEach(async () => {
  const differs = { added: 1, changed: 0, removed: 0, changed_ids: [], removed_ids: [] };
  host = new FakeHost({
    open: () => snapshot(NODES, []),
    close: () => null,
    past: ({ at }) => ({ id: idOf(100 + (at.at === "commit" ? at.sequence : 0)), time: 1, name: "", differs }),
    versions: () => [{ id: idOf(9), name: "Mine", author: "ann", mine: true, time: 1, sequence: 1 }],
  });
  const view = { theme: "light" as const, lanes: null, stages: null, persona: null };
  now = new Editor(await JourneyDocument.open(host, idOf(1), view));
  past = new Past(now);
});

describe("the map as it was", () => {
  it("is shown under an id of its own and freezes the map as it is", async () => {
    await past.show(at(5));
    expect(past.shown?.editor.document.id).toBe(idOf(105));
    expect(past.isAt(at(5))).toBe(true);
    expect([now.frozen, past.shown?.editor.frozen]).toEqual([true, true]);
    expect(await now.make(EDIT)).toBe(false);
    expect(await past.shown?.editor.make(EDIT)).toBe(false);
    past.shown?.editor.startEditing(idOf(3));
    expect(past.shown?.editor.editing).toBeNull();
    expect(host.of("edit")).toEqual([]);
  });

  it("is left again: the map can be edited, the past is closed", async () => {
    await past.show(at(5));
    past.back();
    expect([past.shown, now.frozen]).toEqual([null, false]);
    await expect.poll(() => host.of("close")).toEqual([{ journey: idOf(105) }]);
  });

  it("is the last that was asked for, whoever answers first", async () => {
    await Promise.all([past.show(at(5)), past.show(at(6)), past.show(at(7))]);
    expect(past.shown?.view.id).toBe(idOf(107));
    await expect.poll(() => host.of("close").map(({ journey }) => journey)).toEqual([idOf(105), idOf(106)]);
  });

  it("does not come when it was left before it came", async () => {
    const coming = past.show(at(5));
    past.back();
    await coming;
    expect([past.shown, past.coming, now.frozen]).toEqual([null, null, false]);
  });

  it("does not freeze the map when it cannot be shown", async () => {
    host = new FakeHost({ open: () => snapshot(NODES, []), close: () => null });
    const view = { theme: "light" as const, lanes: null, stages: null, persona: null };
    now = new Editor(await JourneyDocument.open(host, idOf(1), view));
    past = new Past(now);
    await expect(past.show(at(5))).rejects.toThrow("past");
    expect([past.shown, past.coming, now.frozen]).toEqual([null, null, false]);
  });

  it("does what concerns the window as ever", async () => {
    let opened = 0;
    now.actions.history.does({ run: () => (opened += 1) });
    await past.show(at(5));
    past.shown?.editor.actions.history.run();
    expect(opened).toBe(1);
  });
});

describe("versions", () => {
  it("are read again when another window names one", async () => {
    host.tell({ notice: "versions", journey: idOf(77) });
    host.tell({ notice: "versions", journey: idOf(1) });
    await expect.poll(() => past.versions.map(({ name }) => name)).toEqual(["Mine"]);
    expect(host.of("versions")).toHaveLength(1);
  });
});
