// What a key does on the map. Keys that edit or move work only while the map has the keyboard. While the core still makes
// what is about to be written, keys wait in line: none is lost, and none comes out of order.
import { addCardIn, type ActionId } from "./actions";
import type { Editor } from "./editor.svelte";
import type { Direction } from "./move";
import { entrance, farthest, placeAfter, placeBeside, screenFrom } from "./navigate";
import { extendTo } from "./range";
import { copyOf, keyOf, isComposed, isModifier, isShortcut, isTyped, type Key } from "./shortcut";
import type { Target } from "./target";
import { link } from "./tools/draw-link";
import { says } from "./words";

export type { Key } from "./shortcut";

const ARROWS: Record<string, Direction> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};
/** Actions that leave their keys to others when they cannot be done. */
const MODEST: readonly ActionId[] = ["rename", "delete", "selectNone"];

/** Where a key was pressed: on the map, around it, or in a field where text is written. */
export type Place = "map" | "around" | "field";

/** Does what a key means; answers whether it meant anything. */
export function pressKey(editor: Editor, key: Key, place: Place): boolean {
  if (isComposed(key)) return false;
  const onMap = place === "map";
  if (onMap && editor.opening !== null) return wait(editor, key);
  const id = actionOf(editor, key);
  if (id && reaches(editor, id, place)) {
    if (editor.actions[id].native) return false;
    if (runAction(editor, id)) return true;
  }
  return onMap && goes(editor, key);
}

/** The action whose shortcut a key is. */
export function actionOf(editor: Editor, key: Key): ActionId | null {
  for (const { id, shortcuts, known } of Object.values(editor.actions)) {
    if (known && shortcuts.some((shortcut) => isShortcut(shortcut, key))) return id;
  }
  return null;
}

/** Puts a key in line behind those that wait for the core. */
function wait(editor: Editor, key: Key): boolean {
  if (isModifier(key)) return false;
  const text = editor.opening ?? "";
  if (editor.ahead.length > 0 || !(isTyped(key) || key.key === "Backspace")) editor.ahead.push(copyOf(key));
  else editor.opening = isTyped(key) ? text + key.key : [...text].slice(0, -1).join("");
  return true;
}

/** Does what waiting keys mean, as far as nothing else must be waited for; `field` takes those for the open field. */
export function catchUp(editor: Editor, field: (key: Key) => void, isOpen: () => boolean): void {
  while (editor.ahead.length > 0 && editor.opening === null && (isOpen() || editor.editing === null)) {
    const key = editor.ahead.shift();
    if (!key) return;
    if (isOpen()) field(key);
    else pressKey(editor, key, "map");
  }
}

/** Lets keys wait while the core does something that decides what they are for; then does what they mean. */
export async function hold<T>(editor: Editor, work: Promise<T>): Promise<T> {
  if (editor.opening !== null) return work;
  editor.opening = "";
  try {
    return await work;
  } finally {
    editor.ahead.unshift(...Array.from(editor.opening ?? "", keyOf));
    editor.opening = null;
    catchUp(
      editor,
      () => {},
      () => false,
    );
  }
}

function reaches(editor: Editor, id: ActionId, place: Place): boolean {
  const { reach } = editor.actions[id];
  return place === "map" || reach === "always" || (reach === "screen" && place === "around");
}

function runAction(editor: Editor, id: ActionId): boolean {
  if (id === "selectNone" && editor.linkingFrom) {
    editor.linkingFrom = null;
    editor.say(says.noLink);
    return true;
  }
  if (!editor.actions[id].enabled()) return !MODEST.includes(id);
  if (id === "rename" && editor.linkingFrom) return false;
  editor.byKeyboard = true;
  editor.actions[id].run();
  return true;
}

