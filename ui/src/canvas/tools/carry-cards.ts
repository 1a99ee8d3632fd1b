// Carries cards to another cell, or to another place in theirs. With ctrl or alt held, copies of them.
import { selectedCards } from "../actions";
import { duplicateCards, moveCards, asOne, type Spot } from "../edits";
import type { Editor } from "../editor.svelte";
import { paneAt } from "../hit";
import type { Point } from "../viewport.svelte";
import type { Gesture, PointerAt } from "./gesture";
import { roomIn, type Room } from "./room";
import { says } from "../words";

const NOBODY: ReadonlySet<string> = new Set();

/** All selected cards, held by one of them. */
export class CarryCards implements Gesture {
  readonly scrolls = "both";
  readonly #editor: Editor;
  readonly #from: Point;
  readonly #ids: readonly string[];
  readonly #keys: string[];
  #spot: Spot | null = null;
  #copies = false;
  #room: Room | null = null;

  constructor(editor: Editor, held: string, from: PointerAt) {
    this.#editor = editor;
    this.#from = from.screen;
    if (!editor.selection.has(held)) editor.select([held]);
    this.#ids = selectedCards(editor);
    this.#keys = this.#ids.flatMap((id) => editor.picture.mainEntry(id)?.key ?? []);
  }

  get cursor(): string {
    if (!this.#spot) return "no-drop";
    return this.#copies ? "copy" : "grabbing";
  }

  move(at: PointerAt): void {
    const copies = at.mod || at.alt;
    const leaving = copies ? NOBODY : new Set(this.#ids);
    const spot = isOnCells(this.#editor, at) ? spotAt(this.#editor, at.scene, leaving) : null;
    if (!sameSpot(spot, this.#spot) || copies !== this.#copies) {
      this.#room = spot && roomIn(this.#editor, spot, this.#ids, leaving);
    }
    this.#spot = spot;
    this.#copies = copies;
    this.#editor.preview = {
      kind: "carry",
      keys: this.#keys,
      offset: { x: at.screen.x - this.#from.x, y: at.screen.y - this.#from.y },
      place: this.#room?.place ?? null,
      rearranged: this.#room?.rearranged ?? null,
      copies,
      count: this.#ids.length,
    };
  }

  drop(at: PointerAt): void {
    this.#editor.preview = null;
    if (this.#spot) void drop(this.#editor, this.#ids, this.#spot, at.mod || at.alt);
  }

  cancel(): void {
    this.#editor.preview = null;
  }
}

function sameSpot(a: Spot | null, b: Spot | null): boolean {
  return a === b || (a?.lane === b?.lane && a?.step === b?.step && a?.after === b?.after);
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

/** Whether the pointer is where cells are seen: neither beside the map nor on what is pinned. */
export function isOnCells({ picture, viewport }: Editor, { screen }: PointerAt): boolean {
  const inside = screen.x >= 0 && screen.y >= 0 && screen.x <= viewport.width && screen.y <= viewport.height;
  return inside && paneAt(picture, viewport, screen) === "body";
}

/** The cell under a point and the card of it to stand after, those that leave it aside; none outside the cells. */
export function spotAt(editor: Editor, at: Point, leaving: ReadonlySet<string>): Spot | null {
  const { picture, document } = editor;
  const cell = picture.cellAt(at);
  if (!cell) return null;
  let after: string | null = null;
  for (const { id } of document.cardsIn(cell.lane, cell.step)) {
    const box = leaving.has(id) ? null : picture.boxOfRecord(id);
    if (box && at.y > box.y + box.height / 2) after = id;
  }
  return { ...cell, after };
}
