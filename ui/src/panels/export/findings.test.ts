// What is not in a file is told by its code, and never swallowed when the code is new.
import { describe, expect, it } from "vitest";
import { toldLosses, toldWarnings } from "./findings";

describe("what is not in a file", () => {
  it("has a label and a number", () => {
    const told = toldLosses([
      { code: "flows", count: 12, message: "12 flows between cards are not in the file." },
      { code: "persona_looks", count: 2, message: "2 details of personas are not in the file." },
      { code: "pains_lane", count: 4, message: "4 cards of Pain points are not in the file." },
    ]);
    expect(told.map(({ text, count }) => [text, count])).toEqual([
      ["Flows between touchpoints", 12],
      ["Details of personas", 2],
      ["Lanes: Pain points", 4],
    ]);
  });

  it("is told by the core where the page does not know it", () => {
    const [told] = toldLosses([{ code: "holograms", count: 3, message: "3 holograms are not in the file." }]);
    expect(told).toMatchObject({ text: "3 holograms are not in the file.", count: null });
  });

  it("may be all of it, which has no number", () => {
    const [told] = toldLosses([{ code: "reading_only", count: 1, message: "A story cannot be read back." }]);
    expect(told?.count).toBeNull();
  });
});

describe("what the check finds", () => {
  const small = { code: "small_text", message: "Too small to be read from 3 m: 4 texts.", about: null };

  it("is the core's own sentence in English, and stands below the page's in other languages", () => {
    expect(toldWarnings([small], "en")[0]).toMatchObject({ text: small.message, own: undefined });
    expect(toldWarnings([small], "de")[0]?.own).toBe(small.message);
    expect(toldWarnings([{ ...small, code: "new" }], "de")[0]).toMatchObject({ text: small.message, own: undefined });
  });
});
