// Which rows of a long shelf are worth having in the page: those in view, and some around them.

/** Rows from `from` up to but without `to`. */
export interface Span {
  from: number;
  to: number;
}

/** Below this many maps all of them are in the page: reading aloud and finding in the page then know them all. */
export const ALL_BELOW = 120;
/** Rows of a view height that are kept above and below it. */
const AROUND = 0.75;

/**
 * The rows to have.
 *
 * `above` is how much of the shelf is scrolled out at the top (negative while it begins further down), `view` the height
 * of the scrolled area, `height` that of a row.
 */
export function rowsInView(above: number, view: number, height: number, rows: number): Span {
  if (height <= 0 || view <= 0) return { from: 0, to: Math.min(rows, 20) };
  const from = Math.floor((above - AROUND * view) / height);
  const to = Math.ceil((above + (1 + AROUND) * view) / height);
  const bounded = (row: number) => Math.min(Math.max(row, 0), rows);
  return { from: bounded(Math.min(from, rows - 1)), to: bounded(Math.max(to, 1)) };
}
