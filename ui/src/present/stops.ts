// Where a presentation stops: the whole map, each stage, the whole map again; and which cards each stage has, in the order
// in which they are read. Only what is drawn is shown.
import type { Editor } from "../canvas/editor.svelte";
import type { Rect, View, Viewport } from "../canvas/viewport.svelte";
import { clamp, ZOOM_RANGE } from "../canvas/viewport.svelte";
import type { Frame } from "../generated/border";

/** A place where the presentation rests. */
export type Stop = { kind: "whole" } | { kind: "stage"; id: string; x: number; width: number };

/** Letters smaller than at this zoom are not read from the back of a room. */
const LEAST = 0.7;
const MOST = 2;
/** Room around what is shown, in screen pixels. */
const ROOM = 28;
/** Room for the bar at the bottom, in screen pixels. */
const BAR = 76;
/** Where a stage ends that does not fit with the whole map, as a part of the width. */
const EYE = 0.72;

/** The stops of a picture, in order. */
export function stopsOf(frame: Frame): Stop[] {
  const stages = frame.stages.map((stage): Stop => ({ kind: "stage", ...stage }));
  return stages.length === 0 ? [] : [{ kind: "whole" }, ...stages, { kind: "whole" }];
}

/** Ids of a stage's drawn cards, by step and lane as they are read. */
export function cardsUnder({ document, picture }: Editor, stage: string): string[] {
  const lanes = picture.frame.rows.map(({ id }) => id);
  const cells = document.steps(stage).flatMap(({ id: step }) => lanes.map((lane) => ({ lane, step })));
  return cells.flatMap(({ lane, step }) => document.cardsIn(lane, step).map(({ id }) => id));
}

/** The view at a stop. */
export function viewAt(stop: Stop, frame: Frame, { width, height }: Pick<Viewport, "width" | "height">): View {
  return stop.kind === "whole" ? viewOfWhole(frame, width, height) : viewOfStage(stop, frame, width, height);
}

function viewOfWhole(frame: Frame, width: number, height: number): View {
  const zoom = within(Math.min((width - 2 * ROOM) / frame.width, (height - ROOM - BAR) / frame.height, MOST));
  return {
    zoom,
    x: Math.max((width - frame.width * zoom) / 2, ROOM),
    y: Math.max((height - BAR + ROOM - frame.height * zoom) / 2, ROOM),
  };
}

/**
 * A stage as large as fits and never too small to be read, under the header. A map that fits across stands still while it is
 * drawn on; a wider one comes by, so that the stage's end is where the eye is.
 */
function viewOfStage(stage: { x: number; width: number }, frame: Frame, width: number, height: number): View {
  const across = (width - 2 * ROOM) / (frame.names_right + stage.width);
  const down = (height - BAR) / (frame.height - frame.title_bottom);
  const zoom = within(Math.min(Math.max(Math.min(across, down), Math.min(LEAST, across)), MOST));
  const spare = width - frame.width * zoom;
  const wanted =
    Math.max(EYE * width, (frame.names_right + stage.width) * zoom + ROOM) - (stage.x + stage.width) * zoom;
  const x = spare >= 2 * ROOM ? spare / 2 : Math.min(Math.max(wanted, spare - ROOM), ROOM);
  // The title is seen whole or not at all.
  const whole = ROOM + frame.height * zoom + BAR <= height;
  return { zoom, x, y: whole ? ROOM : -frame.title_bottom * zoom };
}

/** The view in which the spotlight falls on a card: near enough to be read, in the middle where that is possible. */
export function viewOfCard(box: Rect, from: View, { width, height }: Pick<Viewport, "width" | "height">): View {
  const near = Math.min((width * 0.36) / box.width, (height * 0.5) / box.height, 1.6);
  const zoom = within(Math.max(from.zoom, near));
  const x = width / 2 - (box.x + box.width / 2) * zoom;
  const y = (height - BAR) / 2 - (box.y + box.height / 2) * zoom;
  return { zoom, x, y };
}

function within(zoom: number): number {
  return clamp(zoom, ...ZOOM_RANGE);
}
