// Draws each item of the picture language in full. The context already stands at the group's corner.
import type { BoxItem, ImageItem, PathItem, Stroke, TextItem } from "../../generated/border";
import type { Images } from "../images";
import type { Brush } from "./group";
import { cssColour, paintStyle } from "./style";

/** Slant of text without an italic font: the tangent of 12 degrees, as in every exporter. */
export const SLANT = 0.2126;

/** Draws a rectangle with round corners. */
export function drawBox(context: CanvasRenderingContext2D, box: BoxItem): void {
  const plain = box.radius <= 0;
  if (!plain || box.stroke) {
    context.beginPath();
    if (plain) context.rect(box.x, box.y, box.width, box.height);
    else context.roundRect(box.x, box.y, box.width, box.height, box.radius);
  }
  if (box.fill) {
    context.fillStyle = paintStyle(context, box.fill);
    if (plain && !box.stroke) context.fillRect(box.x, box.y, box.width, box.height);
    else context.fill();
  }
  if (box.stroke) {
    takeStroke(context, box.stroke);
    context.stroke();
  }
}

/** Draws a path that was made from the item's data. */
export function drawPath(context: CanvasRenderingContext2D, item: PathItem, path: Path2D): void {
  if (item.fill) {
    context.fillStyle = paintStyle(context, item.fill);
    context.fill(path);
  }
  if (item.stroke) {
    takeStroke(context, item.stroke);
    context.stroke(path);
  }
}

/** Sets a context's line to a stroke; joins and caps are round. */
export function takeStroke(context: CanvasRenderingContext2D, stroke: Stroke): void {
  context.strokeStyle = paintStyle(context, stroke.paint);
  context.lineWidth = stroke.width;
  context.lineJoin = "round";
  context.lineCap = "round";
  context.setLineDash(stroke.dash);
}

/** The CSS font of a text item. */
export function fontOf(text: Pick<TextItem, "family" | "weight" | "size">): string {
  return `${text.weight} ${text.size}px "${text.family}"`;
}

/** The words as a canvas draws them in their face: a sign that asks to be an emoji (U+FE0F) would bring up the system's
 * coloured face in place of the bundled one. */
function wordsOf(text: TextItem): string {
  return text.family === "Noto Emoji" ? text.text.replaceAll("\ufe0f", "") : text.text;
}

/** Draws a piece of a line at its point. */
export function drawText(brush: Brush, text: TextItem): void {
  const { context } = brush;
  const font = fontOf(text);
  // What the context answers when asked is slow to make.
  if (brush.font !== font) context.font = brush.font = font;
  context.direction = text.rtl ? "rtl" : "ltr";
  context.fillStyle = cssColour(text.colour);
  if (!text.slanted) {
    context.fillText(wordsOf(text), text.x, text.y);
    return;
  }
  context.save();
  context.transform(1, 0, -SLANT, 1, text.x, text.y);
  context.fillText(wordsOf(text), 0, 0);
  context.restore();
}

/** Draws a picture, cut to its box; a quiet place while it is on its way. */
export function drawImage(context: CanvasRenderingContext2D, item: ImageItem, images: Images): void {
  const image = images.get(item.hash);
  context.save();
  context.beginPath();
  context.roundRect(item.x, item.y, item.width, item.height, item.radius);
  context.clip();
  if (image) {
    const scale = Math.max(item.width / image.naturalWidth, item.height / image.naturalHeight);
    const width = image.naturalWidth * scale;
    const height = image.naturalHeight * scale;
    const x = item.x + (item.width - width) / 2;
    context.drawImage(image, x, item.y + (item.height - height) / 2, width, height);
  } else {
    context.fillStyle = "#80808022";
    context.fillRect(item.x, item.y, item.width, item.height);
  }
  context.restore();
}
