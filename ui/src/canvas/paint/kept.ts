// The kept pictures of the three panes: the body with everything as if nothing were pinned, and what lies over it when it
// is pinned. Knows which pane is painted how; never what is marked.
import type { Pane } from "../../generated/border";
import type { Picture } from "../picture";
import type { Point, Rect } from "../viewport.svelte";
import type { Rearranged } from "../preview";
import { SMALL, type Brush } from "./group";
import { drawRearranged, movedIn, type Ways } from "./moved";
import type { Panes, Strip } from "./panes";
import { Plane, type PaintPart } from "./plane";
import { grown, intersection } from "./rect";
import { SHEET_EDGE, paintBody, paintPinned, sheetColour, type Surroundings } from "./region";

/** How long an overview may be painted in one frame, in milliseconds; at reading size all of it is. */
const PATIENCE_MS = 24;
/** Size of the body's tiles in device pixels. */
const TILE = 512;
/** With how much of a frame spent, in milliseconds, nothing is painted ahead. */
const BUSY_MS = 4;
/** How many frames a pan is thought to go on as it went. */
const AHEAD_FRAMES = 12;

const FREE: Ways = { across: true, down: true };
const ACROSS: Ways = { across: true, down: false };
const DOWN: Ways = { across: false, down: true };

/** What the panes are painted with. */
export interface Paints {
  brush: (context: CanvasRenderingContext2D) => Brush;
  around: Surroundings;
}

/** The kept pictures of one map. */
export class Kept {
  readonly #body = new Plane();
  readonly #names = new Plane();
  readonly #header = new Plane();
  readonly #planes = [this.#body, this.#names, this.#header];
  readonly #picture: Picture;

  constructor(picture: Picture) {
    this.#picture = picture;
  }

  /** Device pixels a scene unit takes in what is kept. */
  get scale(): number {
    return this.#body.scale;
  }

  /** Milliseconds that a whole view takes to paint. */
  get cost(): number {
    return this.#body.cost;
  }

