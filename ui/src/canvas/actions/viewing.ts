// Actions that change what is seen: larger, smaller, whole.
import type { Editor } from "../editor.svelte";
import { minimap } from "../minimap/shown.svelte";
import type { Rect } from "../viewport.svelte";
import type { Actions } from ".";

/** Says what changes the view. */
export function viewing(editor: Editor, actions: Actions): void {
  const { viewport, picture } = editor;
  actions.zoomIn.does({ run: () => zoomBy(editor, 1.2) });
  actions.zoomOut.does({ run: () => zoomBy(editor, 1 / 1.2) });
  actions.zoomFit.does({ run: () => viewport.keepFit("fit", picture.frame) });
  actions.zoomWidth.does({ run: () => viewport.keepFit("fitWidth", picture.frame) });
  actions.zoomSelection.does({
    enabled: () => editor.selection.size > 0,
    run: () => {
      const box = boxOfSelection(editor);
      if (box) viewport.fitTo(box, picture.frame);
    },
  });
  actions.minimap.does({ run: () => (minimap.shown = !minimap.shown) });
  actions.zoomActual.does({ run: () => zoomBy(editor, 1 / viewport.zoom) });
}

/** The box around all that is selected. */
function boxOfSelection({ selection, picture }: Editor): Rect | null {
  const boxes = [...selection].flatMap((id) => picture.boxOfRecord(id) ?? []);
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

function zoomBy(editor: Editor, factor: number): void {
  const { viewport } = editor;
  viewport.zoomAt({ x: viewport.width / 2, y: viewport.height / 2 }, viewport.zoom * factor, editor.picture.frame);
}
