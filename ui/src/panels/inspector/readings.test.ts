// The order of readings: the newest last, and nothing moved that cannot be told.
import { expect, it } from "vitest";
import type { Reading } from "../../document/whole";
import { inOrder } from "./readings";

const readings = (...periods: string[]): Reading[] =>
  periods.map((period, value) => ({ value, n: null, counts: [], period, source: "" }));

it.each([
  [
    ["2026-Q4", "2026-Q3"],
    ["2026-Q3", "2026-Q4"],
  ],
  [
    ["2026-11-26", "2025-12-01"],
    ["2025-12-01", "2026-11-26"],
  ],
  [
    ["2026-Q3", "spring"],
    ["2026-Q3", "spring"],
  ],
  [
    ["2026-Q4", "2026-08"],
    ["2026-Q4", "2026-08"],
  ],
  [
    ["", ""],
    ["", ""],
  ],
])("%j stand as %j", (given, wanted) => {
  expect(inOrder(readings(...given)).map(({ period }) => period)).toEqual(wanted);
});

it("is the same list when nothing moves", () => {
  const given = readings("2025", "2026");
  expect(inOrder(given)).toBe(given);
});
