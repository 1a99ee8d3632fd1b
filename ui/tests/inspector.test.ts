import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Editor } from "../src/canvas/editor.svelte";
import { JourneyDocument } from "../src/document/document.svelte";
import type { Edit, Node } from "../src/generated/border";
import { Browsing } from "../src/home/browsing.svelte";
import { Incoming } from "../src/incoming/incoming.svelte";
import { Library } from "../src/state/library.svelte";
import { Memory } from "../src/state/memory";
import { Palette } from "../src/palette/palette.svelte";
import { Route } from "../src/state/route.svelte";
import { Comfort } from "../src/state/comfort.svelte";
import { Theme } from "../src/state/theme.svelte";
import { Toasts } from "../src/state/toasts.svelte";
import { Trail } from "../src/state/trail.svelte";
import { Work } from "../src/state/work.svelte";
import { FakeHost, idOf, libraryView, snapshot } from "./fake-host";
import InspectorHolder from "./InspectorHolder.svelte";

const [LANE, STAGE, STEP, CARD] = [idOf(2), idOf(3), idOf(4), idOf(5)];
const [OTHER, ROSA, METRIC, MEASURE, FELT] = [idOf(6), idOf(7), idOf(8), idOf(9), idOf(10)];
const NODES: Node[] = [
  { node: "lane", id: LANE, kind: "touchpoints", rank: "80" },
  { node: "stage", id: STAGE, name: "Book", rank: "80" },
  { node: "step", id: STEP, stage: STAGE, rank: "80" },
  {
    node: "card",
    id: CARD,
    lane: LANE,
    step: STEP,
    rank: "80",
    text: "Online booking",
    touchpoint: { channel: "web", side: "front", mode: "reactive", owner: "Digital" },
  },
  { node: "card", id: OTHER, lane: LANE, step: STEP, rank: "90", text: "Phone line" },
  { node: "metric", id: METRIC, name: "CSAT", formula: "own", target: 85, readings: [{ value: 71 }] },
  { node: "card", id: MEASURE, lane: LANE, step: STEP, rank: "a0", text: "", metric: METRIC },
  { node: "persona", id: ROSA, name: "Rosa" },
  { node: "card", id: FELT, lane: LANE, step: STEP, rank: "b0", text: "", feelings: { [ROSA]: { valence: 1 } } },
];

let host: FakeHost;
let editor: Editor;
let fails = false;

beforeEach(async () => {
  vi.useFakeTimers();
  fails = false;
  let number = 1;
  host = new FakeHost({
    open: () => snapshot(NODES, [ROSA]),
    look: () => snapshot(NODES, [ROSA]),
    library: () => libraryView([]),
    edit: ({ journey }) => {
      if (fails)
        throw Object.assign(new Error(), { code: "disk_full", message: "The disk is full.", hint: "Make room." });
      number += 1;
      const state = { undo: "Edit", redo: null, undo_deed: null, redo_deed: null, version: number };
      return { journey, patch: { number, items: [] }, scene: { frame: null, put: {}, gone: [] }, state };
    },
  });
  const view = { theme: "light" as const, lanes: null, stages: null, persona: null };
  editor = new Editor(await JourneyDocument.open(host, idOf(1), view));
  const memory = new Memory(sessionStorage);
  const parts = {
    browsing: new Browsing(localStorage),
    host,
    library: new Library(host),
    memory,
    palette: new Palette(),
    route: new Route(),
    comfort: new Comfort(),
    theme: new Theme(),
    toasts: new Toasts(),
    trail: new Trail(sessionStorage),
    work: new Work(),
  };
  const shared = { ...parts, incoming: new Incoming(parts, localStorage) };
  render(InspectorHolder, { editor, shared });
});

afterEach(() => {
  editor.destroy();
  editor.document.close();
  vi.useRealTimers();
});

async function select(...ids: string[]) {
  editor.select(ids);
  await vi.advanceTimersByTimeAsync(0);
}

