// Drags an edge: a step's width, a lane's least height, or the steps that a card spans.
import type { Edit } from "../../generated/border";
import type { Editor } from "../editor.svelte";
import { clamp } from "../viewport.svelte";
import type { Gesture, PointerAt } from "./gesture";
import { says } from "../words";

/** Bounds of a step's width and a lane's height, in scene units. */
export const STEP_WIDTH: readonly [number, number] = [120, 800];
export const LANE_HEIGHT: readonly [number, number] = [40, 2000];

/** The right edge of a step's column. */
export class ResizeStep implements Gesture {
  readonly cursor = "col-resize";
  readonly scrolls = false;
  readonly #editor: Editor;
  readonly #id: string;
  readonly #left: number;
  readonly #before: number;
  #width: number;

  constructor(editor: Editor, id: string) {
    const column = editor.picture.column(id);
    this.#editor = editor;
    this.#id = id;
    this.#left = column?.x ?? 0;
    this.#before = column?.width ?? 0;
    this.#width = this.#before;
  }

  move(at: PointerAt): void {
    this.#width = Math.round(clamp(at.scene.x - this.#left, ...STEP_WIDTH));
    const { frame } = this.#editor.picture;
    const top = frame.title_bottom;
    const line = { x: this.#left + this.#width - 1, y: top, width: 2, height: frame.height - top };
    this.#editor.preview = { kind: "edge", line, words: `${this.#width}` };
  }

  drop(): void {
    this.#editor.preview = null;
    if (this.#width === Math.round(this.#before)) return;
    const edit: Edit = { edit: "set", id: this.#id, fields: { width: this.#width } };
    void this.#editor.make(edit, says.stepWidth(this.#width));
  }

  cancel(): void {
    this.#editor.preview = null;
  }
}

/** The bottom edge of a lane. */
export class ResizeLane implements Gesture {
  readonly cursor = "row-resize";
  readonly scrolls = false;
  readonly #editor: Editor;
  readonly #id: string;
  readonly #top: number;
  readonly #before: number;
  #height: number;

  constructor(editor: Editor, id: string) {
    const row = editor.picture.row(id);
    this.#editor = editor;
    this.#id = id;
    this.#top = row?.y ?? 0;
    this.#before = row?.height ?? 0;
    this.#height = this.#before;
  }

  move(at: PointerAt): void {
    this.#height = Math.round(clamp(at.scene.y - this.#top, ...LANE_HEIGHT));
    const line = { x: 0, y: this.#top + this.#height - 1, width: this.#editor.picture.frame.width, height: 2 };
    this.#editor.preview = { kind: "edge", line, words: `${this.#height}` };
  }

  drop(): void {
    this.#editor.preview = null;
    if (this.#height === Math.round(this.#before)) return;
    const edit: Edit = { edit: "set", id: this.#id, fields: { height: this.#height } };
    void this.#editor.make(edit, says.laneHeight(this.#height));
  }

  cancel(): void {
    this.#editor.preview = null;
  }
}

/** The right edge of a card: how many steps it covers. */
export class SpanCard implements Gesture {
  readonly cursor = "ew-resize";
  readonly scrolls = true;
  readonly #editor: Editor;
  readonly #id: string;
  #span: number;

  constructor(editor: Editor, id: string) {
    this.#editor = editor;
    this.#id = id;
    this.#span = editor.document.card(id)?.span ?? 1;
    editor.select([id]);
  }

  move(at: PointerAt): void {
    const { picture, document } = this.#editor;
    const card = document.card(this.#id);
    const box = picture.boxOfRecord(this.#id);
    const { steps } = picture.frame;
    const first = steps.findIndex(({ id }) => id === card?.step);
    if (!card || !box || first < 0) return;
    const under = steps.findIndex((step) => at.scene.x < step.x + step.width);
    const last = Math.max(first, under < 0 ? steps.length - 1 : under);
    this.#span = last - first + 1;
    const end = steps[last];
    const gap = box.x - (steps[first]?.x ?? box.x);
    const right = end ? end.x + end.width - gap : box.x + box.width;
    const words = says.span(this.#span);
    this.#editor.preview = { kind: "span", rect: { ...box, width: right - box.x }, words };
  }

  drop(): void {
    this.#editor.preview = null;
    if (this.#span === this.#editor.document.card(this.#id)?.span) return;
    const edit: Edit = { edit: "set", id: this.#id, fields: { span: this.#span } };
    void this.#editor.make(edit, says.spans(this.#span));
  }

  cancel(): void {
    this.#editor.preview = null;
  }
}
