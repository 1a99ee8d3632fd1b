// The place that carried cards would take in a cell, and how the cards there make room for it.
import type { Editor } from "../editor.svelte";
import type { Spot } from "../edits";
import type { Picture } from "../picture";
import type { Rearranged } from "../preview";
import type { Rect } from "../viewport.svelte";
import { heightened } from "./rearrange";

/** Space between cards and around them, when it cannot be read off the picture. */
const GAP = 6;
/** Height of a card that cannot be read off the picture. */
const CARD_HEIGHT = 32;
/** The line where a card would stand among touchpoints, which stay where their links end. */
const SLIT = 3;
/** Kinds of lanes whose cards stand by a rule of their own. */
const FIXED: readonly string[] = ["touchpoints", "feelings"];

/** Where carried cards would stand, and the picture with room made there. */
export interface Room {
  place: Rect;
  rearranged: Rearranged | null;
}

interface Standing {
  box: Rect;
}

/** Finds room in a cell for cards; those of them that leave the cell are not counted. */
export function roomIn(
  editor: Editor,
  spot: Spot,
  carried: readonly string[],
  leaving: ReadonlySet<string>,
): Room | null {
  const { picture, document } = editor;
  const cell = picture.cellBox(spot.lane, spot.step);
  const row = picture.row(spot.lane);
  if (!cell || !row) return null;
  const others: (Standing & { id: string })[] = document.cardsIn(spot.lane, spot.step).flatMap(({ id }) => {
    const box = leaving.has(id) ? null : picture.boxOfRecord(id);
    return box ? [{ id, box }] : [];
  });
  const index = others.findIndex(({ id }) => id === spot.after) + 1;
  if (FIXED.includes(row.kind)) return { place: fixedPlace(cell, row.kind, others, index), rearranged: null };
  const all = document.cardsIn(spot.lane, spot.step).flatMap(({ id }) => picture.boxOfRecord(id) ?? []);
  const top = Math.min(...all.map(({ y }) => y), cell.y + cell.height / 2, cell.y + paddingOf(picture, spot));
  const heights = carried.map((id) => picture.boxOfRecord(id)?.height ?? CARD_HEIGHT);
  const size = heights.reduce((sum, height) => sum + height + GAP, -GAP);
  return stack({ cell, top, size, others, index, frame: picture.frame });
}

function fixedPlace(cell: Rect, kind: string, others: readonly Standing[], index: number): Rect {
  const inset = { x: cell.x + GAP, width: cell.width - 2 * GAP };
  if (kind === "feelings" || others.length === 0) return { ...inset, y: cell.y + GAP, height: cell.height - 2 * GAP };
  const before = others[index - 1]?.box;
  const y = before ? before.y + before.height + GAP / 2 : (others[0]?.box.y ?? cell.y) - GAP / 2;
  return { ...inset, y: y - SLIT / 2, height: SLIT };
}

/** The space above the first card of a lane, as any card of it shows. */
function paddingOf(picture: Picture, { lane, step }: Spot): number {
  const row = picture.row(lane);
  const cell = picture.cellBox(lane, step);
  if (!row || !cell) return GAP;
  const near = { ...cell, x: cell.x - 2 * cell.width, width: 5 * cell.width };
  const tops = picture.inView("body", near).flatMap(({ entry: { group } }) => {
    return group.role === "card" && group.row === lane ? [picture.boxOf(group).y - row.y] : [];
  });
  return tops.length > 0 ? Math.min(...tops) : GAP;
}

interface Stack {
  cell: Rect;
  /** Where the first card stands. */
  top: number;
  /** Height of what comes. */
  size: number;
  others: readonly Standing[];
  /** Before which of the others it comes. */
  index: number;
  frame: { width: number; height: number };
}

function stack({ cell, top, size, others, index, frame }: Stack): Room {
  const strip = { x: cell.x + 1.5, width: Math.max(cell.width, ...others.map(({ box }) => box.width + 2 * GAP)) - 3 };
  const place = { x: cell.x + GAP, y: top, width: cell.width - 2 * GAP, height: size };
  const moved: { rect: Rect; by: { x: number; y: number } }[] = [];
  let y = top;
  others.forEach(({ box }, at) => {
    if (at === index) y += size + GAP;
    const band = { ...strip, y: box.y - GAP / 2, height: box.height + GAP };
    moved.push({ rect: band, by: { x: 0, y: y - box.y } });
    y += box.height + GAP;
    if (at + 1 === index) place.y = y;
  });
  const bottom = index >= others.length ? place.y + size + GAP : y;
  const growth = Math.max(0, bottom + GAP - (cell.y + cell.height));
  const below = growth > 0 ? heightened(frame, cell.y + cell.height - 1, growth) : { empty: [], moved: [] };
  const inside = { ...strip, y: cell.y + 1.5, height: cell.height - 3 };
  return { place, rearranged: { empty: [...below.empty, inside], moved: [...below.moved, ...moved] } };
}
