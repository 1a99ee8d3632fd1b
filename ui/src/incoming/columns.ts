// What the columns of a table may be, as the choices of a menu: fields in groups, the most usual first, lanes, or left out.
import type { LaneKind, TableColumn, TableGuess } from "../generated/border";
import { words } from "../words";

/** One choice of a column's menu. */
export interface ColumnChoice {
  value: string;
  label: string;
}

/** Choices that belong together. */
export interface ColumnGroup {
  label: string;
  choices: ColumnChoice[];
}

/** Fields by what they are about; one that stands in none comes last. */
const GROUPS = {
  usual: ["stage", "step", "lane", "text", "feeling", "notes"],
  feeling: ["feeling_word", "persona"],
  card: ["tags", "moment_of_truth", "colour", "icon", "span", "lane_kind"],
  touchpoint: ["channel", "side", "owner", "mode", "customer_service", "wait", "duration", "effort"],
  opportunity: ["impact", "opportunity_effort", "status", "opportunity_owner", "due"],
  evidence: ["evidence"],
  stage: ["stage_description", "stage_period"],
  place: ["cluster", "x", "y", "width", "height"],
} as const;

/** What only tables have that Waymark wrote itself: offered where it is so already. */
const OWN = /^(id|rank|rest|\w+_id|\w+_number)$/;

/** What the columns of this table may be. Lanes are offered where columns are lanes, or already are. */
export function choicesOf({ fields, used }: TableGuess): ColumnGroup[] {
  const columns = used.columns ?? [];
  const byLane = used.shape === "step_rows" || columns.some(({ is }) => is === "lane");
  const there = columns.flatMap((each) => (each.is === "field" ? [each.field] : []));
  const named = [...new Set([...fields.filter((field) => !OWN.test(field)), ...there])];
  const kinds = byLane ? (Object.keys(words.lanes) as LaneKind[]) : [];
  const { groups, laneGroup, asLane } = words.importing.table;
  const lanes = kinds.map((kind) => ({ value: `lane ${kind}`, label: asLane(words.lanes[kind].name) }));
  const parts = grouped(named).map(({ group, list }) => ({
    label: groups[group],
    choices: list.map((field) => ({ value: `field ${field}`, label: fieldName(field) })),
  }));
  const [usual, ...rest] = parts;
  // Where columns are lanes, lanes are the most usual after where a row stands.
  return [usual, { label: laneGroup, choices: lanes }, ...rest].flatMap((part) =>
    part && part.choices.length > 0 ? [part] : [],
  );
}

type Group = keyof typeof GROUPS | "others";

function grouped(fields: string[]): { group: Group; list: string[] }[] {
  const groupOf = new Map<string, Group>();
  for (const [group, names] of Object.entries(GROUPS)) for (const name of names) groupOf.set(name, group as Group);
  const of = (field: string) => groupOf.get(field.split(":")[0] ?? "") ?? "others";
  const rank = (field: string, list: readonly string[]) => {
    const at = list.indexOf(field.split(":")[0] ?? "");
    return at < 0 ? list.length : at;
  };
  const order: Group[] = [...(Object.keys(GROUPS) as Group[]), "others"];
  return order.map((group) => {
    const usual: readonly string[] = group === "others" ? [] : GROUPS[group];
    const list = fields.filter((field) => of(field) === group);
    return { group, list: list.sort((a, b) => rank(a, usual) - rank(b, usual)) };
  });
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
