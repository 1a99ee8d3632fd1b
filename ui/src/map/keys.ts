// How keys are written for people, as they are printed on keyboards of their language.
import { words } from "../words";

const MAC = typeof navigator !== "undefined" && /Mac|iP(hone|ad)/.test(navigator.platform);

/** A shortcut as people read it ("Ctrl ⇧ Z"). */
export function keysText(shortcut: string): string {
  const names: Record<string, string> = {
    ...words.keyNames,
    Mod: MAC ? "⌘" : words.keyNames.Control,
    Shift: "⇧",
    Alt: MAC ? "⌥" : "Alt",
    ArrowLeft: "←",
    ArrowRight: "→",
    ArrowUp: "↑",
    ArrowDown: "↓",
    Backspace: "⌫",
    Enter: "↵",
  };
  return shortcut
    .split(/\+(?!$)/)
    .map((key) => names[key] ?? key)
    .join(" ");
}
