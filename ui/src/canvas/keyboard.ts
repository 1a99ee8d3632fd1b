// What a key does on the map. Keys that edit or move work only while the map has the keyboard; undo, redo and zoom work
// wherever no text is being written.
import { addCardIn, type ActionId } from "./actions";
import type { Editor } from "./editor.svelte";
import type { Direction } from "./move";
import { entrance, placeAfter, placeBeside } from "./navigate";
import type { Target } from "./target";
import { link } from "./tools/draw-link";
import { says } from "./words";

/** Actions that need not have the keyboard on the map. */
const EVERYWHERE: readonly ActionId[] = ["undo", "redo", "zoomIn", "zoomOut", "zoomFit", "zoomActual"];
const ARROWS: Record<string, Direction> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** The part of a keyboard event that matters. */
export type Key = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey" | "isComposing">;

/** Does what a key means on the map; answers whether it meant anything. */
export function pressKey(editor: Editor, key: Key, onMap: boolean): boolean {
  if (key.isComposing) return false;
  if (editor.opening !== null && onMap && key.key.length === 1 && !key.ctrlKey && !key.metaKey && !key.altKey) {
    editor.opening += key.key;
    return true;
  }
  const action = actionOf(editor, key);
  if (action && (onMap || EVERYWHERE.includes(action)) && runAction(editor, action)) return true;
  if (!onMap || key.ctrlKey || key.metaKey || key.altKey) return false;
  const direction = ARROWS[key.key];
  if (direction) return go(editor, direction, key.shiftKey);
  switch (key.key) {
    case "Tab":
      return goOn(editor, key.shiftKey ? -1 : 1);
    case "Enter":
      return open(editor);
    case "Home":
    case "End":
      return goToEnd(editor, key.key === "Home");
    default:
      return key.key.length === 1 && key.key !== " " && startTyping(editor, key.key);
  }
}

/** The action whose shortcut a key is. */
export function actionOf(editor: Editor, key: Key): ActionId | null {
  for (const [id, { shortcuts }] of Object.entries(editor.actions)) {
    if (shortcuts.some((shortcut) => isShortcut(shortcut, key))) return id as ActionId;
  }
  return null;
}

/** Whether a key is a shortcut such as "Mod+Shift+Z". */
export function isShortcut(shortcut: string, key: Key): boolean {
  const parts = shortcut.split("+");
  const last = shortcut.endsWith("++") ? "+" : (parts.at(-1) ?? "");
  const mod = key.ctrlKey || key.metaKey;
  if (mod !== parts.includes("Mod") || key.altKey !== parts.includes("Alt")) return false;
  // A plus sign is typed with shift on many keyboards: signs are told by what they are.
  const isSign = last.length === 1 && !/[a-z0-9]/i.test(last);
  if (!isSign && key.shiftKey !== parts.includes("Shift")) return false;
  if (key.key.toLowerCase() === last.toLowerCase()) return true;
  return /^[0-9a-z]$/i.test(last) && (key.code === `Digit${last}` || (key.altKey && key.code === `Key${last}`));
}

function runAction(editor: Editor, id: ActionId): boolean {
  if (id === "selectNone" && editor.linkingFrom) {
    editor.linkingFrom = null;
    editor.say(says.noLink);
    return true;
  }
  if (!editor.actions[id].enabled()) return !["rename", "delete", "selectNone"].includes(id);
  if (id === "rename" && editor.linkingFrom) return false;
  editor.byKeyboard = true;
  editor.actions[id].run();
  return true;
}

function go(editor: Editor, direction: Direction, extends_: boolean): boolean {
  const from = editor.focus;
  const to = from ? placeBeside(editor, from, direction) : entrance(editor);
  if (to) land(editor, to, extends_);
  return true;
}

/** Tab goes on through the cells, and out of the map at its end or when the keyboard is nowhere in it. */
function goOn(editor: Editor, by: 1 | -1): boolean {
  if (!editor.focus) return false;
  const to = placeAfter(editor, editor.focus, by);
  if (!to) return false;
  land(editor, to, false);
  return true;
}

function goToEnd(editor: Editor, first: boolean): boolean {
  const { steps } = editor.picture.frame;
  const { focus, document } = editor;
  const lane = focus?.kind === "cell" ? focus.lane : focus ? document.card(focus.id)?.lane : undefined;
  const step = first ? steps[0] : steps.at(-1);
  if (!lane || !step) return false;
  const card = document.cardsIn(lane, step.id)[0];
  land(editor, card ? { kind: "card", id: card.id } : { kind: "cell", lane, step: step.id }, false);
  return true;
}

function land(editor: Editor, to: Target, extends_: boolean): void {
  editor.byKeyboard = true;
  const kept = extends_ ? [...editor.selection] : [];
  const keepsFocus = editor.linkingFrom ? [editor.linkingFrom] : [];
  editor.focusOn(to);
  for (const id of [...kept, ...keepsFocus]) editor.selection.add(id);
}

function open(editor: Editor): boolean {
  const { focus, linkingFrom } = editor;
  if (linkingFrom && focus?.kind === "card" && focus.id !== linkingFrom) {
    editor.linkingFrom = null;
    void link(editor, linkingFrom, focus.id);
    return true;
  }
  if (focus?.kind === "cell") void addCardIn(editor, focus.lane, focus.step);
  else if (focus) editor.startEditing(focus.id);
  else return false;
  return true;
}

function startTyping(editor: Editor, letter: string): boolean {
  const { focus } = editor;
  if (focus?.kind === "cell") void addCardIn(editor, focus.lane, focus.step, letter);
  // Of a link it is the share that is typed.
  else if (focus && (focus.kind !== "link" || /\d/.test(letter))) editor.startEditing(focus.id, { typed: letter });
  else return false;
  return true;
}
