// Paints the map: the body, then the lane names pinned at the left, then the header pinned at the top. Paints only in an
// animation frame and only when something changed.
import type { Pane } from "../generated/border";
import type { Fonts } from "./fonts";
import type { Images } from "./images";
import { Body, prepare, sheetColour, snap, type KeptPicture, type Surroundings } from "./paint/body";
import { drawGroup, type Brush } from "./paint/group";
import { drawFocus, drawRing, type Marks } from "./paint/rings";
import type { Picture } from "./picture";
import type { Point, Rect, Viewport } from "./viewport.svelte";

/** What is painted besides the picture. */
export interface PaintState extends Marks {
  faded: ReadonlySet<string>;
  editing: string | null;
}

const EDGE = 10;
/** How long a zoom rests before a picture that stands in is painted. */
const SETTLE_MS = 90;

/** Paints one map on one canvas. */
export class Painter {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D | null;
  readonly #body = new Body();
  readonly #picture: Picture;
  readonly #viewport: Viewport;
  readonly #fonts: Fonts;
  readonly #images: Images;
  #state: PaintState = { selected: new Set(), focus: null, focusId: null, faded: new Set(), editing: null };
  #around: Surroundings = { canvas: "#f4f2ee", edge: "#e6e3dd", shade: "#1d1c1a0f", accent: "#4b49c9" };
  #frame = 0;
  #ready = false;
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(canvas: HTMLCanvasElement, picture: Picture, viewport: Viewport, fonts: Fonts, images: Images) {
    this.#canvas = canvas;
    this.#context = canvas.getContext("2d", { alpha: false });
    this.#picture = picture;
    this.#viewport = viewport;
    this.#fonts = fonts;
    this.#images = images;
  }

  /** Begins to paint: the first faces are there. */
  begin(): void {
    this.#ready = true;
    this.repaint();
  }

  /** Takes the window's colours. */
  surround(around: Surroundings): void {
    this.#around = around;
    this.repaint();
  }

  /** Takes what is marked, faded and edited, and paints what follows from it. */
  show(state: PaintState): void {
    const body = state.editing !== this.#state.editing || !sameKeys(state.faded, this.#state.faded);
    this.#state = state;
    if (body) this.#body.invalidate();
    this.request();
  }

  /** Paints everything again in the next frame: the picture changed. */
  repaint(): void {
    this.#body.invalidate();
    this.request();
  }

