// A map as a table: as it looks, and no cell of it can run in a spreadsheet.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { JourneyDocument } from "../../document/document.svelte";
import { Editor } from "../editor.svelte";
import { PlainCore, smallMap } from "../testing/plain-core";
import { gridOf } from "./grid";
import { readHtml } from "./html";
import { quieted, unquieted } from "./inert";
import { writeTable } from "./whole-table";

const WHOLE = { lanes: null, stages: null, cards: null };
let editor: Editor;

beforeEach(async () => {
  const { nodes, links } = smallMap();
  const reads = nodes.find(({ id }) => id === "reads") as { text: string };
  reads.text = '=HYPERLINK("http://x")<script>alert(1)</script>';
  const view = { theme: "light" as const, lanes: null, stages: null, persona: null };
  editor = new Editor(await JourneyDocument.open(new PlainCore(nodes, links), "journey", view));
});
afterEach(() => editor.destroy());

describe("a map as a table", () => {
  it("has a row for each lane and a column for each step, under the names of both", () => {
    const { document } = editor;
    const rows = gridOf(writeTable(document, WHOLE).text);
    const names = document.stages().map(({ name }) => name);
    expect(rows[0]?.filter(Boolean)).toEqual(names);
    const heads = rows.length - document.lanes().length;
    expect([1, 2]).toContain(heads);
    expect(rows.slice(heads).map(([name]) => name)).toHaveLength(document.lanes().length);
  });

  it("says a feeling after its words", () => {
    expect(writeTable(editor.document, WHOLE).text).toMatch(/\([+-][12]\)/);
  });

  it("says channel, efforts, impact and the last reading, as the map shows them", async () => {
    const { nodes, links } = smallMap();
    const desk = nodes.find(({ id }) => id === "desk") as Record<string, unknown>;
    Object.assign(desk, {
      touchpoint: { channel: "phone", effort: 6 },
      opportunity: { impact: 4, effort: 2 },
      metric: "m",
    });
    const readings = [
      { value: 50, period: "May" },
      { value: 41.5, period: "June" },
    ];
    nodes.push({ node: "metric", id: "m", name: "CSAT", formula: "own", unit: "%", readings } as never);
    const view = { theme: "light" as const, lanes: null, stages: null, persona: null };
    const document = await JourneyDocument.open(new PlainCore(nodes, links), "journey", view);
    expect(writeTable(document, { ...WHOLE, cards: ["desk"] }).text).toContain(
      "desk [Phone · Effort 6/7 · Impact 4/5 · Effort 2/5 · 41.5 % (June)]",
    );
  });

  it("has no cell that could run, in either form", () => {
    const { text, html } = writeTable(editor.document, WHOLE);
    expect(text).toContain("'=HYPERLINK");
    expect(text).not.toMatch(/(^|[\t\n"])=/);
    expect(html).not.toMatch(/>\s*[=+@-]/);
    expect(html).not.toContain("<script");
    const cells = new DOMParser().parseFromString(html, "text/html").querySelectorAll("td");
    expect([...cells].some((cell) => cell.textContent?.startsWith("'=HYPERLINK"))).toBe(true);
  });

  it("comes back as the text that it was when it is pasted", () => {
    const { text, html } = writeTable(editor.document, WHOLE);
    const words = '=HYPERLINK("http://x")<script>alert(1)</script>';
    expect(gridOf(text).flat().join("\n")).toContain(words);
    expect(readHtml(html).grid?.flat().join("\n")).toContain(words);
  });

  it("holds only the places of chosen cards", () => {
    const rows = gridOf(writeTable(editor.document, { ...WHOLE, cards: ["desk"] }).text);
    expect(rows.at(-1)?.at(-1)).toContain("desk");
    expect(rows.at(-1)).toHaveLength(2);
    expect(rows.length).toBeLessThanOrEqual(3);
  });
});

describe("a quieted text", () => {
  it.each(["=1", "+1", "-1", "@a", "\tx", " =1", "\u200b=1", "\u202e=1", "＝1", "'=1", "'quoted"])(
    "comes back: %j",
    (text) => {
      expect(quieted(text)).toBe(`'${text}`);
      expect(unquieted(quieted(text))).toBe(text);
    },
  );

  it.each(["plain", "1", "a=b", "’tis"])("is left alone when it is harmless: %j", (text) => {
    expect(quieted(text)).toBe(text);
    expect(unquieted(text)).toBe(text);
  });
});
