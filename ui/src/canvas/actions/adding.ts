// Actions that add: a stage, a step, a lane, a card. What was made is named at once.
import type { LaneKind } from "../../generated/border";
import { addCard, addLane, addStage, addStep, madeKey } from "../edits";
import type { Editor } from "../editor.svelte";
import { says } from "../words";
import { placeOfFocus } from "./chosen";
import type { Actions } from ".";

/** Says what adds. */
export function adding(editor: Editor, actions: Actions): void {
  actions.addStage.does({ run: () => void runAddStage(editor) });
  actions.addStep.does({ run: () => void runAddStep(editor) });
  actions.addLane.does({ run: (kind) => (kind ? void runAddLane(editor, kind) : chooseLane(editor)) });
  actions.addCard.does({ run: () => void runAddCard(editor) });
  actions.addTouchpoint.does({ run: () => void runAddTouchpoint(editor) });
}

async function runAddStage(editor: Editor): Promise<void> {
  const after = placeOfFocus(editor).stage ?? editor.document.stages().at(-1)?.id ?? null;
  await addStageAfter(editor, after);
}

/** Adds a stage after another and edits its name; one made in passing goes again when it gets none. */
export async function addStageAfter(editor: Editor, after: string | null, passing = false): Promise<void> {
  const { id, edit } = addStage(after, "");
  await openWhenMade(editor, id, editor.make(edit, says.added.stage, madeKey(id)), { passing });
}

async function runAddStep(editor: Editor): Promise<void> {
  const place = placeOfFocus(editor);
  const stage = place.stage ?? editor.document.stages().at(-1)?.id;
  if (!stage) return;
  await addStepAfter(editor, stage, place.step ?? editor.document.steps(stage).at(-1)?.id ?? null);
}

/** Adds a step of a stage after another and edits its name. */
export async function addStepAfter(editor: Editor, stage: string, after: string | null): Promise<void> {
  const { id, edit } = addStep(stage, after);
  await openWhenMade(editor, id, editor.make(edit, says.added.step, madeKey(id)));
}

/** Without a kind there is one to choose first; where nobody can offer that, any text may stand in the lane. */
function chooseLane(editor: Editor): void {
  if (editor.onchooselane) editor.onchooselane();
  else void runAddLane(editor, "text");
}

async function runAddLane(editor: Editor, kind: LaneKind): Promise<void> {
  await addLaneAfter(editor, kind, placeOfFocus(editor).lane ?? editor.document.lanes().at(-1)?.id ?? null);
}

/** Adds a lane of a kind after another and goes to it. */
export async function addLaneAfter(editor: Editor, kind: LaneKind, after: string | null): Promise<void> {
  const { id, edit } = addLane(kind, after);
  if (!(await editor.make(edit, says.added.lane))) return;
  editor.show(id);
  editor.takeKeyboard?.();
}

async function runAddCard(editor: Editor): Promise<void> {
  const { lane, step } = placeOfFocus(editor);
  const inLane = lane ?? editor.picture.frame.rows[0]?.id;
  const underStep = step ?? editor.picture.frame.steps[0]?.id;
  const below = editor.focus?.kind === "card" ? editor.focus.id : undefined;
  if (inLane && underStep) await addCardIn(editor, inLane, underStep, null, 0, below);
}

/** Adds a card to a cell, at its end or below one of its cards, and edits it at once, beginning with what was typed. */
export async function addCardIn(
  editor: Editor,
  lane: string,
  step: string,
  typed: string | null = null,
  valence = 0,
  below?: string,
): Promise<void> {
  const { id, edit } = addCard(editor.document, lane, step, valence, below);
  await openWhenMade(editor, id, editor.make(edit, says.added.card, madeKey(id)), { typed });
}

/** Opens the field of what the core is making. What is typed meanwhile is kept for it. */
async function openWhenMade(
  editor: Editor,
  id: string,
  made: Promise<boolean>,
  how: { typed?: string | null; passing?: boolean } = {},
): Promise<void> {
  const typed = how.typed ?? null;
  editor.opening = typed ?? "";
  const there = await made;
  const written = editor.opening;
  editor.opening = null;
  if (!there) editor.ahead.length = 0;
  else
    editor.startEditing(id, {
      fresh: true,
      passing: how.passing,
      typed: typed === null && written === "" ? null : written,
    });
}

async function runAddTouchpoint(editor: Editor): Promise<void> {
  const { document, picture } = editor;
  const drawn = picture.frame.rows.find(({ kind }) => kind === "touchpoints")?.id;
  const lane = drawn ?? document.lanes().find(({ kind }) => kind === "touchpoints")?.id;
  const place = placeOfFocus(editor);
  const step = place.step ?? (place.stage ? document.steps(place.stage)[0]?.id : picture.frame.steps[0]?.id);
  if (!step) return;
  if (lane) return addCardIn(editor, lane, step);
  const made = addLane("touchpoints", null);
  if (await editor.make(made.edit)) await addCardIn(editor, made.id, step);
}
