// One pane's picture, kept in tiles of device pixels: a pan paints only the tiles that come into view, an edit only the
// part of a tile that it touches. Never shows anything but what a full painting would, once `ready` has said so.
import type { Point, Rect } from "../viewport.svelte";
import { grown, intersection, union } from "./rect";

/** Where the scene's corner stands in device pixels, and how many of them a scene unit takes. */
export interface Place extends Point {
  scale: number;
}

/** Paints a part of a tile; the scene's corner stands at `corner`. All in device pixels of the tile. */
export type PaintPart = (context: CanvasRenderingContext2D, corner: Point, part: Rect) => void;

interface Tile {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  /** What is to be painted anew, in pixels of the tile; null when nothing is. */
  stale: Rect | null;
  /** Whether it shows its part of the picture, as it is or was. */
  painted: boolean;
  /** The last question that asked for it. */
  used: number;
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly tiles: Map<number, Tile>;
}

/** Tiles kept beyond those in view, as a part of them. */
const SURPLUS = 0.5;
/** More columns than any picture has. */
const COLUMNS = 1 << 20;

/** The kept picture of a pane. */
export class Plane {
  #sheet: Sheet = { width: 1, height: 1, scale: 0, tiles: new Map() };
  /** The picture at the scale before, until the one at this scale is whole. */
  #before: Sheet | null = null;
  #spare: Tile[] = [];
  #asked = 0;
  /** Milliseconds that a whole view takes to paint, as last seen. */
  cost = 0;

  /** Device pixels a scene unit takes in what is kept. */
  get scale(): number {
    return this.#sheet.scale;
  }

  /** Begins a new picture when the scale or the size of the tiles is another. */
  fit(scale: number, width: number, height: number): void {
    const { tiles } = this.#sheet;
    const fits = this.#sheet.width === width && this.#sheet.height === height;
    if (fits && scale === this.#sheet.scale) return;
    if (this.#before) this.#spare.push(...this.#before.tiles.values());
    this.#before = tiles.size > 0 ? this.#sheet : null;
    if (!fits) this.#spare = [];
    this.#sheet = { width, height, scale, tiles: new Map() };
  }

  /** Forgets all that was painted. */
  invalidate(): void {
    this.#drop(this.#before);
    for (const tile of this.#sheet.tiles.values()) tile.stale = this.#whole();
  }

  /** A part of the scene changed. */
  damage(box: Rect): void {
    const { scale, width, height, tiles } = this.#sheet;
    const part = grown({ x: box.x * scale, y: box.y * scale, width: box.width * scale, height: box.height * scale }, 1);
    for (const [key, tile] of tiles) {
      const [column, row] = placeOf(key);
      const local = { ...part, x: part.x - column * width, y: part.y - row * height };
      const touched = intersection(local, this.#whole());
      if (touched) tile.stale = tile.stale ? union(tile.stale, touched) : touched;
    }
  }

  /** Paints what is stale under a rectangle of the screen until the time is over; answers whether all is painted. */
  ready(place: Place, view: Rect, paint: PaintPart, until: number): boolean {
    let [painted, fresh, count, whole] = [0, 0, 0, true];
    const begun = performance.now();
    this.#each(place, view, (column, row) => {
      const tile = this.#tile(column, row);
      count += 1;
      if (!tile?.stale) return;
      if (painted > 0 && performance.now() > until) {
        whole = false;
        return;
      }
      if (!tile.painted) fresh += 1;
      this.#paint(tile, column, row, paint);
      painted += 1;
    });
    // Parts of tiles say nothing of a whole view.
    if (fresh > 0 && fresh === painted) this.cost = ((performance.now() - begun) / fresh) * count;
    if (whole) this.#drop(this.#before);
    return whole;
  }

  /** Paints one stale tile under a rectangle that is not seen yet; answers whether there was one. */
  ahead(place: Place, view: Rect, paint: PaintPart): boolean {
    let found = false;
    this.#each(place, view, (column, row) => {
      const tile = found ? null : this.#tile(column, row);
      if (!tile?.stale) return;
      found = true;
      this.#paint(tile, column, row, paint);
    });
    return found;
  }

