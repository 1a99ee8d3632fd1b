import { describe, expect, it } from "vitest";
import { formatDuration, parseDuration } from "../src/words/duration";

describe("a length of time", () => {
  it.each([
    ["38 min", 2280],
    ["38", 2280],
    ["38min", 2280],
    ["1 h 20", 4800],
    ["1 h 20 min", 4800],
    ["1h20m", 4800],
    ["1.5 h", 5400],
    ["1,5 h", 5400],
    ["2 hours and 5 minutes", 7500],
    ["2 days", 172_800],
    ["3 d 4", 273_600],
    ["1 week", 604_800],
    ["90 s", 90],
    ["1:30", 5400],
    ["0", 0],
  ])("reads %s", (text, seconds) => expect(parseDuration(text)).toBe(seconds));

  it.each(["", "soon", "5 parsecs", "min", "10 min later", "-5 min", "99999999 weeks"])("refuses %j", (text) =>
    expect(parseDuration(text)).toBeNull(),
  );

  it("writes what it reads", () => {
    for (const seconds of [0, 1, 59, 60, 61, 2280, 3600, 3725, 86_400, 90_061, 604_800, 4_000_000_000]) {
      expect(parseDuration(formatDuration(seconds))).toBe(seconds);
    }
    expect(formatDuration(2280)).toBe("38 min");
  });
});
