// What the columns of a table may be, as the choices of a menu: fields, lanes, or left out.
import type { LaneKind, TableColumn, TableGuess } from "../generated/border";
import { words } from "../words";

/** One choice of a column's menu. */
export interface ColumnChoice {
  value: string;
  label: string;
}

/** The choices, in groups. */
export interface ColumnChoices {
  fields: ColumnChoice[];
  lanes: ColumnChoice[];
}

/** What only tables have that Waymark wrote itself: offered where it is so already. */
const OWN = /^(id|rank|rest|\w+_id|\w+_number)$/;

/** What the columns of this table may be. Lanes are offered where columns are lanes, or already are. */
export function choicesOf({ fields, used }: TableGuess): ColumnChoices {
  const columns = used.columns ?? [];
  const byLane = used.shape === "step_rows" || columns.some(({ is }) => is === "lane");
  const there = columns.flatMap((each) => (each.is === "field" ? [each.field] : []));
  const named = [...new Set([...fields.filter((field) => !OWN.test(field)), ...there])];
  const kinds = Object.keys(words.lanes) as LaneKind[];
  return {
    fields: named.map((field) => ({ value: `field ${field}`, label: fieldName(field) })),
    lanes: byLane ? kinds.map((kind) => ({ value: `lane ${kind}`, label: words.lanes[kind].name })) : [],
  };
}

/** What a field is called, with whose it is ("feeling:Mia"); one without words by its own name. */
export function fieldName(field: string): string {
  const [name = "", ...whose] = field.split(":");
  const called = words.importing.fields[name] ?? name.replaceAll("_", " ");
  return whose.length > 0 ? `${called}: ${whose.join(":")}` : called;
}

/** The choice that a column is. */
export function valueOf(column: TableColumn | undefined): string {
  if (!column || column.is === "ignored") return "ignored";
  return column.is === "field" ? `field ${column.field}` : `lane ${column.kind}`;
}

/** The column that a choice means; a lane of feelings keeps whose they are. */
export function columnOf(value: string, before: TableColumn | undefined): TableColumn {
  const [, is, name = ""] = /^(\w+) (.*)$/s.exec(value) ?? [];
  if (is === "field") return { is, field: name };
  if (is !== "lane") return { is: "ignored" };
  const persona = before?.is === "lane" ? before.persona : "";
  return { is, kind: name as LaneKind, persona: name === "feelings" ? persona : "" };
}
