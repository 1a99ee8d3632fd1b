// Turns what the mouse, the pen, fingers and the wheel do on the surface into presses, moves and views. Knows elements
// and events; what they mean is the tools'.
import type { Editor } from "./editor.svelte";
import type { Hit } from "./hit";
import { Scroller } from "./scroll";
import { HOLD_MS, Taps } from "./tap";
import type { PointerAt } from "./tools/gesture";
import { SelectTool, cursorOver } from "./tools/select";
import type { Point } from "./viewport.svelte";

const LINE_HEIGHT = 16;

/** The pointer on one surface. */
export class PointerInput {
  /** What lies under the pointer while it is up. */
  hover: Hit | null = $state.raw(null);
  /** Whether space is held, so that a drag moves the view. */
  space = $state(false);
  /** Whether a finger was the last to point. */
  coarse = $state(false);
  /** The gesture's cursor while one is under way. */
  #dragCursor: string | null = $state(null);
  readonly tool: SelectTool;
  readonly #editor: Editor;
  readonly #surface: () => HTMLElement;
  readonly #menu: (at: PointerAt, finger: boolean) => void;
  readonly #scroller: Scroller;
  readonly #fingers = new Map<number, Point>();
  readonly #taps = new Taps();
  #last: PointerAt | null = null;
  #holding: ReturnType<typeof setTimeout> | undefined;
  /** Whether a finger has rested long enough to hold what is under it. */
  #held = false;

  /** `menu` opens the menu of what lies at a point. */
  constructor(editor: Editor, surface: () => HTMLElement, menu: (at: PointerAt, finger: boolean) => void = () => {}) {
    this.#editor = editor;
    this.#surface = surface;
    this.#menu = menu;
    this.tool = new SelectTool(editor);
    this.#scroller = new Scroller(editor, () => this.#scrolled());
  }

