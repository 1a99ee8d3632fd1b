// The chart that a workbook shows has its points where the workbook's own chart has them.
import { describe, expect, it } from "vitest";
import { curvePoints } from "./sheet-curve";

describe("the curve on a sheet", () => {
  it("has a point in the middle of each column, the best at the top", () => {
    expect(curvePoints([2, null, -2], 300, 124, false)).toEqual([
      { x: 50, y: 12 },
      { x: 250, y: 112 },
    ]);
    expect(curvePoints([2, 0], 200, 124, true)).toEqual([
      { x: 150, y: 12 },
      { x: 50, y: 62 },
    ]);
    expect(curvePoints([], 100, 100, false)).toEqual([]);
  });
});
