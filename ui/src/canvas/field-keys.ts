// What keys mean in the text field over the map, and where the keyboard goes when it is left by them.
import { addCardIn, addStageAfter } from "./actions";
import type { Editing, Editor } from "./editor.svelte";
import { placeAfter, placeBelow } from "./navigate";
import { isTyped, type Key } from "./shortcut";
import type { Target } from "./target";

/** What a key asks of the field; null leaves it to the webview. */
export type FieldKey = "cancel" | "below" | "another" | "next" | "previous" | "line" | "stay" | null;

/** What a key means in a field. */
export function meaningOf(key: Key, field: Editing["field"]): FieldKey {
  const mod = key.ctrlKey || key.metaKey;
  if (key.key === "Escape") return "cancel";
  if (key.key === "Tab") return mod || key.altKey ? null : key.shiftKey ? "previous" : "next";
  if (key.key !== "Enter") return null;
  if (mod) return "another";
  if (!key.shiftKey && !key.altKey) return "below";
  // A name has one line: a second one is not begun, and nobody is sent away.
  return field === "text" ? "line" : "stay";
}

/** What a sign at the beginning of a feeling's word says of the feeling; null when it is no sign. */
export function nudgeOf(sign: string): 1 | -1 | null {
  return sign === "+" ? 1 : sign === "-" || sign === "−" ? -1 : null;
}

/** Signs before a word, and the word. */
export function signsBefore(text: string): { by: number; word: string } {
  let [by, at] = [0, 0];
  for (let sign = nudgeOf(text[at] ?? ""); sign !== null; sign = nudgeOf(text[at] ?? "")) {
    by += sign;
    at += 1;
  }
  return { by, word: text.slice(at) };
}

/** Writes a key that waited into a field at its caret, as the webview would have done. */
export function writeKey(field: HTMLTextAreaElement, key: Key): void {
  const [from, to] = [field.selectionStart, field.selectionEnd];
  if (key.key === "Backspace") field.setRangeText("", from === to ? Math.max(0, from - 1) : from, to, "end");
  else if (isTyped(key)) field.setRangeText(key.key, from, to, "end");
}

/** Puts the keyboard where a key that ends the field leads to. `empty` says that nothing is written in it. */
export function leave(editor: Editor, editing: Editing, how: FieldKey, empty: boolean): void {
  const { focus } = editor;
  if (!focus) return;
  if (how === "another") return another(editor, editing, empty);
  if (how === "next" || how === "previous") return sideways(editor, focus, how === "next" ? 1 : -1, empty);
  // Whoever works with the mouse keeps what was written selected, with its fields beside the map.
  if (how !== "below" || !editor.byKeyboard) return;
  const to = placeBelow(editor, focus, editor.row.end(focus));
  if (to) goTo(editor, to);
}

function another(editor: Editor, editing: Editing, empty: boolean): void {
  const card = editor.document.card(editing.id);
  if (card && !(empty && editing.fresh)) void addCardIn(editor, card.lane, card.step, null, 0, card.id);
}

function sideways(editor: Editor, from: Target, by: 1 | -1, empty: boolean): void {
  const isLast = from.kind === "stage" && editor.picture.frame.stages.at(-1)?.id === from.id;
  if (isLast && by > 0 && !empty) {
    editor.row.pass(from, from);
    return void addStageAfter(editor, from.id, true);
  }
  const to = isLast && by > 0 ? null : placeAfter(editor, from, by);
  if (!to) return;
  editor.row.pass(from, to);
  goTo(editor, to);
}

function goTo(editor: Editor, to: Target): void {
  editor.byKeyboard = true;
  editor.focusOn(to);
}
