// The preview: late answers are never shown, the last good one stays, and the core makes one at a time.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ExportOptions, ExportPreview } from "../../generated/border";
import { HostFault } from "../../host";
import { LivePreview } from "./live-preview.svelte";
import { optionsOf, WHOLE } from "./options";
import { DEFAULT } from "./wish";

const SAID = { date: "", version: "", language: "en" };
const wish = (dpi: number): ExportOptions => optionsOf("png", { ...DEFAULT, size: "dpi", dpi }, WHOLE, SAID);
const file = (name: string): ExportPreview => {
  return { name, bytes: 1, pages: [], count: 0, text: "", live: "", sheets: [], warnings: [], losses: [] };
};

interface Asked {
  options: ExportOptions;
  gaveUp: AbortSignal;
  answer: (preview: ExportPreview) => void;
  fail: (thrown: unknown) => void;
}

let waiting: Asked[];
let preview: LivePreview;

beforeEach(() => {
  vi.useFakeTimers();
  waiting = [];
  const ask = (options: ExportOptions, gaveUp: AbortSignal) =>
    new Promise<ExportPreview>((answer, fail) => waiting.push({ options, gaveUp, answer, fail }));
  preview = new LivePreview(ask, 250);
});
afterEach(() => vi.useRealTimers());

const rest = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const asked = () => waiting.map(({ options }) => options.dpi);

describe("the live preview", () => {
  it("is asked at once at first, and after that when the wish has rested", async () => {
    preview.want(wish(100), 1);
    await rest(0);
    expect(asked()).toEqual([100]);
    waiting[0]?.answer(file("first"));
    await rest(0);
    expect([preview.shown?.name, preview.current]).toEqual(["first", true]);
    for (const dpi of [110, 120, 130]) {
      preview.want(wish(dpi), 1);
      await rest(100);
    }
    expect(asked()).toEqual([100]);
    expect([preview.shown?.name, preview.current]).toEqual(["first", false]);
    await rest(250);
    expect(asked()).toEqual([100, 130]);
  });

  it("never shows an answer to what is no longer wished, and asks for one file at a time", async () => {
    preview.want(wish(100), 1);
    await rest(0);
    preview.want(wish(200), 1);
    await rest(500);
    expect(asked()).toEqual([100]);
    waiting[0]?.answer(file("old"));
    await rest(0);
    expect(preview.shown).toBeNull();
    expect(asked()).toEqual([100, 200]);
    waiting[1]?.answer(file("new"));
    await rest(0);
    expect([preview.shown?.name, preview.of?.dpi, preview.current]).toEqual(["new", 200, true]);
    await rest(1000);
    expect(asked()).toEqual([100, 200]);
  });

  it("gives up what is no longer wished, and waits for a rest before the next", async () => {
    preview.want(wish(100), 1);
    await rest(0);
    waiting[0]?.answer(file("first"));
    await rest(0);
    preview.want(wish(200), 1);
    await rest(250);
    preview.want(wish(300), 1);
    expect(waiting[1]?.gaveUp.aborted).toBe(true);
    waiting[1]?.fail(new HostFault({ code: "stopped", message: "Stopped.", hint: "" }));
    await rest(100);
    expect([asked(), preview.fault]).toEqual([[100, 200], null]);
    await rest(200);
    expect(asked()).toEqual([100, 200, 300]);
    preview.stop();
    expect(waiting[2]?.gaveUp.aborted).toBe(true);
  });

  it("is made anew when the map has changed, and not for the same wish again", async () => {
    preview.want(wish(100), 1);
    await rest(0);
    waiting[0]?.answer(file("one"));
    await rest(0);
    preview.want(wish(100), 1);
    await rest(500);
    expect(asked()).toHaveLength(1);
    preview.want(wish(100), 2);
    await rest(250);
    expect(asked()).toHaveLength(2);
  });

  it("goes back without asking when one thinks better of it", async () => {
    preview.want(wish(100), 1);
    await rest(0);
    waiting[0]?.answer(file("one"));
    await rest(0);
    preview.want(wish(200), 1);
    preview.want(wish(100), 1);
    expect(preview.current).toBe(true);
    await rest(500);
    expect(asked()).toEqual([100]);
  });

  it("says why there is none, and shows the next good one", async () => {
    preview.want(wish(100), 1);
    await rest(0);
    waiting[0]?.fail(new HostFault({ code: "too_large", message: "Too large.", hint: "Take a smaller size." }));
    await rest(0);
    expect([preview.fault?.code, preview.working]).toEqual(["too_large", false]);
    preview.want(wish(90), 1);
    await rest(250);
    waiting[1]?.answer(file("small"));
    await rest(0);
    expect([preview.fault, preview.shown?.name]).toEqual([null, "small"]);
  });

  it("shows nothing that comes after the sheet was closed", async () => {
    preview.want(wish(100), 1);
    await rest(0);
    preview.stop();
    waiting[0]?.answer(file("late"));
    await rest(500);
    expect(preview.shown).toBeNull();
  });
});
