// Keys of the window around the map, and how keys are written for people. A single letter never acts while someone types.
import { tinykeys } from "tinykeys";

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
function typing(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement | null;
  return !!target?.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]");
}

/** Binds keys of the window ("$mod+e") until the returned function is called. The map binds its own. */
export function bindKeys(keys: Record<string, () => void>): () => void {
  const bindings: Record<string, (event: KeyboardEvent) => void> = {};
  for (const [key, run] of Object.entries(keys)) {
    bindings[key] = (event) => {
      if (event.defaultPrevented || dialogOpen() || (typing(event) && !key.startsWith("$mod"))) return;
      event.preventDefault();
      run();
    };
  }
  return tinykeys(window, bindings);
}

function dialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="menu"]') !== null;
}
