// How keys are written for people.

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
    PageUp: "PgUp",
    PageDown: "PgDn",
  };
  return shortcut
    .replace("++", "+＋")
    .split("+")
    .map((key) => names[key] ?? key)
    .join(" ");
}
