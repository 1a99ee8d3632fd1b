// A table file as cells to look at.
import { describe, expect, it } from "vitest";
import { cellsOf } from "./cells";

describe("cells of a table file", () => {
  it("are parted by what parts the first row", () => {
    expect(cellsOf('\uFEFFStage,Text\r\nVisit,"Waits, 38 min"\r\n')).toEqual([
      ["Stage", "Text"],
      ["Visit", "Waits, 38 min"],
    ]);
    expect(cellsOf("Stage;Text\nVisit;a,b,c\n")).toEqual([
      ["Stage", "Text"],
      ["Visit", "a,b,c"],
    ]);
    expect(cellsOf('a\tb\n"x\ny"\tz')).toEqual([
      ["a", "b"],
      ["x\ny", "z"],
    ]);
  });

  it("are no more than anyone looks at", () => {
    const rows = Array.from({ length: 500 }, () => Array.from({ length: 100 }, () => "x").join(",")).join("\n");
    const cells = cellsOf(rows);
    expect([cells.length, cells[0]?.length]).toEqual([80, 40]);
  });
});