  /** Forgets all that was painted. */
  invalidate(): void {
    for (const plane of this.#planes) plane.invalidate();
  }

  /** A part of the scene changed. */
  damage(box: Rect): void {
    for (const plane of this.#planes) plane.damage(box);
  }

  /** Brings the pictures up to date, also where parts of them are shown elsewhere; answers whether all that is seen is. */
  bring(panes: Panes, paints: Paints, rearranged: Rearranged | null): boolean {
    const { frame } = this.#picture;
    const { scale } = panes;
    this.#body.fit(scale, TILE, TILE);
    this.#names.fit(scale, Math.ceil(frame.names_right * scale), TILE);
    this.#header.fit(scale, 2 * TILE, Math.ceil(frame.header_bottom * scale));
    const small = panes.scale / panes.ratio < SMALL;
    const until = small ? performance.now() + PATIENCE_MS : Infinity;
    const view = this.#sheetIn(panes);
    let whole = view ? this.#body.ready({ ...panes.body, scale }, view, this.#unpinned(paints), until) : true;
    for (const [plane, pane, strip] of this.#strips(panes)) {
      whole = plane.ready({ ...strip.corner, scale }, strip.view, this.#pinned(pane, paints), until) && whole;
    }
    const { rows } = panes;
    if (rows) whole = this.#body.ready({ ...rows.corner, scale }, rows.view, this.#unpinned(paints), until) && whole;
    for (const moved of rearranged?.moved ?? []) {
      const at = movedIn({ corner: panes.body, view: panes.screen }, scale, moved, FREE);
      if (at) whole = this.#body.ready({ ...at.corner, scale }, at.view, this.#unpinned(paints), until) && whole;
      for (const [plane, pane, strip, ways] of this.#strips(panes)) {
        const on = movedIn(strip, scale, moved, ways);
        if (on) whole = plane.ready({ ...on.corner, scale }, on.view, this.#pinned(pane, paints), until) && whole;
      }
    }
    return whole;
  }

  /** Paints a tile of what a pan brings into view next, when the frame has time for it. */
  ahead(panes: Panes, before: Panes, paints: Paints, begun: number): void {
    const [dx, dy] = [panes.body.x - before.body.x, panes.body.y - before.body.y];
    const moves = (dx !== 0 || dy !== 0) && panes.scale === before.scale && panes.scale === this.scale;
    if (!moves || performance.now() - begun > BUSY_MS) return;
    const body = { x: panes.body.x + dx * AHEAD_FRAMES, y: panes.body.y + dy * AHEAD_FRAMES };
    const view = this.#sheetIn({ ...panes, body });
    if (view) this.#body.ahead({ ...body, scale: panes.scale }, view, this.#unpinned(paints));
  }

  /** Draws what is kept of the body into a part of the screen. */
  drawBody(
    context: CanvasRenderingContext2D,
    panes: Panes,
    part: Rect,
    canvas: string,
    rearranged: Rearranged | null,
  ): void {
    const sheet = this.#sheetIn(panes);
    const { width, height } = panes.screen;
    if (!sheet || sheet.width < width || sheet.height < height) {
      context.fillStyle = canvas;
      context.fillRect(part.x, part.y, part.width, part.height);
    }
    if (sheet) this.#draw(context, this.#body, { corner: panes.body, view: sheet }, panes.scale, part);
    this.#drawMoved(
      context,
      this.#body,
      { corner: panes.body, view: panes.screen },
      panes.scale,
      part,
      rearranged,
      FREE,
    );
  }

  /** Draws what is kept of the rows that stay in view. */
  drawRows(context: CanvasRenderingContext2D, strip: Strip, scale: number, part: Rect, moved: Rearranged | null): void {
    this.#draw(context, this.#body, strip, scale, part);
    this.#drawMoved(context, this.#body, strip, scale, part, moved, ACROSS);
  }

  /** Draws what is kept of the pinned lane names. */
  drawNames(
    context: CanvasRenderingContext2D,
    strip: Strip,
    scale: number,
    part: Rect,
    moved: Rearranged | null,
  ): void {
    this.#draw(context, this.#names, strip, scale, part);
    this.#drawMoved(context, this.#names, strip, scale, part, moved, DOWN);
  }

  /** Draws what is kept of the pinned header. */
  drawHeader(
    context: CanvasRenderingContext2D,
    strip: Strip,
    scale: number,
    part: Rect,
    moved: Rearranged | null,
  ): void {
    this.#draw(context, this.#header, strip, scale, part);
    this.#drawMoved(context, this.#header, strip, scale, part, moved, ACROSS);
  }

  #drawMoved(
    context: CanvasRenderingContext2D,
    plane: Plane,
    strip: Strip,
    scale: number,
    part: Rect,
    rearranged: Rearranged | null,
    ways: Ways,
  ): void {
    const blank = sheetColour(this.#picture.frame);
    if (rearranged) drawRearranged(context, plane, strip, scale, rearranged, { ways, part, blank });
  }

  /** A frame is over: lets go of what was not asked for the longest. */
  shrink(): void {
    for (const plane of this.#planes) plane.shrink();
  }

  #draw(context: CanvasRenderingContext2D, plane: Plane, strip: Strip, scale: number, part: Rect): void {
    const view = intersection(strip.view, part);
    if (view) plane.draw(context, { ...strip.corner, scale }, view, sheetColour(this.#picture.frame));
  }

  #strips({ names, corner, rowNames, header }: Panes): [Plane, Pane, Strip, Ways][] {
    const strips: [Plane, Pane, Strip | null, Ways][] = [
      [this.#names, "names", names, DOWN],
      [this.#names, "names", corner, DOWN],
      [this.#names, "names", rowNames, DOWN],
      [this.#header, "header", header, ACROSS],
    ];
    return strips.filter((each): each is [Plane, Pane, Strip, Ways] => each[2] !== null);
  }

  #unpinned({ brush, around }: Paints): PaintPart {
    return (context: CanvasRenderingContext2D, corner: Point, part: Rect) =>
      paintBody(brush(context), this.#picture, corner, part, around);
  }

  #pinned(pane: Pane, { brush }: Paints): PaintPart {
    return (context: CanvasRenderingContext2D, corner: Point, part: Rect) =>
      paintPinned(brush(context), this.#picture, pane, corner, part);
  }

  /** The part of the screen that the sheet covers with its soft edge; null when it is not seen. */
  #sheetIn({ body, scale, ratio, screen }: Panes): Rect | null {
    const { width, height } = this.#picture.frame;
    return intersection(grown({ ...body, width: width * scale, height: height * scale }, SHEET_EDGE * ratio), screen);
  }
}
