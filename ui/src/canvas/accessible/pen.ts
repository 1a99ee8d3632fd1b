// Lets input methods, dead keys and emoji pickers begin a text on the map: they write only where something can be edited, so
// the element that has the keyboard can be. What they wrote opens the text field; nothing stays in the element.
import { on } from "svelte/events";
import type { Editor } from "../editor.svelte";
import { write } from "../keyboard";

/** Puts the pen into an element that has the keyboard, until the returned function is called. */
export function holdPen(editor: Editor, element: HTMLElement): () => void {
  element.setAttribute("contenteditable", "plaintext-only");
  // No keyboard on the screen comes up for a touch that only selects.
  element.inputMode = "none";
  element.spellcheck = false;
  element.style.setProperty("user-select", "text");
  element.style.setProperty("-webkit-user-select", "text");
  // Without a caret in it an input method does not begin.
  getSelection()?.collapse(element, 0);
  let clean = (): void => {};
  const stops = [
    on(element, "compositionstart", () => {
      clean = remember(element);
      element.dataset.composing = "";
    }),
    on(element, "compositionend", ({ data }) => {
      delete element.dataset.composing;
      clean();
      if (data) write(editor, data);
    }),
    on(element, "beforeinput", (event) => written(editor, event)),
  ];
  return () => {
    for (const stop of stops) stop();
    clean();
    delete element.dataset.composing;
    for (const name of ["contenteditable", "inputmode", "spellcheck"]) element.removeAttribute(name);
    element.style.removeProperty("user-select");
    element.style.removeProperty("-webkit-user-select");
  };
}

/** What is written without a composition never stands in the element: it begins a text. */
function written(editor: Editor, event: InputEvent): void {
  if (event.isComposing || event.inputType.includes("Composition")) return;
  event.preventDefault();
  if (event.inputType === "insertText" && event.data) write(editor, event.data);
}

/** Remembers what an element holds, and answers how to make it so again. */
function remember(element: HTMLElement): () => void {
  const nodes = new Map([...element.childNodes].map((node) => [node, node.nodeValue] as const));
  return () => {
    for (const node of [...element.childNodes]) {
      if (!nodes.has(node)) node.remove();
      else if (node.nodeType === Node.TEXT_NODE) node.nodeValue = nodes.get(node) ?? "";
    }
  };
}
