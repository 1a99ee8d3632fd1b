import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, describe, expect, it } from "vitest";
import App from "../src/App.svelte";
import type { JourneyCard } from "../src/generated/border";
import { HostFault } from "../src/host";
import { Work } from "../src/state/work.svelte";
import { FakeHost, idOf, journeyCard, libraryView } from "./fake-host";

const fault = new HostFault({ code: "disk_full", message: "The disk is full.", hint: "Make room." });

describe("a long action", () => {
  it("goes on after a failure and names what failed", async () => {
    const work = new Work();
    const act = (n: number) => (n === 2 ? Promise.reject(fault) : Promise.resolve());
    const { done, failures, stopped } = await work.run({ label: "Working", things: [1, 2, 3], name: String, act });
    expect([done, failures, stopped]).toEqual([[1, 3], [{ name: "2", fault }], false]);
    expect(work.report?.failures).toHaveLength(1);
  });

  it("says how far one thing of many parts is", async () => {
    const work = new Work();
    const seen: unknown[] = [];
    const act = async (_: string, far: (done: number, total: number) => void) => {
      far(3, 40);
      await new Promise((rest) => setTimeout(rest, 700));
      seen.push([work.shown?.done, work.shown?.total]);
      far(4, 40);
      seen.push([work.shown?.done, work.shown?.total]);
    };
    await work.run({ label: "One", things: ["zip"], name: String, act });
    expect(seen).toEqual([
      [3, 40],
      [4, 40],
    ]);
    expect(work.shown).toBeNull();
  });

  it("stops where the person says, and the next one waits for it", async () => {
    const work = new Work();
    const seen: string[] = [];
    const act = async (thing: string) => {
      seen.push(thing);
      if (thing === "b") work.stop();
      await Promise.resolve();
    };
    const first = work.run({ label: "One", things: ["a", "b", "c"], name: String, act });
    const second = work.run({ label: "Two", things: ["d"], name: String, act });
    expect((await first).stopped).toBe(true);
    expect((await second).done).toEqual(["d"]);
    expect(seen).toEqual(["a", "b", "d"]);
  });
});

describe("a change of many maps", () => {
  let journeys: JourneyCard[];
  let host: FakeHost;

  beforeEach(() => {
    location.hash = "";
    localStorage.clear();
    journeys = [1, 2, 3].map((n) => ({ ...journeyCard(n, `Map ${n}`), opened: n }));
    host = new FakeHost({
      library: () => libraryView(journeys),
      edit: ({ journey, edit }) => {
        if (journey === idOf(2)) throw fault;
        const fields = edit.edit === "set_journey" ? edit.fields : {};
        journeys = journeys.map((each) =>
          each.id === journey ? { ...each, properties: { ...each.properties, ...fields } } : each,
        );
        return {} as never;
      },
      bookmark: () => null,
    });
  });

  it("is one edit for each map, says which failed, and undo puts back only what still holds", async () => {
    render(App, { host });
    const link = await screen.findByRole("link", { name: "Map 3" });
    await fireEvent.keyDown(link, { key: "a", ctrlKey: true });
    await fireEvent.keyDown(link, { key: "m" });
    await fireEvent.input(await screen.findByLabelText("Folder"), { target: { value: " Bank // Loans " } });
    await fireEvent.click(screen.getByRole("button", { name: "Done" }));
    await screen.findByText("1 of 3 did not work");
    await screen.findByText("The disk is full.");
    expect(host.of("edit").map(({ journey, joins }) => [journey, joins])).toEqual(
      [3, 2, 1].map((n) => [idOf(n), null]),
    );
    expect(journeys.map(({ properties }) => properties.folder ?? "")).toEqual(["Bank/Loans", "", "Bank/Loans"]);
    // Meanwhile someone moves one of them on.
    journeys = journeys.map((each) =>
      each.id === idOf(1) ? { ...each, properties: { ...each.properties, folder: "Elsewhere" } } : each,
    );
    host.tell({ notice: "library" });
    await screen.findByTitle("Elsewhere");
    await fireEvent.click(await screen.findByText("Undo"));
    await waitFor(() => expect(journeys[2]?.properties.folder).toBe(""));
    expect(journeys[0]?.properties.folder).toBe("Elsewhere");
  });

  it("makes a favourite at once, and asks the library to keep it", async () => {
    render(App, { host });
    await fireEvent.keyDown(await screen.findByRole("link", { name: "Map 1" }), { key: "s" });
    expect(screen.getByRole("button", { name: "Favourite: Map 1" }).getAttribute("aria-pressed")).toBe("true");
    expect(host.of("bookmark")).toEqual([{ journeys: [idOf(1)], favourite: true, opened: false }]);
  });
});
