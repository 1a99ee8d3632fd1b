// Paints the map in an animation frame, only when something changed and only where it did: kept pictures of the panes are
// brought up to date and drawn on the one canvas that is seen, with marks over them.
import type { Pane } from "../generated/border";
import type { Fonts } from "./fonts";
import type { Images } from "./images";
import { Damage, type Part } from "./paint/damage";
import type { Brush } from "./paint/group";
import { Kept } from "./paint/kept";
import { Marks, type Marked } from "./paint/marks";
import { panesOf, samePanes, type Panes } from "./paint/panes";
import { grown, intersection, union } from "./paint/rect";
import type { Surroundings } from "./paint/region";
import type { Pale } from "./pale";
import type { Picture } from "./picture";
import type { Rearranged } from "./preview";
import { REACH } from "./spatial-index";
import type { Point, Rect, Viewport } from "./viewport.svelte";

/** What is painted besides the picture. */
export interface PaintState extends Marked {
  faded: ReadonlySet<string>;
  /** What is pale; null when nothing is. */
  pale: Pale | null;
  /** How a drag makes room; null when the picture stands as it is. */
  rearranged: Rearranged | null;
}

const NOTHING: PaintState = {
  selected: new Set(),
  focus: null,
  focusId: null,
  faded: new Set(),
  editing: null,
  pale: null,
  rearranged: null,
  found: null,
};
const EDGE = 10;
/** How long a zoom rests before a picture that stands in is painted, in milliseconds. */
const SETTLE_MS = 90;
/** A view that takes longer to paint is not painted in every frame of a zoom, in milliseconds. */
const SLOW_MS = 20;
/** Paints one map on one canvas. */
export class Painter {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D | null;
  readonly #kept: Kept;
  readonly #picture: Picture;
  readonly #viewport: Viewport;
  readonly #fonts: Fonts;
  readonly #images: Images;
  readonly #damage = new Damage();
  readonly #marks: Marks;
  #state: PaintState = NOTHING;
  #around: Surroundings = {
    canvas: "#f4f2ee",
    edge: "#e6e3dd",
    shade: "#1d1c1a0f",
    ink: "#1d1c1a",
    accent: "#4b49c9",
    found: "#d69a1c",
  };
  #shown: Panes | null = null;
  #frame = 0;
  #ready = false;
  #rested = false;
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(canvas: HTMLCanvasElement, picture: Picture, viewport: Viewport, fonts: Fonts, images: Images) {
    this.#canvas = canvas;
    this.#context = canvas.getContext("2d", { alpha: false });
    this.#picture = picture;
    this.#viewport = viewport;
    this.#fonts = fonts;
    this.#images = images;
    this.#marks = new Marks(picture);
    this.#kept = new Kept(picture);
  }

  /** Begins to paint: the first faces are there. */
  begin(): void {
    this.#ready = true;
    this.repaint();
  }

  /** Takes the window's colours. */
  surround(around: Surroundings): void {
    const same = (Object.keys(around) as (keyof Surroundings)[]).every((name) => around[name] === this.#around[name]);
    if (same) return;
    this.#around = around;
    this.repaint();
  }

  /** Takes what is marked, faded and edited, and paints what follows from it. */
  show(state: PaintState): void {
    const before = this.#state;
    if (before.pale !== state.pale) this.repaint();
    if (before.rearranged !== state.rearranged || before.found !== state.found) this.#damage.all = true;
    this.#damage.show(this.#marks.parts(before));
    this.#state = state;
    this.#damage.show(this.#marks.parts(state));
    const keys = [...before.faded, ...state.faded].filter((key) => before.faded.has(key) !== state.faded.has(key));
    this.#damage.paint(keys.flatMap((key) => this.#marks.partOf(this.#picture.entry(key))));
    if (before.editing !== state.editing) {
      for (const id of [before.editing, state.editing]) if (id !== null) this.#damage.paint(this.#marks.partsOf(id));
    }
    if (!this.#damage.isNone) this.request();
  }

  /** Parts of the picture changed; null when all of it did. */
  changed(parts: readonly Part[] | null): void {
    if (parts === null) return this.repaint();
    this.#damage.paint(parts);
    this.request();
  }

  /** Paints everything again in the next frame. */
  repaint(): void {
    this.#kept.invalidate();
    this.#damage.all = true;
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
    const begun = performance.now();
    const { width, height } = this.#viewport;
    if (!context || width === 0 || height === 0) return;
    const ratio = window.devicePixelRatio || 1;
    const panes = panesOf(this.#picture.frame, this.#viewport, ratio);
    const before = this.#shown;
    if (this.#fit(panes.screen) || !before || !samePanes(panes, before)) this.#damage.all = true;
    if (this.#damage.isNone) return;
    for (const { box } of this.#damage.painted) this.#kept.damage(outset(box, REACH));
    const paints = { brush: (on: CanvasRenderingContext2D) => this.#brush(on, ratio), around: this.#around };
    const whole = this.#standsIn(panes) || this.#kept.bring(panes, paints, this.#state.rearranged);
    const part = this.#damage.all ? panes.screen : this.#damagedPart(panes);
    this.#damage.clear();
    if (part) this.#draw(context, panes, part);
    if (whole && before) this.#kept.ahead(panes, before, paints, begun);
    this.#kept.shrink();
    this.#shown = panes;
    if (whole) return;
    this.#damage.all = true;
    this.request();
  }

  /** Gives the canvas the size of the screen; answers whether it had another. */
  #fit({ width, height }: Rect): boolean {
    const canvas = this.#canvas;
    if (canvas.width === width && canvas.height === height) return false;
    canvas.width = width;
    canvas.height = height;
    return true;
  }

  /** Whether what is kept stands in, stretched, while a zoom goes on that is too slow to be painted in every frame. */
  #standsIn(panes: Panes): boolean {
    clearTimeout(this.#settling);
    const zooms = this.#kept.scale !== 0 && this.#kept.scale !== panes.scale;
    if (!zooms || this.#rested || this.#kept.cost < SLOW_MS) {
      this.#rested = false;
      return false;
    }
    this.#settling = setTimeout(() => {
      this.#rested = true;
      this.#damage.all = true;
      this.request();
    }, SETTLE_MS);
    return true;
  }

  #brush(context: CanvasRenderingContext2D, ratio: number): Brush {
    const { faded, editing, pale } = this.#state;
    const { background } = this.#picture.frame;
    const { zoom } = this.#viewport;
    return {
      context,
      images: this.#images,
      fonts: this.#fonts,
      zoom,
      ratio,
      background,
      faded,
      pale,
      editing,
      seen: null,
      font: "",
    };
  }

  /** The part of the screen that changed; null when none of it is seen. */
  #damagedPart(panes: Panes): Rect | null {
    // What changed may be seen in a row that stays in view, and would be elsewhere.
    if (panes.rows && this.#damage.shown.length > 0) return panes.screen;
    let all: Rect | null = null;
    const corners = { body: panes.body, names: panes.namesCorner, header: panes.headerCorner };
    for (const { pane, box } of this.#damage.shown) {
      const { x, y } = corners[pane];
      const { scale } = panes;
      const reach = outset(box, REACH);
      const on = {
        x: x + reach.x * scale,
        y: y + reach.y * scale,
        width: reach.width * scale,
        height: reach.height * scale,
      };
      const seen = intersection(grown(on, 4 * panes.ratio), panes.screen);
      if (seen) all = all ? union(all, seen) : seen;
    }
    return all;
  }

  #draw(context: CanvasRenderingContext2D, panes: Panes, part: Rect): void {
    context.save();
    context.beginPath();
    context.rect(part.x, part.y, part.width, part.height);
    context.clip();
    const { rearranged } = this.#state;
    this.#kept.drawBody(context, panes, part, this.#around.canvas, rearranged);
    this.#drawMarks(context, "body", panes.body, panes.screen, panes.scale);
    this.#drawPinned(context, panes, part);
    context.restore();
  }

  #drawPinned(context: CanvasRenderingContext2D, panes: Panes, part: Rect): void {
    const { scale, screen, names, header, corner, right, bottom } = panes;
    const { rearranged } = this.#state;
    const edge = EDGE * panes.ratio;
    if (names) {
      this.#kept.drawNames(context, names, scale, part, rearranged);
      this.#softEdge(context, { ...names.view, x: right, width: edge }, true, part);
    }
    this.#drawMarks(context, "names", panes.namesCorner, names?.view ?? screen, scale);
    this.#drawRows(context, panes, part);
    if (header) this.#kept.drawHeader(context, header, scale, part, rearranged);
    if (corner) this.#kept.drawNames(context, corner, scale, part, null);
    this.#drawMarks(context, "header", panes.headerCorner, header?.view ?? screen, scale);
    if (!header) return;
    const x = corner ? corner.view.x : header.view.x;
    const width = header.view.x + header.view.width - x;
    this.#softEdge(context, { x, y: bottom, width, height: edge }, false, part);
  }

  /** The rows that stay in view, over what scrolls under them. */
  #drawRows(context: CanvasRenderingContext2D, { rows, rowNames, scale }: Panes, part: Rect): void {
    if (!rows) return;
    const { rearranged } = this.#state;
    this.#kept.drawRows(context, rows, scale, part, rearranged);
    this.#drawMarks(context, "body", rows.corner, rows.view, scale);
    if (rowNames) this.#kept.drawNames(context, rowNames, scale, part, null);
    const names = rowNames ?? rows;
    this.#drawMarks(context, "names", names.corner, names.view, scale);
  }

  #drawMarks(context: CanvasRenderingContext2D, pane: Pane, corner: Point, view: Rect, scale: number): void {
    if (this.#marks.isNone(this.#state)) return;
    context.save();
    context.beginPath();
    context.rect(view.x, view.y, view.width, view.height);
    context.clip();
    context.setTransform(scale, 0, 0, scale, corner.x, corner.y);
    const seen = { x: (view.x - corner.x) / scale, y: (view.y - corner.y) / scale };
    const size = { width: view.width / scale, height: view.height / scale };
    this.#marks.draw(context, pane, { ...seen, ...size }, this.#state, this.#around, this.#viewport.zoom);
    context.restore();
  }

  /** A shadow that a pinned pane throws on what scrolls under it. */
  #softEdge(context: CanvasRenderingContext2D, edge: Rect, across: boolean, part: Rect): void {
    const seen = intersection(edge, part);
    if (!seen) return;
    const end = across ? [edge.x + edge.width, edge.y] : [edge.x, edge.y + edge.height];
    const gradient = context.createLinearGradient(edge.x, edge.y, end[0] ?? 0, end[1] ?? 0);
    gradient.addColorStop(0, this.#around.shade);
    gradient.addColorStop(1, "#00000000");
    context.fillStyle = gradient;
    context.fillRect(seen.x, seen.y, seen.width, seen.height);
  }
}

function outset(box: Rect, by: number): Rect {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}
