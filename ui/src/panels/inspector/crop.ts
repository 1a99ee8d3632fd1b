// The frame that cuts a picture, in pixels of the picture. It never leaves the picture and never gets smaller than a
// finger's width; with a fixed ratio it keeps that ratio.

/** A rectangle in a picture. */
export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Width and height of a picture. */
export type Size = Pick<Frame, "width" | "height">;

/** Ratios that a frame can keep: width over height; null is free. */
export const ratios = { free: null, square: 1, photo: 4 / 3, wide: 16 / 9, tall: 3 / 4 } as const;
export type Ratio = keyof typeof ratios;

/** Corners that a frame can be drawn out by: which sides of it move. */
export const corners = {
  topLeft: { x: -1, y: -1 },
  topRight: { x: 1, y: -1 },
  bottomLeft: { x: -1, y: 1 },
  bottomRight: { x: 1, y: 1 },
} as const;
export type Corner = keyof typeof corners;

const LEAST = 16;

/** The largest frame of a ratio in the middle of a picture. */
export function largest(of: Size, ratio: Ratio): Frame {
  const wanted = ratios[ratio];
  if (wanted === null) return { x: 0, y: 0, width: of.width, height: of.height };
  const width = Math.min(of.width, of.height * wanted);
  const height = width / wanted;
  return { x: (of.width - width) / 2, y: (of.height - height) / 2, width, height };
}

/** A frame moved, as far as the picture goes. */
export function moved(frame: Frame, x: number, y: number, within: Size): Frame {
  return {
    ...frame,
    x: between(frame.x + x, 0, within.width - frame.width),
    y: between(frame.y + y, 0, within.height - frame.height),
  };
}

/** A frame drawn out by a corner; the corner across stays where it is. */
export function drawn(frame: Frame, corner: Corner, x: number, y: number, within: Size, ratio: Ratio): Frame {
  const side = corners[corner];
  const fixed = {
    x: side.x < 0 ? frame.x + frame.width : frame.x,
    y: side.y < 0 ? frame.y + frame.height : frame.y,
  };
  const room = {
    width: side.x < 0 ? fixed.x : within.width - fixed.x,
    height: side.y < 0 ? fixed.y : within.height - fixed.y,
  };
  const least = { width: Math.min(LEAST, room.width), height: Math.min(LEAST, room.height) };
  let width = between(frame.width + side.x * x, least.width, room.width);
  let height = between(frame.height + side.y * y, least.height, room.height);
  const wanted = ratios[ratio];
  if (wanted !== null) {
    // Whoever pulls further decides.
    const by = Math.abs(x) >= Math.abs(y) * wanted ? width : height * wanted;
    width = Math.min(by, room.width, room.height * wanted);
    height = width / wanted;
  }
  return {
    x: side.x < 0 ? fixed.x - width : fixed.x,
    y: side.y < 0 ? fixed.y - height : fixed.y,
    width,
    height,
  };
}

/** A frame in whole pixels. */
export function rounded(frame: Frame, within: Size): Frame {
  const x = Math.min(Math.round(frame.x), within.width - 1);
  const y = Math.min(Math.round(frame.y), within.height - 1);
  return {
    x,
    y,
    width: between(Math.round(frame.width), 1, within.width - x),
    height: between(Math.round(frame.height), 1, within.height - y),
  };
}

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}
