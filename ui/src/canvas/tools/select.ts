// The select tool: from idle over pressed to a gesture and back. A press that does not move is a click.
import { addCardIn } from "../actions";
import { sizeByItself, unfold } from "../adjust";
import type { Editor } from "../editor.svelte";
import { FINGER, hitTest, hotAt, type Aim, type Hit } from "../hit";
import { targetOf } from "../target";
import { Band } from "./band";
import { CarryCards } from "./carry-cards";
import { DragFeeling } from "./drag-feeling";
import { DrawLink, link } from "./draw-link";
import type { Gesture, PointerAt } from "./gesture";
import { Pan } from "./pan";
import { Reorder } from "./reorder";
import { ResizeLane, ResizeStep, SpanCard } from "./resize";

/** How far a press may move and still be a click, in screen pixels: of a mouse, and of a finger. */
const STILL = 4;
const STILL_FINGER = 9;

type State =
  | { now: "idle" }
  | { now: "pressed"; at: PointerAt; hit: Hit; pans: boolean; clicks: boolean; still: number }
  | { now: "dragging"; gesture: Gesture };

/** What the pointer does on the map. */
export class SelectTool {
  readonly #editor: Editor;
  #state: State = { now: "idle" };

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  /** The gesture under way. */
  get gesture(): Gesture | null {
    return this.#state.now === "dragging" ? this.#state.gesture : null;
  }

  /** Whether the pointer is down. */
  get isDown(): boolean {
    return this.#state.now !== "idle";
  }

  /** What lies under a point; a finger aims less exactly. */
  hit(at: PointerAt, finger = false): Hit {
    const { picture, viewport, selection } = this.#editor;
    const aim: Aim = { reach: finger ? FINGER : 1, selected: selection };
    return hitTest(picture, viewport, at.screen, aim);
  }

  /** The pointer went down; `pans` when a drag moves the view whatever lies under it, `clicks` when a tap still counts. */
  press(at: PointerAt, pans: boolean, clicks = !pans, finger = false): void {
    const hit = this.hit(at, finger);
    this.#state = { now: "pressed", at, hit, pans, clicks, still: finger ? STILL_FINGER : STILL };
    const id = recordOf(hit);
    if (!pans && id && !at.shift && !at.mod && !this.#editor.selection.has(id)) this.#pick(hit, id);
  }

  /** The pointer moved while it was down. */
  move(at: PointerAt): void {
    if (this.#state.now === "pressed") {
      const { at: from, hit, pans, still } = this.#state;
      if (Math.hypot(at.screen.x - from.screen.x, at.screen.y - from.screen.y) < still) return;
      this.#state = { now: "dragging", gesture: pans ? new Pan(this.#editor, from) : this.#gestureOf(hit, from) };
    }
    if (this.#state.now === "dragging") this.#state.gesture.move(at);
  }

  /** The pointer was let go. */
  release(at: PointerAt): void {
    const state = this.#state;
    this.#state = { now: "idle" };
    if (state.now === "dragging") state.gesture.drop(at);
    if (state.now === "pressed" && state.clicks) this.#click(state.hit, at);
  }

  /** What is under way is forgotten; answers whether anything was. */
  cancel(): boolean {
    const state = this.#state;
    this.#state = { now: "idle" };
    if (state.now === "dragging") state.gesture.cancel();
    return state.now !== "idle";
  }

  /** A double click: edits what is there, or adds a card where nothing is. */
  open(at: PointerAt): void {
    const hit = this.hit(at);
    if (hit.kind === "step-edge" || hit.kind === "lane-edge") return void sizeByItself(this.#editor, hit.id);
    if (hit.kind === "cell") {
      // On the curve it is felt as high as it was pointed at; the first click has put it into an empty cell.
      if (hit.valence !== null && (this.#editor.editing || this.#editor.opening !== null)) return;
      return void addCardIn(this.#editor, hit.lane, hit.step, null, hit.valence ?? 0);
    }
    if (hit.kind === "card" && this.#onMiniature(hit.id, at)) return this.#editor.actions.drillInto.run();
    const id = recordOf(hit);
    if (id) this.#editor.startEditing(id);
  }

  /** Whether a point lies on the other map that a card shows in little. */
  #onMiniature(card: string, at: PointerAt): boolean {
    const { picture, actions } = this.#editor;
    if (!actions.drillInto.enabled()) return false;
    return picture.entriesOf(card, "card").some((entry) => hotAt(picture, entry, at.scene, "journey") !== null);
  }

  #pick(hit: Hit, id: string): void {
    this.#editor.byKeyboard = false;
    this.#editor.select([id]);
    if (hit.kind === "feeling") this.#editor.focus = targetOf(this.#editor.document, id);
  }

  #click(hit: Hit, at: PointerAt): void {
    const editor = this.#editor;
    const id = recordOf(hit);
    if (editor.linkingFrom) {
      const from = editor.linkingFrom;
      editor.linkingFrom = null;
      if (hit.kind === "card" && hit.id !== from) return void link(editor, from, hit.id);
    }
    const lane = hit.kind === "cell" ? hit.lane : hit.kind === "lane" ? hit.id : null;
    if (lane && editor.document.lane(lane)?.collapsed) return void unfold(editor, lane);
    if (id && (at.shift || at.mod)) return editor.toggle(id);
    if (id) return this.#pick(hit, id);
    if (at.shift || at.mod) return;
    editor.select([]);
    editor.byKeyboard = false;
    if (hit.kind !== "cell") return;
    editor.focus = { kind: "cell", lane: hit.lane, step: hit.step, valence: hit.valence ?? undefined };
    const isEmpty = editor.document.cardsIn(hit.lane, hit.step).length === 0;
    if (hit.valence !== null && isEmpty) void addCardIn(editor, hit.lane, hit.step, null, hit.valence);
  }

  #gestureOf(hit: Hit, from: PointerAt): Gesture {
    const editor = this.#editor;
    switch (hit.kind) {
      case "card":
        if (hit.part === "link-handle") return new DrawLink(editor, hit.id);
        if (hit.part === "right-edge") return new SpanCard(editor, hit.id, "right");
        if (hit.part === "left-edge") return new SpanCard(editor, hit.id, "left");
        return new CarryCards(editor, hit.id, from);
      case "feeling":
        return new DragFeeling(editor, hit.id, hit.key, hit.face);
      case "link-end": {
        const link = editor.document.link(hit.id);
        const fixed = link && (hit.end === "from" ? link.to : link.from);
        return link && fixed ? new DrawLink(editor, fixed, { link, end: hit.end }) : new Band(editor, from);
      }
      case "stage":
      case "step":
      case "lane":
        return new Reorder(editor, hit.kind, hit.id, from);
      case "step-edge":
        return new ResizeStep(editor, hit.id);
      case "lane-edge":
        return new ResizeLane(editor, hit.id);
      default:
        return new Band(editor, from);
    }
  }
}

/** The record that a hit selects. */
function recordOf(hit: Hit): string | null {
  return hit.kind === "cell" || hit.kind === "ground" || hit.kind.endsWith("-edge") ? null : (hit as { id: string }).id;
}

/** The CSS cursor over something. */
export function cursorOver(hit: Hit | null): string {
  switch (hit?.kind) {
    case "step-edge":
      return "col-resize";
    case "lane-edge":
      return "row-resize";
    case "feeling":
      return "move";
    case "card":
      if (hit.part === "body") return "default";
      return hit.part === "link-handle" ? "crosshair" : "ew-resize";
    case "link-end":
      return "grab";
    case "share":
      return "text";
    default:
      return "default";
  }
}
