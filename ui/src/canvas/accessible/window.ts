// What of a map the accessible grid holds as elements: the headers, cells and cards in view. Pure: a picture and a
// rectangle in, plain records out.
import type { JourneyDocument } from "../../document/document.svelte";
import { hotsOf } from "../hit";
import { SMALL } from "../paint/group";
import type { Picture } from "../picture";
import type { Entry } from "../spatial-index";
import type { Rect } from "../viewport.svelte";
import { cardInWords } from "../../map/describe";
import { laneName as nameOfLane } from "../../map/names";
import { words } from "../../words";
import { says } from "../words";

/** An element of the grid. */
export interface Spot {
  /** The record. */
  id: string;
  /** The group's key, unique in the picture. */
  key: string;
  /** What a screen reader says. */
  label: string;
  /** Place in the scene. */
  box: Rect;
  /** Whether it is a point of the curve. */
  feeling: boolean;
}

/** A cell with what starts in it. */
export interface CellSpot {
  lane: string;
  step: string;
  /** Column, counted from 2: the lane's name is the first. */
  column: number;
  label: string;
  box: Rect;
  spots: Spot[];
}

/** A lane with its cells in view. */
export interface RowSpot {
  id: string;
  /** Row, counted from 1 with the header. */
  row: number;
  label: string;
  box: Rect;
  cells: CellSpot[];
}

/** What the grid holds now. */
export interface GridWindow {
  columns: number;
  rowCount: number;
  stages: (Spot & { column: number; span: number })[];
  steps: (Spot & { column: number })[];
  rows: RowSpot[];
  links: Spot[];
}

/** Elements for cards in view at most; beyond them the map is an overview, and the outline tells it. */
const MOST_SPOTS = 700;

/** The grid's elements for a part of the scene at a zoom; `kept` names records that stay whatever is in view. */
export function gridWindow(
  picture: Picture,
  document: JourneyDocument,
  seen: Rect,
  zoom: number,
  kept: ReadonlySet<string>,
  also: Rect | null = null,
): GridWindow {
  const { frame } = picture;
  const inX = (x: number, width: number): boolean => x < seen.x + seen.width && x + width > seen.x;
  const { byCell, links } = spotsInView(picture, document, [seen, ...(also ? [also] : [])], zoom, kept);
  const steps = frame.steps.map((step, at) => ({ ...step, column: at + 2 }));
  // Zoomed out there are more cells than anyone can point at: only the columns and rows that are kept have elements.
  const overview = zoom < SMALL;
  const keeps = (of: "step" | "lane", id: string): boolean =>
    kept.has(id) || [...kept].some((card) => document.card(card)?.[of] === id);
  const stepsInView = steps.filter((step) => keeps("step", step.id) || inX(step.x, step.width));
  const columns = overview ? steps.filter((step) => keeps("step", step.id)) : stepsInView;
  const rows = frame.rows.map((row, at) => ({ ...row, number: at + 3 }));
  const rowsInView = rows.filter(
    (row) =>
      keeps("lane", row.id) ||
      (also !== null && row.y < also.y + also.height - 1) ||
      (row.y < seen.y + seen.height && row.y + row.height > seen.y),
  );
  return {
    columns: frame.steps.length + 1,
    rowCount: frame.rows.length + 2,
    stages: stageSpots(picture, document).filter(({ box }) => inX(box.x, box.width)),
    steps: stepsInView.flatMap(({ id, column }) => {
      const entry = picture.entriesOf(id, "step")[0];
      return entry ? [{ ...spotOf(picture, entry, false), column }] : [];
    }),
    rows: rowsInView.map((row) => ({
      id: row.id,
      row: row.number,
      label: laneName(picture, document, row.id),
      box: { x: 0, y: row.y, width: frame.names_right, height: row.height },
      cells: columns.map((step) => ({
        lane: row.id,
        step: step.id,
        column: step.column,
        label: cellLabel(document, row.id, step.id),
        box: { x: step.x, y: row.y, width: step.width, height: row.height },
        spots: named(document, byCell.get(`${row.id}/${step.id}`) ?? [], row.id, step.id),
      })),
    })),
    links,
  };
}

