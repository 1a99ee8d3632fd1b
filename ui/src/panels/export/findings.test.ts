// What is not in a file is told by its code, and never swallowed when the code is new.
import { describe, expect, it } from "vitest";
import type { Warning } from "../../generated/border";
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
  const slides = { code: "slides_text_cut", message: "Texts too long for a slide were shortened (3).", about: null };
  const small: Warning = {
    code: "small_text",
    message: "Too small to be read from 3 m: 4 texts.",
    about: null,
    told: {
      kind: "small_text",
      count: 4,
      distance_cm: 300,
      text: "Day 5",
      page: 2,
      name: "Visit",
      height_um: 1437,
      needed_um: 8727,
    },
    remedies: [{ kind: "page", name: "A2" }],
  };

  it("is a sentence of the page's own with the figures in it, and what would help beside it", () => {
    const [told] = toldWarnings([small], "de");
    expect(told?.text).toBe(
      "4 texts are too small to be read from 3 m. The smallest is “Day 5” on page 2 (“Visit”): its capitals are 1.4 mm high and should be 8.7 mm.",
    );
    expect(told).toMatchObject({ own: undefined, hint: undefined, remedies: [{ kind: "page", name: "A2" }] });
  });

  it("names letters that no font has, and how many more there are", () => {
    const lacking: Warning = {
      code: "missing_glyph",
      message: "No font",
      about: null,
      told: { kind: "missing_glyph", letters: ["♛ (U+265B)"], more: 2 },
    };
    expect(toldWarnings([lacking], "en")[0]?.text).toBe("No font of this computer has: ♛ (U+265B), 2 more.");
  });

  it("is the core's own sentence in English where it is not told as data, and stands below in other languages", () => {
    expect(toldWarnings([slides], "en")[0]).toMatchObject({ text: slides.message, own: undefined });
    expect(toldWarnings([slides], "de")[0]?.own).toBe(slides.message);
    expect(toldWarnings([{ ...slides, code: "new" }], "de")[0]).toMatchObject({ text: slides.message, own: undefined });
  });
});
