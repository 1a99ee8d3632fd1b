// The keys of a list of rows: arrows go from row to row, Home and End to its ends. Enter and Space are the row's own.

/** Moves the keyboard among the rows of the element that listens; answers the row that it came to. */
export function walk(event: KeyboardEvent): HTMLElement | null {
  const list = event.currentTarget as HTMLElement;
  const rows = [...list.querySelectorAll<HTMLElement>("[data-history-row]")];
  const at = rows.indexOf(event.target as HTMLElement);
  if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return null;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (to === undefined) return null;
  event.preventDefault();
  event.stopPropagation();
  const row = rows[to] ?? null;
  row?.focus();
  return row;
}
