import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, describe, expect, it } from "vitest";
import App from "../src/App.svelte";
import type { JourneyCard } from "../src/generated/border";
import { FakeHost, idOf, incomingMap, journeyCard, libraryView } from "./fake-host";

let journeys: JourneyCard[];
let host: FakeHost;

beforeEach(() => {
  location.hash = "";
  journeys = [
    journeyCard(1, "Renewing a licence", { folder: "Public services", status: "published", tags: ["licence"] }),
    journeyCard(2, "Buying coffee", { kind: "to_be", review_on: "2020-01-01" }),
    { ...journeyCard(3, "Old map"), trashed: 5 },
  ];
  host = new FakeHost({
    library: () => libraryView(journeys),
    trash: ({ journeys: ids, restore }) => {
      journeys = journeys.map((each) => (ids.includes(each.id) ? { ...each, trashed: restore ? null : 9 } : each));
      return libraryView(journeys);
    },
    search: ({ text }) => [
      { journey: idOf(1), title: "Renewing a licence", record: idOf(77), excerpt: `the long ${text} at the desk` },
    ],
    create: () => ({ journeys: [idOf(9)], warnings: [] }),
    look_into: () => ({
      kind: "json",
      maps: [incomingMap("One"), incomingMap("Two")],
      remarks: [],
      table: null,
      joined: null,
    }),
    import: () => ({ journeys: [idOf(4), idOf(5)], warnings: ["A lane was left out."] }),
    open: () => {
      throw new Error("not in this test");
    },
    close: () => null,
    edit: () => {
      throw new Error("not in this test");
    },
  });
});

const tile = (title: string) => screen.findByRole("link", { name: title });
const titles = () =>
  within(screen.getByRole("main"))
    .getAllByRole("heading", { level: 2 })
    .map(({ textContent }) => textContent);

describe("the library", () => {
  it("shows its maps, last changed first, without the trashed", async () => {
    render(App, { host });
    await tile("Renewing a licence");
    expect(titles()).toEqual(["Buying coffee", "Renewing a licence"]);
    expect(screen.getAllByText("40% of its cards rest on evidence (4 of 10)")).toHaveLength(2);
  });

  it("filters by kind and by shelf", async () => {
    render(App, { host });
    await tile("Renewing a licence");
    await fireEvent.click(screen.getByRole("button", { name: "To-be" }));
    expect(titles()).toEqual(["Buying coffee"]);
    await fireEvent.click(screen.getByRole("button", { name: "Everything" }));
    await fireEvent.click(screen.getByRole("button", { name: /^Public services/ }));
    expect(titles()).toEqual(["Renewing a licence"]);
    await fireEvent.click(screen.getByRole("button", { name: /To review/ }));
    expect(titles()).toEqual(["Buying coffee"]);
    await fireEvent.click(screen.getByRole("button", { name: /Trash/ }));
    expect(titles()).toEqual(["Old map"]);
  });

  it("moves a map to the trash with Delete and brings it back from the message", async () => {
    render(App, { host });
    await fireEvent.keyDown(await tile("Buying coffee"), { key: "Delete" });
    await waitFor(() => expect(titles()).toEqual(["Renewing a licence"]));
    expect(host.of("trash")).toEqual([{ journeys: [idOf(2)], restore: false }]);
    await fireEvent.click(screen.getByRole("button", { name: "Undo" }));
    await tile("Buying coffee");
    expect(host.of("trash").at(-1)).toEqual({ journeys: [idOf(2)], restore: true });
  });

  it("acts on the whole selection", async () => {
    render(App, { host });
    const first = await tile("Buying coffee");
    await fireEvent.keyDown(first, { key: "a", ctrlKey: true });
    expect(screen.getByText("2 selected")).toBeTruthy();
    await fireEvent.keyDown(first, { key: "Delete" });
    await waitFor(() => expect(host.of("trash")[0]?.journeys).toHaveLength(2));
    await screen.findByText("Where do you want to begin?");
  });

  it("finds text in all maps and goes to the record", async () => {
    render(App, { host });
    const field = screen.getByRole("combobox");
    await fireEvent.input(field, { target: { value: "wait" } });
    const hit = await screen.findByRole("option");
    expect(within(hit).getByText("wait").tagName).toBe("MARK");
    await fireEvent.keyDown(field, { key: "Enter" });
    expect(location.hash).toBe(`#/map/${idOf(1)}/${idOf(77)}?find=wait`);
  });

  it("begins a map from a template", async () => {
    render(App, { host });
    await tile("Buying coffee");
    await fireEvent.click(screen.getByRole("button", { name: /From a template/ }));
    await fireEvent.click(await screen.findByRole("button", { name: /Before and after/ }));
    await waitFor(() => expect(location.hash).toBe(`#/map/${idOf(9)}`));
    expect(host.of("create")).toEqual([{ from: { from: "template", key: "purchase" }, title: "" }]);
  });

  it("gives a blank map a title that no other has", async () => {
    journeys = [journeyCard(1, "Untitled map"), { ...journeyCard(2, "Untitled map 2"), trashed: 5 }];
    render(App, { host });
    await tile("Untitled map");
    await fireEvent.click(screen.getByRole("button", { name: "New map" }));
    await waitFor(() => expect(location.hash).toBe(`#/map/${idOf(9)}`));
    expect(host.of("create")).toEqual([{ from: { from: "template", key: "blank" }, title: "Untitled map 3" }]);
  });

  it("offers filters only where there is something to filter", async () => {
    journeys = journeys.slice(0, 1);
    render(App, { host });
    await tile("Renewing a licence");
    await fireEvent.click(screen.getByRole("button", { name: /Trash/ }));
    expect(screen.queryByRole("button", { name: "To-be" })).toBeNull();
    await fireEvent.click(screen.getByRole("button", { name: /^All maps/ }));
    await fireEvent.click(screen.getByRole("button", { name: "To-be" }));
    await fireEvent.click(screen.getByRole("button", { name: "Clear filters" }));
    await tile("Renewing a licence");
  });

  it("imports chosen files and says what was left out", async () => {
    render(App, { host });
    host.files = [{ name: "map.json", content: "e30=" }];
    await fireEvent.click(screen.getByRole("button", { name: "Import" }));
    expect(host.of("import")).toEqual([]);
    await fireEvent.click(await screen.findByRole("button", { name: "Import 2 maps" }));
    await screen.findByText("A lane was left out.");
    expect(host.of("import")).toEqual([
      { name: "map.json", content: "e30=", wishes: {}, into: null, row: null, ticket: null },
    ]);
  });

  it("leaves what went wrong behind when another place opens", async () => {
    render(App, { host: new FakeHost({ library: () => libraryView(journeys), close: () => null }) });
    await fireEvent.keyDown(await tile("Buying coffee"), { key: "Delete" });
    await screen.findByText("trash");
    location.hash = `#/map/${idOf(1)}`;
    await waitFor(() => expect(screen.queryByText("trash")).toBeNull());
  });

  it("asks again when the core says that the list changed", async () => {
    render(App, { host });
    await tile("Buying coffee");
    journeys = [journeyCard(7, "From the command line")];
    host.tell({ notice: "library" });
    await tile("From the command line");
  });

  it("says why the library cannot be had", async () => {
    render(App, { host: new FakeHost({}) });
    expect((await screen.findByRole("alert")).textContent).toContain("Try again");
  });
});
