// Places of the scene as the overlay needs them: in screen pixels, in the pane where they are drawn.
import type { Editor } from "../editor.svelte";
import { paneCorner } from "../hit";
import type { Point, Rect } from "../viewport.svelte";

/** A rectangle of the scene on the screen. */
export function onScreen(editor: Editor, rect: Rect, pane: "body" | "header" | "names" = "body"): Rect {
  const corner = paneCorner(editor.picture, editor.viewport, pane);
  const { zoom } = editor.viewport;
  return {
    x: corner.x + rect.x * zoom,
    y: corner.y + rect.y * zoom,
    width: rect.width * zoom,
    height: rect.height * zoom,
  };
}

/** A square of a size about a point. */
export function about({ x, y }: Point, size: number): Rect {
  return { x: x - size / 2, y: y - size / 2, width: size, height: size };
}

/** Whether a point of the body lies under what is pinned. */
export function isCovered({ viewport, picture }: Editor, at: Point, near = 0): boolean {
  const { frame } = picture;
  return at.x < viewport.namesRight(frame) + near || at.y < viewport.headerBottom(frame) + near;
}
