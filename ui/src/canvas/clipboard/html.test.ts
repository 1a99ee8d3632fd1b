// HTML as programs write it to the clipboard; what is hostile stays text.
import { describe, expect, it } from "vitest";
import { readHtml } from "./html";

const EXCEL = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--td {mso-ignore:padding}--></style></head>
<body><!--StartFragment--><table border=0 cellpadding=0><col width=64 span=2>
 <tr height=20><td height=20 class=xl65 width=64>Book</td><td>Visit<br>
    twice</td></tr>
 <tr><td></td><td x:num>12</td></tr><!--EndFragment--></table></body></html>`;
const SHEETS = `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td{}--></style>
<table xmlns="http://www.w3.org/1999/xhtml"><colgroup><col/></colgroup><tbody>
<tr><td data-sheets-value='{"1":2}'>a</td><td rowspan="2" colspan="1">tall</td><td>b</td></tr>
<tr><td>c</td><td>d</td></tr><tr><td colspan="2">wide</td><td>e</td></tr></tbody></table>`;

describe("HTML from the clipboard", () => {
  it("reads a table of Excel", () => {
    expect(readHtml(EXCEL).grid).toEqual([
      ["Book", "Visit\ntwice"],
      ["", "12"],
    ]);
  });

  it("leaves empty what merged cells cover", () => {
    expect(readHtml(SHEETS).grid).toEqual([
      ["a", "tall", "b"],
      ["c", "", "d"],
      ["wide", "", "e"],
    ]);
  });

  it("reads a list as one column, of nested ones the innermost", () => {
    expect(readHtml("<ul><li>one</li><li>two<ol><li>three</li></ol></li></ul>").grid).toEqual([["one"], ["three"]]);
  });

  it("knows a link that stands for itself", () => {
    expect(readHtml('<a href="https://a.example/x">The report</a>').linkText).toBe("The report");
    expect(readHtml('<p>See <a href="https://a.example/x">the report</a></p>').linkText).toBeNull();
  });

  it("runs nothing and fetches nothing", () => {
    const hostile = `<img src=x onerror="globalThis.harmed = true"><script>globalThis.harmed = true</script>
      <table><tr><td><b onclick="1">&lt;b&gt;bold</b><script>1</script></td></tr></table>`;
    expect(readHtml(hostile).grid).toEqual([["<b>bold"]]);
    expect("harmed" in globalThis).toBe(false);
  });

  it("holds out against spans without end", () => {
    const grid = readHtml(
      '<table><tr><td colspan="99999" rowspan="99999">a</td><td>b</td></tr><tr><td>c</td></tr></table>',
    ).grid;
    expect((grid?.[0]?.length ?? 0) <= 501).toBe(true);
  });
});
