// What a text seems to be, what columns may be, how large a picture is: the small questions of the ways in.
import { describe, expect, it } from "vitest";
import type { TableGuess } from "../generated/border";
import { choicesOf, columnOf, fieldName, valueOf } from "./columns";
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

  it("offers lanes where columns are lanes", () => {
    expect(choicesOf(table("card_rows", [])).lanes).toEqual([]);
    expect(choicesOf(table("step_rows", [])).lanes.map(({ value }) => value)).toContain("lane feelings");
  });

  it("keeps the ids of Waymark's own tables out of the way", () => {
    const own = {
      ...table("card_rows", [{ is: "field", field: "card_id" }]),
      fields: ["text", "card_id", "lane_id", "x"],
    };
    expect(choicesOf(own).fields.map(({ value }) => value)).toEqual(["field text", "field x", "field card_id"]);
  });

  it("offers a field that is used though the list lacks it", () => {
    const { fields } = choicesOf(table("card_rows", [{ is: "field", field: "own_field" }]));
    expect(fields.at(-1)).toEqual({ value: "field own_field", label: "own field" });
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
