// A plain picture of records for tests: boxes on a grid, no fonts, no wrapping. It follows the scene's contract, not the
// real layout's looks.
import type { Group, Item, Row, Scene } from "../../generated/border";
import type { Records } from "../../document/records";
import type { Card } from "../../document/whole";

export const NAMES = 140;
export const TITLE = 48;
export const HEADER = 108;
export const STEP = 200;
export const CARD = 40;
const GAP = 6;
const INK = 0x1d1c1aff;

/** The picture of records. */
export function plainScene(records: Records): Scene {
  const steps = records.siblings.stages.flatMap(({ id }) => records.siblings.steps(id));
  const columns = new Map<string, { x: number; width: number }>();
  let x = NAMES;
  for (const step of steps) {
    columns.set(step.id, { x, width: step.width ?? STEP });
    x += step.width ?? STEP;
  }
  const groups: Record<string, Group> = {};
  const rows = rowsOf(records, columns, groups);
  const bottom = rows.at(-1);
  for (const stage of records.siblings.stages) {
    const own = records.siblings.steps(stage.id).flatMap(({ id }) => columns.get(id) ?? []);
    const left = own[0]?.x ?? NAMES;
    const width = own.reduce((sum, column) => sum + column.width, 0);
    const box = { x: left, y: TITLE, width, height: 48 };
    groups[`stage/${stage.id}`] = group("stage", stage.id, null, box, stage.name, 0x4b49c9ff, 0xffffffff);
  }
  linkGroups(records, groups);
  return {
    title: records.properties.title,
    description: "",
    language: "en",
    frame: {
      width: x + 20,
      height: (bottom ? bottom.y + bottom.height : HEADER) + 20,
      background: 0xffffffff,
      title_bottom: TITLE,
      header_bottom: HEADER,
      names_right: NAMES,
      stages: records.siblings.stages.map(({ id }) => {
        const own = records.siblings.steps(id).flatMap((step) => columns.get(step.id) ?? []);
        return { id, x: own[0]?.x ?? NAMES, width: own.reduce((sum, column) => sum + column.width, 0) };
      }),
      steps: steps.map(({ id }) => ({ id, ...(columns.get(id) ?? { x: 0, width: 0 }) })),
      rows,
    },
    groups,
    warnings: [],
  };
}

function rowsOf(
  records: Records,
  columns: Map<string, { x: number; width: number }>,
  groups: Record<string, Group>,
): Row[] {
  let y = HEADER;
  return records.siblings.lanes.map((lane) => {
    const cells = [...columns].map(([step, column]) => ({ column, cards: records.siblings.cards(lane.id, step) }));
    const most = Math.max(1, ...cells.map(({ cards }) => cards.length));
    const feels = lane.kind === "feelings";
    const height = Math.max(lane.height ?? 0, feels ? 120 : most * (CARD + GAP) + GAP);
    const name = { x: 8, y: 4, width: NAMES - 16, height: 24 };
    groups[`lane/${lane.id}`] = group("lane", lane.id, lane.id, name, lane.name || lane.kind, null, INK);
    for (const { column, cards } of cells) {
      cards.forEach((card, at) => {
        const key = `${feels ? "feeling" : "card"}/${card.id}`;
        groups[key] = feels ? point(card, column) : cardGroup(card, column, at);
      });
    }
    const row: Row = { id: lane.id, kind: lane.kind, y, height, scale: feels ? [20, 20] : null };
    y += height;
    return row;
  });
}

function cardGroup(card: Card, column: { x: number; width: number }, at: number): Group {
  const width = column.width * card.span - 2 * GAP;
  const box = { x: column.x + GAP, y: GAP + at * (CARD + GAP), width, height: CARD };
  return group("card", card.id, card.lane, box, card.text, 0xf7f4fbff, INK);
}

function point(card: Card, column: { x: number; width: number }): Group {
  const [feeling] = Object.values(card.feelings);
  const y = 20 + (2 - (feeling?.valence ?? 0)) * 20 - 12;
  const box = { x: column.x + column.width / 2 - 12, y, width: 24, height: 24 };
  const made = group("feeling", card.id, card.lane, box, feeling?.word ?? "", 0x57a698ff, INK);
  made.items.push({ item: "hot", what: "face", x: 0, y: 0, width: 24, height: 24 });
  return made;
}

function linkGroups(records: Records, groups: Record<string, Group>): void {
  for (const link of records.allLinks()) {
    const [from, to] = [groups[`card/${link.from}`], groups[`card/${link.to}`]];
    if (!from || !to) continue;
    const start = { x: from.x + from.width, y: from.y + from.height / 2 };
    const end = { x: to.x, y: to.y + to.height / 2 };
    const box = { x: start.x, y: Math.min(start.y, end.y), width: end.x - start.x, height: Math.abs(end.y - start.y) };
    const d = `M0 ${start.y - box.y}L${box.width} ${end.y - box.y}`;
    const paint = { paint: "solid" as const, colour: 0x8a88e2ff };
    const path: Item = { item: "path", d, fill: null, stroke: { paint, width: 2, dash: [] } };
    const share: Item = {
      item: "hot",
      what: "share",
      x: box.width / 2 - 15,
      y: box.height / 2 - 8,
      width: 30,
      height: 16,
    };
    const base = group("link", link.id, from.row, box, `${link.share ?? ""}`, null, INK);
    groups[`link/${link.id}`] = { ...base, layer: 15, items: [path, share] };
  }
}

function group(
  role: Group["role"],
  id: string,
  row: string | null,
  box: { x: number; y: number; width: number; height: number },
  label: string,
  fill: number | null,
  ink: number,
): Group {
  const { width, height } = box;
  const paint = fill === null ? null : { paint: "solid" as const, colour: fill };
  const pane = role === "stage" ? "header" : role === "lane" ? "names" : "body";
  const text = { text: label, family: "Inter", weight: 500, slanted: false, size: 12.5, rtl: false, colour: ink };
  const items: Item[] = [
    { item: "box", x: 0, y: 0, width, height, radius: 7, fill: paint, stroke: null },
    { item: "text", x: 8, y: 18, width: Math.min(label.length * 6.5, width - 16), ...text },
    { item: "hot", what: "text", x: 8, y: 4, width: width - 16, height: height - 8 },
  ];
  return { role, pane, layer: role === "card" ? 20 : 10, id, row, ...box, label, items };
}
