// Carries cards to another cell, or to another place in theirs. With alt held, copies of them.
import { selectedCards } from "../actions";
import { duplicateCards, moveCards, asOne, type Spot } from "../edits";
import type { Editor } from "../editor.svelte";
import type { Picture } from "../picture";
import type { Point, Rect } from "../viewport.svelte";
import type { Gesture, PointerAt } from "./gesture";
import { says } from "../words";

const SLIT = 6;

/** All selected cards, held by one of them. */
export class CarryCards implements Gesture {
  readonly cursor = "grabbing";
  readonly scrolls = true;
  readonly #editor: Editor;
  readonly #from: Point;
  readonly #ids: readonly string[];
  readonly #keys: string[];
  #spot: Spot | null = null;

  constructor(editor: Editor, held: string, from: PointerAt) {
    this.#editor = editor;
    this.#from = from.scene;
    if (!editor.selection.has(held)) editor.select([held]);
    this.#ids = selectedCards(editor);
    this.#keys = this.#ids.flatMap((id) => editor.picture.mainEntry(id)?.key ?? []);
  }

  move(at: PointerAt): void {
    const { picture } = this.#editor;
    this.#spot = spotAt(this.#editor, at.scene, this.#ids);
    this.#editor.preview = {
      kind: "carry",
      keys: this.#keys,
      offset: { x: at.scene.x - this.#from.x, y: at.scene.y - this.#from.y },
      place: this.#spot ? placeOf(picture, this.#editor, this.#spot, this.#ids) : null,
    };
  }

  drop(at: PointerAt): void {
    this.#editor.preview = null;
    if (this.#spot) void drop(this.#editor, this.#ids, this.#spot, at.alt);
  }

  cancel(): void {
    this.#editor.preview = null;
  }
}

async function drop(editor: Editor, ids: readonly string[], spot: Spot, copy: boolean): Promise<void> {
  const { document } = editor;
  const lane = document.lane(spot.lane)?.name ?? "";
  const step = document.step(spot.step)?.name ?? "";
  if (!copy) {
    const edit = moveCards(document, ids, spot, says.moving(ids.length));
    if (edit) await editor.make(edit, says.movedTo([lane, step].filter(Boolean)));
    return;
  }
  const copies = duplicateCards(document, ids, "");
  const moves = copies.ids.map((id, at) => {
    const after = at === 0 ? spot.after : (copies.ids[at - 1] ?? null);
    return { edit: "move_card" as const, id, lane: spot.lane, step: spot.step, after };
  });
  const made = copies.edit?.edit === "batch" ? copies.edit.edits : copies.edit ? [copies.edit] : [];
  const edit = asOne([...made, ...moves], says.copying(ids.length));
  if (edit && (await editor.make(edit, says.copied))) editor.select(copies.ids);
}

/** The cell under a point and the card of it to stand after; none outside the cells. */
export function spotAt(editor: Editor, at: Point, moving: readonly string[]): Spot | null {
  const { picture, document } = editor;
  const cell = picture.cellAt(at);
  if (!cell) return null;
  let after: string | null = null;
  for (const { id } of document.cardsIn(cell.lane, cell.step)) {
    const box = moving.includes(id) ? null : picture.boxOfRecord(id);
    if (box && at.y > box.y + box.height / 2) after = id;
  }
  return { ...cell, after };
}

/** Where the first carried card would stand: a slit below the card before it. */
function placeOf(picture: Picture, editor: Editor, spot: Spot, moving: readonly string[]): Rect | null {
  const cell = picture.cellBox(spot.lane, spot.step);
  if (!cell) return null;
  const inset = { x: cell.x + SLIT, width: cell.width - 2 * SLIT };
  const others = editor.document.cardsIn(spot.lane, spot.step).filter(({ id }) => !moving.includes(id));
  if (others.length === 0) return { ...inset, y: cell.y + SLIT, height: cell.height - 2 * SLIT };
  const before = spot.after === null ? null : picture.boxOfRecord(spot.after);
  const first = others[0] ? picture.boxOfRecord(others[0].id) : null;
  const y = before ? before.y + before.height + SLIT / 2 : (first?.y ?? cell.y + SLIT) - SLIT / 2;
  return { ...inset, y: y - 1.5, height: 3 };
}
