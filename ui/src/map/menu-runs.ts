// What the desktop's menu does on the map screen, by the ids that the shell sends.
import type { ActionId } from "../canvas/actions";
import type { Editor } from "../canvas/editor.svelte";

const ACTIONS: Record<string, ActionId> = {
  undo: "undo",
  redo: "redo",
  duplicate: "duplicate",
  delete: "delete",
  addStage: "addStage",
  addStep: "addStep",
  addCard: "addCard",
  addTouchpoint: "addTouchpoint",
  zoomIn: "zoomIn",
  zoomOut: "zoomOut",
  zoomFit: "zoomFit",
  zoomReset: "zoomActual",
};

/** Every menu id with what it runs; `own` are those of the screen itself. */
export function menuRuns(editor: Editor, own: Record<string, () => void>): Record<string, () => void> {
  const runs = { ...own };
  for (const [id, action] of Object.entries(ACTIONS)) runs[id] = () => editor.actions[action].run();
  return runs;
}
