// Which groups are pale because a filter, a spotlight or a search is on something else. View state: it changes no record
// and nothing that can be pointed at. Answers without an object for each group, so that it costs little on large maps.
import type { Group, Role } from "../generated/border";
import type { GroupTable } from "../host/tables";

/** Who asks that only some cards be seen in full. */
export type Seeker = "filter" | "spotlight" | "search";

/** The cards at both ends of a link; null for other records. */
export type Ends = (id: string) => { from: string; to: string } | null;

/** How strong a pale group is. */
export const PALE = 0.16;
const ABLE: readonly Role[] = ["card", "feeling", "link", "share", "curve"];

/** What is pale while only these records are seen in full. */
export class Pale {
  readonly #ids: ReadonlySet<string>;
  readonly #ends: Ends;
  /** By place in the table: 1 for the groups of those records. */
  readonly #full: Uint8Array;

  constructor(ids: ReadonlySet<string>, table: GroupTable, ends: Ends) {
    this.#ids = ids;
    this.#ends = ends;
    this.#full = new Uint8Array(table.count);
    for (const id of ids) for (const at of table.allOf(id)) this.#full[at] = 1;
  }

  /** Whether a card of the table is pale. */
  at(place: number): boolean {
    return this.#full[place] !== 1;
  }

  /** Whether a group is pale; a link is not when the cards at both its ends are seen in full. */
  of({ role, id }: Pick<Group, "role" | "id">): boolean {
    if (!ABLE.includes(role) || (id !== null && this.#ids.has(id))) return false;
    if (role !== "link" && role !== "share") return true;
    const ends = id === null ? null : this.#ends(id);
    return !ends || !this.#ids.has(ends.from) || !this.#ids.has(ends.to);
  }
}

/** The records that everyone who seeks something wants to be seen; null when nobody does. */
export function seenByAll(wanted: Iterable<ReadonlySet<string>>): ReadonlySet<string> | null {
  const [first, ...others] = wanted;
  if (!first || others.length === 0) return first ?? null;
  return new Set([...first].filter((id) => others.every((ids) => ids.has(id))));
}
