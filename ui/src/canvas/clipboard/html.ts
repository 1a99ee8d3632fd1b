// HTML from the clipboard, read as text and never shown: a parsed document runs nothing, and only its texts leave this file.
import { trimmed, type Grid } from "./grid";

/** The attribute that holds copied cards among the HTML of a copy. */
export const CLIP = "data-waymark";

/** What HTML says. */
export interface ReadHtml {
  /** Copied cards, as they were written. */
  clip: string | null;
  /** A table, or a list as one column; null without either. */
  grid: Grid | null;
  /** The words of a link that stands for itself. */
  linkText: string | null;
}

const WIDEST = 500;

/** Reads HTML. */
export function readHtml(html: string): ReadHtml {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const unseen of body.querySelectorAll("style, script, title, template, noscript")) unseen.remove();
  const table = [...body.querySelectorAll("table")].find((one) => one.rows.length > 0);
  const items = [...body.querySelectorAll("li")].filter((item) => !item.querySelector("li"));
  const links = body.querySelectorAll("a[href]");
  const alone = links.length === 1 && textOf(body) === textOf(links[0] as Element);
  return {
    clip: body.querySelector(`[${CLIP}]`)?.getAttribute(CLIP) ?? null,
    grid: table ? trimmed(cellsOf(table)) : items.length > 0 ? items.map((item) => [textOf(item)]) : null,
    linkText: alone ? textOf(body) : null,
  };
}

/** The cells of a table; what a merged cell covers is empty. */
function cellsOf(table: HTMLTableElement): Grid {
  const grid: Grid = [];
  const taken = new Set<string>();
  [...table.rows].forEach((row, at) => {
    const values: string[] = [];
    let column = 0;
    for (const cell of row.cells) {
      while (taken.has(`${at} ${column}`)) column += 1;
      if (column >= WIDEST) break;
      values[column] = textOf(cell);
      cover(taken, at, column, cell);
      column += Math.min(cell.colSpan, WIDEST);
    }
    grid.push(Array.from(values, (value) => value ?? ""));
  });
  return grid;
}

function cover(taken: Set<string>, row: number, column: number, cell: HTMLTableCellElement): void {
  for (let down = 1; down < Math.min(cell.rowSpan, WIDEST); down += 1) {
    for (let right = 0; right < Math.min(cell.colSpan, WIDEST); right += 1)
      taken.add(`${row + down} ${column + right}`);
  }
}

const BLOCKS = new Set(["P", "DIV", "LI", "TR", "H1", "H2", "H3", "H4", "H5", "H6"]);

/** The text of an element as it would be read: blanks run together, breaks and paragraphs as lines. */
function textOf(element: Element): string {
  let text = "";
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) text += (node.textContent ?? "").replace(/\s+/g, " ");
    if (node.nodeName === "BR") text += "\n";
    const isBlock = BLOCKS.has(node.nodeName);
    if (isBlock && text !== "" && !text.endsWith("\n")) text += "\n";
    node.childNodes.forEach(walk);
    if (isBlock && text !== "" && !text.endsWith("\n")) text += "\n";
  };
  element.childNodes.forEach(walk);
  return text
    .split("\n")
    .map((line) => line.replace(/[ \u00a0]+/g, " ").trim())
    .join("\n")
    .trim();
}
