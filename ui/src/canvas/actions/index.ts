// Everything a menu, a key or a palette can do on a map, named once, room by room. What a screen around the map can do it
// says itself: `editor.actions.export.does({ run })`.
import type { Editor } from "../editor.svelte";
import { Action } from "./action.svelte";
import { adding } from "./adding";
import { editing } from "./editing";
import { moving } from "./moving";
import { actionIds, type ActionId } from "./table";
import { viewing } from "./viewing";

export type { Action, Doing } from "./action.svelte";
export { addCardIn, addLaneAfter, addStageAfter, addStepAfter } from "./adding";
export { placeOfFocus, selectedCards } from "./chosen";
export { actionIds, type ActionId, type Room } from "./table";

/** The actions of an editor, by name. */
export type Actions = Readonly<Record<ActionId, Action>>;

/** The actions of an editor; those of the screen around it are not known yet. */
export function makeActions(editor: Editor): Actions {
  const actions = Object.fromEntries(actionIds.map((id) => [id, new Action(id)])) as Record<ActionId, Action>;
  for (const room of [editing, adding, moving, viewing]) room(editor, actions);
  return actions;
}
