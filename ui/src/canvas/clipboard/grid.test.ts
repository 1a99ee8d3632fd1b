// Texts of other programs as cells, and cells as texts.
import { describe, expect, it } from "vitest";
import { addressOf, gridOf, linesOf, toText } from "./grid";

describe("a text as cells", () => {
  it.each<[string, string, string[][]]>([
    ["lines", "one\ntwo\r\n\nthree\n", [["one"], ["two"], ["three"]]],
    ["a list of dashes", "- one\n  * two\n• three", [["one"], ["two"], ["three"]]],
    ["a numbered list", "1. one\n2) two\n(3) three", [["one"], ["two"], ["three"]]],
    ["a list of ticks", "- [ ] one\n- [x] two", [["one"], ["two"]]],
    ["a figure at the front is no mark", "38 minutes\n-1 Anxious", [["38 minutes"], ["-1 Anxious"]]],
    [
      "tabs",
      "a\tb\n\tc\n",
      [
        ["a", "b"],
        ["", "c"],
      ],
    ],
    [
      "tabs with quotes",
      'a\t"two\nlines"\n"say ""hi"""\td',
      [
        ["a", "two\nlines"],
        ['say "hi"', "d"],
      ],
    ],
    ["a quotation mark that is a sign", '"Which papers?" they ask\tb', [['"Which papers?" they ask', "b"]]],
    ["a quotation mark without an end", '"open\tb', [['"open', "b"]]],
    ["empty ends", "a\t\t\n\t\t\n", [["a"]]],
    [
      "semicolons",
      "a;b\nc;d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "commas",
      'a,b\n"x, y",d',
      [
        ["a", "b"],
        ["x, y", "d"],
      ],
    ],
    ["sentences with commas", "Hello, world\nBye, world", [["Hello, world"], ["Bye, world"]]],
    ["one line with a comma", "a,b", [["a,b"]]],
    ["a mark of byte order", "\uFEFFa\tb", [["a", "b"]]],
  ])("%s", (_, text, grid) => {
    expect(gridOf(text)).toEqual(grid);
  });

  it("comes back as it was", () => {
    const grid = [
      ["a", "two\nlines", 'a "sign"'],
      ["", "tab\there", "é 日本"],
    ];
    expect(gridOf(toText(grid))).toEqual(grid);
  });

  it("keeps what is no mark of a list", () => {
    expect(linesOf("-1\n+2 Proud\n3.5 stars\n*bold*")).toEqual(["-1", "+2 Proud", "3.5 stars", "*bold*"]);
  });
});

describe("an address", () => {
  it.each([
    ["https://example.com/a?b=c#d", true],
    ["  http://example.com  ", true],
    ["mailto:rosa@example.com", true],
    ["javascript:alert(1)", false],
    ["file:///etc/passwd", false],
    ["see https://example.com", false],
    ["example.com", false],
    ["https://", false],
  ])("%s", (text, is) => {
    expect(addressOf(text) !== null).toBe(is);
  });
});
