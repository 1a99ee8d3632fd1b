// Actions that change what is seen: larger, smaller, whole.
import type { Editor } from "../editor.svelte";
import type { Actions } from ".";

/** Says what changes the view. */
export function viewing(editor: Editor, actions: Actions): void {
  const { viewport, picture } = editor;
  actions.zoomIn.does({ run: () => zoomBy(editor, 1.2) });
  actions.zoomOut.does({ run: () => zoomBy(editor, 1 / 1.2) });
  actions.zoomFit.does({ run: () => viewport.fit(picture.frame) });
  actions.zoomActual.does({ run: () => zoomBy(editor, 1 / viewport.zoom) });
}

function zoomBy(editor: Editor, factor: number): void {
  const { viewport } = editor;
  viewport.zoomAt({ x: viewport.width / 2, y: viewport.height / 2 }, viewport.zoom * factor, editor.picture.frame);
}
