// A whole map, or what is selected of it, as a table as it looks: stages and steps across, lanes down, several cards of a
// place one below the other. Every cell is only text, whatever stands in it.
import type { JourneyDocument } from "../../document/document.svelte";
import type { Card, Lane, Stage, Step } from "../../document/whole";
import { cardName, laneName } from "../../map/names";
import { words } from "../../words";
import { figure } from "../../words/figures";
import { toText } from "./grid";
import { quieted } from "./inert";
import type { Written } from "./render";

/** What of a map goes into a table; null for all that is drawn. */
export interface TablePart {
  lanes: readonly string[] | null;
  stages: readonly string[] | null;
  cards: readonly string[] | null;
}

interface Column {
  stage: Stage;
  step: Step;
}

/** A map as a table, in words and as HTML. */
export function writeTable(document: JourneyDocument, part: TablePart): Written {
  const chosen = part.cards && new Set(part.cards);
  const among = (card: Card) => chosen === null || chosen.has(card.id);
  const cells = (lane: Lane, { step }: Column) => document.cardsIn(lane.id, step.id).filter(among);
  const allColumns = columnsOf(document, part.stages);
  const allLanes = lanesOf(document, part.lanes);
  const lanes = chosen
    ? allLanes.filter((lane) => allColumns.some((column) => cells(lane, column).length > 0))
    : allLanes;
  const columns = chosen
    ? allColumns.filter((column) => lanes.some((lane) => cells(lane, column).length > 0))
    : allColumns;
  const rows = lanes.map((lane) => [
    laneName(lane),
    ...columns.map((column) =>
      cells(lane, column)
        .map((card) => textOf(document, card, lane))
        .join("\n"),
    ),
  ]);
  const heads = headsOf(columns);
  return { text: toText([...heads, ...rows].map((row) => row.map(quieted))), html: htmlOf(columns, heads, rows) };
}

function columnsOf(document: JourneyDocument, stages: TablePart["stages"]): Column[] {
  const wanted = document.stages().filter(({ id }) => !stages || stages.includes(id));
  return wanted.flatMap((stage) => document.steps(stage.id).map((step) => ({ stage, step })));
}

function lanesOf(document: JourneyDocument, lanes: TablePart["lanes"]): Lane[] {
  const drawn = lanes ?? document.view.lanes;
  return document.lanes().filter((lane) => (drawn ? drawn.includes(lane.id) : !lane.hidden));
}

/** Names of stages, each over its first column; below them those of steps, when one has a name. */
function headsOf(columns: readonly Column[]): string[][] {
  const first = ({ stage }: Column, at: number) => columns[at - 1]?.stage.id !== stage.id;
  const stages = ["", ...columns.map((column, at) => (first(column, at) ? column.stage.name : ""))];
  const steps = ["", ...columns.map(({ step }) => step.name)];
  return steps.some(Boolean) ? [stages, steps] : [stages];
}

/** A card in words; a feeling after its words, so that no cell begins with a sign. */
function textOf(document: JourneyDocument, card: Card, lane: Lane): string {
  const felt = Object.values(card.feelings);
  const own =
    lane.kind === "feelings"
      ? felt
          .map(({ word }) => word)
          .filter(Boolean)
          .join(", ") || card.text
      : card.text;
  const name = own || cardName(document, card);
  const valences = felt.map(({ valence }) => (valence > 0 ? "+" : "") + figure(valence)).join(", ");
  const said = valences ? `${name} (${valences})` : name;
  const more = figuresOf(document, card);
  return more ? `${said} [${more}]` : said;
}

/** What the map shows below a card's words: channel, efforts, impact, the last reading of its metric. */
function figuresOf(document: JourneyDocument, card: Card): string {
  const { inspector, channels } = words;
  const of = (label: string, value: number | null | undefined, most: number) =>
    value ? [`${label} ${figure(value)}/${figure(most)}`] : [];
  const { touchpoint, opportunity } = card;
  const metric = card.metric ? document.node(card.metric) : undefined;
  const reading = metric?.node === "metric" ? metric.readings.at(-1) : undefined;
  const unit = metric?.node === "metric" ? metric.unit : "";
  return [
    ...(touchpoint && touchpoint.channel !== "other" ? [channels[touchpoint.channel]] : []),
    ...of(inspector.effort, touchpoint?.effort, 7),
    ...of(inspector.impact, opportunity?.impact, 5),
    ...of(inspector.opportunityEffort, opportunity?.effort, 5),
    ...(reading ? [`${figure(reading.value)} ${unit}`.trim() + (reading.period ? ` (${reading.period})` : "")] : []),
  ].join(" · ");
}

/** Excel takes every cell for text. */
const AS_TEXT = '<style>td,th{mso-number-format:"\\@";vertical-align:top;text-align:left}</style>';

function htmlOf(columns: readonly Column[], heads: readonly string[][], rows: readonly string[][]): string {
  const [, ...below] = heads;
  const spans = new Map<string, { name: string; span: number }>();
  for (const { stage } of columns) {
    const known = spans.get(stage.id);
    if (known) known.span += 1;
    else spans.set(stage.id, { name: stage.name, span: 1 });
  }
  const stages = [...spans.values()].map(({ name, span }) => `<th colspan="${span}">${cell(name)}</th>`).join("");
  const head = [`<tr><th></th>${stages}</tr>`, ...below.map((row) => line(row, "th"))].join("");
  const body = rows.map(([name = "", ...texts]) => `<tr><th>${cell(name)}</th>${inner(texts, "td")}</tr>`).join("");
  return `<meta charset="utf-8">${AS_TEXT}<table border="1"><thead>${head}</thead><tbody>${body}</tbody></table>`;
}

function line(texts: readonly string[], tag: "th" | "td"): string {
  return `<tr>${inner(texts, tag)}</tr>`;
}

function inner(texts: readonly string[], tag: "th" | "td"): string {
  return texts.map((text) => `<${tag}>${cell(text)}</${tag}>`).join("");
}

const SIGNS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function cell(text: string): string {
  return quieted(text)
    .replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)
    .replaceAll("\n", "<br>");
}