  /** Draws what is kept into a rectangle of the screen; what is not painted yet is drawn as it was at the scale before,
   * or is `blank`. */
  draw(context: CanvasRenderingContext2D, place: Place, view: Rect, blank: string): void {
    const { width, height, scale, tiles } = this.#sheet;
    if (place.scale !== scale) return this.#stretch(this.#sheet, context, place, view, blank);
    this.#each(place, view, (column, row) => {
      const [left, top] = [place.x + column * width, place.y + row * height];
      const part = intersection({ x: left, y: top, width, height }, view);
      if (!part) return;
      const tile = tiles.get(keyOf(column, row));
      if (tile?.painted) {
        const [x, y] = [part.x - left, part.y - top];
        context.drawImage(tile.canvas, x, y, part.width, part.height, part.x, part.y, part.width, part.height);
      } else this.#stretch(this.#before, context, place, part, blank);
    });
  }

  /** A frame is over: lets go of the tiles that were not asked for the longest. */
  shrink(): void {
    const { tiles } = this.#sheet;
    let inView = 0;
    for (const { used } of tiles.values()) if (used === this.#asked) inView += 1;
    const most = Math.ceil(inView * (1 + SURPLUS)) + 2;
    this.#spare.length = Math.min(this.#spare.length, 2);
    if (tiles.size > most) {
      const oldest = [...tiles].sort(([, a], [, b]) => a.used - b.used).slice(0, tiles.size - most);
      for (const [key, tile] of oldest) {
        tiles.delete(key);
        this.#spare.push(tile);
      }
    }
    this.#asked += 1;
  }

  #stretch(sheet: Sheet | null, context: CanvasRenderingContext2D, place: Place, view: Rect, blank: string): void {
    context.fillStyle = blank;
    context.fillRect(view.x, view.y, view.width, view.height);
    if (!sheet) return;
    const grow = place.scale / sheet.scale;
    context.save();
    context.beginPath();
    context.rect(view.x, view.y, view.width, view.height);
    context.clip();
    for (const [key, tile] of sheet.tiles) {
      if (!tile.painted) continue;
      const [column, row] = placeOf(key);
      const [width, height] = [sheet.width * grow, sheet.height * grow];
      const box = { x: place.x + column * width, y: place.y + row * height, width, height };
      if (intersection(box, view)) context.drawImage(tile.canvas, box.x, box.y, width, height);
    }
    context.restore();
  }

  /** Columns and rows of the tiles under a rectangle of the screen. */
  #each(place: Place, view: Rect, call: (column: number, row: number) => void): void {
    const { width, height } = this.#sheet;
    const first = Math.floor((view.x - place.x) / width);
    const last = Math.ceil((view.x + view.width - place.x) / width);
    const top = Math.floor((view.y - place.y) / height);
    const bottom = Math.ceil((view.y + view.height - place.y) / height);
    for (let row = top; row < bottom; row += 1) for (let column = first; column < last; column += 1) call(column, row);
  }

  #paint(tile: Tile, column: number, row: number, paint: PaintPart): void {
    const { width, height } = this.#sheet;
    if (tile.stale) paint(tile.context, { x: -column * width, y: -row * height }, tile.stale);
    tile.stale = null;
    tile.painted = true;
  }

  #tile(column: number, row: number): Tile | null {
    const key = keyOf(column, row);
    const known = this.#sheet.tiles.get(key);
    if (known) {
      known.used = this.#asked;
      return known;
    }
    const made = this.#spare.pop() ?? makeTile(this.#sheet.width, this.#sheet.height);
    if (!made) return null;
    made.stale = this.#whole();
    made.painted = false;
    made.used = this.#asked;
    this.#sheet.tiles.set(key, made);
    return made;
  }

  #drop(sheet: Sheet | null): void {
    if (!sheet) return;
    this.#before = null;
    if (sheet.width === this.#sheet.width && sheet.height === this.#sheet.height) {
      this.#spare.push(...sheet.tiles.values());
    }
  }

  #whole(): Rect {
    return { x: 0, y: 0, width: this.#sheet.width, height: this.#sheet.height };
  }
}

function makeTile(width: number, height: number): Tile | null {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d", { alpha: false });
  if (!context) return null;
  prepare(context);
  return { canvas, context, stale: null, painted: false, used: 0 };
}

/** What every context that draws text is set to. */
export function prepare(context: CanvasRenderingContext2D): void {
  context.textRendering = "geometricPrecision";
  context.fontKerning = "normal";
  context.textBaseline = "alphabetic";
  context.textAlign = "left";
}

function keyOf(column: number, row: number): number {
  return (row + COLUMNS / 2) * COLUMNS + column + COLUMNS / 2;
}

function placeOf(key: number): [number, number] {
  return [(key % COLUMNS) - COLUMNS / 2, Math.floor(key / COLUMNS) - COLUMNS / 2];
}
