// Which key does what on the map screen. Keys without Ctrl belong to the map alone, so that they never act while someone
// types or presses a button elsewhere.
import { tinykeys } from "tinykeys";
import type { Editor } from "../canvas/editor.svelte";

const MAC = typeof navigator !== "undefined" && /Mac|iP(hone|ad)/.test(navigator.platform);

/** A shortcut as people read it ("Ctrl ⇧ Z"). */
export function keysText(shortcut: string): string {
  const names: Record<string, string> = {
    Mod: MAC ? "⌘" : "Ctrl",
    Shift: "⇧",
    Alt: MAC ? "⌥" : "Alt",
    ArrowLeft: "←",
    ArrowRight: "→",
    ArrowUp: "↑",
    ArrowDown: "↓",
    Escape: "Esc",
    Delete: "Del",
    Backspace: "⌫",
    Enter: "↵",
  };
  return shortcut
    .replace("++", "+＋")
    .split("+")
    .map((key) => names[key] ?? key)
    .join(" ");
}

/** Whether an event comes from where someone types. */
export function typing(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement | null;
  return !!target?.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]");
}

function onMap(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement | null;
  return target === document.body || !!target?.closest?.("[data-map-surface]");
}

/** Binds the actions of an editor and further keys to the window until the returned function is called. */
export function bindKeys(editor: Editor, further: Record<string, () => void>): () => void {
  const bindings: Record<string, (event: KeyboardEvent) => void> = {};
  for (const action of Object.values(editor.actions)) {
    for (const shortcut of action.shortcuts) {
      bindings[forTinykeys(shortcut)] = (event) => {
        if (event.defaultPrevented || typing(event) || dialogOpen()) return;
        if (!shortcut.startsWith("Mod") && !onMap(event)) return;
        if (!action.enabled()) return;
        event.preventDefault();
        action.run();
      };
    }
  }
  for (const [shortcut, run] of Object.entries(further)) {
    bindings[forTinykeys(shortcut)] = (event) => {
      if (event.defaultPrevented || dialogOpen() || (typing(event) && !shortcut.startsWith("Mod"))) return;
      event.preventDefault();
      run();
    };
  }
  return tinykeys(window, bindings);
}

function dialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="menu"]') !== null;
}

function forTinykeys(shortcut: string): string {
  const keys = shortcut.replace("++", "+Plus").split("+");
  const last = keys.pop() ?? "";
  const key =
    last === "Plus" ? "NumpadAdd" : /^[A-Z]$/.test(last) ? last.toLowerCase() : last === "1" ? "Digit1" : last;
  return [...keys.map((each) => (each === "Mod" ? "$mod" : each)), key].join("+");
}
