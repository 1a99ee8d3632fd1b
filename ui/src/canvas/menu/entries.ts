// What the menu of a place on the map offers: actions by name, in an order for that place, each with its keys.
import { keysText } from "../../map/keys";
import type { MenuEntry } from "../../widgets/menu";
import { addCardIn, addStageAfter, addStepAfter, type ActionId } from "../actions";
import { sizeByItself } from "../adjust";
import type { Editor } from "../editor.svelte";
import type { Hit } from "../hit";
import { laneEntries } from "../lane-entries";
import { says } from "../words";

type Line = ActionId | "-" | MenuEntry;

const CARD: readonly Line[] = [
  ...(["rename", "link", "-", "cut", "copy", "duplicate", "-"] as const),
  ...(["moveLeft", "moveRight", "moveUp", "moveDown", "spanMore", "spanLess", "-"] as const),
  ...(["feelBetter", "feelWorse", "-", "zoomSelection", "delete"] as const),
];
const GROUND: readonly Line[] = [
  ...(["addStage", "addStep", "addTouchpoint", "-", "paste", "selectAll", "-"] as const),
  ...(["undo", "redo", "-", "zoomFit", "zoomWidth", "zoomActual", "minimap"] as const),
];

/** The entries for what lies under the pointer or the keyboard. */
export function entriesFor(editor: Editor, hit: Hit): MenuEntry[] {
  return asEntries(editor, linesFor(editor, hit));
}

function linesFor(editor: Editor, hit: Hit): readonly Line[] {
  switch (hit.kind) {
    case "card":
    case "feeling":
      return CARD;
    case "cell":
      return [
        own("card", says.addHere.card, () => addCardIn(editor, hit.lane, hit.step, null, hit.valence ?? 0)),
        "paste",
        "-",
        ...(["addStage", "addStep", "-", "selectAll", "zoomFit"] as const),
      ];
    case "stage":
      return ["rename", own("stage", says.addHere.stage, () => addStageAfter(editor, hit.id)), ...STAGE, "delete"];
    case "step":
    case "step-edge":
      return stepLines(editor, hit.id);
    case "lane":
    case "lane-edge":
      return laneLines(editor, hit.id);
    case "link":
    case "share":
    case "link-end":
      return ["rename", "-", "delete"];
    case "ground":
      return GROUND;
  }
}

const STAGE: readonly Line[] = [
  ...(["addStep", "-", "stageLeft", "stageRight", "-", "wider", "narrower", "-"] as const),
  "zoomSelection",
];

function stepLines(editor: Editor, id: string): Line[] {
  const stage = editor.document.step(id)?.stage;
  const add = stage === undefined ? [] : [own("step", says.addHere.step, () => addStepAfter(editor, stage, id))];
  return [
    "rename",
    ...add,
    "-",
    "moveLeft",
    "moveRight",
    "-",
    "wider",
    "narrower",
    byItself(editor, id),
    "-",
    "delete",
  ];
}

function laneLines(editor: Editor, id: string): Line[] {
  const lines: Line[] = ["rename", "-", ...laneEntries(editor, id), "-", "laneUp", "laneDown", "-"];
  return [...lines, "taller", "shorter", byItself(editor, id), "-", "delete"];
}

function byItself(editor: Editor, id: string): MenuEntry {
  return own("size", says.sizeByItself, () => sizeByItself(editor, id));
}

function own(id: string, label: string, run: () => unknown): MenuEntry {
  return { id, label, run };
}

/** Lines as a menu takes them: nothing that nobody can do here, and no line without something above and below it. */
function asEntries(editor: Editor, lines: readonly Line[]): MenuEntry[] {
  const entries: MenuEntry[] = [];
  lines.forEach((line, at) => {
    if (line === "-") {
      const last = entries.at(-1);
      if (last && !("line" in last)) entries.push({ id: `line-${at}`, line: true });
    } else if (typeof line !== "string") entries.push(line);
    else entries.push(...ofAction(editor, line));
  });
  const last = entries.at(-1);
  return last && "line" in last ? entries.slice(0, -1) : entries;
}

function ofAction(editor: Editor, id: ActionId): MenuEntry[] {
  const action = editor.actions[id];
  if (!action.known) return [];
  const keys = action.shortcut ? keysText(action.shortcut) : undefined;
  const danger = id === "delete";
  return [{ id, label: action.label, keys, danger, disabled: !action.enabled(), run: () => action.run() }];
}