function spotsInView(
  picture: Picture,
  document: JourneyDocument,
  seen: readonly Rect[],
  zoom: number,
  kept: ReadonlySet<string>,
): { byCell: Map<string, Spot[]>; links: Spot[] } {
  const byCell = new Map<string, Spot[]>();
  const links: Spot[] = [];
  const found = new Set(seen.flatMap((part) => picture.inView("body", part).map(({ entry }) => entry)));
  let entries = zoom < SMALL ? [] : [...found];
  entries = entries.filter(({ group }) => group.id !== null && ["card", "feeling", "link"].includes(group.role));
  entries = entries.slice(0, MOST_SPOTS);
  const here = new Set(entries.map(({ key }) => key));
  for (const id of [...kept].slice(0, 50)) {
    entries.push(...picture.entriesOf(id).filter(({ key, group }) => !here.has(key) && group.pane === "body"));
  }
  for (const entry of entries) {
    if (entry.group.role === "link") links.push(linkSpot(picture, entry));
    else addToCell(byCell, picture, document, entry);
  }
  for (const spots of byCell.values()) spots.sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
  return { byCell, links };
}

function addToCell(byCell: Map<string, Spot[]>, picture: Picture, document: JourneyDocument, entry: Entry): void {
  const { id, row, role } = entry.group;
  const card = id === null ? undefined : document.card(id);
  if (!card || !entry.whole || (role !== "card" && role !== "feeling")) return;
  const cell = `${row ?? card.lane}/${card.step}`;
  const spot = spotOf(picture, entry, role === "feeling");
  // A point of the curve is taken by its face; its words lie around it.
  if (spot.feeling) spot.box = hotsOf(picture, entry, "face")[0] ?? spot.box;
  const spots = byCell.get(cell);
  if (spots) spots.push(spot);
  else byCell.set(cell, [spot]);
}

function spotOf(picture: Picture, entry: Entry, feeling: boolean): Spot {
  const { id, label } = entry.group;
  return { id: id ?? "", key: entry.key, label, box: picture.boxOf(entry.group), feeling };
}

/** A link is pointed at by its share, else by the middle of its box. */
function linkSpot(picture: Picture, entry: Entry): Spot {
  const spot = spotOf(picture, entry, false);
  const share = entry.group.items.find((item) => item.item === "hot" && item.what === "share");
  if (share?.item === "hot") {
    const { x, y, width, height } = share;
    return { ...spot, box: { x: spot.box.x + x, y: spot.box.y + y, width, height } };
  }
  const { x, y, width, height } = spot.box;
  return { ...spot, box: { x: x + width / 2 - 8, y: y + height / 2 - 8, width: 16, height: 16 } };
}

function stageSpots(picture: Picture, document: JourneyDocument): GridWindow["stages"] {
  const columns = new Map(picture.frame.steps.map(({ id }, at) => [id, at + 2]));
  return picture.frame.stages.flatMap(({ id }) => {
    const entry = picture.entriesOf(id, "stage")[0];
    const steps = document.steps(id);
    const column = columns.get(steps[0]?.id ?? "") ?? 2;
    return entry ? [{ ...spotOf(picture, entry, false), column, span: Math.max(steps.length, 1) }] : [];
  });
}

function laneName(picture: Picture, document: JourneyDocument, lane: string): string {
  return picture.entriesOf(lane, "lane")[0]?.group.label || document.lane(lane)?.name || says.lane;
}

/** Cards of a cell with all that the picture shows of them, where they stand, and which of several they are. */
function named(document: JourneyDocument, spots: Spot[], lane: string, step: string): Spot[] {
  const { reading } = words;
  const place = [plainName(document, lane), underOf(document, step)].filter(Boolean);
  return spots.map((spot, at) => {
    const card = document.card(spot.id);
    if (!card) return spot;
    const parts = [cardInWords(document, card), ...(spots.length > 1 ? [reading.of(at + 1, spots.length)] : [])];
    return { ...spot, label: reading.placed(reading.parts(place), reading.parts(parts)) };
  });
}

/** A lane's name, as it is said before what stands in it. */
function plainName(document: JourneyDocument, id: string): string {
  const lane = document.lane(id);
  return lane ? nameOfLane(lane) : says.lane;
}

/** A column's name: its stage's and its own. */
function underOf(document: JourneyDocument, step: string): string {
  const column = document.step(step);
  const stage = column ? document.stage(column.stage)?.name : "";
  return words.reading.parts([stage ?? "", column?.name ?? ""].filter(Boolean));
}

function cellLabel(document: JourneyDocument, lane: string, step: string): string {
  const under = underOf(document, step);
  return says.emptyCell(plainName(document, lane), under);
}
