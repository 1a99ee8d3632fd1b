// What the sheet of shortcuts lists: every action by its room, from the table of actions, and the keys that get about or
// write, which are no actions.
import type { Actions, Room } from "../../canvas/actions";
import { keysText } from "../../map/keys";
import { words } from "../../words";

/** One line of the sheet. */
export interface ShortcutRow {
  /** What the keys do. */
  label: string;
  /** Its keys as people read them. */
  keys: string[];
}

/** A group of lines. */
export interface ShortcutGroup {
  title: string;
  rows: ShortcutRow[];
}

const ROOMS: Room[] = ["edit", "add", "move", "view", "window"];

/** All groups, of them the lines that hold a text; every line without one. */
export function shortcutGroups(actions: Actions, text = ""): ShortcutGroup[] {
  const { rooms } = words.shortcuts;
  const known = Object.values(actions).filter((action) => action.known || action.native);
  const groups = [
    { title: rooms.go, rows: going() },
    { title: rooms.write, rows: writing() },
    ...ROOMS.map((room) => ({
      title: rooms[room],
      rows: known
        .filter((action) => action.room === room)
        .map(({ label, shortcuts }) => ({ label, keys: shortcuts.map(keysText) })),
    })),
  ];
  const wanted = text.trim().toLowerCase();
  const holds = (...parts: string[]) => parts.some((part) => part.toLowerCase().includes(wanted));
  return groups
    .map(({ title, rows }) => ({ title, rows: rows.filter(({ label, keys }) => holds(title, label, ...keys)) }))
    .filter(({ rows }) => rows.length > 0);
}

const row = (label: string, ...keys: string[]): ShortcutRow => ({ label, keys: keys.map(keysText) });

function going(): ShortcutRow[] {
  const { ways } = words.shortcuts;
  return [
    row(ways.arrows, "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"),
    row(ways.select, "Shift+ArrowRight", "Shift+ArrowDown"),
    row(ways.next, "Tab", "Shift+Tab"),
    row(ways.ends, "Home", "End"),
    row(ways.corners, "Mod+Home", "Mod+End"),
    row(ways.screen, "PageUp", "PageDown"),
    row(ways.screenAcross, "Alt+PageUp", "Alt+PageDown"),
  ];
}

function writing(): ShortcutRow[] {
  const { ways } = words.shortcuts;
  return [
    { label: ways.typing, keys: [ways.letters] },
    row(ways.commit, "Enter"),
    row(ways.commitNext, "Tab"),
    row(ways.another, "Mod+Enter"),
    row(ways.line, "Shift+Enter", "Alt+Enter"),
    row(ways.cancel, "Escape"),
    row(ways.feeling, "+", "-"),
  ];
}
