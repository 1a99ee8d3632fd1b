// A table file as cells to look at: its first rows and columns.
import { separated, type Grid } from "../../canvas/clipboard/grid";

const MOST_ROWS = 80;
const MOST_COLUMNS = 40;
const SEPARATORS = ["\t", ";", ","] as const;

/** The first cells of a text in which tabs, semicolons or commas part values. */
export function cellsOf(text: string): Grid {
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const head = plain.slice(0, plain.indexOf("\n") + 1 || undefined);
  const counts = SEPARATORS.map((separator) => head.split(separator).length);
  const separator = SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ",";
  const rows = separated(plain, separator).slice(0, MOST_ROWS);
  if (rows.at(-1)?.every((value) => value === "")) rows.pop();
  return rows.map((row) => row.slice(0, MOST_COLUMNS));
}
