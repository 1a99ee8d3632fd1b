// A map in miniature: where its stages, cards and curve stand in a picture of 280 by 152. Only places, no colours.
import type { LaneKind, Thumbnail } from "../generated/border";
import type { Point } from "./curve";

export const WIDTH = 280;
export const HEIGHT = 152;
const MARGIN = 18;
const BAR = { top: 18, height: 12 };
const BLOCK = { height: 9, gap: 5 };
/** Most room for one point of valence. */
const MOST_UNIT = 14;
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
  const { rows, curve } = placeLanes(thumbnail);
  const middle = (curve[0] + curve[1]) / 2;
  const unit = Math.min((curve[1] - curve[0] - 12) / 4, MOST_UNIT);
  const range: [number, number] = [middle - 2 * unit, middle + 2 * unit];
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

/** At most two lanes above the curve and one below, so that the curve has room; without a curve, all that fit. */
function placeLanes(thumbnail: Thumbnail) {
  const top = BAR.top + BAR.height + 8;
  const bottom = HEIGHT - 12;
  const row = BLOCK.height + BLOCK.gap;
  const filled = thumbnail.lanes.filter(([, cards]) => cards.length > 0);
  const lanes = filled.filter(([kind]) => kind !== "feelings");
  const rowsFrom = (from: number, shown: typeof lanes) =>
    shown.map(([kind, cards], index) => ({ kind, cards, y: from + index * row }));
  if (thumbnail.curve.length === 0) {
    return { rows: rowsFrom(top, lanes.slice(0, Math.floor((bottom - top) / row))), curve: [top, bottom] as const };
  }
  const at = filled.findIndex(([kind]) => kind === "feelings");
  const above = lanes.slice(0, at < 0 ? 2 : Math.min(at, 2));
  const after = at < 0 ? [] : lanes.slice(at);
  const below = [after.find(([kind]) => kind === "pains") ?? after[0]].flatMap((lane) => (lane ? [lane] : []));
  const curve = [top + above.length * row, bottom - below.length * row] as const;
  return { rows: [...rowsFrom(top, above), ...rowsFrom(curve[1] + BLOCK.gap, below)], curve };
}