  /** The CSS cursor now. */
  get cursor(): string {
    if (this.#dragCursor) return this.#dragCursor;
    return this.space || this.#editor.tool === "hand" ? "grab" : cursorOver(this.hover);
  }

  down(event: PointerEvent): void {
    const finger = event.pointerType === "touch";
    this.coarse = finger;
    if (finger && this.#fingerDown(event)) return;
    if (event.button > 1 || isOwn(event.target)) return;
    this.#surface().setPointerCapture(event.pointerId);
    this.#last = this.at(event);
    if (finger) return this.#touch(this.#last);
    const pans = event.button === 1 || this.space || this.#editor.tool === "hand";
    this.#dragCursor = pans ? "grabbing" : cursorOver(this.hover);
    this.hover = null;
    this.tool.press(this.#last, pans);
  }

  move(event: PointerEvent): void {
    if (this.#fingers.has(event.pointerId) && this.#pinch(event)) return;
    const at = this.at(event);
    this.#last = at;
    if (!this.tool.isDown) return this.#look(event, at);
    this.#moved(at);
  }

  up(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId);
    clearTimeout(this.#holding);
    if (!this.tool.isDown) return;
    this.#scroller.stop();
    const at = this.at(event);
    const dragged = this.tool.gesture !== null;
    if (this.#held && !dragged) {
      this.tool.cancel();
      this.#menu(at, true);
    } else this.tool.release(at);
    if (event.pointerType === "touch" && !dragged && !this.#held) this.#tapped(at, event.timeStamp);
    this.#held = false;
    this.#dragCursor = null;
  }

  /** A key that changes what the drag does went down or up. */
  modifiers(event: KeyboardEvent): void {
    if (!this.#last || !this.tool.gesture) return;
    const mod = event.ctrlKey || event.metaKey;
    const same = this.#last.mod === mod && this.#last.alt === event.altKey && this.#last.shift === event.shiftKey;
    if (same) return;
    this.#last = { ...this.#last, mod, alt: event.altKey, shift: event.shiftKey };
    this.#moved(this.#last);
  }

  /** The gesture is taken away: nothing happens. Answers whether there was one. */
  cancel(): boolean {
    this.#fingers.clear();
    clearTimeout(this.#holding);
    this.#held = false;
    this.#scroller.stop();
    this.#dragCursor = null;
    return this.tool.cancel();
  }

  leave(): void {
    if (!this.tool.isDown && !this.coarse) this.hover = null;
  }

  /** A double click; a finger's second tap is told by itself. */
  open(event: MouseEvent): void {
    if (!isOwn(event.target) && !this.coarse) this.tool.open(this.at(event));
  }

  wheel(event: WheelEvent): void {
    event.preventDefault();
    const { viewport, picture } = this.#editor;
    const unit = unitOf(event, viewport.height);
    if (event.ctrlKey || event.metaKey) {
      const factor = Math.exp(-Math.max(-60, Math.min(60, event.deltaY * unit)) / 200);
      viewport.zoomAt(this.at(event).screen, viewport.zoom * factor, picture.frame);
      return;
    }
    const sideways = event.shiftKey && event.deltaX === 0;
    viewport.pan(-(sideways ? event.deltaY : event.deltaX) * unit, sideways ? 0 : -event.deltaY * unit, picture.frame);
    this.hover = null;
  }

  /** Where an event is. */
  at(event: MouseEvent): PointerAt {
    const corner = this.#surface().getBoundingClientRect();
    const screen = { x: event.clientX - corner.left, y: event.clientY - corner.top };
    const mod = event.ctrlKey || event.metaKey;
    const { viewport, picture } = this.#editor;
    return { screen, scene: viewport.toSeen(screen, picture.frame), shift: event.shiftKey, mod, alt: event.altKey };
  }

  #moved(at: PointerAt): void {
    this.tool.move(at);
    const { gesture } = this.tool;
    if (gesture) clearTimeout(this.#holding);
    this.#dragCursor = gesture?.cursor ?? this.#dragCursor;
    this.#scroller.follow(at.screen, gesture?.scrolls ?? null);
  }

  /** The view moved under a held pointer. */
  #scrolled(): void {
    const at = this.#last;
    if (!at) return;
    const { viewport, picture } = this.#editor;
    this.#last = { ...at, scene: viewport.toSeen(at.screen, picture.frame) };
    this.tool.move(this.#last);
  }

  #look(event: PointerEvent, at: PointerAt): void {
    if (event.pointerType === "touch" || isOwn(event.target)) return;
    const hit = this.tool.hit(at);
    if (JSON.stringify(hit) !== JSON.stringify(this.hover)) this.hover = hit;
  }

  /** One finger moves the view; once it has rested it holds what is under it. Handles are held at once. */
  #touch(at: PointerAt): void {
    this.hover = null;
    this.#held = false;
    const hit = this.tool.hit(at, true);
    const handle = hit.kind === "link-end" || (hit.kind === "card" && hit.part === "link-handle");
    const atOnce = handle && this.#editor.selection.has(hit.id);
    this.tool.press(at, !atOnce, true, true);
    if (atOnce) return;
    this.#holding = setTimeout(() => {
      if (!this.tool.isDown || this.tool.gesture) return;
      this.#held = true;
      this.tool.press(at, false, true, true);
    }, HOLD_MS);
  }

  #tapped(at: PointerAt, when: number): void {
    if (this.#taps.isDouble(at.screen, when)) this.tool.open(at);
    else this.hover = this.tool.hit(at);
  }

  /** A second finger turns a drag into a pinch. */
  #fingerDown(event: PointerEvent): boolean {
    if (isOwn(event.target)) return true;
    const { x, y } = this.at(event).screen;
    this.#fingers.set(event.pointerId, { x, y });
    if (this.#fingers.size < 2) return false;
    clearTimeout(this.#holding);
    this.#held = false;
    this.#scroller.stop();
    this.tool.cancel();
    this.#dragCursor = null;
    return true;
  }

  #pinch(event: PointerEvent): boolean {
    const before = [...this.#fingers.values()];
    this.#fingers.set(event.pointerId, this.at(event).screen);
    if (this.#fingers.size !== 2) return this.#fingers.size > 2;
    const after = [...this.#fingers.values()];
    const { viewport, picture } = this.#editor;
    const [from, to] = [middleOf(before), middleOf(after)];
    viewport.pan(to.x - from.x, to.y - from.y, picture.frame);
    viewport.zoomAt(to, (viewport.zoom * spread(after)) / Math.max(spread(before), 1), picture.frame);
    return true;
  }
}

/** Screen pixels of a unit of the wheel. */
function unitOf(event: WheelEvent, page: number): number {
  if (event.deltaMode === WheelEvent.DOM_DELTA_LINE) return LINE_HEIGHT;
  return event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? page : 1;
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
  return target instanceof Element && target.closest("textarea, .map-add, [data-own]") !== null;
}
