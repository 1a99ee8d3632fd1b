// How lines become rows: what was undone is folded in, quick edits of one thing join, nothing is lost.
import { describe, expect, it } from "vitest";
import type { CommitLine, Deed, VersionLine } from "../../generated/border";
import { daysOf, rowsOf, withNewest } from "./fold";

const DEED: Deed = {
  verb: "renamed",
  about: "card",
  count: 1,
  record: null,
  name: "",
  end: "",
  place: "",
  field: "",
  from: "",
  to: null,
  time: null,
};

type Said = Partial<Omit<CommitLine, "deed">> & { deed?: Partial<Deed> };

/** A line; later ones come a second after. */
function line(sequence: number, said: Said = {}): CommitLine {
  const { deed, ...rest } = said;
  const plain = { author: "ann", mine: true, label: "", turn: "edit", of: [], joins: null, elsewhere: false } as const;
  const time = 1_800_000_000_000 + sequence * 1_000;
  return { ...plain, of: [], id: `c${sequence}`, sequence, time, ...rest, deed: { ...DEED, ...deed } };
}

const undo = (sequence: number, of: string[], turn: "undo" | "redo" = "undo") => line(sequence, { turn, of });
const drawn = (lines: CommitLine[], versions: VersionLine[] = []) =>
  rowsOf(lines, versions).map((row) => row.lines.map(({ id }) => id).join("+") + (row.undone ? " undone" : ""));

describe("undo and redo", () => {
  it("fold into what they are about", () => {
    expect(drawn([undo(3, ["c1"]), line(2), line(1)])).toEqual(["c2", "c1 undone"]);
    expect(drawn([undo(4, ["c1"], "redo"), undo(3, ["c1"]), line(2), line(1)])).toEqual(["c2", "c1"]);
    expect(drawn([undo(4, ["c1", "c2"]), line(2), line(1)])).toEqual(["c2 undone", "c1 undone"]);
  });

  it("stand by themselves while what they are about is not read yet, or when they have a name", () => {
    expect(drawn([undo(3, ["c0"]), line(2)])).toEqual(["c3", "c2"]);
    const version = { id: "v", name: "Mine", author: "ann", mine: true, time: 0, sequence: 3 };
    expect(drawn([undo(3, ["c1"]), line(1)], [version])).toEqual(["c3", "c1 undone"]);
  });
});

describe("the map as it is now", () => {
  const now = (lines: CommitLine[]) =>
    rowsOf(lines, [])
      .filter((row) => row.now)
      .map(({ line: { id } }) => id);

  it("is the newest row that stands", () => {
    expect(now([line(2), line(1)])).toEqual(["c2"]);
    expect(now([undo(3, ["c2"]), line(2), line(1)])).toEqual(["c1"]);
    expect(now([undo(4, ["c2"], "redo"), undo(3, ["c2"]), line(2), line(1)])).toEqual(["c2"]);
    expect(now([undo(3, ["c0"]), line(2)])).toEqual(["c3"]);
  });

  it("is no row when something older was taken back since", () => {
    expect(now([undo(3, ["c1"]), line(2), line(1)])).toEqual([]);
  });
});

describe("quick edits", () => {
  const typed = (sequence: number, from: string, to: string, said: Said = {}) =>
    line(sequence, { ...said, deed: { record: "r", name: from, from, to } });

  it("of one text are one row, from the first to the last", () => {
    const [row] = rowsOf([typed(3, "ab", "abc"), typed(2, "a", "ab"), typed(1, "", "a")], []);
    expect(row?.deed).toMatchObject({ verb: "renamed", from: "", to: "abc" });
    expect(row?.line.id).toBe("c3");
  });

  it("of a new card are its making", () => {
    const made = line(1, { deed: { verb: "added", record: "r", name: "", place: "Pain points" } });
    const [row, ...rest] = rowsOf([typed(2, "", "Long queue"), made], []);
    expect(row?.deed).toMatchObject({ verb: "added", name: "Long queue", place: "Pain points" });
    expect(rest).toEqual([]);
  });

  it("stay apart by another author, another thing, a long pause, an undo or a name", () => {
    expect(drawn([typed(2, "a", "b"), typed(1, "", "a", { author: "bob" })])).toHaveLength(2);
    expect(drawn([typed(2, "a", "b"), line(1, { deed: { record: "other" } })])).toHaveLength(2);
    expect(drawn([typed(2, "a", "b"), typed(1, "", "a", { time: 1_700_000_000_000 })])).toHaveLength(2);
    expect(drawn([undo(3, ["c2"]), typed(2, "a", "b"), typed(1, "", "a")])).toEqual(["c2 undone", "c1"]);
    const version = { id: "v", name: "Mine", author: "ann", mine: true, time: 0, sequence: 1 };
    expect(drawn([typed(2, "a", "b"), typed(1, "", "a")], [version])).toEqual(["c2", "c1"]);
  });
});

describe("days", () => {
  it("hold what each person did in a row", () => {
    const yesterday = line(1).time - 86_400_000;
    const lines = [line(4), line(3, { author: "bob", mine: false }), line(2), line(1, { time: yesterday })];
    const days = daysOf(rowsOf(lines, []));
    expect(days.map(({ blocks }) => blocks.map(({ author, rows }) => [author, rows.length]))).toEqual([
      [
        ["ann", 1],
        ["bob", 1],
        ["ann", 1],
      ],
      [["ann", 1]],
    ]);
  });
});

describe("a newer page", () => {
  it("lies over what is known, or says that there is a gap", () => {
    const known = [line(5), line(4), line(3)];
    expect(withNewest(known, [line(7), line(6), line(5)])?.map(({ sequence }) => sequence)).toEqual([7, 6, 5, 4, 3]);
    expect(withNewest(known, [line(9), line(8)])).toBeNull();
    expect(withNewest([], [line(1)])).toBeNull();
  });
});
