// Everything a menu, a key or a palette can do on a map, named once. An action never asks what called it.
import type { LaneKind } from "../generated/border";
import { changeFeeling, changeSpan } from "./adjust";
import { addCard, addLane, addStage, addStep, duplicateCards, removeAll } from "./edits";
import type { Editor } from "./editor.svelte";
import { moveSelected, type Direction } from "./move";
import { says } from "./words";

/** Names of the actions. */
export type ActionId =
  | "undo"
  | "redo"
  | "addStage"
  | "addStep"
  | "addLane"
  | "addCard"
  | "addTouchpoint"
  | "delete"
  | "duplicate"
  | "rename"
  | "selectAll"
  | "selectNone"
  | "moveLeft"
  | "moveRight"
  | "moveUp"
  | "moveDown"
  | "feelBetter"
  | "feelWorse"
  | "spanMore"
  | "spanLess"
  | "zoomIn"
  | "zoomOut"
  | "zoomFit"
  | "zoomActual"
  | "link";

/** Something to do. */
export interface Action {
  /** Its name in English; menus translate by id. */
  readonly label: string;
  /** Keys in the form "Mod+Shift+Z" ("Mod" is Ctrl, on a Mac Command), the first to be shown. */
  readonly shortcuts: readonly string[];
  /** The first of its shortcuts; empty without one. */
  readonly shortcut: string;
  /** Whether it can be done now; reactive. */
  enabled(): boolean;
  /** Does it. `addLane` takes the lane's kind. */
  run(kind?: LaneKind): void;
}

/** The actions of an editor. */
export function makeActions(editor: Editor): Record<ActionId, Action> {
  const some = (): boolean => editor.selection.size > 0;
  const cards = (): boolean => selectedCards(editor).length > 0;
  const places = (): boolean => editor.selection.size === 1 || cards();
  const move = (direction: Direction) => () => void moveSelected(editor, direction);
  const zoom = (factor: number) => () => zoomBy(editor, factor);
  return {
    undo: action(
      "undo",
      ["Mod+Z"],
      () => editor.document.state.undo !== null,
      () => travel(editor, "undo"),
    ),
    redo: action(
      "redo",
      ["Mod+Shift+Z", "Mod+Y"],
      () => editor.document.state.redo !== null,
      () => travel(editor, "redo"),
    ),
    addStage: action("addStage", ["Mod+Shift+S"], always, () => void runAddStage(editor)),
    addStep: action("addStep", ["Mod+Shift+E"], always, () => void runAddStep(editor)),
    addLane: action("addLane", ["Mod+Shift+L"], always, (kind) => void runAddLane(editor, kind ?? "text")),
    addCard: action("addCard", ["Mod+Enter"], always, () => void runAddCard(editor)),
    addTouchpoint: action("addTouchpoint", ["Alt+T"], always, () => void runAddTouchpoint(editor)),
    delete: action("delete", ["Delete", "Backspace"], some, () => void runDelete(editor)),
    duplicate: action("duplicate", ["Mod+D"], cards, () => void runDuplicate(editor)),
    rename: action(
      "rename",
      ["F2", "Enter"],
      () => editor.selection.size === 1,
      () => runRename(editor),
    ),
    selectAll: action("selectAll", ["Mod+A"], always, () => runSelectAll(editor)),
    selectNone: action(
      "selectNone",
      ["Escape"],
      () => some() || editor.focus !== null,
      () => editor.select([]),
    ),
    moveLeft: action("moveLeft", ["Mod+ArrowLeft"], places, move("left")),
    moveRight: action("moveRight", ["Mod+ArrowRight"], places, move("right")),
    moveUp: action("moveUp", ["Mod+ArrowUp"], places, move("up")),
    moveDown: action("moveDown", ["Mod+ArrowDown"], places, move("down")),
    feelBetter: action("feelBetter", ["Alt+ArrowUp"], cards, () => changeFeeling(editor, 1)),
    feelWorse: action("feelWorse", ["Alt+ArrowDown"], cards, () => changeFeeling(editor, -1)),
    spanMore: action("spanMore", ["Mod+Shift+ArrowRight"], cards, () => changeSpan(editor, 1)),
    spanLess: action("spanLess", ["Mod+Shift+ArrowLeft"], cards, () => changeSpan(editor, -1)),
    zoomIn: action("zoomIn", ["Mod+=", "Mod++"], always, zoom(1.2)),
    zoomOut: action("zoomOut", ["Mod+-"], always, zoom(1 / 1.2)),
    zoomFit: action("zoomFit", ["Alt+1"], always, () => editor.viewport.fit(editor.picture.frame)),
    zoomActual: action("zoomActual", ["Mod+0"], always, () => zoomBy(editor, 1 / editor.viewport.zoom)),
    link: action(
      "link",
      ["Alt+L"],
      () => selectedCards(editor).length === 1,
      () => runLink(editor),
    ),
  };
}

const always = (): boolean => true;

function action(id: ActionId, shortcuts: string[], enabled: () => boolean, run: Action["run"]): Action {
  return {
    label: says.actions[id],
    shortcuts,
    shortcut: shortcuts[0] ?? "",
    enabled,
    run: (kind) => {
      if (enabled()) run(kind);
    },
  };
}

