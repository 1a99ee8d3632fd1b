// Many files: all are read first, a bad one keeps no other out, and a stop leaves the rest untried.
import { expect, it, vi } from "vitest";
import { FakeHost, incomingMap } from "../../tests/fake-host";
import { HostFault, type ChosenFile } from "../host";
import { Many } from "./many.svelte";
import { Remembered } from "./remembered";

const files: ChosenFile[] = Array.from({ length: 20 }, (_, at) => ({ name: `${at}.json`, content: "e30=" }));
const broken = (name: string) =>
  new HostFault({ code: "import_failed", message: `${name} is broken.`, hint: "Mend it." });
const view = () => ({ theme: "light" as const, lanes: null, stages: null, persona: null });

function many(): Many {
  const host = new FakeHost({
    look_into: ({ name }) => {
      if (name === "7.json") throw broken(name);
      return { kind: "json", maps: [incomingMap(name)], remarks: [], table: null };
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
  await own.import(null, async ({ name }) => {
    came.push(name);
    return { journeys: [name], warnings: [] };
  });
  expect(came).toEqual(files.map(({ name }) => name).filter((name) => name !== "7.json"));
  expect(own.done.flatMap(({ journeys }) => journeys)).toEqual(came);
  expect(own.phase).toBe("done");
});

it("goes on after one that fails while it is imported, and after a stop tries no more", async () => {
  const own = many();
  await vi.waitFor(() => expect(own.phase).toBe("ready"));
  own.take(0, false);
  await own.import(null, async ({ name }) => {
    if (name === "1.json") throw broken(name);
    if (name === "3.json") own.stop();
    return { journeys: [name], warnings: [] };
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
    look_into: ({ name }) => ({ kind: "json", maps: [incomingMap(name)], remarks: [], table: null }),
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
