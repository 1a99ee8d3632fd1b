// Places of the scene as the overlay needs them: in screen pixels, in the pane where they are drawn.
import type { Editor } from "../editor.svelte";
import { paneCorner } from "../hit";
import type { Point, Rect } from "../viewport.svelte";

/** A rectangle of the scene on the screen. */
export function onScreen(editor: Editor, rect: Rect, pane: "body" | "header" | "names" = "body"): Rect {
  const corner = paneCorner(editor.picture, editor.viewport, pane);
  const { zoom } = editor.viewport;
  const shift = pane === "header" ? 0 : editor.viewport.shiftAt(editor.picture.frame, rect.y);
  return {
    x: corner.x + rect.x * zoom,
    y: corner.y + rect.y * zoom + shift,
    width: rect.width * zoom,
    height: rect.height * zoom,
  };
}

/** A point of the body on the screen. */
export function pointOnScreen({ viewport, picture }: Editor, at: Point): Point {
  const { x, y } = viewport.toScreen(at);
  return { x, y: y + viewport.shiftAt(picture.frame, at.y) };
}

/** A square of a size about a point. */
export function about({ x, y }: Point, size: number): Rect {
  return { x: x - size / 2, y: y - size / 2, width: size, height: size };
}

/** Whether a point of the body lies under what is pinned. */
export function isCovered({ viewport, picture }: Editor, at: Point, near = 0): boolean {
  const { frame } = picture;
  return (
    at.x < viewport.namesRight(frame) + near ||
    at.y < viewport.headerBottom(frame) - viewport.pinnedHeight(frame) + near
  );
}
