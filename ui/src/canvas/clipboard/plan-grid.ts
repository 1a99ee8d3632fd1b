// Cells of text on a map: a column of lines becomes cards in one cell, a table cards across steps and lanes; on a stage its
// first row names stages, on a lane its first column names lanes.
import type { Edit, LaneKind } from "../../generated/border";
import { words } from "../../words";
import { placeOfFocus } from "../actions/chosen";
import { cardFor, mainPersona } from "../edits";
import type { Editor } from "../editor.svelte";
import type { Grid } from "./grid";
import { Places, type PasteLane } from "./places";
import { planOf, type Plan, type Put } from "./plan";
import { feelingOf } from "./render";

/** Plans a grid at the place that has the keyboard; null when there is nothing in it. */
export function planGrid(editor: Editor, grid: Grid): Plan | null {
  const places = new Places(editor);
  const edits: Edit[] = [];
  const { focus } = editor;
  if (focus?.kind === "stage" || focus?.kind === "step") {
    if (focus.kind === "stage" && width(grid) === 1) return planOf(places, nameStages(editor, places, grid.flat()), []);
    const start = columnOf(editor, places);
    const [names = [], ...rest] = width(grid) === 1 ? [grid.flat()] : grid;
    names.forEach((name, at) => edits.push(...nameColumn(editor, places, start + at, name)));
    return planOf(places, edits, fill(editor, places, edits, rest, start, 0));
  }
  if (focus?.kind === "lane") {
    const start = places.lanes.findIndex(({ id }) => id === focus.id);
    grid.forEach(([name = ""], at) => edits.push(...nameLane(editor, places, start + at, name)));
    const rest = grid.map((row) => row.slice(1));
    return planOf(places, edits, fill(editor, places, edits, rest, 0, start));
  }
  const { lane } = placeOfFocus(editor);
  const row = Math.max(
    0,
    places.lanes.findIndex(({ id }) => id === lane),
  );
  const puts = fill(editor, places, edits, stacked(grid), columnOf(editor, places), row);
  return puts.length > 0 ? planOf(places, edits, puts) : null;
}

const width = (grid: Grid): number => Math.max(0, ...grid.map(({ length }) => length));

/** A single column goes into one cell, one card below the other. */
function stacked(grid: Grid): Grid | string[][][] {
  return width(grid) === 1 ? [[grid.flat()]] : grid;
}

function columnOf(editor: Editor, places: Places): number {
  const { stage, step } = placeOfFocus(editor);
  const first = step ?? (stage ? editor.document.steps(stage)[0]?.id : undefined);
  return Math.max(
    0,
    places.columns.findIndex(({ id }) => id === first),
  );
}

function fill(
  editor: Editor,
  places: Places,
  edits: Edit[],
  grid: Grid | string[][][],
  column: number,
  row: number,
): Put[] {
  const puts: Put[] = [];
  const below = editor.focus?.kind === "card" ? editor.focus.id : undefined;
  grid.forEach((values, down) =>
    values.forEach((value, right) => {
      for (const text of [value].flat().filter(Boolean)) {
        const [lane, { id: step }] = [places.lane(row + down), places.column(column + right)];
        const { edit, put } = addText(editor, places, lane, step, text, down + right === 0 ? below : undefined);
        edits.push(edit);
        puts.push(put);
      }
    }),
  );
  return puts;
}

function addText(editor: Editor, places: Places, lane: PasteLane, step: string, text: string, below?: string) {
  const card = cardFor(editor.document, lane.id, step, 0, lane.kind);
  if (lane.kind === "feelings") card.feelings = { [mainPersona(editor.document)]: feelingOf(text) };
  else card.text = text;
  const edit: Edit = { edit: "add_card", card, after: places.after(lane.id, step, card.id, below) };
  return { edit, put: { lane: lane.id, step, id: card.id, text } };
}

/** Names stages from the focused one on; those that are lacking are added. */
function nameStages(editor: Editor, places: Places, names: readonly string[]): Edit[] {
  const stages = editor.document.stages();
  const start = stages.findIndex(({ id }) => id === (editor.focus?.kind === "stage" ? editor.focus.id : ""));
  return names.flatMap((name, at): Edit[] => {
    const stage = stages[start + at];
    if (!stage) places.addColumn(name);
    return stage ? [{ edit: "set", id: stage.id, fields: { name } }] : [];
  });
}

/** Names the stage of a column; a step that is not its stage's only one is named itself. */
function nameColumn(editor: Editor, places: Places, at: number, name: string): Edit[] {
  const isNew = at >= places.columns.length;
  const column = places.column(at, name);
  if (isNew || name === "") return [];
  const { document } = editor;
  const stage = document.step(column.id)?.stage ?? "";
  const only = document.steps(stage).length === 1 && editor.focus?.kind === "stage";
  return [{ edit: "set", id: only ? stage : column.id, fields: { name } }];
}

/** Names a lane; a new one gets the kind that it is called after. */
function nameLane(editor: Editor, places: Places, at: number, name: string): Edit[] {
  const kind = kindCalled(name);
  if (at >= places.lanes.length) {
    places.addLane(kind ?? "text", kind ? "" : name);
    return [];
  }
  const { id } = places.lane(at);
  if (name === "" || editor.document.lane(id)?.kind === kind) return [];
  return [{ edit: "set", id, fields: { name } }];
}

function kindCalled(name: string): LaneKind | null {
  const wanted = name.trim().toLocaleLowerCase();
  const kinds = Object.keys(words.lanes) as LaneKind[];
  return kinds.find((kind) => [kind, words.lanes[kind].name.toLocaleLowerCase()].includes(wanted)) ?? null;
}
