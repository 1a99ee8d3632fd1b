// The facilitator's timer keeps to the clock, whatever the page does meanwhile.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { clockText, Timer } from "./timer.svelte";

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => vi.useRealTimers());

test("it counts down by the clock and says what it reaches", () => {
  const timer = new Timer();
  const reached: string[] = [];
  timer.onReached((what) => reached.push(what));
  timer.begin(4);
  vi.advanceTimersByTime(119_000);
  expect(reached).toEqual([]);
  vi.advanceTimersByTime(2_000);
  expect(reached).toEqual(["half"]);
  vi.advanceTimersByTime(60_000);
  expect(reached).toEqual(["half", "minute"]);
  expect(timer.over).toBe(false);
  vi.advanceTimersByTime(60_000);
  expect(reached).toEqual(["half", "minute", "over"]);
  expect(timer.over).toBe(true);
  expect(timer.running).toBe(false);
});

test("holding keeps what is left, and a minute more makes it longer", () => {
  const timer = new Timer();
  timer.begin(1);
  vi.advanceTimersByTime(20_000);
  timer.toggle();
  vi.advanceTimersByTime(90_000);
  expect(timer.left).toBe(40_000);
  timer.more();
  expect(timer.left).toBe(100_000);
  timer.reset();
  expect(timer.left).toBe(timer.length);
});

test("a page that was away for a while has not stretched the time", () => {
  const kept = new Map<string, string>();
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as unknown as Storage;
  const first = new Timer(store);
  first.begin(5);
  first.leave();
  vi.setSystemTime(Date.now() + 200_000);
  const second = new Timer(store);
  expect(second.open).toBe(true);
  expect(second.running).toBe(true);
  expect(second.left).toBe(100_000);
  second.leave();
});

test.each([
  [0, "0:00"],
  [1, "0:01"],
  [65_000, "1:05"],
  [3_600_000, "1:00:00"],
])("%i milliseconds are %s", (milliseconds, text) => expect(clockText(milliseconds)).toBe(text));
