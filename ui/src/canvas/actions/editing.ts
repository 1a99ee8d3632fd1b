// Actions that edit what is there: undo and redo, delete, duplicate, rename, select, a feeling, a span, a link.
import { turnSentence } from "../../words/deed";
import { canSize, changeFeeling, changeSize, changeSpan, sizeAllByThemselves } from "../adjust";
import { duplicateCards, removeAll } from "../edits";
import type { Editor } from "../editor.svelte";
import { hold } from "../keyboard";
import { selectMore } from "../range";
import { says } from "../words";
import { selectedCards } from "./chosen";
import type { Actions } from ".";

/** Says what edits. */
export function editing(editor: Editor, actions: Actions): void {
  const { document, selection } = editor;
  const some = (): boolean => selection.size > 0;
  const cards = (): boolean => selectedCards(editor).length > 0;
  const one = (): boolean => selection.size === 1;
  const somewhere = (): boolean => some() || editor.focus !== null;
  const turns = (way: "undo" | "redo"): boolean => document.state[way] !== null && !editor.frozen;
  actions.undo.does({ enabled: () => turns("undo"), run: () => travel(editor, "undo") });
  actions.redo.does({ enabled: () => turns("redo"), run: () => travel(editor, "redo") });
  actions.delete.does({ enabled: some, run: () => void hold(editor, runDelete(editor)) });
  actions.duplicate.does({ enabled: cards, run: () => void hold(editor, runDuplicate(editor)) });
  actions.rename.does({ enabled: one, run: () => runRename(editor) });
  actions.selectAll.does({ run: () => selectMore(editor) });
  actions.selectNone.does({ enabled: somewhere, run: () => editor.select([]) });
  actions.feelBetter.does({ enabled: cards, run: () => changeFeeling(editor, 1) });
  actions.feelWorse.does({ enabled: cards, run: () => changeFeeling(editor, -1) });
  actions.spanMore.does({ enabled: cards, run: () => changeSpan(editor, 1) });
  actions.spanLess.does({ enabled: cards, run: () => changeSpan(editor, -1) });
  const [columns, rows] = [() => canSize(editor, "width"), () => canSize(editor, "height")];
  actions.wider.does({ enabled: columns, run: () => changeSize(editor, "width", SIZE_STEP) });
  actions.narrower.does({ enabled: columns, run: () => changeSize(editor, "width", -SIZE_STEP) });
  actions.taller.does({ enabled: rows, run: () => changeSize(editor, "height", SIZE_STEP) });
  actions.shorter.does({ enabled: rows, run: () => changeSize(editor, "height", -SIZE_STEP) });
  actions.sizeByItself.does({ enabled: () => columns() || rows(), run: () => sizeAllByThemselves(editor) });
  actions.link.does({ enabled: () => selectedCards(editor).length === 1, run: () => runLink(editor) });
}

/** How much a key makes a step wider or a lane higher, in scene units. */
const SIZE_STEP = 20;

function travel(editor: Editor, way: "undo" | "redo"): void {
  const label = turnSentence(editor.document.state, way) ?? "";
  editor.document[way]().then(
    () => editor.say(way === "undo" ? says.undone(label) : says.redone(label)),
    (fault: Error) => editor.say(fault.message),
  );
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

function runLink(editor: Editor): void {
  const [from] = selectedCards(editor);
  if (!from) return;
  editor.linkingFrom = from;
  editor.say(says.chooseLink);
}
