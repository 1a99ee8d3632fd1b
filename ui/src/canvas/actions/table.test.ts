// The table of actions: every action has a key and a word, and no key means two things.
import { describe, expect, it } from "vitest";
import { says } from "../../words";
import { isShortcut, type Key } from "../shortcut";
import { actionIds, table } from "./table";

/** The key event that a shortcut is. */
function pressed(shortcut: string): Key {
  const parts = shortcut.split("+");
  const key = shortcut.endsWith("++") ? "+" : (parts.at(-1) ?? "");
  return {
    key: /^[A-Z]$/.test(key) && !parts.includes("Shift") ? key.toLowerCase() : key,
    code: /^[A-Z]$/.test(key) ? `Key${key}` : /^\d$/.test(key) ? `Digit${key}` : "",
    ctrlKey: parts.includes("Mod"),
    metaKey: false,
    altKey: parts.includes("Alt"),
    shiftKey: parts.includes("Shift"),
    isComposing: false,
  };
}

describe("the table of actions", () => {
  it.each(actionIds)("%s has a key and a word", (id) => {
    expect(table[id].keys.length).toBeGreaterThan(0);
    expect(says.actions[id]).toBeTruthy();
  });

  it("gives no key to two actions", () => {
    const all = actionIds.flatMap((id) => table[id].keys.map((shortcut) => ({ id, shortcut })));
    for (const { id, shortcut } of all) {
      const meant = all.filter((other) => isShortcut(other.shortcut, pressed(shortcut))).map((other) => other.id);
      expect([...new Set(meant)], shortcut).toEqual([id]);
    }
  });

  it("leaves to AltGr, to the browser and to writing what is theirs", () => {
    const taken = [
      "Mod+T",
      "Mod+W",
      "Mod+N",
      "Mod+Shift+N",
      "Mod+Shift+T",
      "Mod+L",
      "Mod+Q",
      "Mod+Tab",
      "Alt+F4",
      "Alt+Tab",
    ];
    for (const id of actionIds) {
      for (const shortcut of table[id].keys) {
        expect(/Mod\+.*Alt|Alt\+.*Mod/.test(shortcut), `${id}: ${shortcut} is AltGr`).toBe(false);
        expect(taken, id).not.toContain(shortcut);
        if (shortcut !== "?") expect(/^[a-z0-9]$/i.test(shortcut), `${id}: ${shortcut} is written`).toBe(false);
      }
    }
  });
});

describe("a shortcut", () => {
  const key = (sign: string, code: string, more: Partial<Key> = {}): Key => ({
    ...pressed("x"),
    key: sign,
    code,
    ...more,
  });

  it.each([
    ["Latin", "Mod+Z", key("z", "KeyZ", { ctrlKey: true }), true],
    ["AZERTY, by the letter", "Mod+Z", key("z", "KeyW", { ctrlKey: true }), true],
    ["AZERTY, not by the place", "Mod+Z", key("w", "KeyZ", { ctrlKey: true }), false],
    ["Russian, by the place", "Mod+Z", key("я", "KeyZ", { ctrlKey: true }), true],
    ["Arabic, by the place", "Alt+L", key("م", "KeyL", { altKey: true }), true],
    ["a Mac's Option sign", "Alt+L", key("¬", "KeyL", { altKey: true }), true],
    ["AZERTY's digits", "Alt+1", key("&", "Digit1", { altKey: true }), true],
    ["AltGr on Windows", "Alt+L", key("ł", "KeyL", { altKey: true, ctrlKey: true }), false],
    ["caps lock", "Mod+Z", key("Z", "KeyZ", { ctrlKey: true }), true],
  ])("%s", (_, shortcut, event, is) => {
    expect(isShortcut(shortcut, event)).toBe(is);
  });
});
