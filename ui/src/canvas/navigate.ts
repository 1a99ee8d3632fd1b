// Where the arrow keys lead: through header, lane names, cells and the cards in them, in the order that is drawn.
import type { Editor } from "./editor.svelte";
import type { Direction } from "./move";
import type { Target } from "./target";

/** The place beside another; null at the edge of the map. */
export function placeBeside(editor: Editor, from: Target, direction: Direction): Target | null {
  switch (from.kind) {
    case "cell":
      return fromCell(editor, from.lane, from.step, direction);
    case "card":
      return fromCard(editor, from.id, direction);
    case "stage":
      return fromStage(editor, from.id, direction);
    case "step":
      return fromStep(editor, from.id, direction);
    case "lane":
      return fromLane(editor, from.id, direction);
    case "link": {
      const link = editor.document.link(from.id);
      const end = direction === "left" || direction === "up" ? link?.from : link?.to;
      return end && editor.document.card(end) ? { kind: "card", id: end } : null;
    }
  }
}

/** The cell after or before a place in reading order, or the card in it; in the header the next name. Null at the ends. */
export function placeAfter(editor: Editor, from: Target, by: 1 | -1): Target | null {
  const { steps, rows } = editor.picture.frame;
  const place = cellOf(editor, from);
  if (!place) return besideHeader(editor, from, by);
  const row = rows.findIndex(({ id }) => id === place.lane);
  const column = steps.findIndex(({ id }) => id === place.step);
  const at = row * steps.length + column + by;
  const lane = rows[Math.floor(at / steps.length)];
  const step = steps[((at % steps.length) + steps.length) % steps.length];
  return at >= 0 && lane && step ? enter(editor, lane.id, step.id, "first") : null;
}

function besideHeader(editor: Editor, from: Target, by: 1 | -1): Target | null {
  if (from.kind === "lane") return placeBeside(editor, from, by > 0 ? "right" : "up");
  const beside = placeBeside(editor, from, by > 0 ? "right" : "left");
  if (beside || by < 0 || from.kind === "link") return beside;
  const [lane] = editor.picture.frame.rows;
  return lane ? { kind: "lane", id: lane.id } : null;
}

/** Where Enter leads from a text: the card or cell below, from a lane the next one, from a link what it leads to. */
export function placeBelow(editor: Editor, from: Target, start: Target | null): Target | null {
  if (from.kind === "link") return placeBeside(editor, from, "right");
  const { rows } = editor.picture.frame;
  const began = start && columnOf(editor, start);
  if (!began) return placeBeside(editor, from, "down");
  const here = cellOf(editor, from);
  const row = here ? rows[rows.findIndex(({ id }) => id === here.lane) + 1] : rows[0];
  return row ? enter(editor, row.id, began, "first") : null;
}

/** The column of a place; of a stage its first. */
function columnOf(editor: Editor, target: Target): string | undefined {
  if (target.kind === "step") return target.id;
  return target.kind === "stage" ? editor.document.steps(target.id)[0]?.id : cellOf(editor, target)?.step;
}

/** The end of a place's row, header or list of lanes; with `whole`, the first or last cell of the map. */
export function farthest(editor: Editor, from: Target | null, by: 1 | -1, whole: boolean): Target | null {
  const { steps, rows, stages } = editor.picture.frame;
  const end = <T extends { id: string }>(all: readonly T[]): T | undefined => (by < 0 ? all[0] : all.at(-1));
  const step = end(steps);
  if (!whole && (from?.kind === "stage" || from?.kind === "lane")) {
    const last = from.kind === "stage" ? end(stages) : end(rows);
    return last ? { kind: from.kind, id: last.id } : null;
  }
  if (!whole && from?.kind === "step") return step ? header(editor, step.id) : null;
  const lane = whole ? end(rows)?.id : from ? cellOf(editor, from)?.lane : undefined;
  return lane && step ? enter(editor, lane, step.id, "first") : null;
}

/** The place a screen further down or up, or with `across` right or left; at least one, at most the end. */
export function screenFrom(editor: Editor, from: Target | null, by: 1 | -1, across: boolean): Target | null {
  const place = from && cellOf(editor, from);
  if (!place) return null;
  const { steps, rows } = editor.picture.frame;
  const { seen } = editor.viewport;
  const row = next(
    rows.map(({ id, y }) => ({ id, at: y })),
    place.lane,
    by,
    across ? 0 : seen.height,
  );
  const step = next(
    steps.map(({ id, x }) => ({ id, at: x })),
    place.step,
    by,
    across ? seen.width : 0,
  );
  return row && step ? enter(editor, row, step, "first") : null;
}

