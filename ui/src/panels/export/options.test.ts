// What the core is asked for: every wish that fits the format, and no other.
import { describe, expect, it } from "vitest";
import { FORMATS, PURPOSES, purposeOf, takes } from "./formats";
import { optionsOf, WHOLE } from "./options";
import { isPage, isWithin, pagesFor } from "./paper";
import { cleanWish, DEFAULT, distanceOf, pageOf, sameWish, withDistance, withPage, type Wish } from "./wish";

const SAID = { date: "26 Nov 2026", version: "Version 12", language: "de" };
const LOUD = cleanWish({
  theme: "dark",
  size: "dpi",
  dpi: 150,
  transparent: true,
  date: true,
  version: true,
  evidence: true,
  legend: false,
  pages: "tiles",
  tilesPage: "A3",
  overlap: 5,
  enlarged: 250,
  tilesDistance: 3,
});
const PART = { lanes: ["l"], stages: null, cards: null, persona: "p" };

describe("formats", () => {
  it("serve each exactly one purpose", () => {
    expect(new Set(FORMATS).size).toBe(13);
    for (const { purpose, formats } of PURPOSES) expect(formats.map(purposeOf)).toEqual(formats.map(() => purpose));
  });
});

describe("options", () => {
  it("of a picture carry colours, size, ground, part and what stands around it", () => {
    expect(optionsOf("png", LOUD, PART, SAID)).toEqual({
      format: "png",
      view: { theme: "dark", lanes: ["l"], stages: null, persona: "p", language: "de" },
      scale: 2,
      dpi: 150,
      page: "fit",
      transparent: true,
      furniture: { title: true, legend: false, date: "26 Nov 2026", version: "Version 12", evidence: true },
    });
  });

  it("of a picture name a width only where it is wished", () => {
    expect(optionsOf("png", { ...DEFAULT, size: "width", pixels: 1280 }, WHOLE, SAID).width).toBe(1280);
    expect(optionsOf("png", DEFAULT, WHOLE, SAID)).not.toHaveProperty("width");
    expect(optionsOf("png", { ...DEFAULT, size: "0.5" }, WHOLE, SAID).scale).toBe(0.5);
  });

  it("of paper carry pages and the distance", () => {
    const { page, paper, dpi, transparent } = optionsOf("pdf", LOUD, PART, SAID);
    expect({ page, paper, dpi, transparent }).toEqual({
      page: "A3",
      paper: { kind: "tiles", overlap: 5, marks: true, enlarged: 2.5, distance: 3 },
      dpi: null,
      transparent: false,
    });
  });

  it("name a page of one's own by its millimetres", () => {
    expect(optionsOf("pdf", { ...DEFAULT, wholePage: "own", width: 900, height: 450.5 }, WHOLE, SAID).page).toBe(
      "900x450.5mm",
    );
  });

  it("of text are the same whatever is wished of pictures", () => {
    for (const format of FORMATS.filter((each) => !takes(each, "theme"))) {
      expect(optionsOf(format, LOUD, PART, SAID)).toEqual(optionsOf(format, DEFAULT, WHOLE, SAID));
    }
  });

  it("take cards only where a part is wished", () => {
    const cards = { ...WHOLE, cards: ["a", "b"] };
    expect(optionsOf("svg", DEFAULT, cards, SAID).cards).toEqual(["a", "b"]);
    expect(optionsOf("csv", DEFAULT, cards, SAID).cards).toBeUndefined();
  });
});

describe("paper", () => {
  it("is never as large as the map where there are many pages", () => {
    for (const kind of ["tiles", "stages", "report"] as const) {
      expect(pagesFor(kind)).not.toContain("fit");
      expect(isPage(kind, pageOf({ ...DEFAULT, pages: kind }))).toBe(true);
    }
  });

  it("is of each kind's own: another kind keeps neither page nor distance", () => {
    const poster = { ...DEFAULT, ...withPage(DEFAULT, "A0"), ...withDistance(DEFAULT, 3) };
    const tiled: Wish = { ...poster, pages: "tiles" };
    expect([pageOf(poster), distanceOf(poster)]).toEqual(["A0", 3]);
    expect([pageOf(tiled), distanceOf(tiled)]).toEqual(["A4", 1.5]);
    const back: Wish = { ...tiled, ...withPage(tiled, "A3"), pages: "whole" };
    expect([pageOf(back), distanceOf(back)]).toEqual(["A0", 3]);
  });

  it("has bounds", () => {
    expect([71, 72, 600, 601, Number.NaN].map((dpi) => isWithin("dpi", dpi))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("a wish from the store", () => {
  it("is as by default where it is broken", () => {
    const broken = {
      theme: "pink",
      size: 2,
      dpi: 1e9,
      wholePage: "A9",
      tilesPage: "A0",
      legend: "yes",
      tilesDistance: 3,
    };
    expect(cleanWish({ ...broken, more: 1 })).toEqual({ ...DEFAULT, tilesDistance: 3 });
    for (const nothing of [null, 7, "x", []]) expect(cleanWish(nothing)).toEqual(DEFAULT);
  });

  it("of an older Waymark keeps its page and its distance", () => {
    const poster = cleanWish({ pages: "whole", page: "A0", distance: 1.5 });
    expect([pageOf(poster), distanceOf(poster)]).toEqual(["A0", 1.5]);
    const tiled = cleanWish({ pages: "tiles", page: "A0", distance: 3 });
    expect([pageOf(tiled), distanceOf(tiled), tiled.wholePage]).toEqual(["A4", 3, "fit"]);
  });

  it("comes back as it was", () => {
    expect(cleanWish(JSON.parse(JSON.stringify(LOUD)))).toEqual(LOUD);
    expect(sameWish(LOUD, { ...LOUD })).toBe(true);
    expect(sameWish(LOUD, { ...LOUD, marks: false })).toBe(false);
  });
});
