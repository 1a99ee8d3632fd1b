// Moves by keyboard: a card to the cell beside it or past its neighbour, a stage, step or lane past the one beside it.
import type { Edit } from "../generated/border";
import type { Card } from "../document/whole";
import { placeOfFocus, selectedCards } from "./actions/chosen";
import { afterAt, asOne, moveCards } from "./edits";
import type { Editor } from "./editor.svelte";
import { says } from "./words";

/** Where to. */
export type Direction = "left" | "right" | "up" | "down";

/** Moves what is selected one place; says where it is then. */
export async function moveSelected(editor: Editor, direction: Direction): Promise<void> {
  const cards = selectedCards(editor);
  const [id = null] = editor.selection;
  if (cards.length === 0) return moveSibling(editor, id, direction);
  const edit = cardMove(editor, cards, direction);
  if (!edit) return editor.say(says.noFurther);
  if (!(await editor.make(edit, says.moved))) return;
  if (editor.focus) editor.reveal(editor.focus);
}

/** Moves the stage of what has the keyboard past the one beside it; a step moves by itself. */
export function moveStage(editor: Editor, direction: "left" | "right"): Promise<void> {
  const { stage } = placeOfFocus(editor);
  return moveSibling(editor, editor.focus?.kind === "step" ? editor.focus.id : stage, direction);
}

/** Moves the lane of what has the keyboard past the one beside it. */
export function moveLane(editor: Editor, direction: "up" | "down"): Promise<void> {
  return moveSibling(editor, placeOfFocus(editor).lane, direction);
}

async function moveSibling(editor: Editor, id: string | null, direction: Direction): Promise<void> {
  const edit = id === null ? null : siblingMove(editor, id, direction);
  if (!edit) return editor.say(says.noFurther);
  if (!(await editor.make(edit, says.moved))) return;
  if (editor.focus) editor.reveal(editor.focus);
}

function cardMove(editor: Editor, ids: string[], direction: Direction): Edit | null {
  const { document } = editor;
  const cards = ids.flatMap((id) => document.card(id) ?? []);
  const inOrder = direction === "right" || direction === "down" ? cards.reverse() : cards;
  const edits = inOrder.map((card) =>
    direction === "left" || direction === "right" ? sideways(editor, card, direction) : upDown(editor, card, direction),
  );
  if (edits.some((edit) => edit === null)) return null;
  return asOne(edits as Edit[], says.moving(ids.length));
}

function sideways(editor: Editor, card: Card, direction: "left" | "right"): Edit | null {
  const { steps } = editor.picture.frame;
  const at = steps.findIndex(({ id }) => id === card.step);
  const step = steps[at + (direction === "left" ? -1 : 1)];
  if (at < 0 || !step) return null;
  const after = editor.document.cardsIn(card.lane, step.id).at(-1)?.id ?? null;
  return moveCards(editor.document, [card.id], { lane: card.lane, step: step.id, after }, "");
}

function upDown(editor: Editor, card: Card, direction: "up" | "down"): Edit | null {
  const { document } = editor;
  const cell = document.cardsIn(card.lane, card.step);
  const at = cell.findIndex(({ id }) => id === card.id);
  const beside = cell[at + (direction === "up" ? -1 : 1)];
  if (beside) {
    const after = afterAt(cell, card.id, at + (direction === "up" ? -1 : 1));
    return { edit: "move_card", id: card.id, lane: card.lane, step: card.step, after };
  }
  const { rows } = editor.picture.frame;
  const row = rows[rows.findIndex(({ id }) => id === card.lane) + (direction === "up" ? -1 : 1)];
  if (!row) return null;
  const after = direction === "up" ? (document.cardsIn(row.id, card.step).at(-1)?.id ?? null) : null;
  return { edit: "move_card", id: card.id, lane: row.id, step: card.step, after };
}

function siblingMove(editor: Editor, id: string, direction: Direction): Edit | null {
  const { document } = editor;
  const node = document.node(id);
  const by = direction === "left" || direction === "up" ? -1 : 1;
  if (node?.node === "lane") {
    const after = direction === "up" || direction === "down" ? beside(document.lanes(), id, by) : undefined;
    return after === undefined ? null : { edit: "move_lane", id, after };
  }
  if (direction === "up" || direction === "down") return null;
  if (node?.node === "stage") {
    const after = beside(document.stages(), id, by);
    return after === undefined ? null : { edit: "move_stage", id, after };
  }
  return node?.node === "step" ? stepMove(editor, node, by) : null;
}

/** A step passes its neighbour; at the end of its stage it enters the next one. */
function stepMove(editor: Editor, step: { id: string; stage: string }, by: -1 | 1): Edit | null {
  const { document } = editor;
  const after = beside(document.steps(step.stage), step.id, by);
  if (after !== undefined) return { edit: "move_step", id: step.id, stage: step.stage, after };
  const stages = document.stages();
  const stage = stages[stages.findIndex(({ id }) => id === step.stage) + by];
  if (!stage) return null;
  const last = document.steps(stage.id).at(-1)?.id ?? null;
  return { edit: "move_step", id: step.id, stage: stage.id, after: by < 0 ? last : null };
}

/** The sibling to stand after for a move by one; undefined at the end of the list. */
function beside(siblings: readonly { id: string }[], id: string, by: -1 | 1): string | null | undefined {
  const at = siblings.findIndex((sibling) => sibling.id === id) + by;
  return at < 0 || at >= siblings.length ? undefined : afterAt(siblings, id, at);
}