/** The entry a distance on from another; the same for no distance. */
function next(all: readonly { id: string; at: number }[], from: string, by: 1 | -1, distance: number): string | null {
  const index = all.findIndex(({ id }) => id === from);
  const here = all[index];
  if (!here || distance === 0) return here?.id ?? null;
  let to = index;
  while (all[to + by] && (to === index || Math.abs((all[to + by]?.at ?? 0) - here.at) <= distance)) to += by;
  return all[to]?.id ?? null;
}

/** Where the keyboard enters a map. */
export function entrance(editor: Editor): Target | null {
  const [stage] = editor.picture.frame.stages;
  return stage ? { kind: "stage", id: stage.id } : null;
}

function cellOf(editor: Editor, target: Target): { lane: string; step: string } | null {
  if (target.kind === "cell") return target;
  const card = editor.document.card(target.id);
  return card ? { lane: card.lane, step: card.step } : null;
}

function enter(editor: Editor, lane: string, step: string, side: "first" | "last"): Target {
  const cards = editor.document.cardsIn(lane, step);
  const card = side === "first" ? cards[0] : cards.at(-1);
  return card ? { kind: "card", id: card.id } : { kind: "cell", lane, step };
}

function fromCard(editor: Editor, id: string, direction: Direction): Target | null {
  const card = editor.document.card(id);
  if (!card) return null;
  if (direction === "up" || direction === "down") {
    const cell = editor.document.cardsIn(card.lane, card.step);
    const next = cell[cell.findIndex((other) => other.id === id) + (direction === "up" ? -1 : 1)];
    if (next) return { kind: "card", id: next.id };
  }
  if (direction === "right" && card.span > 1) {
    const { steps } = editor.picture.frame;
    const last = steps[steps.findIndex((step) => step.id === card.step) + card.span - 1];
    return fromCell(editor, card.lane, last?.id ?? card.step, direction);
  }
  return fromCell(editor, card.lane, card.step, direction);
}

function fromCell(editor: Editor, lane: string, step: string, direction: Direction): Target | null {
  const { rows, steps } = editor.picture.frame;
  const row = rows.findIndex(({ id }) => id === lane);
  const column = steps.findIndex(({ id }) => id === step);
  if (direction === "left" || direction === "right") {
    const next = steps[column + (direction === "left" ? -1 : 1)];
    if (next) return enter(editor, lane, next.id, "first");
    return direction === "left" ? { kind: "lane", id: lane } : null;
  }
  const next = rows[row + (direction === "up" ? -1 : 1)];
  if (next) return enter(editor, next.id, step, direction === "up" ? "last" : "first");
  return direction === "up" ? header(editor, step) : null;
}

/** The header above a column: its step's name when it is drawn, else its stage. */
function header(editor: Editor, step: string): Target | null {
  if (editor.picture.entriesOf(step, "step").length > 0) return { kind: "step", id: step };
  const stage = editor.document.step(step)?.stage;
  return stage ? { kind: "stage", id: stage } : null;
}

function fromStage(editor: Editor, id: string, direction: Direction): Target | null {
  const { stages, rows } = editor.picture.frame;
  if (direction === "up") return null;
  if (direction === "down") {
    const step = editor.document.steps(id)[0]?.id;
    if (!step) return null;
    const below = header(editor, step);
    if (below?.kind === "step") return below;
    return rows[0] ? enter(editor, rows[0].id, step, "first") : null;
  }
  const next = stages[stages.findIndex((stage) => stage.id === id) + (direction === "left" ? -1 : 1)];
  return next ? { kind: "stage", id: next.id } : null;
}

function fromStep(editor: Editor, id: string, direction: Direction): Target | null {
  const { steps, rows } = editor.picture.frame;
  const stage = editor.document.step(id)?.stage;
  if (direction === "up") return stage ? { kind: "stage", id: stage } : null;
  if (direction === "down") return rows[0] ? enter(editor, rows[0].id, id, "first") : null;
  const next = steps[steps.findIndex((step) => step.id === id) + (direction === "left" ? -1 : 1)];
  return next ? header(editor, next.id) : null;
}

function fromLane(editor: Editor, id: string, direction: Direction): Target | null {
  const { rows, steps } = editor.picture.frame;
  if (direction === "left") return null;
  if (direction === "right") return steps[0] ? enter(editor, id, steps[0].id, "first") : null;
  const next = rows[rows.findIndex((row) => row.id === id) + (direction === "up" ? -1 : 1)];
  if (next) return { kind: "lane", id: next.id };
  return direction === "up" ? entrance(editor) : null;
}
