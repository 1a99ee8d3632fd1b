// Which keys a keyboard event is. Letters are told by what they are, and where the layout has no such letter (Cyrillic,
// Greek, Arabic, the special signs of a Mac) by where they stand. AltGr writes; it is never a shortcut.

/** The part of a keyboard event that matters. */
export interface Key {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  /** 229 is what some webviews say of a key that an input method took. */
  readonly keyCode?: number;
  /** Absent in keys that a program made. */
  getModifierState?(name: string): boolean;
}

const MAC = typeof navigator !== "undefined" && /Mac|iP(hone|ad)/.test(navigator.platform);
const INPUT_METHOD = 229;

/** Whether a key is a shortcut such as "Mod+Shift+Z". */
export function isShortcut(shortcut: string, key: Key): boolean {
  const parts = shortcut.split("+");
  const last = shortcut.endsWith("++") || shortcut === "+" ? "+" : (parts.at(-1) ?? "");
  if ((key.ctrlKey || key.metaKey) !== parts.includes("Mod") || key.altKey !== parts.includes("Alt")) return false;
  // A plus sign is typed with shift on many keyboards: signs are told by what they are.
  const isSign = last.length === 1 && !/[a-z0-9]/i.test(last);
  if (!isSign && key.shiftKey !== parts.includes("Shift")) return false;
  if (key.key.toLowerCase() === last.toLowerCase()) return true;
  if (/^[0-9]$/.test(last)) return key.code === `Digit${last}`;
  return /^[a-z]$/i.test(last) && !/^[a-z]$/i.test(key.key) && key.code === `Key${last.toUpperCase()}`;
}

/** Whether a key writes a sign. */
export function isTyped(key: Key): boolean {
  if ([...key.key].length !== 1 || key.metaKey) return false;
  if (key.getModifierState?.("AltGraph")) return true;
  return !key.ctrlKey && (!key.altKey || (MAC && /[^ -~]/.test(key.key)));
}

/** Whether an input method has the key. */
export function isComposed(key: Key): boolean {
  return key.isComposing || key.keyCode === INPUT_METHOD;
}

/** Whether a key does nothing by itself. */
export function isModifier(key: Key): boolean {
  return /^(Shift|Control|Alt|AltGraph|Meta|CapsLock|NumLock|Fn|Dead|Process|Unidentified)$/.test(key.key);
}

/** A key as it was, apart from its event. */
export function copyOf(key: Key): Key {
  const { key: sign, code, ctrlKey, metaKey, shiftKey, altKey } = key;
  const writes = key.getModifierState?.("AltGraph") ?? false;
  return { key: sign, code, ctrlKey, metaKey, shiftKey, altKey, isComposing: false, getModifierState: () => writes };
}

/** The key that writes a sign. */
export function keyOf(sign: string): Key {
  const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, isComposing: false };
  return { key: sign, code: "", ...none };
}
