// What the palette offers on an open map: its actions, its cards, stages and lanes, its personas. The map's screen adds
// its panels.
import Layers from "@lucide/svelte/icons/layers";
import Rows from "@lucide/svelte/icons/rows-3";
import Columns from "@lucide/svelte/icons/columns-3";
import UserRound from "@lucide/svelte/icons/user-round";
import type { ActionId } from "../canvas/actions";
import type { Editor } from "../canvas/editor.svelte";
import { cardName, laneName } from "../map/names";
import { actionIcons } from "../widgets/icons/actions";
import { laneIcons } from "../widgets/icons/lanes";
import { words } from "../words";
import type { LaneKind } from "../words/kinds";
import type { Entry, Shelf } from "./palette.svelte";

/** A lane is added by its kind; the palette is open already; what the webview does with its own keys it does with those. */
const APART: ReadonlySet<ActionId> = new Set(["addLane", "search", "cut", "copy", "paste", "pastePlain"]);
/** What is most often wanted next, first with something selected. */
const NEXT: readonly ActionId[] = [
  "rename",
  "duplicate",
  "delete",
  "link",
  "addCard",
  "addTouchpoint",
  "addStage",
  "export",
];

/** What can be done on the map. */
export function mapEntries(editor: Editor): Entry[] {
  return [...actionEntries(editor), ...laneEntries(editor), ...personaEntries(editor)];
}

function actionEntries(editor: Editor): Entry[] {
  const known = Object.values(editor.actions).filter((action) => action.known && !APART.has(action.id));
  return known.map((action) => {
    const next = NEXT.indexOf(action.id);
    return {
      id: `action ${action.id}`,
      group: action.room === "window" ? "panels" : "actions",
      label: action.label,
      icon: actionIcons[action.id],
      keys: action.shortcut || undefined,
      next: next < 0 ? undefined : next,
      enabled: () => action.enabled(),
      run: () => {
        editor.byKeyboard = true;
        action.run();
      },
    };
  });
}

function laneEntries(editor: Editor): Entry[] {
  const kinds = Object.keys(words.lanes) as LaneKind[];
  return kinds.map((kind) => ({
    id: `lane ${kind}`,
    group: "actions",
    label: words.palette.addLane(words.lanes[kind].name),
    also: words.lanes[kind].use,
    icon: laneIcons[kind],
    run: () => editor.actions.addLane.run(kind),
  }));
}

/** Whose journey the map shows. */
function personaEntries({ document }: Editor): Entry[] {
  const show = (persona: string | null) => () => document.setView({ ...document.view, persona });
  const personas = document.all("persona").map(({ id, name, role }): Entry => ({
    id: `persona ${id}`,
    group: "personas",
    label: words.palette.persona(name || words.common.unnamed),
    hint: role,
    icon: UserRound,
    enabled: () => document.view.persona !== id,
    run: show(id),
  }));
  if (personas.length === 0) return [];
  return [
    ...personas,
    {
      id: "persona",
      group: "personas",
      label: words.palette.everyone,
      icon: UserRound,
      enabled: () => document.view.persona !== null,
      run: show(null),
    },
  ];
}

/** The map's records by their names; read as far as somebody types. */
export function mapShelf(editor: Editor): Shelf {
  return { names: () => namesOf(editor), entry: (id) => recordEntry(editor, id) };
}

function* namesOf({ document }: Editor): Generator<{ id: string; name: string }> {
  for (const stage of document.stages()) {
    yield stage;
    for (const step of document.steps(stage.id)) if (step.name) yield step;
  }
  const steps = document.steps();
  for (const lane of document.lanes()) {
    yield { id: lane.id, name: laneName(lane) };
    for (const step of steps)
      for (const card of document.cardsIn(lane.id, step.id)) yield { id: card.id, name: cardName(document, card) };
  }
}

function recordEntry(editor: Editor, id: string): Entry | null {
  const { document } = editor;
  const node = document.node(id);
  const entry = (label: string, hint: string, icon: Entry["icon"]): Entry => ({
    id: `record ${id}`,
    group: "records",
    label,
    hint,
    icon,
    run: () => {
      editor.byKeyboard = true;
      editor.show(id);
    },
  });
  switch (node?.node) {
    case "stage":
      return entry(node.name || words.common.unnamed, words.palette.stage, Columns);
    case "step":
      return entry(node.name, words.palette.step, Columns);
    case "lane":
      return entry(laneName(node), words.palette.lane, Rows);
    case "card": {
      const lane = document.lane(node.lane);
      const stage = document.stage(document.step(node.step)?.stage ?? "");
      const where = [lane ? laneName(lane) : "", stage?.name ?? ""].filter(Boolean).join(" · ");
      return entry(cardName(document, node), where, lane ? laneIcons[lane.kind] : Layers);
    }
    default:
      return null;
  }
}