/** Keys that go somewhere, and keys that write. */
function goes(editor: Editor, key: Key): boolean {
  const mod = key.ctrlKey || key.metaKey;
  const direction = ARROWS[key.key];
  if (direction && !mod && !key.altKey) return go(editor, direction, key.shiftKey);
  switch (key.key) {
    case "Tab":
      return !mod && !key.altKey && goOn(editor, key.shiftKey ? -1 : 1);
    case "Enter":
      return !mod && !key.altKey && open(editor, key.shiftKey);
    case "Home":
    case "End":
      return jump(editor, farthest(editor, editor.focus, key.key === "Home" ? -1 : 1, mod), key.shiftKey);
    case "PageUp":
    case "PageDown":
      if (mod) return false;
      return jump(editor, screenFrom(editor, editor.focus, key.key === "PageUp" ? -1 : 1, key.altKey), key.shiftKey);
    default:
      return isTyped(key) && key.key !== " " && startTyping(editor, key.key);
  }
}

function go(editor: Editor, direction: Direction, extends_: boolean): boolean {
  const from = editor.focus;
  const to = from ? placeBeside(editor, from, direction) : entrance(editor);
  if (to) land(editor, to, extends_);
  return true;
}

function jump(editor: Editor, to: Target | null, extends_: boolean): boolean {
  if (to) land(editor, to, extends_);
  return to !== null;
}

/** Tab goes on through the cells, and out of the map at its end or when the keyboard is nowhere in it. */
function goOn(editor: Editor, by: 1 | -1): boolean {
  if (!editor.focus) return false;
  const to = placeAfter(editor, editor.focus, by);
  if (!to) return false;
  editor.row.pass(editor.focus, to);
  land(editor, to, false);
  return true;
}

function land(editor: Editor, to: Target, extends_: boolean): void {
  editor.byKeyboard = true;
  if (extends_) return extendTo(editor, to);
  editor.focusOn(to);
  if (editor.linkingFrom) editor.selection.add(editor.linkingFrom);
}

function open(editor: Editor, back: boolean): boolean {
  const { focus, linkingFrom } = editor;
  if (linkingFrom && focus?.kind === "card" && focus.id !== linkingFrom) {
    editor.linkingFrom = null;
    // What is typed next is the share of the new link.
    void hold(editor, link(editor, linkingFrom, focus.id));
    return true;
  }
  if (back || !focus) return false;
  editor.byKeyboard = true;
  if (focus.kind === "cell") void addCardIn(editor, focus.lane, focus.step, null, focus.valence);
  else editor.startEditing(focus.id);
  return true;
}

/** Takes a text that an input method wrote while the map had the keyboard. */
export function write(editor: Editor, text: string): void {
  if (editor.opening === null && !editor.editing) return void startTyping(editor, text);
  if (editor.opening !== null && editor.ahead.length === 0) editor.opening += text;
  else for (const key of text) editor.ahead.push(keyOf(key));
}

/** Begins to write where the keyboard is: what is written stands in the place of what stood there. */
export function startTyping(editor: Editor, text: string): boolean {
  const { focus } = editor;
  if (!focus) return false;
  const nudge = { "+": 1, "-": -1, "−": -1 }[text];
  if (nudge && onCurve(editor, focus)) return feel(editor, focus, nudge as 1 | -1);
  editor.byKeyboard = true;
  if (focus.kind === "cell") void addCardIn(editor, focus.lane, focus.step, text, focus.valence);
  // Of a link it is the share that is typed.
  else if (focus.kind !== "link" || /^\d/.test(text)) editor.startEditing(focus.id, { typed: text });
  else return false;
  return true;
}

function onCurve(editor: Editor, focus: Target): boolean {
  const lane = focus.kind === "cell" ? focus.lane : editor.document.card(focus.id)?.lane;
  return lane !== undefined && editor.document.lane(lane)?.kind === "feelings";
}

/** A sign in the feelings lane: the feeling goes up or down; in an empty cell one begins there. */
function feel(editor: Editor, focus: Target, by: 1 | -1): boolean {
  editor.byKeyboard = true;
  if (focus.kind === "cell") void addCardIn(editor, focus.lane, focus.step, "", (focus.valence ?? 0) + by);
  else editor.actions[by > 0 ? "feelBetter" : "feelWorse"].run();
  return true;
}
