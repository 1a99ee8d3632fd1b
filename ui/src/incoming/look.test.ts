// The look at a file: a later question wins, wishes gather, a table that was adjusted is read so again by itself.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeHost, incomingMap } from "../../tests/fake-host";
import type { FilePreview, TableGuess, Wishes } from "../generated/border";
import { HostFault } from "../host";
import { Look } from "./look.svelte";
import { Remembered } from "./remembered";

const PAUSE = 200;

function table(fields: Partial<TableGuess> = {}): TableGuess {
  return {
    sheets: [""],
    used: {
      sheet: 0,
      encoding: "utf-8",
      delimiter: ",",
      headers: 1,
      shape: "card_rows",
      columns: [{ is: "field", field: "stage" }, { is: "ignored" }],
      scale: { worst: 1, best: 5 },
    },
    fields: ["stage", "text"],
    headers: ["Phase", "What"],
    sample: [["Book", "Call"]],
    rows: 1,
    unknown_words: [],
    ...fields,
  };
}

function preview(titles: string[], fields: Partial<FilePreview> = {}): FilePreview {
  return {
    kind: "csv",
    maps: titles.map((title) => incomingMap(title)),
    remarks: [],
    table: null,
    joined: null,
    ...fields,
  };
}

let answer: (wishes: Wishes) => FilePreview;
let host: FakeHost;
let remembered: Remembered;

function look(): Look {
  const view = () => ({ theme: "light" as const, lanes: null, stages: null, persona: null });
  return new Look({ host, remembered, view }, { name: "map.csv", content: "YQ==" });
}

const wished = () => host.of("look_into").map(({ wishes }) => wishes);
const settle = () => vi.advanceTimersByTimeAsync(PAUSE);

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  answer = () => preview(["One"]);
  host = new FakeHost({ look_into: ({ wishes }) => answer(wishes) });
  remembered = new Remembered(localStorage);
});
afterEach(() => vi.useRealTimers());

describe("a look at a file", () => {
  it("asks once for wishes that come quickly, with all of them", async () => {
    answer = () => preview(["One"], { table: table() });
    const own = look();
    await settle();
    own.table({ headers: 2 });
    own.table({ shape: "step_rows", columns: null });
    expect(own.ready).toBe(false);
    await settle();
    expect(wished()).toEqual([{}, { table: { headers: 2, shape: "step_rows", columns: null } }]);
    expect(own.ready).toBe(true);
  });

  it("does not show an answer that a later question has overtaken", async () => {
    const gates: ((preview: FilePreview) => void)[] = [];
    host = new FakeHost({
      look_into: () => new Promise((resolve) => gates.push(resolve)) as unknown as FilePreview,
      give_up: () => null,
    });
    const own = look();
    own.readAs("text");
    await settle();
    gates[1]?.(preview(["new"], { kind: "text" }));
    await settle();
    gates[0]?.(preview(["old"]));
    await settle();
    expect(own.preview?.maps[0]?.title).toBe("new");
  });

  it("keeps what was read in view when it cannot be read otherwise, and imports nothing then", async () => {
    const own = look();
    await settle();
    answer = () => {
      throw new HostFault({ code: "import_failed", message: "Row 3 is no row.", hint: "Choose another encoding." });
    };
    own.readAs("mermaid");
    await settle();
    expect(own.fault?.message).toBe("Row 3 is no row.");
    expect(own.preview?.maps).toHaveLength(1);
    expect(own.ready).toBe(false);
    answer = () => preview(["One"]);
    own.readAs(null);
    await settle();
    expect(own.ready).toBe(true);
  });

  it("takes only the maps that are ticked", async () => {
    answer = () => preview(["One", "Two", "Three"]);
    const own = look();
    await settle();
    expect(own.wanted).toEqual({});
    own.take(1, false);
    expect(own.wanted).toEqual({ only: [0, 2] });
    own.take(0, false);
    own.take(2, false);
    expect(own.ready).toBe(false);
  });

  it("guesses the columns anew for another encoding, but not the file's kind", async () => {
    answer = () => preview(["One"], { table: table() });
    const own = look();
    await settle();
    own.readAs("csv");
    own.table({ columns: [{ is: "ignored" }] });
    own.reopen({ encoding: "shift_jis" });
    await settle();
    expect(wished().at(-1)).toEqual({
      kind: "csv",
      table: { sheet: undefined, encoding: "shift_jis", delimiter: undefined },
    });
  });
});

