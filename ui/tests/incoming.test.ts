// The sheet of what comes in, as a person meets it at the home: a look first, then one step that can be taken back. The
// real core is tested end to end.
import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, describe, expect, it } from "vitest";
import App from "../src/App.svelte";
import type { Conflict, Difference, JourneyCard } from "../src/generated/border";
import { HostFault } from "../src/host";
import { FakeHost, idOf, incomingMap, journeyCard, libraryView } from "./fake-host";

let journeys: JourneyCard[];
let host: FakeHost;

const file = { name: "map.json", content: "e30=" };
const conflict: Conflict = {
  key: "k1",
  kind: "card",
  record: idOf(6),
  name: "Visit",
  field: "text",
  base: "Visit",
  mine: "Visit us",
  theirs: "Visit them",
  takes_theirs: false,
  place: "Actions",
};
const theirs: Difference = {
  verb: "added",
  kind: "card",
  record: idOf(7),
  name: "Ask",
  field: "",
  before: "",
  after: "Ask",
  place: "Actions",
};

beforeEach(() => {
  location.hash = "";
  localStorage.clear();
  journeys = [journeyCard(1, "Renewing a licence"), journeyCard(2, "Buying coffee")];
  host = new FakeHost({
    library: () => libraryView(journeys),
    look_into: () => ({ kind: "json", maps: [incomingMap("Renewing")], remarks: [], table: null, joined: null }),
    import: () => ({ journeys: [idOf(4)], warnings: [] }),
    bookmark: () => null,
    close: () => null,
    trash: ({ journeys: ids }) => {
      journeys = journeys.map((each) => (ids.includes(each.id) ? { ...each, trashed: 9 } : each));
      return libraryView(journeys);
    },
  });
  host.files = [file];
});

async function choose(): Promise<HTMLElement> {
  render(App, { host });
  await fireEvent.click(await screen.findByRole("button", { name: "Import" }));
  return screen.findByRole("dialog");
}

describe("a file", () => {
  it("is imported only by the last button, opens, and goes to the trash by Undo", async () => {
    const sheet = await choose();
    await within(sheet).findByRole("img", { name: "Preview of “Renewing”" });
    expect(host.of("import")).toEqual([]);
    await fireEvent.click(within(sheet).getByRole("button", { name: "Import" }));
    await waitFor(() => expect(location.hash).toBe(`#/map/${idOf(4)}`));
    await screen.findByRole("heading", { name: "The map could not be opened" });
    await fireEvent.click(screen.getByRole("button", { name: "Undo (moves it to the trash)" }));
    await waitFor(() => expect(host.of("trash")).toEqual([{ journeys: [idOf(4)], restore: false }]));
    expect(location.hash).toBe("#/");
  });

  it("that cannot be read says why, imports nothing, and may be read as something else", async () => {
    let bad = true;
    const before = host.ask.bind(host);
    host.ask = ((command: never, given: never) => {
      if (command !== "look_into" || !bad) return before(command, given);
      const message = "“map.json” line 7: expected a value.";
      return Promise.reject(new HostFault({ code: "import_failed", message, hint: "Mend it." }));
    }) as typeof host.ask;
    const sheet = await choose();
    expect((await within(sheet).findByRole("alert")).textContent).toContain("line 7");
    expect(within(sheet).getByRole<HTMLButtonElement>("button", { name: "Import" }).disabled).toBe(true);
    bad = false;
    await fireEvent.change(within(sheet).getByLabelText("Read as"), { target: { value: "text" } });
    await within(sheet).findByRole("img");
    expect(host.of("look_into").at(-1)?.wishes).toEqual({ kind: "text" });
    expect(within(sheet).queryByRole("alert")).toBeNull();
  });

  it("offers repairs, and wishes exactly those that are ticked", async () => {
    const repair = (key: string, made: boolean) => ({ key, says: `Repair ${key}`, made });
    const remark = (line: number, key: string, made: boolean) => {
      return { code: "x", message: `Something in ${key}`, line, repair: repair(key, made) };
    };
    const before = host.ask.bind(host);
    host.ask = ((command: never, given: { wishes: { repairs?: string[] } }) => {
      if (command !== "look_into") return before(command, given as never);
      const made = given.wishes.repairs ?? ["a"];
      const remarks = [remark(12, "a", made.includes("a")), remark(14, "b", made.includes("b"))];
      return before(command, given as never).then((answer) => ({ ...(answer as object), remarks }));
    }) as typeof host.ask;
    const sheet = await choose();
    await within(sheet).findByText("Line 12:");
    await fireEvent.click(within(sheet).getByLabelText("Repair b"));
    await waitFor(() => expect(host.of("look_into").at(-1)?.wishes.repairs).toEqual(["a", "b"]));
    await waitFor(() => expect(within(sheet).getByLabelText<HTMLInputElement>("Repair b").checked).toBe(true));
    await fireEvent.click(within(sheet).getByLabelText("Repair a"));
    await waitFor(() => expect(host.of("look_into").at(-1)?.wishes.repairs).toEqual(["b"]));
  });
});

describe("a copy of a map that is here", () => {
  beforeEach(() => {
    host = new FakeHost({
      library: () => libraryView(journeys),
      look_into: () => ({
        kind: "json",
        maps: [incomingMap("Renewing a licence", { known: idOf(1) })],
        remarks: [],
        table: null,
        joined: null,
      }),
      compare: () => ({
        base: null,
        base_time: null,
        guessed: false,
        mended: [],
        theirs: [theirs],
        mine: [],
        conflicts: [conflict],
        settled: [],
      }),
      merge: () => ({
        journey: idOf(1),
        patch: { number: 0, items: [] },
        scene: { frame: null, put: {}, gone: [] },
        state: { undo: "Merge", redo: null, undo_deed: null, redo_deed: null, version: 2 },
      }),
      import: () => ({ journeys: [idOf(4)], warnings: [] }),
    });
    host.files = [file];
  });

  it("is merged with the choices that were made, and may come as another map instead", async () => {
    const sheet = await choose();
    await within(sheet).findByText("You have this map: “Renewing a licence”");
    await within(sheet).findByRole("button", { name: "Take over 1 change" });
    await fireEvent.click(within(sheet).getByRole("radio", { name: /In the file/ }));
    await fireEvent.click(await within(sheet).findByRole("button", { name: "Take over 2 changes" }));
    await waitFor(() =>
      expect(host.of("merge")).toEqual([{ journey: idOf(1), ...file, choices: [{ key: "k1", theirs: true }] }]),
    );
    await screen.findByText("Took over 2 changes in “Renewing a licence”.");
    expect(location.hash).toBe(`#/map/${idOf(1)}/${idOf(7)}`);
  });

  it("may come as another map instead", async () => {
    const sheet = await choose();
    await fireEvent.click(await within(sheet).findByRole("radio", { name: /another map/ }));
    await fireEvent.click(within(sheet).getByRole("button", { name: "Import" }));
    await waitFor(() =>
      expect(host.of("import")).toEqual([{ ...file, wishes: {}, into: null, row: null, ticket: null }]),
    );
    expect(host.of("merge")).toEqual([]);
  });
});
