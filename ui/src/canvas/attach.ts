// Puts elements where the map wants them. Styles are set through the object model: the page's policy forbids style
// attributes.
import type { Attachment } from "svelte/attachments";
import type { Rect } from "./viewport.svelte";

/** Places an element at a rectangle. */
export function place(rect: Rect): Attachment<HTMLElement | SVGElement> {
  return ({ style }) => {
    style.left = `${rect.x}px`;
    style.top = `${rect.y}px`;
    style.width = `${rect.width}px`;
    style.height = `${rect.height}px`;
  };
}

/** Sets style properties, custom ones among them. */
export function styled(properties: Record<string, string>): Attachment<HTMLElement> {
  return ({ style }) => {
    for (const [name, value] of Object.entries(properties)) style.setProperty(name, value);
  };
}
