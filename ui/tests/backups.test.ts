import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, describe, expect, it } from "vitest";
import App from "../src/App.svelte";
import type { BackupsView, LibraryView, SalvageView } from "../src/generated/border";
import { HostFault } from "../src/host";
import type { Changes } from "../src/map/changes.svelte";
import { Library } from "../src/state/library.svelte";
import type { Shared } from "../src/state/shared";
import { FakeHost, idOf, journeyCard, libraryView } from "./fake-host";
import SavingHolder from "./SavingHolder.svelte";

const NOW = Date.now();
let view: BackupsView;
let home: () => LibraryView;
let host: FakeHost;

const salvaged: SalvageView = {
  file: "library salvaged.waymark",
  whole: false,
  complete: true,
  maps: [
    { id: idOf(1), title: "Renewing a licence", records: 40, exact: true, lost: [] },
    {
      id: idOf(2),
      title: "Buying coffee",
      records: 12,
      exact: false,
      lost: [{ kind: "card", name: "The queue is long", fate: "missing" }],
    },
  ],
  lost: [],
  commits: 9,
  images: 0,
  backup: NOW - 3_600_000,
};

beforeEach(() => {
  location.hash = "";
  localStorage.clear();
  view = {
    library: "/home/ada/library.waymark",
    folder: "/home/ada/library backups",
    backups: [
      { name: "b", time: NOW - 600_000, reason: "editing", bytes: 263_000, maps: 3 },
      { name: "a", time: NOW - 7_200_000, reason: "import", bytes: 2_630_000, maps: 1 },
      { name: "broken", time: NOW - 9_200_000, reason: "trash", bytes: 10, maps: null },
    ],
    current: false,
    failure: null,
  };
  home = () => libraryView([journeyCard(1, "Renewing a licence")]);
  host = new FakeHost({
    library: () => home(),
    backups: () => view,
    back_up: () => ({ backup: view.backups[0]!, made: true }),
    restore_backup: () => ({ kept: "library.replaced.waymark", maps: 1 }),
    salvage: () => salvaged,
    adopt_salvaged: () => ({ kept: "library.replaced.waymark", maps: 2 }),
  });
});

async function opened() {
  render(App, { host });
  await fireEvent.click(await screen.findByRole("button", { name: "Backups…" }));
  return within(await screen.findByRole("dialog", { name: "Backups" }));
}

describe("the backups", () => {
  it("are listed with when, why and how much", async () => {
    const sheet = await opened();
    const rows = await sheet.findAllByRole("listitem");
    expect(rows).toHaveLength(3);
    expect(rows[0]?.textContent).toMatch(/10 minutes ago.*While editing.*3 maps · 263 kB/s);
    expect(rows[1]?.textContent).toMatch(/2 hours ago.*Before an import.*1 map · 2.6 MB/s);
    expect(within(rows[2]!).getByRole("button", { name: /^Restore/ })).toHaveProperty("disabled", true);
    sheet.getByText("There are changes that are in no backup yet.");
    sheet.getByText("/home/ada/library backups");
  });

  it("say when there is none, and when the last one failed", async () => {
    const fault = { code: "disk_full", message: "The disk is full.", hint: "Free some space." };
    view = { ...view, backups: [], failure: { time: NOW, fault } };
    const sheet = await opened();
    await sheet.findByText("No backup yet");
    expect(sheet.getByRole("alert").textContent).toMatch(/could not be made.*The disk is full\.\s*Free some space/s);
  });

  it("come back only after a word on what becomes of the present library", async () => {
    const sheet = await opened();
    const rows = await sheet.findAllByRole("listitem");
    await fireEvent.click(within(rows[1]!).getByRole("button", { name: /^Restore/ }));
    const asked = within(await screen.findByRole("dialog", { name: /^Go back to/ }));
    asked.getByText(/kept beside the library, in \/home\/ada, as a file whose name says “replaced”/);
    expect(host.of("restore_backup")).toEqual([]);
    await fireEvent.click(asked.getByRole("button", { name: "Restore" }));
    await screen.findByText("Restored, with 1 map.");
    expect(host.of("restore_backup")).toEqual([{ name: "a" }]);
    screen.getByText("What was there before is kept as “library.replaced.waymark”.");
  });

  it("that could not be made by themselves are told at once", async () => {
    render(App, { host });
    await screen.findByRole("link", { name: "Renewing a licence" });
    host.tell({
      notice: "backup_failed",
      fault: { code: "disk_full", message: "The disk is full.", hint: "Free some space." },
    });
    await screen.findByText("A backup could not be made.");
    await screen.findByText("The disk is full.");
  });
});

describe("the library's place", () => {
  it("is warned of, until that is hidden", async () => {
    const warning = { code: "synced_folder", message: "Dropbox copies this library.", hint: "One computer at a time." };
    home = () => ({ ...libraryView([]), warning });
    render(App, { host });
    await screen.findByText("Dropbox copies this library.");
    await fireEvent.click(screen.getByRole("button", { name: "Hide this" }));
    expect(screen.queryByText("Dropbox copies this library.")).toBeNull();
  });

  it("offers a copy when the file was moved away", async () => {
    const read_only = { code: "moved", message: "The library's file was renamed.", hint: "" };
    home = () => ({ ...libraryView([]), read_only });
    render(App, { host });
    await fireEvent.click(await screen.findByRole("button", { name: "Save a copy" }));
    await screen.findByText("Saved as “b”, among the backups.");
  });
});

describe("a damaged library", () => {
  it("gives back what can be read and names the rest", async () => {
    home = () => {
      throw new HostFault({ code: "damaged", message: "The library is damaged: page 4.", hint: "" });
    };
    render(App, { host });
    await screen.findByRole("heading", { name: "This library is damaged" });
    await screen.findByText(/Made .*10 minutes ago.*with 3 maps/);
    screen.getByText("/home/ada/library.waymark");
    await fireEvent.click(screen.getByRole("button", { name: "Read it out" }));
    const came = within(await screen.findByRole("region", { name: "This came back" }));
    came.getByText("The queue is long");
    came.getByText("missing");
    home = () => libraryView([journeyCard(1, "Renewing a licence")]);
    const open = came.getByRole("button", { name: "Open it" });
    await waitFor(() => expect(open).toHaveProperty("disabled", false));
    await fireEvent.click(open);
    await screen.findByRole("link", { name: "Renewing a licence" });
    await waitFor(() => expect(host.of("adopt_salvaged")).toHaveLength(1));
  });
});

describe("a change that another program keeps waiting", () => {
  it("says what it waits for, and only as long", async () => {
    const library = new Library(host);
    library.follow();
    const changes = { document: { saving: "saving", state: { version: 3 }, fault: null } } as unknown as Changes;
    render(SavingHolder, { changes, shared: { library, host } as unknown as Shared });
    screen.getByText(/v3 · Saving/i);
    host.tell({ notice: "waiting", waiting: true });
    await screen.findByText(/v3 · waiting for another program…/);
    host.tell({ notice: "waiting", waiting: false });
    await screen.findByText(/v3 · Saving/i);
  });
});
