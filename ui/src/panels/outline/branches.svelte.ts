// The outline of one window: where the keyboard is in it, what is closed, what is written. It selects and edits by the
// map's own means; here is no rule of the domain.
import { SvelteSet } from "svelte/reactivity";
import { addCard, removeAll } from "../../canvas/edits";
import type { Editor } from "../../canvas/editor.svelte";
import { moveSelected, type Direction } from "../../canvas/move";
import { fold } from "../../find/fold";
import { cardName, laneName } from "../../map/names";
import { words } from "../../words";
import { closedOf, keepClosed } from "./closed";
import { above, rowsOf, type Row } from "./outline";

/** What is being written in the tree: a record's own text, or a new card below another. */
export type Writing = { what: "text"; id: string } | { what: "card"; after: string };

/** One outline. */
export class Outline {
  readonly editor: Editor;
  /** What is looked for. */
  filter = $state("");
  /** The row that has, or would have, the keyboard. */
  at: string | null = $state(null);
  writing: Writing | null = $state.raw(null);
  /** What was written while this was looked for stays in view, though it may no longer fit. */
  #written: { id: string; filter: string } | null = $state.raw(null);
  readonly #closed: SvelteSet<string>;
  readonly rows: readonly Row[] = $derived.by(() => this.#rows());
  readonly index = $derived(
    Math.max(
      this.rows.findIndex(({ id }) => id === this.at),
      0,
    ),
  );

  constructor(editor: Editor) {
    this.editor = editor;
    this.#closed = new SvelteSet(closedOf(editor.document.id));
  }

  /** The row at which the keyboard is. */
  get current(): Row | undefined {
    return this.rows[this.index];
  }

  /** A row's name. */
  nameOf(row: Pick<Row, "id" | "kind" | "place">): string {
    const { document } = this.editor;
    const node = document.node(row.id);
    if (node?.node === "card") return cardName(document, node);
    if (node?.node === "stage") return node.name || words.outline.unnamedStage;
    return (node?.node === "step" && node.name) || words.outline.unnamedStep(row.place);
  }

  /** Opens or closes a branch, and keeps that. */
  turn({ id, below, open }: Row, opens = !open): void {
    if (below === 0 || opens === open) return;
    if (opens) this.#closed.delete(id);
    else this.#closed.add(id);
    keepClosed(this.editor.document.id, this.#closed);
  }

  /** Follows the map: opens what leads to a record and stands at it. */
  follow(id: string): void {
    const opened =
      this.filter === "" && above(this.editor.document, id).filter((branch) => this.#closed.delete(branch));
    if (opened && opened.length > 0) keepClosed(this.editor.document.id, this.#closed);
    this.at = this.#standsFor(id);
  }

  /** Selects a record and shows it on the map. */
  show(id: string): void {
    this.at = id;
    this.editor.byKeyboard = true;
    this.editor.show(id);
  }

  /** Writes a record's text or name. */
  async write(id: string, text: string): Promise<void> {
    const { editor } = this;
    const field = editor.document.card(id) ? "text" : "name";
    const before = this.textOf(id);
    this.#written = { id, filter: this.filter };
    if (text !== before) await editor.make({ edit: "set", id, fields: { [field]: text } });
  }

  /** A record's own text. */
  textOf(id: string): string {
    const node = this.editor.document.node(id);
    if (node?.node === "card") return node.text;
    return node?.node === "stage" || node?.node === "step" ? node.name : "";
  }

  /** Adds a card with a text below another. */
  async add(after: string, text: string): Promise<void> {
    const { document } = this.editor;
    const card = document.card(after);
    if (!card || text.trim() === "") return;
    const { id, edit } = addCard(document, card.lane, card.step);
    if (edit.edit !== "add_card") return;
    const made = { ...edit, card: { ...edit.card, text }, after };
    if (await this.editor.make(made, words.says.added.card)) this.show(id);
  }

  /** Removes a record; the keyboard goes on to the next. */
  async remove(row: Row): Promise<void> {
    const { editor, rows } = this;
    const edit = removeAll(editor.document, [row.id], words.says.removing(1));
    if (!edit) return;
    const at = rows.indexOf(row);
    const next = rows.slice(at + 1).find(({ level }) => level <= row.level) ?? rows[at - 1];
    if (await editor.make(edit, words.says.removed(1))) this.at = next?.id ?? null;
  }

  /** Moves a record; in a list that runs down, what stands beside on the map stands above and below. */
  async move(row: Row, direction: Direction): Promise<void> {
    const beside: Partial<Record<Direction, Direction>> = { up: "left", down: "right" };
    const way = row.kind === "card" ? direction : (beside[direction] ?? direction);
    this.editor.select([row.id]);
    await moveSelected(this.editor, way);
    this.follow(row.id);
  }

  #rows(): Row[] {
    const { document } = this.editor;
    void document.version;
    const wanted = fold(this.filter.trim()).text;
    if (wanted === "") return rowsOf(document, this.#closed);
    const stays = this.#written?.filter === this.filter ? this.#written.id : null;
    return rowsOf(document, this.#closed, (id) => id === stays || fold(this.#searched(id)).text.includes(wanted));
  }

  /** By what a record is found: its name, its tags, its lane. */
  #searched(id: string): string {
    const { document } = this.editor;
    const node = document.node(id);
    if (node?.node !== "card") return node?.node === "stage" || node?.node === "step" ? node.name : "";
    const lane = document.lane(node.lane);
    return [cardName(document, node), lane ? laneName(lane) : "", ...node.tags].join("\n");
  }

  /** The row that stands for a record: a step without a name has none of its own. */
  #standsFor(id: string): string {
    if (this.rows.some((row) => row.id === id)) return id;
    return this.editor.document.step(id)?.stage ?? id;
  }
}
