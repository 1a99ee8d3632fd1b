// One thing at a time: all lanes but one are out of sight, so that a room talks about that one. View state only.
import type { Editor } from "../canvas/editor.svelte";
import type { View } from "../canvas/viewport.svelte";
import type { Lane } from "../document/whole";

/** The mode, on or off, for one map. */
export class OneLane {
  /** The lane that is shown; null when the mode is off. */
  lane: string | null = $state(null);
  readonly #editor: Editor;
  #before: { lanes: string[] | null; view: View } | null = null;

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  /** The actions of the map. */
  get actions() {
    return this.#editor.actions;
  }

  /** Ids of the lanes that it goes through: all that are not hidden. */
  get lanes(): string[] {
    return this.#editor.document.lanes().flatMap(({ id, hidden }) => (hidden ? [] : [id]));
  }

  /** A lane by id. */
  record(lane: string): Lane | undefined {
    return this.#editor.document.lane(lane);
  }

  /** On with the lane of the focus or the first one, or off. */
  toggle(): void {
    if (this.lane !== null) return this.end();
    const first = this.#laneOfFocus() ?? this.lanes[0];
    if (first === undefined) return;
    const { document, viewport } = this.#editor;
    const { x, y, zoom } = viewport;
    this.#before = { lanes: document.view.lanes, view: { x, y, zoom } };
    void this.#show(first);
  }

  /** The next lane, or the one before; from the last it goes on with the first. */
  turn(by: 1 | -1): void {
    const { lanes } = this;
    if (this.lane === null || lanes.length === 0) return;
    const at = lanes.indexOf(this.lane) + by;
    const next = lanes[(at + lanes.length) % lanes.length];
    if (next !== undefined) void this.#show(next);
  }

  /** All lanes again, as before. */
  end(): void {
    this.lane = null;
    const before = this.#before;
    if (before) void this.#draw(before.lanes).then(() => Object.assign(this.#editor.viewport, before.view));
  }

  /** The lane is drawn as wide as the window. */
  async #show(lane: string): Promise<void> {
    this.lane = lane;
    await this.#draw([lane]);
    const { viewport, picture } = this.#editor;
    if (this.lane === lane) viewport.fitWidth(picture.frame);
  }

  #draw(lanes: string[] | null): Promise<void> {
    const { document } = this.#editor;
    return document.setView({ ...document.view, lanes }).catch(() => {});
  }

  #laneOfFocus(): string | undefined {
    const { focus, document } = this.#editor;
    const lane =
      focus?.kind === "cell" || focus?.kind === "lane" ? (focus.kind === "cell" ? focus.lane : focus.id) : null;
    const found = lane ?? (focus?.kind === "card" ? document.card(focus.id)?.lane : undefined);
    return found !== undefined && this.lanes.includes(found) ? found : undefined;
  }
}
