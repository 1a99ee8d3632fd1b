// Drags a feeling: up and down it snaps to the five valences, sideways to other steps. Its word goes with it, and the curve
// shows how it would run.
import type { Edit, Row } from "../../generated/border";
import { asOne, mainPersona, setFeeling } from "../edits";
import type { Editor } from "../editor.svelte";
import { feelingKey, valenceAt } from "../feeling";
import type { Entry } from "../spatial-index";
import type { Point, Rect } from "../viewport.svelte";
import { says } from "../words";
import { pointsOf, smooth, withMoved } from "./curve";
import type { Gesture, PointerAt } from "./gesture";

/** How far the curve's point may lie from the middle of the face. */
const NEAR = 16;

/** One point of the feelings curve. */
export class DragFeeling implements Gesture {
  readonly cursor = "move";
  readonly scrolls = "across";
  readonly #editor: Editor;
  readonly #card: string;
  readonly #key: string;
  readonly #persona: string;
  readonly #face: Rect;
  readonly #middle: Point;
  readonly #before: number;
  #valence: number;
  /** The step that it would go to; null when it stays. */
  #step: string | null = null;

  constructor(editor: Editor, card: string, key: string, face: Rect) {
    this.#editor = editor;
    this.#card = card;
    this.#key = key;
    this.#face = face;
    this.#middle = { x: face.x + face.width / 2, y: face.y + face.height / 2 };
    this.#before = this.#valenceAt(this.#middle.y) ?? 0;
    const record = editor.document.card(card);
    this.#persona = (record && feelingKey(editor.document, record, this.#before)) ?? mainPersona(editor.document);
    this.#valence = this.#before;
    editor.select([card]);
  }

  move(at: PointerAt): void {
    const valence = this.#valenceAt(at.scene.y);
    const row = this.#row();
    if (valence === null || !row?.scale) return;
    this.#valence = valence;
    this.#step = this.#stepAt(at.scene.x);
    const column = this.#step === null ? undefined : this.#editor.picture.column(this.#step);
    const y = row.y + row.scale[0] + (2 - valence) * row.scale[1];
    const to = { x: column ? column.x + column.width / 2 : this.#middle.x, y };
    const curve = this.#curve(to);
    this.#editor.preview = {
      kind: "feeling",
      keys: [this.#key, ...(curve ? [curve.key] : [])],
      at: to,
      size: Math.max(this.#face.width, this.#face.height),
      valence,
      word: this.#editor.document.card(this.#card)?.feelings[this.#persona]?.word ?? "",
      words: says.valences[valence] ?? "",
      curve: curve?.d ?? null,
      place: column ? { x: column.x, y: row.y, width: column.width, height: row.height } : null,
    };
  }

  drop(): void {
    this.#editor.preview = null;
    const { document } = this.#editor;
    const card = document.card(this.#card);
    if (!card) return;
    const edits: Edit[] = [];
    if (this.#step !== null) {
      const after = document.cardsIn(card.lane, this.#step).at(-1)?.id ?? null;
      edits.push({ edit: "move_card", id: card.id, lane: card.lane, step: this.#step, after });
    }
    if (this.#valence !== this.#before) edits.push(setFeeling(card, this.#persona, this.#valence));
    const edit = asOne(edits, says.movingFeeling);
    if (edit) void this.#editor.make(edit, says.feeling(says.valences[this.#valence] ?? ""));
  }

  cancel(): void {
    this.#editor.preview = null;
  }

  /** Another step under the pointer; only a card of the feelings lane itself goes there with its feeling. */
  #stepAt(x: number): string | null {
    const { document, picture } = this.#editor;
    const card = document.card(this.#card);
    const column = picture.columnAt(x);
    const isOwn = card !== undefined && document.lane(card.lane)?.kind === "feelings";
    return isOwn && column && column.id !== card.step ? column.id : null;
  }

  /** The curve through this face as it would be with the face elsewhere. */
  #curve(to: Point): { key: string; d: string } | null {
    const row = this.#row();
    if (!row) return null;
    const { picture } = this.#editor;
    const rect = { x: this.#middle.x, y: row.y, width: 1, height: row.height };
    const curves = picture.inView("body", rect).map(({ entry }) => entry);
    const isCurve = ({ group }: Entry): boolean => group.role === "curve" && group.row === row.id;
    const own = (entry: Entry): number => Number(entry.group.id === this.#persona);
    for (const entry of curves.filter(isCurve).sort((a, b) => own(b) - own(a))) {
      const box = picture.boxOf(entry.group);
      const points = pointsOf(entry.group)?.map(({ x, y }) => ({ x: box.x + x, y: box.y + y }));
      const moved = points && withMoved(points, this.#middle, to, NEAR);
      if (moved) return { key: entry.key, d: smooth(moved) };
    }
    return null;
  }

  #row(): Row | undefined {
    const lane = this.#editor.picture.entry(this.#key)?.group.row;
    return lane ? this.#editor.picture.row(lane) : undefined;
  }

  #valenceAt(y: number): number | null {
    const row = this.#row();
    return row?.scale ? valenceAt(y - row.y, ...row.scale) : null;
  }
}
