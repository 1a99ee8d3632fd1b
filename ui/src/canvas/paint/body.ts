// The scrolling part of the map, kept as a picture of the view: a pan moves what is painted and paints only the strips
// that come into view. Never shows anything but what a full painting would.
import type { Picture } from "../picture";
import type { Rect, Viewport } from "../viewport.svelte";
import { drawGroup, type Brush } from "./group";

/** Colours that the window, not the scene, decides. */
export interface Surroundings {
  canvas: string;
  edge: string;
  shade: string;
  accent: string;
}

const CORNER = 12;

/** A full painting that took longer than this is not made in every frame of a zoom, in milliseconds. */
const SLOW_MS = 20;

/** The kept picture of the body, and where on the screen it stands: device pixels, and how much larger than painted. */
export interface KeptPicture {
  canvas: HTMLCanvasElement;
  x: number;
  y: number;
  scale: number;
  /** Whether it stands in for a painting that is still to be made. */
  standsIn: boolean;
}

interface Place {
  x: number;
  y: number;
  zoom: number;
  ratio: number;
}

/** The kept picture of the body. */
export class Body {
  readonly #canvas = document.createElement("canvas");
  readonly #context = this.#canvas.getContext("2d", { alpha: false });
  #shown: Place | null = null;
  #cost = 0;

  /** Forgets what was painted: something in it changed. */
  invalidate(): void {
    this.#shown = null;
  }

  /** Brings the picture up to date, or stretches it while a zoom is too slow to paint; the brush's context is not used. */
  paint(brush: Brush, picture: Picture, viewport: Viewport, ratio: number, around: Surroundings): KeptPicture {
    const context = this.#context;
    const kept = { canvas: this.#canvas, x: 0, y: 0, scale: 1, standsIn: false };
    if (!context) return kept;
    const width = Math.max(1, Math.round(viewport.width * ratio));
    const height = Math.max(1, Math.round(viewport.height * ratio));
    if (this.#canvas.width !== width || this.#canvas.height !== height) {
      this.#canvas.width = width;
      this.#canvas.height = height;
      this.#shown = null;
    }
    const place = { x: snap(viewport.x, ratio), y: snap(viewport.y, ratio), zoom: viewport.zoom, ratio };
    const stretched = this.#stretched(place);
    if (stretched) return { ...kept, ...stretched, standsIn: true };
    const begun = performance.now();
    const parts = this.#stale(place, width, height);
    prepare(context);
    for (const part of parts) paintPart({ ...brush, context }, picture, place, part, around);
    this.#shown = place;
    if (parts[0]?.width === width && parts[0].height === height) this.#cost = performance.now() - begun;
    return kept;
  }

  /** Where the picture that is kept stands at another zoom; null when it should be painted anew. */
  #stretched(place: Place): { x: number; y: number; scale: number } | null {
    const shown = this.#shown;
    if (!shown || shown.zoom === place.zoom || shown.ratio !== place.ratio || this.#cost < SLOW_MS) return null;
    const scale = place.zoom / shown.zoom;
    return { scale, x: (place.x - shown.x * scale) * place.ratio, y: (place.y - shown.y * scale) * place.ratio };
  }

  /** Moves what can be kept and answers the parts to paint, in device pixels. */
  #stale(place: Place, width: number, height: number): Rect[] {
    const shown = this.#shown;
    const all = [{ x: 0, y: 0, width, height }];
    if (!shown || shown.zoom !== place.zoom || shown.ratio !== place.ratio) return all;
    const dx = Math.round((place.x - shown.x) * place.ratio);
    const dy = Math.round((place.y - shown.y) * place.ratio);
    if (dx === 0 && dy === 0) return [];
    if (Math.abs(dx) > width * 0.7 || Math.abs(dy) > height * 0.7) return all;
    const context = this.#context;
    context?.setTransform(1, 0, 0, 1, 0, 0);
    if (context) context.globalCompositeOperation = "copy";
    context?.drawImage(this.#canvas, dx, dy);
    if (context) context.globalCompositeOperation = "source-over";
    return exposed(dx, dy, width, height);
  }
}

/** The strips of a view that a move by whole pixels uncovers. */
export function exposed(dx: number, dy: number, width: number, height: number): Rect[] {
  const parts: Rect[] = [];
  if (dx !== 0) parts.push({ x: dx > 0 ? 0 : width + dx, y: 0, width: Math.abs(dx), height });
  if (dy !== 0) parts.push({ x: 0, y: dy > 0 ? 0 : height + dy, width, height: Math.abs(dy) });
  return parts;
}

/** A place on whole device pixels, so that hairlines stay sharp and a pan moves whole pixels. */
export function snap(value: number, ratio: number): number {
  return Math.round(value * ratio) / ratio;
}

/** What every context that draws text is set to. */
export function prepare(context: CanvasRenderingContext2D): void {
  context.textRendering = "geometricPrecision";
  context.fontKerning = "normal";
  context.textBaseline = "alphabetic";
  context.textAlign = "left";
}

function paintPart(brush: Brush, picture: Picture, place: Place, part: Rect, around: Surroundings): void {
  const { context } = brush;
  const { ratio, zoom } = place;
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.beginPath();
  context.rect(part.x, part.y, part.width, part.height);
  context.clip();
  context.fillStyle = around.canvas;
  context.fillRect(part.x, part.y, part.width, part.height);
  context.setTransform(ratio, 0, 0, ratio, place.x * ratio, place.y * ratio);
  paintSheet(context, picture.frame.width * zoom, picture.frame.height * zoom, brush, around);
  const scale = ratio * zoom;
  const seen = {
    x: (part.x / ratio - place.x) / zoom,
    y: (part.y / ratio - place.y) / zoom,
    width: part.width / scale,
    height: part.height / scale,
  };
  for (const { entry, top } of picture.inView("body", seen)) {
    const { x, y } = entry.group;
    context.setTransform(scale, 0, 0, scale, place.x * ratio + x * scale, place.y * ratio + (y + top) * scale);
    drawGroup(brush, entry);
  }
  context.restore();
}

/** The sheet of paper on the canvas, with a soft edge; the context stands at its corner in screen pixels. */
function paintSheet(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  brush: Brush,
  around: Surroundings,
): void {
  const corner = CORNER * Math.min(1, Math.max(brush.zoom, 0.4));
  context.fillStyle = around.shade;
  for (const grown of [3, 1.5]) {
    context.beginPath();
    context.roundRect(-grown, -grown + 1.5, width + 2 * grown, height + 2 * grown, corner + grown);
    context.globalAlpha = 0.35;
    context.fill();
  }
  context.globalAlpha = 1;
  context.beginPath();
  context.roundRect(0, 0, width, height, corner);
  context.fillStyle = sheetColour(brush);
  context.fill();
  context.strokeStyle = around.edge;
  context.lineWidth = 1;
  context.setLineDash([]);
  context.stroke();
}

/** The paper's colour as CSS. */
export function sheetColour(brush: Brush): string {
  return `#${(brush.background >>> 0).toString(16).padStart(8, "0")}`;
}