const edits = () => host.of("edit").map(({ edit, joins }) => ({ edit, joins }));
const set = (id: string, fields: Record<string, unknown>): Edit => ({ edit: "set", id, fields });

describe("the inspector", () => {
  it("commits typing after a pause, joined by field", async () => {
    await select(CARD);
    const field = screen.getByLabelText("Text");
    await fireEvent.input(field, { target: { value: "Online boo" } });
    await vi.advanceTimersByTimeAsync(300);
    await fireEvent.input(field, { target: { value: "Online booking tool" } });
    await vi.advanceTimersByTimeAsync(300);
    expect(edits()).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(edits()).toEqual([{ edit: set(CARD, { text: "Online booking tool" }), joins: `${CARD} text` }]);
  });

  it("commits on leaving the field", async () => {
    await select(CARD);
    const field = screen.getByLabelText("Notes");
    await fireEvent.input(field, { target: { value: "ask the team" } });
    await fireEvent.blur(field);
    await vi.advanceTimersByTimeAsync(0);
    expect(edits()).toEqual([{ edit: set(CARD, { notes: "ask the team" }), joins: `${CARD} notes` }]);
  });

  it("commits to the former card when the selection moves on while typing", async () => {
    await select(CARD);
    await fireEvent.input(screen.getByLabelText("Text"), { target: { value: "Typed in haste" } });
    await select(OTHER);
    await vi.advanceTimersByTimeAsync(1000);
    expect(edits()).toEqual([{ edit: set(CARD, { text: "Typed in haste" }), joins: `${CARD} text` }]);
  });

  it("sets only the part of a touchpoint that was typed, and reads times", async () => {
    await select(CARD);
    const wait = screen.getByLabelText("Wait before");
    await fireEvent.input(wait, { target: { value: "soon" } });
    await vi.advanceTimersByTimeAsync(500);
    expect(edits()).toEqual([]);
    await fireEvent.blur(wait);
    expect(wait.getAttribute("aria-invalid")).toBe("true");
    expect((wait as HTMLInputElement).value).toBe("soon");
    await fireEvent.input(wait, { target: { value: "38 min" } });
    await vi.advanceTimersByTimeAsync(500);
    expect(edits()).toEqual([{ edit: set(CARD, { touchpoint: { wait_seconds: 2280 } }), joins: `${CARD} wait` }]);
  });

  it("says what is no number, keeps it in the field and leaves the target alone", async () => {
    await select(MEASURE);
    for (const name of ["Target", "Value"]) {
      const field = screen.getByLabelText<HTMLInputElement>(name);
      await fireEvent.input(field, { target: { value: "7x" } });
      await vi.advanceTimersByTimeAsync(500);
      await fireEvent.blur(field);
      expect(field.value).toBe("7x");
    }
    expect(edits()).toEqual([]);
    expect(screen.getAllByText("A number, please: 78 or 78.5")).toHaveLength(2);
    await fireEvent.input(screen.getByLabelText("Target"), { target: { value: "78,5" } });
    await vi.advanceTimersByTimeAsync(500);
    expect(edits().map(({ edit }) => edit)).toEqual([set(METRIC, { target: 78.5 })]);
    expect(screen.getAllByText("A number, please: 78 or 78.5")).toHaveLength(1);
  });

  it("sets a feeling of the persona with one click", async () => {
    await select(CARD);
    await fireEvent.click(screen.getByLabelText("Positive"));
    await vi.advanceTimersByTimeAsync(0);
    expect(edits()).toEqual([{ edit: set(CARD, { feelings: { [ROSA]: { valence: 1 } } }), joins: null }]);
  });

  it("adds evidence and its link as one commit", async () => {
    await select(CARD);
    await fireEvent.click(screen.getByRole("button", { name: "New evidence" }));
    await vi.advanceTimersByTimeAsync(50);
    const field = screen.getByRole("combobox", { name: "Find evidence in this map" });
    await fireEvent.input(field, { target: { value: "Survey Q3" } });
    await fireEvent.keyDown(field, { key: "Enter" });
    await vi.advanceTimersByTimeAsync(50);
    const [made] = edits();
    expect(made?.edit).toMatchObject({
      edit: "batch",
      edits: [{ edit: "add_evidence", evidence: { name: "Survey Q3" } }, { edit: "add_link" }],
    });
  });

  it("changes all selected cards as one commit", async () => {
    await select(CARD, OTHER);
    await fireEvent.click(screen.getByLabelText(/Moment of truth/));
    await vi.advanceTimersByTimeAsync(0);
    const [made] = edits();
    expect(made?.edit).toMatchObject({
      edit: "batch",
      edits: [set(CARD, { moment_of_truth: true }), set(OTHER, { moment_of_truth: true })],
    });
  });

  it("says what is mixed, and sets one part of all as one commit", async () => {
    await select(CARD, OTHER, STAGE);
    expect(screen.getByText("2 cards")).toBeTruthy();
    expect(screen.getByText("1 stage")).toBeTruthy();
    const owner = screen.getByRole<HTMLInputElement>("combobox", { name: "Owner" });
    expect([owner.value, owner.placeholder]).toEqual(["", "Mixed"]);
    await fireEvent.input(owner, { target: { value: "Front desk" } });
    await vi.advanceTimersByTimeAsync(500);
    expect(edits()).toEqual([
      {
        edit: {
          edit: "batch",
          label: "Set the owner of 2 cards",
          edits: [CARD, OTHER].map((id) => set(id, { touchpoint: { owner: "Front desk" } })),
        },
        joins: `${CARD} ${OTHER} owner`,
      },
    ]);
  });

  it("leaves what is mixed alone when nothing was typed", async () => {
    await select(CARD, OTHER);
    await fireEvent.blur(screen.getByRole("combobox", { name: "Owner" }));
    await vi.advanceTimersByTimeAsync(500);
    expect(edits()).toEqual([]);
  });

  it("completes owners from what the map has", async () => {
    await select(OTHER);
    const owner = screen.getByRole<HTMLInputElement>("combobox", { name: "Owner" });
    await fireEvent.input(owner, { target: { value: "dig" } });
    expect(screen.getByRole("option", { name: "Digital" })).toBeTruthy();
    await fireEvent.keyDown(owner, { key: "ArrowDown" });
    await fireEvent.keyDown(owner, { key: "Enter" });
    await vi.advanceTimersByTimeAsync(500);
    expect(edits().map(({ edit }) => edit)).toEqual([set(OTHER, { touchpoint: { owner: "Digital" } })]);
  });

  it("takes a feeling away", async () => {
    await select(FELT);
    await fireEvent.click(screen.getByRole("button", { name: "Clear this feeling" }));
    await vi.advanceTimersByTimeAsync(0);
    expect(edits().map(({ edit }) => edit)).toEqual([set(FELT, { feelings: { [ROSA]: null } })]);
  });

  it("keeps a folded part folded", async () => {
    await select(CARD);
    await fireEvent.click(screen.getByRole("button", { name: "Details" }));
    await select(OTHER);
    expect(screen.queryByLabelText("Notes")).toBeNull();
    await fireEvent.click(screen.getByRole("button", { name: "Details" }));
    expect(screen.getByLabelText("Notes")).toBeTruthy();
  });

  it("shows the map's own fields while nothing is selected", async () => {
    await select();
    await fireEvent.input(screen.getByLabelText("Goal"), { target: { value: "No lost day" } });
    await vi.advanceTimersByTimeAsync(500);
    expect(edits()).toEqual([
      { edit: { edit: "set_journey", fields: { goal: "No lost day" } }, joins: "journey goal" },
    ]);
  });
});
