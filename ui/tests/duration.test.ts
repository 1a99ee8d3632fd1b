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

  it.each([
    ["de", "2 Tage", 172_800],
    ["de", "1 Std. und 20 Min.", 4800],
    ["de", "1,5 Stunden", 5400],
    ["fr", "2 heures et 5 minutes", 7500],
    ["fr", "3 j", 259_200],
    ["es", "2 horas y 5 minutos", 7500],
    ["ja", "2時間5分", 7500],
    ["zh-Hans", "2小时5分钟", 7500],
    ["ar", "٣ ساعات و٢٠ دقيقة", 12_000],
    ["ja", "38 min", 2280],
  ])("in %s reads %s", (language, text, seconds) => expect(parseDuration(text, language)).toBe(seconds));

  it.each(["en", "de", "es", "fr", "ja", "zh-Hans", "ar"])("writes in %s what it reads", (language) => {
    for (const seconds of [0, 1, 60, 120, 2280, 3600, 7200, 3725, 90_061, 172_800, 604_800, 4_000_000_000]) {
      const text = formatDuration(seconds, language);
      expect([text, parseDuration(text, language)]).toEqual([text, seconds]);
    }
  });
});
