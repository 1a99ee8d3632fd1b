// Selecting with Shift: everything between the place where it began and the place where the keyboard is now.
import type { Card } from "../document/whole";
import type { Editor } from "./editor.svelte";
import type { Target } from "./target";

/** Puts the keyboard somewhere and selects the cards from the anchor to there. */
export function extendTo(editor: Editor, to: Target): void {
  const anchor = editor.anchor ?? editor.focus;
  editor.focusOn(to);
  editor.anchor = anchor;
  const ids = anchor ? between(editor, anchor, to) : [];
  if (ids.length > 0) editor.selectKeepingFocus(ids);
}

/** Cards in the rectangle of cells that two places span; of one cell, those from the one card to the other. */
function between(editor: Editor, anchor: Target, to: Target): string[] {
  const [from, end] = [cellOf(editor, anchor), cellOf(editor, to)];
  if (!from || !end) return [...new Set([anchor, to].flatMap((each) => (each.kind === "cell" ? [] : [each.id])))];
  if (from.lane === end.lane && from.step === end.step) {
    return some(editor.document.cardsIn(from.lane, from.step), anchor, to);
  }
  const { rows, steps } = editor.picture.frame;
  const lanes = stretch(rows, from.lane, end.lane);
  const columns = stretch(steps, from.step, end.step);
  return lanes.flatMap((lane) => columns.flatMap((step) => editor.document.cardsIn(lane, step).map(({ id }) => id)));
}

function some(cards: readonly Card[], anchor: Target, to: Target): string[] {
  const ids = cards.map(({ id }) => id);
  const [a, b] = [anchor, to].map((each) => (each.kind === "cell" ? -1 : ids.indexOf(each.id)));
  if (a === undefined || b === undefined || a < 0 || b < 0) return ids;
  return ids.slice(Math.min(a, b), Math.max(a, b) + 1);
}

function stretch(all: readonly { id: string }[], from: string, to: string): string[] {
  const ids = all.map(({ id }) => id);
  const [a, b] = [ids.indexOf(from), ids.indexOf(to)];
  return ids.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** Ctrl+A, pressed again and again: the cards of the cell, of the lane, of the map. */
export function selectMore(editor: Editor): void {
  const { document, focus, selection } = editor;
  const cell = focus && cellOf(editor, focus);
  const lane = cell?.lane ?? (focus?.kind === "lane" ? focus.id : undefined);
  const circles: (() => string[])[] = [];
  if (cell) circles.push(() => document.cardsIn(cell.lane, cell.step).map(({ id }) => id));
  if (lane) circles.push(() => document.steps().flatMap(({ id }) => document.cardsIn(lane, id).map((card) => card.id)));
  circles.push(() => document.all("card").map(({ id }) => id));
  const cards = [...selection].filter((id) => document.card(id)).length;
  const wider = circles.map((circle) => circle()).find((ids) => ids.length > cards) ?? circles.at(-1)?.() ?? [];
  if (wider.length > 0) editor.selectKeepingFocus(wider);
}

function cellOf(editor: Editor, target: Target): { lane: string; step: string } | null {
  if (target.kind === "cell") return target;
  const card = target.kind === "card" ? editor.document.card(target.id) : undefined;
  return card ? { lane: card.lane, step: card.step } : null;
}