  /** Paints in the next frame. */
  request(): void {
    if (!this.#ready || this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
    });
  }

  /** Stops painting. */
  destroy(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#settling);
    this.#ready = false;
  }

  #paint(): void {
    const context = this.#context;
    const { width, height } = this.#viewport;
    if (!context || width === 0 || height === 0) return;
    const ratio = window.devicePixelRatio || 1;
    this.#fit(Math.round(width * ratio), Math.round(height * ratio));
    prepare(context);
    const brush: Brush = {
      context,
      images: this.#images,
      fonts: this.#fonts,
      zoom: this.#viewport.zoom,
      background: this.#picture.frame.background,
      faded: this.#state.faded,
      editing: this.#state.editing,
    };
    const body = this.#body.paint(brush, this.#picture, this.#viewport, ratio, this.#around);
    this.#place(context, body);
    this.#paintMarks("body", { x: this.#viewport.x, y: this.#viewport.y }, ratio);
    this.#paintNames(brush, ratio);
    this.#paintHeader(brush, ratio);
  }

  #place(context: CanvasRenderingContext2D, body: KeptPicture): void {
    context.setTransform(1, 0, 0, 1, 0, 0);
    clearTimeout(this.#settling);
    if (body.standsIn) {
      context.fillStyle = this.#around.canvas;
      context.fillRect(0, 0, this.#canvas.width, this.#canvas.height);
      this.#settling = setTimeout(() => this.repaint(), SETTLE_MS);
    }
    context.drawImage(body.canvas, body.x, body.y, body.canvas.width * body.scale, body.canvas.height * body.scale);
  }

  #fit(width: number, height: number): void {
    if (this.#canvas.width !== width) this.#canvas.width = width;
    if (this.#canvas.height !== height) this.#canvas.height = height;
  }

  /** The lane names, with the ground beneath them, at their pinned place. */
  #paintNames(brush: Brush, ratio: number): void {
    const { frame } = this.#picture;
    const viewport = this.#viewport;
    const x = viewport.namesX(frame);
    const right = x + frame.names_right * viewport.zoom;
    const top = viewport.y + frame.header_bottom * viewport.zoom;
    const bottom = viewport.y + frame.height * viewport.zoom;
    const strip = { x: Math.max(x, 0), y: top, width: right - Math.max(x, 0), height: bottom - top };
    this.#paintPane(brush, "names", { x, y: viewport.y }, strip, x !== viewport.x, ratio);
    if (x !== viewport.x) this.#softEdge(brush.context, { ...strip, x: right, width: EDGE }, true, ratio);
  }

  /** The stage header at its pinned place, over everything. */
  #paintHeader(brush: Brush, ratio: number): void {
    const { frame } = this.#picture;
    const viewport = this.#viewport;
    const y = viewport.headerY(frame);
    const top = y + frame.title_bottom * viewport.zoom;
    const bottom = y + frame.header_bottom * viewport.zoom;
    const names = viewport.namesX(frame);
    const left = names === viewport.x ? viewport.x : names + frame.names_right * viewport.zoom;
    const right = viewport.x + frame.width * viewport.zoom;
    const pinned = y !== viewport.y;
    const strip = { x: left, y: top, width: right - left, height: bottom - top };
    if (names !== viewport.x) {
      const corner = { x: Math.max(names, 0), y: top, width: left - Math.max(names, 0), height: bottom - top };
      this.#paintPane(brush, "names", { x: names, y }, corner, true, ratio);
    }
    this.#paintPane(brush, "header", { x: viewport.x, y }, strip, pinned || names !== viewport.x, ratio);
    if (!pinned) return;
    const from = Math.max(Math.min(names, left), 0);
    this.#softEdge(brush.context, { x: from, y: bottom, width: right - from, height: EDGE }, false, ratio);
  }

  /** A pane's groups inside a strip of the screen; when pinned, over paper and the ground that belongs there. */
  #paintPane(brush: Brush, pane: Pane, corner: Point, strip: Rect, pinned: boolean, ratio: number): void {
    const { context } = brush;
    const zoom = this.#viewport.zoom;
    const at = { x: snap(corner.x, ratio), y: snap(corner.y, ratio) };
    const seen = this.#seenIn(strip, at);
    if (!seen) return;
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.beginPath();
    context.rect(snap(strip.x, ratio), snap(strip.y, ratio), strip.width, strip.height);
    if (pinned) {
      context.clip();
      context.fillStyle = sheetColour(brush);
      context.fill();
    }
    const scale = ratio * zoom;
    const panes: Pane[] = pinned ? ["body", pane] : [pane];
    for (const of of panes) {
      for (const { entry, top } of this.#picture.inView(of, seen)) {
        if (of === "body" && entry.group.role !== "ground") continue;
        const { group } = entry;
        context.setTransform(
          scale,
          0,
          0,
          scale,
          (at.x + group.x * zoom) * ratio,
          (at.y + (group.y + top) * zoom) * ratio,
        );
        drawGroup(brush, entry);
      }
    }
    this.#paintMarks(pane, at, ratio, seen);
    context.restore();
  }

  /** The part of the scene that a strip of the screen shows, when its corner stands at `at`; null when it is not seen. */
  #seenIn(strip: Rect, at: Point): Rect | null {
    const { width, height, zoom } = this.#viewport;
    const left = Math.max(strip.x, 0);
    const top = Math.max(strip.y, 0);
    const right = Math.min(strip.x + strip.width, width);
    const bottom = Math.min(strip.y + strip.height, height);
    if (right <= left || bottom <= top) return null;
    return {
      x: (left - at.x) / zoom,
      y: (top - at.y) / zoom,
      width: (right - left) / zoom,
      height: (bottom - top) / zoom,
    };
  }

  #paintMarks(pane: Pane, at: Point, ratio: number, seen: Rect = this.#viewport.seen): void {
    const context = this.#context;
    const { selected, focus, focusId, editing } = this.#state;
    if (!context || (selected.size === 0 && !focus)) return;
    const scale = ratio * this.#viewport.zoom;
    context.save();
    context.setTransform(scale, 0, 0, scale, at.x * ratio, at.y * ratio);
    if (selected.size > 0) {
      for (const { entry } of this.#picture.inView(pane, seen)) {
        const { id } = entry.group;
        if (id === null || !selected.has(id) || this.#state.faded.has(entry.key)) continue;
        // On the map's body the text field has a ring of its own, which grows with what is typed.
        if (id === editing && pane === "body") continue;
        drawRing(context, this.#picture, entry, this.#around.accent, this.#viewport.zoom);
      }
    }
    const focusPane = focusId === null ? "body" : (this.#picture.mainEntry(focusId)?.group.pane ?? "header");
    if (focus && focusPane === pane)
      drawFocus(context, focus, this.#around.accent, this.#viewport.zoom, focusId === null);
    context.restore();
  }

  /** A shadow that a pinned pane throws on what scrolls under it. */
  #softEdge(context: CanvasRenderingContext2D, edge: Rect, across: boolean, ratio: number): void {
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const end = across ? [edge.x + edge.width, edge.y] : [edge.x, edge.y + edge.height];
    const gradient = context.createLinearGradient(edge.x, edge.y, end[0] ?? 0, end[1] ?? 0);
    gradient.addColorStop(0, this.#around.shade);
    gradient.addColorStop(1, "#00000000");
    context.fillStyle = gradient;
    context.fillRect(edge.x, edge.y, edge.width, edge.height);
  }
}

function sameKeys(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((key) => b.has(key));
}
