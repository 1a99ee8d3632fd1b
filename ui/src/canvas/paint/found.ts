// Marks what a search found: the very letters where they are drawn, and the box of what holds a text that is not drawn.
import type { Pane, TextItem } from "../../generated/border";
import type { Picture } from "../picture";
import type { Entry } from "../spatial-index";
import type { Rect } from "../viewport.svelte";
import { SMALL } from "./group";
import { fontOf } from "./items";

/** What a search found. */
export interface Found {
  /** The records that hold it. */
  readonly ids: ReadonlySet<string>;
  /** Where it stands in a text. */
  readonly seek: (text: string) => readonly (readonly [from: number, to: number])[];
}

const FILL = 0.36;
const EDGE = 0.9;
/** Height of a mark over and under the line, as parts of the text's size. */
const ABOVE = 0.96;
const HEIGHT = 1.28;

/** Marks what was found in view; the context stands at the scene's corner. */
export function drawFound(
  context: CanvasRenderingContext2D,
  picture: Picture,
  pane: Pane,
  seen: Rect,
  found: Found,
  colour: string,
  zoom: number,
): void {
  context.fillStyle = context.strokeStyle = colour;
  context.setLineDash([]);
  context.lineWidth = 1.5 / zoom;
  for (const { entry } of picture.inView(pane, seen)) {
    const { id, role } = entry.group;
    if (id === null || !found.ids.has(id) || role === "ground" || role === "curve") continue;
    const marked = zoom >= SMALL && entry.whole && markLetters(context, picture, entry, found);
    if (!marked) markBox(context, picture.boxOf(entry.group), zoom);
  }
  context.globalAlpha = 1;
}

/** Marks the letters that are drawn; answers whether there were any. */
function markLetters(context: CanvasRenderingContext2D, picture: Picture, entry: Entry, found: Found): boolean {
  const box = picture.boxOf(entry.group);
  let any = false;
  context.globalAlpha = FILL;
  for (const item of entry.group.items) {
    if (item.item !== "text") continue;
    for (const [from, to] of found.seek(item.text)) {
      const { x, width } = stretchOf(context, item, from, to);
      context.beginPath();
      context.roundRect(box.x + x - 1, box.y + item.y - item.size * ABOVE, width + 2, item.size * HEIGHT, 2);
      context.fill();
      any = true;
    }
  }
  return any;
}

/** Where letters of a line stand. In a line that runs to the left, the whole line. */
function stretchOf(context: CanvasRenderingContext2D, item: TextItem, from: number, to: number) {
  context.font = fontOf(item);
  if (item.rtl) {
    const { width } = context.measureText(item.text);
    return { x: item.x - width, width };
  }
  const before = context.measureText(item.text.slice(0, from)).width;
  return { x: item.x + before, width: context.measureText(item.text.slice(0, to)).width - before };
}

function markBox(context: CanvasRenderingContext2D, box: Rect, zoom: number): void {
  const out = 2 / zoom;
  context.beginPath();
  context.roundRect(box.x - out, box.y - out, box.width + 2 * out, box.height + 2 * out, 8);
  context.globalAlpha = FILL / 2;
  context.fill();
  context.globalAlpha = EDGE;
  context.stroke();
}
