// Drags a stage or a step along the header, or a lane along the names, to another place among its siblings. While it is
// under way the picture shows the order that the drop would make.
import type { Column, Edit } from "../../generated/border";
import { afterAt } from "../edits";
import type { Editor } from "../editor.svelte";
import { toPane } from "../hit";
import type { Rearranged } from "../preview";
import type { Point, Rect } from "../viewport.svelte";
import type { Gesture, PointerAt, Scrolls } from "./gesture";
import { rearranged, withMoved, type Stretch } from "./rearrange";
import { says } from "../words";

/** What differs between stages, steps and lanes. */
interface Reordering {
  keys: string[];
  /** All siblings along their axis. */
  stretches: readonly Stretch[];
  /** The part of the picture that goes with a sibling. */
  box(stretch: Stretch): Rect;
  /** The edit that puts it at an index among the others; null when it stands there already. */
  edit(index: number): Edit | null;
}

/** A record on its way along its siblings. */
export class Reorder implements Gesture {
  readonly cursor = "grabbing";
  readonly scrolls: Scrolls;
  readonly #editor: Editor;
  readonly #id: string;
  readonly #across: boolean;
  readonly #from: Point;
  readonly #how: Reordering;
  #index: number | null = null;
  #shown: { place: Rect; rearranged: Rearranged } | null = null;

  constructor(editor: Editor, kind: "stage" | "step" | "lane", id: string, from: PointerAt) {
    this.#editor = editor;
    this.#id = id;
    this.#across = kind !== "lane";
    this.scrolls = this.#across ? "across" : "down";
    this.#from = from.screen;
    this.#how = kind === "lane" ? ofLanes(editor, id) : kind === "stage" ? ofStages(editor, id) : ofSteps(editor, id);
    editor.select([id]);
  }

  move(at: PointerAt): void {
    const place = this.#place(at);
    const along = this.#across ? at.screen.x - this.#from.x : at.screen.y - this.#from.y;
    const index = indexOf(this.#how.stretches, this.#id, this.#across ? place.x : place.y);
    if (index !== this.#index || !this.#shown) this.#shown = this.#show(index);
    this.#index = index;
    const offset = this.#across ? { x: along, y: 0 } : { x: 0, y: along };
    this.#editor.preview = { kind: "insert", keys: this.#how.keys, offset, ...this.#shown };
  }

  drop(): void {
    this.#editor.preview = null;
    const edit = this.#index === null ? null : this.#how.edit(this.#index);
    if (edit) void this.#editor.make(edit, says.moved);
  }

  cancel(): void {
    this.#editor.preview = null;
  }

  #show(index: number): { place: Rect; rearranged: Rearranged } {
    const { stretches, box } = this.#how;
    const own = stretches.find(({ id }) => id === this.#id);
    const { places, shown } = rearranged(stretches, withMoved(stretches, this.#id, index), this.#across, box);
    const from = own ? box(own) : { x: 0, y: 0, width: 0, height: 0 };
    const at = places.get(this.#id) ?? 0;
    return { place: this.#across ? { ...from, x: at } : { ...from, y: at }, rearranged: shown };
  }

  #place(at: PointerAt): Point {
    return toPane(this.#editor.picture, this.#editor.viewport, this.#across ? "header" : "names", at.screen);
  }
}

/** How many of the others lie before a place, by their middles. */
export function indexOf(stretches: readonly Stretch[], id: string, place: number): number {
  return stretches.filter((other) => other.id !== id && other.at + other.size / 2 < place).length;
}

function ofLanes(editor: Editor, id: string): Reordering {
  const { frame } = editor.picture;
  return {
    keys: editor.picture.entriesOf(id, "lane").map(({ key }) => key),
    stretches: frame.rows.map((row) => ({ id: row.id, at: row.y, size: row.height })),
    box: ({ at, size }) => ({ x: 0, y: at, width: frame.width, height: size }),
    edit(index) {
      if (frame.rows.findIndex((row) => row.id === id) === index) return null;
      return { edit: "move_lane", id, after: laneBefore(editor, id, index) };
    },
  };
}

/** The lane to stand after, so that a row lands at an index: pinned rows stand first whatever their place in the map. */
function laneBefore({ document, picture }: Editor, id: string, index: number): string | null {
  const others = picture.frame.rows.filter((row) => row.id !== id);
  const [before, next] = [others[index - 1], others[index]];
  const isPinned = (lane: string): boolean => document.lane(lane)?.pinned ?? false;
  if (before && isPinned(before.id) === isPinned(id)) return before.id;
  if (!next) return before?.id ?? null;
  const lanes = document.lanes().filter((lane) => lane.id !== id);
  return lanes[lanes.findIndex((lane) => lane.id === next.id) - 1]?.id ?? null;
}

function ofStages(editor: Editor, id: string): Reordering {
  const { frame } = editor.picture;
  return {
    keys: editor.picture.entriesOf(id, "stage").map(({ key }) => key),
    stretches: frame.stages.map(stretchOf),
    box: (stretch) => columnBox(editor, stretch, frame.title_bottom),
    edit(index) {
      if (frame.stages.findIndex((stage) => stage.id === id) === index) return null;
      return { edit: "move_stage", id, after: afterAt(frame.stages, id, index) };
    },
  };
}

function ofSteps(editor: Editor, id: string): Reordering {
  const { picture, document } = editor;
  const { steps } = picture.frame;
  const others = steps.filter((step) => step.id !== id);
  const here = steps.findIndex((step) => step.id === id);
  return {
    keys: picture.entriesOf(id, "step").map(({ key }) => key),
    stretches: steps.map(stretchOf),
    box: (stretch) => columnBox(editor, stretch, stageBottom(editor)),
    edit(index) {
      if (index === here) return null;
      const before = others[index - 1];
      const neighbour = document.step((before ?? others[0])?.id ?? "");
      if (!neighbour) return null;
      return { edit: "move_step", id, stage: neighbour.stage, after: before?.id ?? null };
    },
  };
}

function stretchOf({ id, x, width }: Column): Stretch {
  return { id, at: x, size: width };
}

function columnBox(editor: Editor, { at, size }: Stretch, top: number): Rect {
  return { x: at, y: top, width: size, height: editor.picture.frame.height - top };
}

/** Where the stage bands end: a step moves below them. */
function stageBottom({ picture }: Editor): number {
  const [stage] = picture.frame.stages;
  const box = stage && picture.boxOfRecord(stage.id);
  return box ? box.y + box.height : picture.frame.title_bottom;
}
