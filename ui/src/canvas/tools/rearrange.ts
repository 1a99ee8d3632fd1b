// How the picture makes room for what is dragged: which parts of it stand where while the drag goes on. It guesses from
// sizes that are known; only the core's answer to the drop says how it will really stand.
import type { Moved, Rearranged } from "../preview";
import type { Rect } from "../viewport.svelte";

/** A stretch along one axis: a column by x and width, a row by y and height. */
export interface Stretch {
  id: string;
  at: number;
  size: number;
}

/** Room around the sheet that moves with its edge. */
const EDGE = 12;

/** Where stretches stand in another order, each with the gap that its place had. */
export function inOrder(stretches: readonly Stretch[], order: readonly string[]): Map<string, number> {
  const sizes = new Map(stretches.map(({ id, size }) => [id, size]));
  const places = new Map<string, number>();
  let at = stretches[0]?.at ?? 0;
  order.forEach((id, index) => {
    places.set(id, at);
    const here = stretches[index];
    const next = stretches[index + 1];
    at += (sizes.get(id) ?? 0) + (here && next ? next.at - here.at - here.size : 0);
  });
  return places;
}

/** The ids with one of them at another index among the others. */
export function withMoved(stretches: readonly Stretch[], id: string, index: number): string[] {
  const others = stretches.flatMap((each) => (each.id === id ? [] : [each.id]));
  return [...others.slice(0, index), id, ...others.slice(index)];
}

/** The picture with stretches in another order; `box` says the part of the picture of a stretch. */
export function rearranged(
  stretches: readonly Stretch[],
  order: readonly string[],
  across: boolean,
  box: (stretch: Stretch) => Rect,
): { places: Map<string, number>; shown: Rearranged } {
  const places = inOrder(stretches, order);
  const moved = stretches.flatMap((stretch): Moved[] => {
    const by = (places.get(stretch.id) ?? stretch.at) - stretch.at;
    if (by === 0) return [];
    return [{ rect: box(stretch), by: across ? { x: by, y: 0 } : { x: 0, y: by } }];
  });
  return { places, shown: { empty: moved.map(({ rect }) => rect), moved } };
}

/** The picture when all that is right of an edge moves across. */
export function widened(frame: { width: number; height: number }, top: number, x: number, by: number): Rearranged {
  const height = frame.height - top + EDGE;
  const rect = { x, y: top, width: frame.width - x + EDGE, height };
  const empty = by > 0 ? { x, y: top, width: by, height } : { ...rect, x: frame.width + by, width: -by + EDGE };
  return { empty: [empty], moved: [{ rect, by: { x: by, y: 0 } }] };
}

/** The picture when all that is below an edge moves down. */
export function heightened(frame: { width: number; height: number }, y: number, by: number): Rearranged {
  const rect = { x: 0, y, width: frame.width, height: frame.height - y + EDGE };
  const empty = by > 0 ? { ...rect, height: by } : { ...rect, y: frame.height + by, height: -by + EDGE };
  return { empty: [empty], moved: [{ rect, by: { x: 0, y: by } }] };
}
