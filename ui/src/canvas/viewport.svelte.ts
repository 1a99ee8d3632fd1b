// Which part of the picture is seen, and how large. View state: never an edit. Scene units are CSS pixels at 100 %.
import type { Frame } from "../generated/border";

/** A point, in scene units or in screen pixels as its user says. */
export interface Point {
  x: number;
  y: number;
}

/** A rectangle, in scene units or in screen pixels as its user says. */
export interface Rect extends Point {
  width: number;
  height: number;
}

/** Least and largest zoom. */
export const ZOOM_RANGE: readonly [number, number] = [0.05, 4];
/** Space around the sheet in screen pixels. */
export const MARGIN = 20;
/** Space below the sheet in screen pixels, so that the bar of what can be added hides nothing. */
export const FOOT = 72;
/** Least zoom at which a map that was never seen opens: its texts can be read. */
export const READABLE = 0.75;
/** A pinned pane takes at most this part of the view; a larger one scrolls away. */
const MOST_PINNED = 0.45;
/** The header and the rows below it that stay in view take at most this part of the view. */
const MOST_ROWS = 0.6;

/** The screen place of the scene's corner, and screen pixels per scene unit. */
export interface View extends Point {
  zoom: number;
}

/** What is seen of a map: `x` and `y` are the screen place of the scene's corner. */
export class Viewport {
  x = $state(MARGIN);
  y = $state(MARGIN);
  zoom = $state(1);
  /** Size of the view in screen pixels. */
  width = $state(0);
  height = $state(0);
  /** Height of the rows at the top that stay in view, in scene units. */
  pinned = $state(0);
  /** Where the view last came to rest: what need not follow every frame of a pan follows this. */
  rest: View = $state.raw({ x: MARGIN, y: MARGIN, zoom: 1 });
  /** How the picture was fitted last on request, and where that put it. */
  #fitted: { how: "fit" | "fitWidth"; x: number; zoom: number } | null = null;

  /** A screen point in the scene, as if nothing were pinned. */
  toScene(at: Point): Point {
    return { x: (at.x - this.x) / this.zoom, y: (at.y - this.y) / this.zoom };
  }

  /** A scene point on the screen, as if nothing were pinned. */
  toScreen(at: Point): Point {
    return { x: at.x * this.zoom + this.x, y: at.y * this.zoom + this.y };
  }

  /** The part of the scene in view. */
  get seen(): Rect {
    const corner = this.toScene({ x: 0, y: 0 });
    return { ...corner, width: this.width / this.zoom, height: this.height / this.zoom };
  }

  /** Screen x of the lane names' pane: they scroll until they reach the left edge and stay there. */
  namesX(frame: Frame, { x, zoom }: Pick<View, "x" | "zoom"> = this): number {
    const pins = frame.names_right * zoom <= this.width * MOST_PINNED;
    return pins ? Math.max(x, 0) : x;
  }

  /** Screen y of the header's pane: it scrolls until its top reaches the top edge and stays there. */
  headerY(frame: Frame, { y, zoom }: Pick<View, "y" | "zoom"> = this): number {
    const height = (frame.header_bottom - frame.title_bottom) * zoom;
    const pins = height <= this.height * MOST_PINNED;
    return pins ? Math.max(y, -frame.title_bottom * zoom) : y;
  }

  /** Height of the rows that stay in view below the header now, in screen pixels: none while they stand where they are. */
  pinnedHeight(frame: Frame, at: Pick<View, "y" | "zoom"> = this): number {
    const headerY = this.headerY(frame, at);
    const height = this.pinned * at.zoom;
    const header = (frame.header_bottom - frame.title_bottom) * at.zoom;
    return headerY !== at.y && header + height <= this.height * MOST_ROWS ? height : 0;
  }

  /** How far down, in screen pixels, a height of the scene is drawn because its row stays in view. */
  shiftAt(frame: Frame, y: number, at: Pick<View, "y" | "zoom"> = this): number {
    const isPinned = y >= frame.header_bottom - 1 && y < frame.header_bottom + this.pinned - 1;
    return isPinned && this.pinnedHeight(frame, at) > 0 ? this.headerY(frame, at) - at.y : 0;
  }

  /** A screen point in the scene as it is seen there: in a row that stays in view, or below. */
  toSeen(at: Point, frame: Frame): Point {
    const { x, y } = this.toScene(at);
    const pinned = this.pinnedHeight(frame);
    const top = this.headerBottom(frame) - pinned;
    if (pinned === 0 || at.y < top || at.y >= top + pinned) return { x, y };
    return { x, y: (at.y - this.headerY(frame)) / this.zoom };
  }

  /** Moves the picture by screen pixels, keeping some of it in view. */
  pan(dx: number, dy: number, frame: Frame): void {
    this.x += dx;
    this.y += dy;
    this.keepInView(frame);
  }

  /** Zooms about a screen point, which keeps its place in the picture. */
  zoomAt(at: Point, zoom: number, frame: Frame): void {
    const next = clamp(zoom, ...ZOOM_RANGE);
    const under = this.toScene(at);
    this.zoom = next;
    this.x = at.x - under.x * next;
    this.y = at.y - under.y * next;
    this.keepInView(frame);
  }

