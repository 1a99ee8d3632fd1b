// A map in miniature: where its stages, cards and curve stand in a picture of 280 by 152. Only places, no colours.
import type { LaneKind, Thumbnail } from "../generated/border";
import type { Point } from "./curve";

export const WIDTH = 280;
export const HEIGHT = 152;
const MARGIN = 18;
const BAR = { top: 18, height: 12 };
const BLOCK = { height: 9, gap: 5 };
const CURVE_HEIGHT = 54;
const GAP = 4;

/** A rectangle of the miniature. */
export interface Block {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a miniature draws. */
export interface Miniature {
  stages: Block[];
  blocks: (Block & { kind: LaneKind })[];
  /** Points of the curve with their valence. */
  points: (Point & { valence: number })[];
  /** y of the neutral line. */
  neutral: number;
  /** y of +2 and of -2. */
  range: [number, number];
}

/** Places everything. */
export function miniature(thumbnail: Thumbnail): Miniature {
  const steps = Math.max(
    thumbnail.stages.reduce((sum, count) => sum + count, 0),
    1,
  );
  const column = (WIDTH - 2 * MARGIN) / steps;
  const left = (step: number) => MARGIN + step * column;
  const { rows, curveTop } = placeLanes(thumbnail);
  const unit = (CURVE_HEIGHT - 14) / 4;
  const range: [number, number] = [curveTop + 7, curveTop + 7 + 4 * unit];
  return {
    stages: stageBars(thumbnail.stages, column),
    blocks: rows.flatMap(({ kind, cards, y }) =>
      cards.map((step) => ({ kind, x: left(step), y, width: blockWidth(step, column), height: BLOCK.height })),
    ),
    points: [...thumbnail.curve]
      .sort(([a], [b]) => a - b)
      .filter(([step], index, all) => index === 0 || all[index - 1]?.[0] !== step)
      .map(([step, valence]) => ({ x: left(step) + column / 2, y: range[0] + (2 - valence) * unit, valence })),
    neutral: range[0] + 2 * unit,
    range,
  };
}

function stageBars(stages: readonly number[], column: number): Block[] {
  let step = 0;
  return stages.map((count) => {
    const x = MARGIN + step * column;
    step += count;
    return { x, y: BAR.top, width: Math.max(count * column - GAP, 1), height: BAR.height };
  });
}

/** Blocks are not all as wide as their column, so that the miniature reads as cards. */
function blockWidth(step: number, column: number): number {
  return Math.max(column - GAP - ((step * 7) % 5) * Math.min(column / 14, 3), 1);
}

function placeLanes(thumbnail: Thumbnail) {
  const hasCurve = thumbnail.curve.length > 1;
  const bottom = HEIGHT - 12;
  const room = bottom - (BAR.top + BAR.height + 8) - (hasCurve ? CURVE_HEIGHT : 0);
  const most = Math.max(Math.floor(room / (BLOCK.height + BLOCK.gap)), 1);
  const lanes = thumbnail.lanes.filter(([kind, cards]) => kind !== "feelings" && cards.length > 0);
  const curveAt = hasCurve ? lanesBeforeCurve(thumbnail) : lanes.length;
  const above = Math.min(curveAt, most === 1 ? 1 : most - (curveAt < lanes.length ? 1 : 0));
  const shown = [...lanes.slice(0, above), ...lanes.slice(curveAt, curveAt + most - above)];
  let y = BAR.top + BAR.height + 8;
  const rows: { kind: LaneKind; cards: number[]; y: number }[] = [];
  let curveTop = y;
  shown.forEach(([kind, cards], index) => {
    if (index === above && hasCurve) y += CURVE_HEIGHT;
    rows.push({ kind, cards, y });
    y += BLOCK.height + BLOCK.gap;
    if (index < above) curveTop = y;
  });
  return { rows, curveTop };
}

function lanesBeforeCurve(thumbnail: Thumbnail): number {
  const at = thumbnail.lanes.findIndex(([kind]) => kind === "feelings");
  const before = at < 0 ? thumbnail.lanes : thumbnail.lanes.slice(0, at);
  return before.filter(([, cards]) => cards.length > 0).length;
}
