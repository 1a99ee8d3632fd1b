// Cut paths: what is asked for is in them, what is far away is not, and dashes and fills stay where they were.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PathItem, Stroke } from "../../generated/border";
import { WidePath } from "./wide-path";

class Recorded {
  readonly said: string[] = [];
  moveTo = (...to: number[]) => void this.said.push(`M${to.join(" ")}`);
  lineTo = (...to: number[]) => void this.said.push(`L${to.join(" ")}`);
  bezierCurveTo = (...to: number[]) => void this.said.push(`C${to.join(" ")}`);
  closePath = () => void this.said.push("Z");
}

const solid = { paint: "solid" as const, colour: 0xff };
const stroke = (dash: number[] = []): Stroke => ({ paint: solid, width: 1, dash });

function cut(item: Partial<PathItem>, left: number, right: number): string {
  const path = new WidePath({ d: "", fill: null, stroke: null, ...item }).between(left, right) as unknown;
  return (path as Recorded).said.join(" ");
}

describe("a cut path", () => {
  beforeEach(() => vi.stubGlobal("Path2D", Recorded));
  afterEach(() => vi.unstubAllGlobals());

  const lines = "M100,0 L100,50 M5000,0 L5000,50 M9000,0 L9000,50";

  it("leaves out parts that are far away", () => {
    expect(cut({ d: lines, stroke: stroke([2, 4]) }, 4800, 5200)).toBe("M5000 0 L5000 50");
    expect(cut({ d: lines, stroke: stroke() }, 6000, 7000)).toBe("");
  });

  it("keeps a line that runs through, from its first seen piece on", () => {
    const d = "M0,0 L1000,10 L2000,20 L3000,30 L4000,40";
    expect(cut({ d, stroke: stroke() }, 2100, 2200)).toBe("M2000 20 L3000 30");
    expect(cut({ d, stroke: stroke() }, 900, 1100)).toBe("M0 0 L1000 10 L2000 20");
  });

  it("cuts a long dashed line where a dash begins", () => {
    expect(cut({ d: "M10,5 L90000,5", stroke: stroke([2, 5]) }, 7074, 7100)).toBe("M7010 5 L90000 5");
  });

  it("keeps a dashed curve whole: its dashes cannot be counted", () => {
    const d = "M0,0 C10,0 20,0 1000,0 C1010,0 1020,0 9000,0";
    expect(cut({ d, stroke: stroke([2, 5]) }, 5000, 5100)).toBe("M0 0 C10 0 20 0 1000 0 C1010 0 1020 0 9000 0");
  });

  it("closes what is filled the short way round, outside of what is seen", () => {
    const d = "M0,0 C10,9 20,9 1000,0 C1010,9 1020,9 2000,0 C2010,9 2020,9 9000,0 L9000,50 L0,50 Z";
    const shown = cut({ d, fill: solid }, 1300, 1400);
    expect(shown).toBe("M0 0 L1000 0 C1010 9 1020 9 2000 0 L9000 0 L9000 50 L0 50 Z");
  });
});