/** Ids of the selected cards in the order of the map: by column, then lane, then rank. */
export function selectedCards(editor: Editor): string[] {
  const { document, selection } = editor;
  const cards = [...selection].flatMap((id) => document.card(id) ?? []);
  if (cards.length < 2) return cards.map(({ id }) => id);
  const steps = new Map(document.steps().map(({ id }, at) => [id, at]));
  const lanes = new Map(document.lanes().map(({ id }, at) => [id, at]));
  const place = (card: (typeof cards)[number]) => [lanes.get(card.lane) ?? 0, steps.get(card.step) ?? 0] as const;
  return cards
    .sort((a, b) => {
      const [laneA, stepA] = place(a);
      const [laneB, stepB] = place(b);
      return laneA - laneB || stepA - stepB || (a.rank < b.rank ? -1 : 1);
    })
    .map(({ id }) => id);
}

function travel(editor: Editor, way: "undo" | "redo"): void {
  const label = editor.document.state[way] ?? "";
  editor.document[way]().then(
    () => editor.say(way === "undo" ? says.undone(label) : says.redone(label)),
    (fault: Error) => editor.say(fault.message),
  );
}

/** Stage and step where something new would stand: the focus's, else the last. */
function placeOfFocus(editor: Editor): { stage: string | null; step: string | null; lane: string | null } {
  const { document, focus } = editor;
  const none = { stage: null, step: null, lane: null };
  if (!focus) return none;
  if (focus.kind === "cell") {
    return { stage: document.step(focus.step)?.stage ?? null, step: focus.step, lane: focus.lane };
  }
  const node = document.node(focus.id);
  if (node?.node === "stage") return { ...none, stage: node.id };
  if (node?.node === "step") return { ...none, stage: node.stage, step: node.id };
  if (node?.node === "lane") return { ...none, lane: node.id };
  if (node?.node !== "card") return none;
  return { stage: document.step(node.step)?.stage ?? null, step: node.step, lane: node.lane };
}

async function runAddStage(editor: Editor): Promise<void> {
  const after = placeOfFocus(editor).stage ?? editor.document.stages().at(-1)?.id ?? null;
  await addStageAfter(editor, after);
}

/** Adds a stage after another and edits its name. */
export async function addStageAfter(editor: Editor, after: string | null): Promise<void> {
  const { id, edit } = addStage(after, "");
  if (await editor.make(edit, says.added.stage)) editor.startEditing(id, { fresh: true });
}

async function runAddStep(editor: Editor): Promise<void> {
  const place = placeOfFocus(editor);
  const stage = place.stage ?? editor.document.stages().at(-1)?.id;
  if (!stage) return;
  const after = place.step ?? editor.document.steps(stage).at(-1)?.id ?? null;
  const { id, edit } = addStep(stage, after);
  if (await editor.make(edit, says.added.step)) editor.startEditing(id, { fresh: true });
}

async function runAddLane(editor: Editor, kind: LaneKind): Promise<void> {
  await addLaneAfter(editor, kind, placeOfFocus(editor).lane ?? editor.document.lanes().at(-1)?.id ?? null);
}

/** Adds a lane of a kind after another and goes to it. */
export async function addLaneAfter(editor: Editor, kind: LaneKind, after: string | null): Promise<void> {
  const { id, edit } = addLane(kind, after);
  if (await editor.make(edit, says.added.lane)) editor.show(id);
}

async function runAddCard(editor: Editor): Promise<void> {
  const { lane, step } = placeOfFocus(editor);
  const inLane = lane ?? editor.picture.frame.rows[0]?.id;
  const underStep = step ?? editor.picture.frame.steps[0]?.id;
  if (inLane && underStep) await addCardIn(editor, inLane, underStep);
}

/** Adds an empty card at the end of a cell and edits it at once. */
export async function addCardIn(
  editor: Editor,
  lane: string,
  step: string,
  typed: string | null = null,
  valence = 0,
): Promise<void> {
  const { id, edit } = addCard(editor.document, lane, step, valence);
  editor.opening = typed;
  const made = await editor.make(edit, says.added.card);
  const written = editor.opening;
  editor.opening = null;
  if (made) editor.startEditing(id, { fresh: true, typed: written });
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

async function runDelete(editor: Editor): Promise<void> {
  const ids = [...editor.selection];
  const place = editor.focus?.kind === "card" ? editor.document.card(editor.focus.id) : undefined;
  const edit = removeAll(editor.document, ids, says.removing(ids.length));
  if (!edit || !(await editor.make(edit, says.removed(ids.length)))) return;
  if (place) editor.focusOn({ kind: "cell", lane: place.lane, step: place.step }, false);
}

async function runDuplicate(editor: Editor): Promise<void> {
  const cards = selectedCards(editor);
  const { ids, edit } = duplicateCards(editor.document, cards, says.duplicating(cards.length));
  if (edit && (await editor.make(edit, says.duplicated))) editor.select(ids);
}

function runRename(editor: Editor): void {
  const [id] = editor.selection;
  if (id) editor.startEditing(id);
}

function runSelectAll(editor: Editor): void {
  editor.select(editor.document.all("card").map(({ id }) => id));
}

function zoomBy(editor: Editor, factor: number): void {
  const { viewport } = editor;
  viewport.zoomAt({ x: viewport.width / 2, y: viewport.height / 2 }, viewport.zoom * factor, editor.picture.frame);
}

function runLink(editor: Editor): void {
  const [from] = selectedCards(editor);
  if (!from) return;
  editor.linkingFrom = from;
  editor.say(says.chooseLink);
}
