// Many files: all are read first, a bad one keeps no other out, and a stop leaves the rest untried.
import { expect, it, vi } from "vitest";
import { FakeHost, incomingMap } from "../../tests/fake-host";
import type { FilePreview } from "../generated/border";
import { HostFault, type ChosenFile } from "../host";
import { fatesOf, Many } from "./many.svelte";
import { Remembered } from "./remembered";

const files: ChosenFile[] = Array.from({ length: 20 }, (_, at) => ({ name: `${at}.json`, content: "e30=" }));
const broken = (name: string) =>
  new HostFault({ code: "import_failed", message: `${name} is broken.`, hint: "Mend it." });
const view = () => ({ theme: "light" as const, lanes: null, stages: null, persona: null });

function many(): Many {
  const host = new FakeHost({
    look_into: ({ name }) => {
      if (name === "7.json") throw broken(name);
      return { kind: "json", maps: [incomingMap(name)], remarks: [], table: null, joined: null };
    },
  });
  return new Many({ host, remembered: new Remembered(localStorage), view }, files);
}

it("imports nineteen of twenty and explains the one", async () => {
  const own = many();
  await vi.waitFor(() => expect(own.phase).toBe("ready"));
  expect(own.wanted).toHaveLength(19);
  expect(own.failed.map(({ file, fault }) => [file.name, fault?.message])).toEqual([["7.json", "7.json is broken."]]);
  const came: string[] = [];
  await own.import(null, async ({ file: { name } }) => {
    came.push(name);
    return { journeys: [name], merged: [], warnings: [] };
  });
  expect(came).toEqual(files.map(({ name }) => name).filter((name) => name !== "7.json"));
  expect(own.done.flatMap(({ journeys }) => journeys)).toEqual(came);
  expect(own.phase).toBe("done");
});

it("goes on after one that fails while it is imported, and after a stop tries no more", async () => {
  const own = many();
  await vi.waitFor(() => expect(own.phase).toBe("ready"));
  own.take(0, false);
  await own.import(null, async ({ file: { name } }) => {
    if (name === "1.json") throw broken(name);
    if (name === "3.json") own.stop();
    return { journeys: [name], merged: [], warnings: [] };
  });
  expect(own.done.map(({ file }) => file.name)).toEqual(["2.json", "3.json"]);
  expect(own.failed.map(({ file }) => file.name)).toEqual(["1.json", "7.json"]);
  expect(own.stopped).toBe(true);
  expect(own.wanted).toHaveLength(15);
});

it("reads no further when it is closed", async () => {
  const own = many();
  own.close();
  await vi.waitFor(() => expect(own.items[0]?.state).toBe("ready"));
  await Promise.resolve();
  expect(own.items[2]?.state).toBe("waiting");
});

it("names a file that could not be taken among those that can", async () => {
  const host = new FakeHost({
    look_into: ({ name }) => ({ kind: "json", maps: [incomingMap(name)], remarks: [], table: null, joined: null }),
  });
  const window = { host, remembered: new Remembered(localStorage), view };
  const own = new Many(window, files.slice(0, 2), [{ name: "film.mov", fault: broken("film.mov") }]);
  await vi.waitFor(() => expect(own.phase).toBe("ready"));
  expect(own.items.map(({ file, state }) => [file.name, state])).toEqual([
    ["0.json", "ready"],
    ["1.json", "ready"],
    ["film.mov", "failed"],
  ]);
  expect(host.of("look_into").map(({ name }) => name)).toEqual(["0.json", "1.json"]);
});

it("takes over, copies or leaves out maps that are here, and says all of it is one row", async () => {
  const state = { brings: 2, keeps: 0, conflicts: 0, shares: true };
  const maps = [
    incomingMap("New"),
    incomingMap("Changed", { known: "k1", copy: state }),
    incomingMap("Same", { known: "k2", copy: { ...state, brings: 0 } }),
    incomingMap("Unlike", { known: "k3", copy: { ...state, shares: false } }),
  ];
  const host = new FakeHost({
    look_into: ({ name }) => ({
      kind: "bundle",
      maps: name === "same.json" ? maps.slice(2, 3) : maps,
      remarks: [],
      table: null,
      joined: null,
    }),
  });
  const two = [
    { name: "maps.zip", content: "" },
    { name: "same.json", content: "" },
  ];
  const own = new Many({ host, remembered: new Remembered(localStorage), view }, two);
  await vi.waitFor(() => expect(own.phase).toBe("ready"));
  expect(own.items.map(fatesOf)).toEqual([[null, "merge", "leave", "copy"], ["leave"]]);
  expect(own.wanted).toEqual([0]);
  own.decide(1, 0, "copy");
  expect(own.wanted).toEqual([0, 1]);
  const shares: unknown[] = [];
  const rows = new Set<string>();
  await own.import(null, async ({ file: { name }, wishes, fresh, merges }, row) => {
    shares.push([name, wishes, fresh, merges]);
    rows.add(row);
    return { journeys: [], merged: merges.map(({ journey }) => journey), warnings: [] };
  });
  expect(shares).toEqual([
    ["maps.zip", { only: [0, 3] }, true, [{ journey: "k1", choices: [] }]],
    ["same.json", {}, true, []],
  ]);
  expect(rows.size).toBe(1);
  expect(own.done.map(({ merged }) => merged)).toEqual([["k1"], []]);
});

it("gives the file up that is being read when it is stopped", async () => {
  let answer: (preview: FilePreview) => void = () => {};
  const host = new FakeHost({
    look_into: () => new Promise((done) => (answer = done)) as unknown as FilePreview,
    give_up: () => null,
  });
  const own = new Many({ host, remembered: new Remembered(localStorage), view }, files.slice(0, 3));
  await vi.waitFor(() => expect(host.of("look_into")).toHaveLength(1));
  own.stop();
  expect(host.of("give_up")).toEqual([{ ticket: host.of("look_into")[0]?.ticket }]);
  answer({ kind: "json", maps: [incomingMap("One")], remarks: [], table: null, joined: null });
  await vi.waitFor(() => expect(own.phase).toBe("ready"));
  expect(own.items.map(({ state }) => state)).toEqual(["ready", "unread", "unread"]);
});