it("loses no column that is set before the answer to another one is there", async () => {
  answer = () => preview(["One"], { table: table() });
  const own = look();
  await settle();
  own.table({ columns: own.columns.map((each, at) => (at === 0 ? { is: "ignored" } : each)) });
  own.table({ columns: own.columns.map((each, at) => (at === 1 ? { is: "field", field: "text" } : each)) });
  await settle();
  expect(wished().at(-1)?.table?.columns).toEqual([{ is: "ignored" }, { is: "field", field: "text" }]);
});

describe("a table that was adjusted before", () => {
  const columns = [{ is: "field" as const, field: "text" }, { is: "ignored" as const }];

  beforeEach(async () => {
    answer = ({ table: wish }) => {
      const used = { ...table().used, ...(wish?.columns ? { columns: wish.columns } : {}) };
      return preview(["One"], { table: table({ used }) });
    };
    const first = look();
    await settle();
    first.table({ columns });
    await settle();
    first.remember();
    host.asked.length = 0;
  });

  it("is read so by itself, and by guessing on wish", async () => {
    const own = look();
    await settle();
    expect(own.asLastTime).toBe(true);
    expect(own.preview?.table?.used.columns).toEqual(columns);
    own.readAsLastTime(false);
    await settle();
    expect(own.preview?.table?.used.columns).toEqual(table().used.columns);
    own.readAsLastTime(true);
    await settle();
    expect(own.preview?.table?.used.columns).toEqual(columns);
  });

  it("is guessed when its headers are others", async () => {
    answer = () => preview(["One"], { table: table({ headers: ["Phase", "Other"] }) });
    const own = look();
    await settle();
    expect(own.lastTime).toBeNull();
    expect(wished()).toEqual([{}]);
  });

  it("is not remembered when nobody adjusted it", async () => {
    localStorage.clear();
    const own = look();
    await settle();
    own.remember();
    expect(localStorage.getItem("waymark-tables")).toBeNull();
  });
});

describe("a text", () => {
  it("is read as it is written, and an empty one is no question", async () => {
    const view = () => ({ theme: "light" as const, lanes: null, stages: null, persona: null });
    const own = new Look({ host, remembered, view }, { name: "Pasted text", text: "" });
    await settle();
    expect(wished()).toEqual([]);
    own.write("journey");
    own.write("journey\n section Grüße");
    await settle();
    const [asked] = host.of("look_into");
    expect(host.of("look_into")).toHaveLength(1);
    expect(new TextDecoder().decode(Uint8Array.from(atob(asked?.content ?? ""), (c) => c.charCodeAt(0)))).toBe(
      "journey\n section Grüße",
    );
    own.write("  ");
    expect(own.preview).toBeNull();
    expect(own.ready).toBe(false);
  });
});

describe("a question that nobody waits for", () => {
  const asked = () => host.of("look_into").map(({ ticket }) => ticket);
  const givenUp = () => host.of("give_up").map(({ ticket }) => ticket);

  it("is given up when another one takes its place, when it is stopped and when the sheet closes", async () => {
    host = new FakeHost({ look_into: () => new Promise(() => {}) as unknown as FilePreview, give_up: () => null });
    const own = look();
    void own.ask();
    expect(givenUp()).toEqual(asked().slice(0, 1));
    own.stop();
    expect(givenUp()).toEqual(asked());
    expect([own.busy, own.ready, own.fault?.code]).toEqual([false, false, "given_up"]);
    void own.ask();
    own.close();
    expect(givenUp()).toEqual(asked());
    expect(new Set(asked()).size).toBe(3);
  });

  it("is not given up after it was answered", async () => {
    const own = look();
    await settle();
    own.close();
    expect(givenUp()).toEqual([]);
  });
});

it("is asked anew when it is to be shown in the open map, with the maps that are taken", async () => {
  answer = () => preview(["One", "Two"]);
  const own = look();
  await settle();
  const target = { journey: "j", how: "stages" as const, lanes: [] };
  own.aim(target);
  own.aim({ ...target });
  await settle();
  own.take(0, false);
  await settle();
  expect(host.of("look_into").map(({ into, wishes }) => [into, wishes.only])).toEqual([
    [null, undefined],
    [target, undefined],
    [target, [1]],
  ]);
});

it("knows which maps come in as new ones and which take over", async () => {
  const copy = { brings: 1, keeps: 0, conflicts: 0, shares: true };
  answer = () => preview(["New"], { maps: [incomingMap("New"), incomingMap("Known", { known: "k", copy })] });
  const own = look();
  await settle();
  expect([own.fresh, own.merges, own.wantedFresh]).toEqual([[0], [1], { only: [0] }]);
  own.decide(1, "copy");
  expect([own.fresh, own.merges, own.wantedFresh]).toEqual([[0, 1], [], {}]);
  own.decide(1, "leave");
  expect([own.fresh, own.merges]).toEqual([[0], []]);
});
