// The three ways of a map to the clipboard, as a menu offers them.
import type { Editor } from "../../canvas/editor.svelte";
import { keysText } from "../../map/keys";
import { actionIcons } from "../../widgets/icons/actions";
import type { MenuEntry } from "../../widgets/menu";
import { words } from "../../words";

const WAYS = [
  ["picture", "copyPicture"],
  ["table", "copyTable"],
  ["text", "copyText"],
] as const;

/** Copying as picture, as table and as text, each with its keys. */
export function copyEntries(editor: Editor): MenuEntry[] {
  return WAYS.map(([as, id]) => {
    const action = editor.actions[id];
    return {
      id,
      label: action.label,
      use: words.export.copy.use[as],
      icon: actionIcons[id],
      keys: keysText(action.shortcut),
      disabled: !action.enabled(),
      run: () => action.run(),
    };
  });
}
