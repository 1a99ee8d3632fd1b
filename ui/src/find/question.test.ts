// Where a text stands in another: folded or exactly, anywhere or as whole words, in scripts with and without spaces.
import { describe, expect, it } from "vitest";
import { seeker, type Question } from "./question";

const found = (text: string, wanted: string, more: Partial<Question> = {}) =>
  seeker({ text: wanted, matchCase: false, wholeWord: false, scope: "all", ...more })(text).map((stretch) =>
    text.slice(...stretch),
  );

describe("seeking", () => {
  it("takes case and accents for the same, and says which letters stand there", () => {
    expect(found("Café, CAFE, cafés", "café")).toEqual(["Café", "CAFE", "café"]);
    expect(found("Große Straße, STRASSE", "strasse")).toEqual(["Straße", "STRASSE"]);
  });

  it("keeps them apart on wish", () => {
    expect(found("Café, cafe", "cafe", { matchCase: true })).toEqual(["cafe"]);
  });

  it("finds none over another", () => expect(found("aaaa", "aa")).toHaveLength(2));

  it("finds whole words only, also where no spaces stand", () => {
    const whole = { wholeWord: true };
    expect(found("wait, waiting, await, Wait", "wait", whole)).toEqual(["wait", "Wait"]);
    expect(found("我在等待预约", "等待", whole)).toEqual(["等待"]);
    expect(found("我在等待预约", "待预", whole)).toEqual([]);
  });

  it("finds nothing for nothing", () => expect(found("a", "")).toEqual([]));
});
