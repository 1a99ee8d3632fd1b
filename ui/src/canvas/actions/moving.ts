// Actions that move what is selected one place on.
import type { Editor } from "../editor.svelte";
import { moveLane, moveSelected, moveStage } from "../move";
import { placeOfFocus, selectedCards } from "./chosen";
import type { Actions } from ".";

/** Says what moves. */
export function moving(editor: Editor, actions: Actions): void {
  const places = (): boolean => editor.selection.size === 1 || selectedCards(editor).length > 0;
  const lane = (): boolean => placeOfFocus(editor).lane !== null;
  const stage = (): boolean => placeOfFocus(editor).stage !== null;
  actions.moveLeft.does({ enabled: places, run: () => void moveSelected(editor, "left") });
  actions.moveRight.does({ enabled: places, run: () => void moveSelected(editor, "right") });
  actions.moveUp.does({ enabled: places, run: () => void moveSelected(editor, "up") });
  actions.moveDown.does({ enabled: places, run: () => void moveSelected(editor, "down") });
  actions.stageLeft.does({ enabled: stage, run: () => void moveStage(editor, "left") });
  actions.stageRight.does({ enabled: stage, run: () => void moveStage(editor, "right") });
  actions.laneUp.does({ enabled: lane, run: () => void moveLane(editor, "up") });
  actions.laneDown.does({ enabled: lane, run: () => void moveLane(editor, "down") });
}
