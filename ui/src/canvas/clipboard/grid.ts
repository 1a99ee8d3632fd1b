// Text from other programs as cells: tables with tabs or commas, lists, lines. Bounded before anything is made of it.

import { unquieted } from "./inert";

/** Cells by row; every row may have its own length. */
export type Grid = string[][];

/** How many cells a paste may fill. */
export const MOST_CELLS = 5_000;
/** How much text is looked at. */
export const MOST_CHARS = 4_000_000;

/** A text as cells: a table when it has tabs, or commas as tables have them; else one column of lines. */
export function gridOf(text: string): Grid {
  const plain = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/\n+$/, "");
  if (plain.includes("\t")) return trimmed(separated(plain, "\t"));
  const csv = commas(plain);
  return csv ?? linesOf(plain).map((line) => [line]);
}

/** The lines of a text without empty ones, and without the marks of a list. */
export function linesOf(text: string): string[] {
  return text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => withoutMark(line).trim())
    .filter(Boolean);
}

const MARK = /^\s*(?:[-*+•◦▪‣·–—]|\(?\d{1,3}[.)]|\[[ xX]\]|[-*+] \[[ xX]\])\s+/u;

function withoutMark(line: string): string {
  return line.replace(MARK, "").replace(MARK, "");
}

/** Values that a separator parts; a quoted one may hold the separator, line ends and doubled quotes. */
export function separated(text: string, separator: string): Grid {
  const rows: Grid = [[]];
  let at = 0;
  while (at <= text.length) {
    const { value, next } = text[at] === '"' ? quoted(text, at, separator) : plain(text, at, separator);
    rows.at(-1)?.push(value);
    if (text[next] === "\n") rows.push([]);
    at = next + 1;
  }
  return rows;
}

function plain(text: string, at: number, separator: string): { value: string; next: number } {
  let next = at;
  while (next < text.length && text[next] !== separator && text[next] !== "\n") next += 1;
  return { value: text.slice(at, next), next };
}

/** A quoted value; a quotation mark that never ends was only a sign. */
function quoted(text: string, at: number, separator: string): { value: string; next: number } {
  let value = "";
  for (let next = at + 1; next < text.length; next += 1) {
    if (text[next] !== '"') value += text[next];
    else if (text[next + 1] === '"') value += text[(next += 1)];
    else {
      const after = text[next + 1];
      if (after === undefined || after === separator || after === "\n") return { value, next: next + 1 };
      break;
    }
  }
  return plain(text, at, separator);
}

/** A text as a table of commas or semicolons, when every row has as many, and one has a quoted value or none has a sentence. */
function commas(text: string): Grid | null {
  for (const separator of [";", ","]) {
    if (!text.includes(separator) || !text.includes("\n")) continue;
    const rows = separated(text, separator);
    const width = rows[0]?.length ?? 0;
    const even = width > 1 && rows.every((row) => row.length === width);
    // "Hello, world" is a sentence: a table has no blank after its commas.
    const isTable = text.includes(`"${separator}`) || text.includes(`${separator}"`) || !/[,;] /.test(text);
    if (even && isTable) return trimmed(rows);
  }
  return null;
}

/** A grid without blanks around its values, and without empty rows and columns at its end. */
export function trimmed(grid: Grid): Grid {
  const rows = grid.map((row) => {
    const values = row.map((value) => unquieted(value.trim()));
    while (values.length > 0 && values.at(-1) === "") values.pop();
    return values;
  });
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

/** How many cells of a grid hold something. */
export function filled(grid: Grid): number {
  return grid.reduce((sum, row) => sum + row.filter(Boolean).length, 0);
}

/** Cells as a text that spreadsheets read. */
export function toText(grid: Grid): string {
  return grid.map((row) => row.map(quoteIfNeeded).join("\t")).join("\n");
}

function quoteIfNeeded(value: string): string {
  return /["\t\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** The address that a text is, when it is nothing else. */
export function addressOf(text: string): string | null {
  const plain = text.trim();
  if (plain.length > 2_000 || /\s/.test(plain)) return null;
  return /^(https?:\/\/[^/]+|mailto:[^@]+@)/i.test(plain) && URL.canParse(plain) ? plain : null;
}
