// One press does what the check offers, and nothing is offered that cannot be done.
import { describe, expect, it } from "vitest";
import { remedied, remedyName } from "./remedies";
import { DEFAULT, distanceOf, pageOf, type Wish } from "./wish";

const A4: Wish = { ...DEFAULT, wholePage: "A4", wholeDistance: 3 };
const done = (wish: Wish, remedy: Parameters<typeof remedied>[0]): Wish => ({ ...wish, ...remedied(remedy, wish) });

describe("a remedy", () => {
  it("of the page takes the next paper that does", () => {
    expect(remedyName({ kind: "page", name: "A2" }, A4)).toBe("Use A2");
    expect(pageOf(done(A4, { kind: "page", name: "A2" }))).toBe("A2");
    const own = { kind: "page", name: "900x1270mm" } as const;
    expect(remedyName(own, A4)).toBe("Use 900 × 1,270 mm");
    expect(done(A4, own)).toMatchObject({ wholePage: "own", width: 900, height: 1270 });
  });

  it("of the size makes the map larger on as many sheets as it takes", () => {
    const enlarge = { kind: "enlarge", percent: 180 } as const;
    expect(remedyName(enlarge, A4)).toBe("Enlarge to 180%");
    expect(done(A4, enlarge)).toMatchObject({ pages: "tiles", enlarged: 180 });
  });

  it("of the distance or the colours changes only these", () => {
    expect(distanceOf(done(A4, { kind: "distance", centimetres: 80 }))).toBe(0.8);
    expect(done(A4, { kind: "theme", name: "print" }).theme).toBe("print");
    expect(remedyName({ kind: "theme", name: "print" }, A4)).toBe("Use the colours “Print”");
  });

  it("that cannot be done is not offered", () => {
    const tiles: Wish = { ...A4, pages: "tiles" };
    expect(remedyName({ kind: "page", name: "A0" }, tiles)).toBe("");
    expect(remedyName({ kind: "page", name: "9000x9000mm" }, A4)).toBe("");
    expect(remedyName({ kind: "page", name: "A4" }, A4)).toBe("");
    expect(remedyName({ kind: "enlarge", percent: 5000 }, A4)).toBe("");
    expect(remedyName({ kind: "theme", name: "light" }, A4)).toBe("");
  });
});
