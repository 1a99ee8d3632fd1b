// What a paste would do, before it is done: its edits as one commit, and where everything would go, for the eye.
import type { Edit } from "../../generated/border";
import { says } from "../words";
import type { PasteColumn, PasteLane, Places } from "./places";

/** A paste that is ready. */
export interface Plan {
  /** What undo calls it. */
  label: string;
  edits: Edit[];
  /** Cards that will be selected. */
  cards: string[];
  /** The part of the map that it fills; null when it only goes where there is room. */
  preview: Preview | null;
}

/** What goes where. */
export interface Preview {
  columns: PasteColumn[];
  lanes: { lane: PasteLane; cells: string[] }[];
  cards: number;
  newColumns: number;
  newLanes: number;
}

/** What is being put where. */
export interface Put {
  lane: string;
  step: string;
  id: string;
  text: string;
}

/** A plan from edits and what they put where; with a preview when columns or lanes are new. */
export function planOf(places: Places, edits: Edit[], puts: Put[]): Plan {
  const { columns, lanes } = places.added;
  return {
    label: says.clipboard.pasting(puts.length),
    edits: [...places.edits, ...edits],
    cards: puts.map(({ id }) => id),
    preview: columns + lanes === 0 ? null : previewOf(places, puts),
  };
}

function previewOf(places: Places, puts: readonly Put[]): Preview {
  const touched = (at: "lane" | "step") => new Set(puts.map((put) => put[at]));
  const [lanes, steps] = [touched("lane"), touched("step")];
  const columns = places.columns.filter(({ id, isNew }) => isNew || steps.has(id));
  const shown = places.lanes.filter(({ id, isNew }) => isNew || lanes.has(id));
  const cells = new Map<string, string[]>();
  for (const { lane, step, text } of puts)
    cells.set(`${lane} ${step}`, [...(cells.get(`${lane} ${step}`) ?? []), text]);
  return {
    columns,
    lanes: shown.map((lane) => ({
      lane,
      cells: columns.map(({ id }) => (cells.get(`${lane.id} ${id}`) ?? []).join("\n")),
    })),
    cards: puts.length,
    newColumns: places.added.columns,
    newLanes: places.added.lanes,
  };
}
