// Drags a stage or a step along the header, or a lane along the names, to another place among its siblings.
import type { Column, Edit } from "../../generated/border";
import { afterAt } from "../edits";
import type { Editor } from "../editor.svelte";
import { toPane } from "../hit";
import type { Point, Rect } from "../viewport.svelte";
import type { Gesture, PointerAt } from "./gesture";
import { says } from "../words";

const LINE = 3;

/** What differs between stages, steps and lanes. */
interface Reordering {
  keys: string[];
  /** The index among the others under the pointer, and the line that shows it. */
  find(at: Point): { index: number; line: Rect };
  /** The edit that puts it there; null when it stands there already. */
  edit(index: number): Edit | null;
}

/** A record on its way along its siblings. */
export class Reorder implements Gesture {
  readonly cursor = "grabbing";
  readonly scrolls = true;
  readonly #editor: Editor;
  readonly #pane: "header" | "names";
  readonly #from: Point;
  readonly #how: Reordering;
  #index: number | null = null;

  constructor(editor: Editor, kind: "stage" | "step" | "lane", id: string, from: PointerAt) {
    this.#editor = editor;
    this.#pane = kind === "lane" ? "names" : "header";
    this.#from = this.#place(from);
    this.#how = kind === "lane" ? ofLanes(editor, id) : kind === "stage" ? ofStages(editor, id) : ofSteps(editor, id);
    editor.select([id]);
  }

  move(at: PointerAt): void {
    const place = this.#place(at);
    const { index, line } = this.#how.find(place);
    this.#index = index;
    const offset = this.#pane === "names" ? { x: 0, y: place.y - this.#from.y } : { x: place.x - this.#from.x, y: 0 };
    this.#editor.preview = { kind: "insert", keys: this.#how.keys, offset, line };
  }

  drop(): void {
    this.#editor.preview = null;
    const edit = this.#index === null ? null : this.#how.edit(this.#index);
    if (edit) void this.#editor.make(edit, says.moved);
  }

  cancel(): void {
    this.#editor.preview = null;
  }

  #place(at: PointerAt): Point {
    return toPane(this.#editor.picture, this.#editor.viewport, this.#pane, at.screen);
  }
}

/** How many of the places lie before a point, by their middles. */
export function indexAt(middles: readonly number[], at: number): number {
  return middles.filter((middle) => middle < at).length;
}

function ofLanes(editor: Editor, id: string): Reordering {
  const { frame } = editor.picture;
  const others = frame.rows.filter((row) => row.id !== id);
  const keys = editor.picture.entriesOf(id, "lane").map(({ key }) => key);
  return {
    keys,
    find(at) {
      const index = indexAt(
        others.map((row) => row.y + row.height / 2),
        at.y,
      );
      const before = others[index - 1];
      const y = before ? before.y + before.height : (frame.rows[0]?.y ?? frame.header_bottom);
      return { index, line: { x: 0, y: y - LINE / 2, width: frame.width, height: LINE } };
    },
    edit(index) {
      if (frame.rows.findIndex((row) => row.id === id) === index) return null;
      return { edit: "move_lane", id, after: afterAt(frame.rows, id, index) };
    },
  };
}

function ofStages(editor: Editor, id: string): Reordering {
  const { frame } = editor.picture;
  const others = frame.stages.filter((stage) => stage.id !== id);
  return {
    keys: editor.picture.entriesOf(id, "stage").map(({ key }) => key),
    find(at) {
      const index = indexAt(others.map(middle), at.x);
      return { index, line: columnLine(editor, edgeAt(others, frame.stages, index)) };
    },
    edit(index) {
      if (frame.stages.findIndex((stage) => stage.id === id) === index) return null;
      return { edit: "move_stage", id, after: afterAt(frame.stages, id, index) };
    },
  };
}

function ofSteps(editor: Editor, id: string): Reordering {
  const { picture, document } = editor;
  const others = picture.frame.steps.filter((step) => step.id !== id);
  const here = picture.frame.steps.findIndex((step) => step.id === id);
  return {
    keys: picture.entriesOf(id, "step").map(({ key }) => key),
    find(at) {
      const index = indexAt(others.map(middle), at.x);
      return { index, line: columnLine(editor, edgeAt(others, picture.frame.steps, index)) };
    },
    edit(index) {
      if (index === here) return null;
      const before = others[index - 1];
      const neighbour = document.step((before ?? others[0])?.id ?? "");
      if (!neighbour) return null;
      return { edit: "move_step", id, stage: neighbour.stage, after: before?.id ?? null };
    },
  };
}

function middle(column: Column): number {
  return column.x + column.width / 2;
}

function edgeAt(others: readonly Column[], all: readonly Column[], index: number): number {
  const before = others[index - 1];
  return before ? before.x + before.width : (all[0]?.x ?? 0);
}

function columnLine(editor: Editor, x: number): Rect {
  const { frame } = editor.picture;
  return { x: x - LINE / 2, y: frame.title_bottom, width: LINE, height: frame.height - frame.title_bottom };
}
