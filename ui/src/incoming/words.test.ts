// What a text seems to be, what columns may be, how large a picture is: the small questions of the ways in.
import { describe, expect, it } from "vitest";
import type { TableGuess } from "../generated/border";
import { choicesOf, columnOf, fieldName, valueOf } from "./columns";
import { lineAt, linesIn } from "./lines";
import { sizeOf } from "./picture";
import { isWholeMap, mayBeMap } from "./text";

describe("a pasted text", () => {
  it("is a whole map only with the header of Mermaid or of our format", () => {
    expect(isWholeMap("journey\n title A")).toBe(true);
    expect(isWholeMap("%%{init: {}}%%\n\n  JOURNEY\n")).toBe(true);
    expect(isWholeMap("```mermaid\njourney\n```")).toBe(true);
    expect(isWholeMap('{\n "waymark": "1.0", "journey": {}}')).toBe(true);
    expect(isWholeMap("journey of a customer\nby Mia")).toBe(false);
    expect(isWholeMap('{"waymark": 3}')).toBe(false);
    expect(isWholeMap("a\tb\nc\td")).toBe(false);
  });

  it("may be a map with several lines or a format's beginning", () => {
    expect(mayBeMap("Book\n  Call")).toBe(true);
    expect(mayBeMap('{"a": 1}')).toBe(true);
    expect(mayBeMap("<cjml/>")).toBe(true);
    expect(mayBeMap(" one line \n")).toBe(false);
    expect(mayBeMap("")).toBe(false);
  });
});

describe("the menu of a column", () => {
  const table = (shape: "card_rows" | "step_rows", columns: TableGuess["used"]["columns"]) =>
    ({ fields: ["stage", "text"], used: { shape, columns } }) as TableGuess;

  const all = (own: TableGuess) => choicesOf(own).flatMap(({ choices }) => choices.map(({ value }) => value));

  it("offers lanes where columns are lanes", () => {
    expect(all(table("card_rows", []))).not.toContain("lane feelings");
    expect(all(table("step_rows", []))).toContain("lane feelings");
  });

  it("keeps the ids of Waymark's own tables out of the way", () => {
    const own = {
      ...table("card_rows", [{ is: "field", field: "card_id" }]),
      fields: ["text", "card_id", "lane_id", "x"],
    };
    expect(all(own)).toEqual(["field text", "field x", "field card_id"]);
  });

  it("offers a field that is used though the list lacks it", () => {
    const last = choicesOf(table("card_rows", [{ is: "field", field: "own_field" }])).at(-1);
    expect(last).toEqual({ label: "Other", choices: [{ value: "field own_field", label: "own field" }] });
  });

  it("groups the choices, the most usual first, and tells twins apart", () => {
    const own = table("step_rows", []);
    own.fields = ["due", "channel", "notes", "text", "stage", "effort", "opportunity_effort"];
    const groups = choicesOf(own);
    expect(groups.map(({ label }) => label)).toEqual(["Most usual", "Cards of a lane", "Touchpoint", "Opportunity"]);
    expect(groups[0]?.choices.map(({ label }) => label)).toEqual(["Stage", "Text", "Notes"]);
    const labels = groups.flatMap(({ choices }) => choices.map(({ label }) => label));
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels).toEqual(expect.arrayContaining(["Channel of the touchpoint", "Channels (lane)"]));
  });

  it("says the same column back, and keeps whose feelings they are", () => {
    const column = { is: "lane" as const, kind: "feelings" as const, persona: "Mia" };
    expect(columnOf(valueOf(column), column)).toEqual(column);
    expect(columnOf("lane pains", column)).toEqual({ is: "lane", kind: "pains", persona: "" });
    expect(columnOf(valueOf({ is: "field", field: "text" }), undefined)).toEqual({ is: "field", field: "text" });
    const named = { is: "field" as const, field: "feeling:Mia of Rome" };
    expect(columnOf(valueOf(named), undefined)).toEqual(named);
    expect(fieldName("feeling:Mia of Rome")).toBe("Feeling: Mia of Rome");
    expect(columnOf("ignored", column)).toEqual({ is: "ignored" });
  });
});

describe("the lines of a text", () => {
  it("are counted and found whatever ends them", () => {
    const text = "one\r\ntwo\nthree\rfour";
    expect([linesIn(""), linesIn("a\n"), linesIn(text)]).toEqual([1, 2, 4]);
    expect([1, 2, 3, 4, 9].map((line) => lineAt(text, line)).map(({ from, to }) => text.slice(from, to))).toEqual([
      "one",
      "two",
      "three",
      "four",
      "four",
    ]);
  });
});

describe("the size of a picture", () => {
  it("is read from its head, by the box when it has no size", () => {
    expect(sizeOf('<?xml version="1.0"?><svg width="640" height="48.5" viewBox="0 0 1 1">')).toEqual({
      width: 640,
      height: 48.5,
    });
    expect(sizeOf('<svg viewBox="0 0 300 200">')).toEqual({ width: 300, height: 200 });
    expect(sizeOf("no picture")).toEqual({ width: 1200, height: 800 });
  });
});
