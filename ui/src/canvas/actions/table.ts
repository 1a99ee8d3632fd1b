// Every action of a map with its keys: the one place that says which key does what. No two actions share a key, and none
// is without one; the menus, the tooltips, the palette and the sheet of shortcuts read it from here.

/** Where an action stands on the sheet of shortcuts. */
export type Room = "edit" | "add" | "move" | "view" | "window";

/** From where its keys reach an action: only while the map has the keyboard, wherever no text is written, or always. */
export type Reach = "map" | "screen" | "always";

/** What is known of an action before anyone can do it. */
export interface Entry {
  readonly room: Room;
  readonly reach: Reach;
  /** Keys in the form "Mod+Shift+Z" ("Mod" is Ctrl, on a Mac Command), the first to be shown. */
  readonly keys: readonly string[];
  /** Whether the webview turns these keys into an event of its own, which does the work (copy, cut, paste). */
  readonly native: boolean;
}

/** Names of the actions. */
export type ActionId = keyof typeof rows;

// Ctrl with Alt is what Windows makes of AltGr, which writes letters: no key here has both.
const rows = {
  undo: row("edit", "screen", "Mod+Z"),
  redo: row("edit", "screen", "Mod+Shift+Z", "Mod+Y"),
  cut: native("Mod+X"),
  copy: native("Mod+C"),
  paste: native("Mod+V"),
  pastePlain: native("Mod+Shift+V"),
  delete: row("edit", "map", "Delete", "Backspace"),
  duplicate: row("edit", "map", "Mod+D"),
  rename: row("edit", "map", "F2", "Enter"),
  selectAll: row("edit", "map", "Mod+A"),
  selectNone: row("edit", "map", "Escape"),
  feelBetter: row("edit", "map", "Mod+Shift+ArrowUp"),
  feelWorse: row("edit", "map", "Mod+Shift+ArrowDown"),
  spanMore: row("edit", "map", "Mod+Shift+ArrowRight"),
  spanLess: row("edit", "map", "Mod+Shift+ArrowLeft"),
  link: row("edit", "map", "Alt+L"),
  addStage: row("add", "map", "Mod+Shift+S"),
  addStep: row("add", "map", "Mod+Shift+E"),
  addLane: row("add", "map", "Mod+Shift+L"),
  addCard: row("add", "map", "Mod+Enter"),
  addTouchpoint: row("add", "map", "Alt+T"),
  moveLeft: row("move", "map", "Mod+ArrowLeft"),
  moveRight: row("move", "map", "Mod+ArrowRight"),
  moveUp: row("move", "map", "Mod+ArrowUp"),
  moveDown: row("move", "map", "Mod+ArrowDown"),
  stageLeft: row("move", "map", "Alt+ArrowLeft"),
  stageRight: row("move", "map", "Alt+ArrowRight"),
  laneUp: row("move", "map", "Alt+ArrowUp"),
  laneDown: row("move", "map", "Alt+ArrowDown"),
  find: row("view", "always", "Mod+F"),
  replace: row("edit", "always", "Mod+Shift+F", "Mod+H"),
  findNext: row("view", "always", "F3", "Mod+G"),
  findPrevious: row("view", "always", "Shift+F3", "Mod+Shift+G"),
  zoomIn: row("view", "screen", "Mod+=", "Mod++"),
  zoomOut: row("view", "screen", "Mod+-"),
  zoomFit: row("view", "screen", "Alt+1"),
  zoomActual: row("view", "screen", "Mod+0"),
  drillInto: row("view", "screen", "Alt+Enter"),
  drillBack: row("view", "screen", "Alt+Shift+Enter"),
  nextCurve: row("view", "screen", "Alt+P"),
  views: row("view", "screen", "Alt+Shift+V"),
  filter: row("view", "screen", "Alt+Shift+F"),
  zoomSelection: row("view", "screen", "Alt+2"),
  zoomWidth: row("view", "screen", "Alt+3"),
  minimap: row("view", "screen", "Alt+M"),
  menu: row("edit", "map", "Shift+F10", "ContextMenu"),
  wider: row("edit", "map", "Alt+Shift+ArrowRight"),
  narrower: row("edit", "map", "Alt+Shift+ArrowLeft"),
  taller: row("edit", "map", "Alt+Shift+ArrowDown"),
  shorter: row("edit", "map", "Alt+Shift+ArrowUp"),
  sizeByItself: row("edit", "map", "Alt+0"),
  present: row("view", "screen", "Alt+Shift+P"),
  presentHere: row("view", "screen", "Alt+Shift+H"),
  oneLane: row("view", "screen", "Alt+Shift+O"),
  nextLane: row("view", "screen", "Alt+PageDown"),
  lastLane: row("view", "screen", "Alt+PageUp"),
  timer: row("window", "screen", "Alt+Shift+T"),
  outline: row("window", "screen", "Alt+O"),
  history: row("window", "screen", "Alt+H"),
  inspector: row("window", "screen", "Alt+I"),
  nameVersion: row("window", "screen", "Alt+V"),
  export: row("window", "always", "Mod+E"),
  copyPicture: row("window", "screen", "Alt+C"),
  copyTable: row("window", "screen", "Alt+Shift+C"),
  copyText: row("window", "screen", "Alt+Shift+X"),
  search: row("window", "always", "Mod+K"),
  shortcuts: row("window", "screen", "?", "Mod+/"),
} as const satisfies Record<string, Entry>;

/** The table of all actions. */
export const table: Record<ActionId, Entry> = rows;

/** All names, in the order of the table. */
export const actionIds = Object.keys(rows) as ActionId[];

function row(room: Room, reach: Reach, ...keys: string[]): Entry {
  return { room, reach, keys, native: false };
}

function native(...keys: string[]): Entry {
  return { ...row("edit", "map", ...keys), native: true };
}
