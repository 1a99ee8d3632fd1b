// Puts an editor back where it was before its page went: what no longer exists is left out. Nothing scrolls.
import type { Editor } from "../canvas/editor.svelte";
import type { MapMemory } from "../state/memory";

/** What is worth remembering of an editor. */
export function seen(editor: Editor): Pick<MapMemory, "selection" | "focus" | "editing"> {
  const { selection, focus, editing } = editor;
  return {
    selection: [...selection],
    focus,
    editing: editing && { id: editing.id, field: editing.field, fresh: editing.fresh },
  };
}

/** Selects, focuses and opens what was; not when the person has begun something else meanwhile. */
export function comeBack(editor: Editor, was: MapMemory): void {
  const { document } = editor;
  if (editor.selection.size > 0 || editor.focus || editor.editing || editor.opening !== null) return;
  editor.select(was.selection.filter((id) => document.has(id)));
  const { focus, editing } = was;
  if (
    focus &&
    (focus.kind === "cell" ? document.has(focus.lane) && document.has(focus.step) : document.has(focus.id))
  ) {
    editor.focus = focus;
  }
  if (!editing || !document.has(editing.id)) return;
  editor.editing = { ...editing, typed: null, passing: false };
}
