// The columns of the list, and which way round each is ordered.
import type { Order, Sorting } from "./shelf";

/** A column with a head that sorts. */
export interface Column {
  by: Order;
  name: "title" | "status" | "persona" | "stages" | "evidence" | "owner" | "changed" | "review";
}

export const COLUMNS: readonly Column[] = [
  { by: "title", name: "title" },
  { by: "status", name: "status" },
  { by: "persona", name: "persona" },
  { by: "stages", name: "stages" },
  { by: "evidence", name: "evidence" },
  { by: "owner", name: "owner" },
  { by: "changed", name: "changed" },
  { by: "review", name: "review" },
];

/** Those that begin with the most or the newest. */
const FALLING: readonly Order[] = ["used", "changed", "stages", "evidence"];

/** Whether the values fall from top to bottom. */
export function falls({ by, reversed }: Sorting): boolean {
  return FALLING.includes(by) !== reversed;
}
