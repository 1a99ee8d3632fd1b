// Cells stand under their columns, whatever is empty, merged or hidden.
import { describe, expect, it } from "vitest";
import type { SheetCell } from "../../generated/border";
import { placedRows } from "./sheet-rows";

const cell = (column: number, columns = 1, rows = 1): SheetCell => {
  return { column, columns, rows, runs: [], fill: "", line: "", align: "start", middle: false };
};
const places = (widths: number[], ...rows: SheetCell[][]) =>
  placedRows({ columns: widths, rows: rows.map((cells) => ({ height: 20, cells })) }).map((row) =>
    row.map(({ column, span, rows, cell }) => (cell ? `${column}:${span}x${rows}` : `${column}-`)),
  );

describe("the rows of a sheet", () => {
  it("begin with what is empty", () => {
    expect(places([10, 10, 10], [cell(1), cell(2)])).toEqual([["0-", "1:1x1", "2:1x1"]]);
  });

  it("leave out what is covered from the side and from above", () => {
    expect(places([10, 10, 10], [cell(0, 1, 2), cell(1, 2)], [cell(1)], [])).toEqual([
      ["0:1x2", "1:2x1"],
      ["1:1x1", "2-"],
      ["0-", "1-", "2-"],
    ]);
  });

  it("do not count hidden columns", () => {
    expect(places([10, 0, 10], [cell(0, 3)], [cell(0), cell(1), cell(2)])).toEqual([["0:2x1"], ["0:1x1", "2:1x1"]]);
  });
});
