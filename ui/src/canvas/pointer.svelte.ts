// Turns what the mouse, the pen, fingers and the wheel do on the surface into presses, moves and views. Knows elements
// and events; what they mean is the tools'.
import type { Editor } from "./editor.svelte";
import { hitTest, type Hit } from "./hit";
import type { PointerAt } from "./tools/gesture";
import { SelectTool, cursorOver } from "./tools/select";
import type { Point } from "./viewport.svelte";

const EDGE = 36;
const FASTEST = 18;
const LINE_HEIGHT = 16;

/** The pointer on one surface. */
export class PointerInput {
  /** What lies under the pointer while it is up. */
  hover: Hit | null = $state.raw(null);
  /** Whether space is held, so that a drag moves the view. */
  space = $state(false);
  /** The gesture's cursor while one is under way. */
  #dragCursor: string | null = $state(null);
  readonly tool: SelectTool;
  readonly #editor: Editor;
  readonly #surface: () => HTMLElement;
  #last: PointerAt | null = null;
  #scrolling = 0;
  readonly #fingers = new Map<number, Point>();

  constructor(editor: Editor, surface: () => HTMLElement) {
    this.#editor = editor;
    this.#surface = surface;
    this.tool = new SelectTool(editor);
  }

  /** The CSS cursor now. */
  get cursor(): string {
    if (this.#dragCursor) return this.#dragCursor;
    return this.space || this.#editor.tool === "hand" ? "grab" : cursorOver(this.hover);
  }

  down(event: PointerEvent): void {
    if (event.pointerType === "touch" && this.#fingerDown(event)) return;
    if (event.button > 1 || isOwn(event.target)) return;
    this.#surface().setPointerCapture(event.pointerId);
    const touches = event.pointerType === "touch";
    const pans = event.button === 1 || this.space || this.#editor.tool === "hand" || touches;
    this.#last = this.#at(event);
    this.#dragCursor = pans ? "grabbing" : cursorOver(this.hover);
    this.hover = null;
    this.tool.press(this.#last, pans, touches || !pans);
  }

  move(event: PointerEvent): void {
    if (this.#fingers.has(event.pointerId) && this.#pinch(event)) return;
    const at = this.#at(event);
    this.#last = at;
    if (!this.tool.isDown) {
      this.#look(event, at);
      return;
    }
    this.tool.move(at);
    this.#dragCursor = this.tool.gesture?.cursor ?? this.#dragCursor;
    this.#scroll();
  }

  up(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId);
    if (!this.tool.isDown) return;
    this.#stopScrolling();
    this.tool.release(this.#at(event));
    this.#dragCursor = null;
  }

  /** The gesture is taken away: nothing happens. Answers whether there was one. */
  cancel(): boolean {
    this.#fingers.clear();
    this.#stopScrolling();
    this.#dragCursor = null;
    return this.tool.cancel();
  }

  leave(): void {
    if (!this.tool.isDown) this.hover = null;
  }

  open(event: MouseEvent): void {
    if (!isOwn(event.target)) this.tool.open(this.#at(event));
  }

  wheel(event: WheelEvent): void {
    event.preventDefault();
    const { viewport, picture } = this.#editor;
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_HEIGHT : 1;
    if (event.ctrlKey || event.metaKey) {
      const factor = Math.exp(-Math.max(-60, Math.min(60, event.deltaY * unit)) / 200);
      viewport.zoomAt(this.#at(event).screen, viewport.zoom * factor, picture.frame);
      return;
    }
    const sideways = event.shiftKey && event.deltaX === 0;
    viewport.pan(-(sideways ? event.deltaY : event.deltaX) * unit, sideways ? 0 : -event.deltaY * unit, picture.frame);
    this.hover = null;
  }

  #at(event: MouseEvent): PointerAt {
    const corner = this.#surface().getBoundingClientRect();
    const screen = { x: event.clientX - corner.left, y: event.clientY - corner.top };
    const mod = event.ctrlKey || event.metaKey;
    return { screen, scene: this.#editor.viewport.toScene(screen), shift: event.shiftKey, mod, alt: event.altKey };
  }

  #look(event: PointerEvent, at: PointerAt): void {
    if (event.pointerType === "touch" || isOwn(event.target)) return;
    const hit = hitTest(this.#editor.picture, this.#editor.viewport, at.screen);
    if (JSON.stringify(hit) !== JSON.stringify(this.hover)) this.hover = hit;
  }

  /** Scrolls while a gesture holds the pointer at the edge. */
  #scroll(): void {
    if (this.#scrolling !== 0 || !this.tool.gesture?.scrolls) return;
    const tick = (): void => {
      this.#scrolling = 0;
      const { viewport, picture } = this.#editor;
      const at = this.#last;
      if (!at || !this.tool.gesture?.scrolls) return;
      const dx = pull(at.screen.x, viewport.width);
      const dy = pull(at.screen.y, viewport.height);
      if (dx === 0 && dy === 0) return;
      viewport.pan(dx, dy, picture.frame);
      this.#last = { ...at, scene: viewport.toScene(at.screen) };
      this.tool.move(this.#last);
      this.#scrolling = requestAnimationFrame(tick);
    };
    this.#scrolling = requestAnimationFrame(tick);
  }

  #stopScrolling(): void {
    cancelAnimationFrame(this.#scrolling);
    this.#scrolling = 0;
  }

  /** A second finger turns a drag into a pinch. */
  #fingerDown(event: PointerEvent): boolean {
    const { x, y } = this.#at(event).screen;
    this.#fingers.set(event.pointerId, { x, y });
    if (this.#fingers.size < 2) return false;
    this.tool.cancel();
    return true;
  }

  #pinch(event: PointerEvent): boolean {
    const before = [...this.#fingers.values()];
    this.#fingers.set(event.pointerId, this.#at(event).screen);
    if (this.#fingers.size !== 2) return false;
    const after = [...this.#fingers.values()];
    const { viewport, picture } = this.#editor;
    const [from, to] = [middleOf(before), middleOf(after)];
    viewport.pan(to.x - from.x, to.y - from.y, picture.frame);
    viewport.zoomAt(to, (viewport.zoom * spread(after)) / Math.max(spread(before), 1), picture.frame);
    return true;
  }
}

/** How fast the view scrolls for a pointer near an edge: towards what is beyond it. */
export function pull(at: number, size: number): number {
  if (at < EDGE) return Math.min(FASTEST, (EDGE - at) / 2);
  if (at > size - EDGE) return -Math.min(FASTEST, (at - (size - EDGE)) / 2);
  return 0;
}

function middleOf(points: readonly Point[]): Point {
  const [a, b] = points;
  return a && b ? { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } : (a ?? { x: 0, y: 0 });
}

function spread(points: readonly Point[]): number {
  const [a, b] = points;
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 1;
}

/** Whether an element of the surface minds the pointer itself: the text field, an added button. */
function isOwn(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("textarea, .map-add") !== null;
}