  /** Shows the whole picture, not larger than 100 %. */
  fit(frame: Frame): void {
    if (frame.width <= 0 || frame.height <= 0 || this.width <= 0) return;
    const across = (this.width - 2 * MARGIN) / frame.width;
    const down = (this.height - MARGIN - FOOT) / frame.height;
    this.zoom = clamp(Math.min(across, down, 1), ...ZOOM_RANGE);
    this.x = Math.max((this.width - frame.width * this.zoom) / 2, MARGIN);
    this.y = MARGIN;
  }

  /** Shows the picture's whole width, not larger than 100 % and not smaller than `least`. */
  fitWidth(frame: Frame, least = 0.5): void {
    if (frame.width <= 0 || this.width <= 0) return;
    this.zoom = clamp((this.width - 2 * MARGIN) / frame.width, least, 1);
    this.x = Math.max((this.width - frame.width * this.zoom) / 2, MARGIN);
    this.y = MARGIN;
    this.keepInView(frame);
  }

  /** Fits the picture, and again whenever the view gets another size, until it is zoomed or moved across. */
  keepFit(how: "fit" | "fitWidth", frame: Frame): void {
    this[how](frame);
    this.#fitted = { how, x: this.x, zoom: this.zoom };
  }

  /** Takes another size, as when a panel opens. */
  resize(width: number, height: number, frame: Frame): void {
    const was = this.#fitted;
    const kept = was && was.zoom === this.zoom && Math.abs(was.x - this.x) < 0.5 ? was.how : null;
    const { y } = this;
    [this.width, this.height] = [width, height];
    if (kept) this.keepFit(kept, frame);
    // Down the map, who looks at a part of it stays there.
    if (kept === "fitWidth") this.y = y;
    this.keepInView(frame);
  }

  /** Shows a scene rectangle as large as it fits beside what is pinned, not larger than 150 %. */
  fitTo(box: Rect, frame: Frame): void {
    if (this.width <= 0 || box.width <= 0 || box.height <= 0) return;
    const header = frame.header_bottom - frame.title_bottom;
    const across = (this.width - 3 * MARGIN) / (box.width + frame.names_right);
    const down = (this.height - 2 * MARGIN - FOOT) / (box.height + header);
    this.zoom = clamp(Math.min(across, down, 1.5), ...ZOOM_RANGE);
    const { zoom } = this;
    const [left, top] = [frame.names_right * zoom, header * zoom];
    this.x = left + (this.width - left - box.width * zoom) / 2 - box.x * zoom;
    this.y = top + (this.height - FOOT - top - box.height * zoom) / 2 - box.y * zoom;
    this.keepInView(frame);
  }

  /** Scrolls as little as possible until a scene rectangle is seen beside the pinned panes, across and down or one way. */
  reveal(box: Rect, frame: Frame, ways: { across: boolean; down: boolean } = { across: true, down: true }): void {
    const { x, y } = this;
    this.#scrollTo(box, frame);
    if (!ways.across) this.x = x;
    if (!ways.down) this.y = y;
    this.keepInView(frame);
    // A jump is at rest at once: what has the keyboard lies where it is seen.
    this.rest = { x: this.x, y: this.y, zoom: this.zoom };
  }

  #scrollTo(box: Rect, frame: Frame): void {
    const left = this.namesX(frame) === this.x ? MARGIN : frame.names_right * this.zoom;
    const top = this.headerBottom(frame);
    const corner = this.toScreen(box);
    const right = corner.x + box.width * this.zoom;
    const bottom = corner.y + box.height * this.zoom;
    const gap = 12;
    if (right > this.width - gap) this.x -= right - (this.width - gap);
    const x = box.x * this.zoom + this.x;
    if (x < left + gap) this.x += left + gap - x;
    const floor = this.height - Math.min(FOOT, this.height / 4);
    if (bottom > floor) this.y -= bottom - floor;
    const y = box.y * this.zoom + this.y;
    if (y < top + gap) this.y += top + gap - y;
  }

  /** Screen y below which what scrolls of the body is seen. */
  headerBottom(frame: Frame): number {
    return Math.max(this.headerY(frame) + frame.header_bottom * this.zoom, 0) + this.pinnedHeight(frame);
  }

  /** Screen x right of which the body is seen. */
  namesRight(frame: Frame): number {
    return Math.max(this.namesX(frame) + frame.names_right * this.zoom, 0);
  }

  /** Never lets the sheet leave the view: at least a hand's breadth of it stays. */
  keepInView(frame: Frame): void {
    const hand = 120;
    const width = frame.width * this.zoom;
    const height = frame.height * this.zoom;
    if (width + 2 * MARGIN <= this.width) {
      this.x = clamp(this.x, Math.min(MARGIN, this.width - width - MARGIN), this.width - width - MARGIN);
    } else {
      this.x = clamp(this.x, Math.min(this.width - width - hand, MARGIN), MARGIN);
    }
    if (height + MARGIN + FOOT <= this.height) {
      this.y = MARGIN;
    } else {
      this.y = clamp(this.y, Math.min(this.height - height - hand, MARGIN), MARGIN);
    }
  }
}

/** A number held between two bounds. */
export function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
