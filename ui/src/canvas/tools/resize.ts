// Drags an edge: a step's width, a lane's least height, or the steps that a card spans.
import type { Edit } from "../../generated/border";
import { asOne } from "../edits";
import type { Editor } from "../editor.svelte";
import { heightened, widened } from "./rearrange";
import { clamp } from "../viewport.svelte";
import type { Gesture, PointerAt } from "./gesture";
import { LANE_HEIGHT, STEP_WIDTH } from "./sizes";
import { says } from "../words";

/** The right edge of a step's column. */
export class ResizeStep implements Gesture {
  readonly cursor = "col-resize";
  readonly scrolls = null;
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
    const rearranged = widened(frame, top, this.#left + this.#before, this.#width - this.#before);
    this.#editor.preview = { kind: "edge", line, words: `${this.#width}`, rearranged };
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
  readonly scrolls = null;
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
    const { frame } = this.#editor.picture;
    const line = { x: 0, y: this.#top + this.#height - 1, width: frame.width, height: 2 };
    const rearranged = heightened(frame, this.#top + this.#before, this.#height - this.#before);
    this.#editor.preview = { kind: "edge", line, words: `${this.#height}`, rearranged };
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

/** An edge of a card: how many steps it covers, and from which on. */
export class SpanCard implements Gesture {
  readonly cursor = "ew-resize";
  readonly scrolls = "across";
  readonly #editor: Editor;
  readonly #id: string;
  readonly #side: "left" | "right";
  /** Places of the first and the last step that it would cover. */
  #covers: readonly [number, number] | null = null;

  constructor(editor: Editor, id: string, side: "left" | "right" = "right") {
    this.#editor = editor;
    this.#id = id;
    this.#side = side;
    editor.select([id]);
  }

  move(at: PointerAt): void {
    const { picture } = this.#editor;
    const box = picture.boxOfRecord(this.#id);
    const covers = this.#coversNow();
    const { steps } = picture.frame;
    if (!covers || !box) return;
    const under = steps.findIndex((step) => at.scene.x < step.x + step.width);
    const place = under < 0 ? steps.length - 1 : under;
    const [first, last] = covers;
    this.#covers = this.#side === "right" ? [first, Math.max(first, place)] : [Math.min(last, place), last];
    const [from, to] = [steps[this.#covers[0]], steps[this.#covers[1]]];
    if (!from || !to) return;
    const gap = box.x - (steps[first]?.x ?? box.x);
    const rect = { ...box, x: from.x + gap, width: to.x + to.width - from.x - 2 * gap };
    this.#editor.preview = { kind: "span", rect, words: says.span(this.#covers[1] - this.#covers[0] + 1) };
  }

  drop(): void {
    this.#editor.preview = null;
    const [now, then] = [this.#coversNow(), this.#covers];
    const { document, picture } = this.#editor;
    const card = document.card(this.#id);
    const step = then && picture.frame.steps[then[0]]?.id;
    if (!now || !then || !card || !step || (now[0] === then[0] && now[1] === then[1])) return;
    const span = then[1] - then[0] + 1;
    const set: Edit = { edit: "set", id: card.id, fields: { span } };
    const after = document.cardsIn(card.lane, step).at(-1)?.id ?? null;
    const move: Edit = { edit: "move_card", id: card.id, lane: card.lane, step, after };
    // A card that begins earlier is moved first, one that begins later is made narrower first: it never reaches too far.
    const edits = then[0] < now[0] ? [move, set] : [set, move];
    const edit = then[0] === now[0] ? set : asOne(edits, says.spans(span));
    if (edit) void this.#editor.make(edit, says.spans(span));
  }

  cancel(): void {
    this.#editor.preview = null;
  }

  #coversNow(): readonly [number, number] | null {
    const card = this.#editor.document.card(this.#id);
    const { steps } = this.#editor.picture.frame;
    const first = steps.findIndex(({ id }) => id === card?.step);
    return card && first >= 0 ? [first, Math.min(first + card.span, steps.length) - 1] : null;
  }
}
