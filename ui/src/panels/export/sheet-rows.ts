// The cells of a sheet row by row, as a table wants them: what is covered from above takes no place, what is empty does, and
// hidden columns do not count.
import type { SheetCell, SheetView } from "../../generated/border";

/** A cell of a table; null for one that holds nothing. */
export interface Placed {
  column: number;
  /** How many columns that are seen it covers. */
  span: number;
  rows: number;
  cell: SheetCell | null;
}

/** Every row with its cells and what is empty between them. */
export function placedRows({ columns, rows }: Pick<SheetView, "columns" | "rows">): Placed[][] {
  /** Up to which row each column is covered from above. */
  const covered = columns.map(() => 0);
  const seen = (from: number, count: number) => columns.slice(from, from + count).filter((width) => width > 0).length;
  return rows.map((row, down) => {
    const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
    const placed: Placed[] = [];
    for (let column = 0; column < columns.length;) {
      const cell = (covered[column] ?? 0) > down ? undefined : cells.get(column);
      const count = cell?.columns ?? 1;
      const span = seen(column, count);
      const free = (covered[column] ?? 0) <= down;
      if (free && span > 0) placed.push({ column, span, rows: cell?.rows ?? 1, cell: cell ?? null });
      if (cell) covered.fill(down + cell.rows, column, column + count);
      column += count;
    }
    return placed;
  });
}
