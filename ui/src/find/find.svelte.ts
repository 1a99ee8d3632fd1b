// One window's search on one map: what is looked for, what was found, which place is shown. View state, but for replacing,
// which is edits. Looks in slices, so that nobody who types waits for it.
import { untrack } from "svelte";
import type { Editor } from "../canvas/editor.svelte";
import { laneName } from "../map/names";
import { words } from "../words";
import { inSlices } from "../document/slices";
import { fieldsOf, type Field } from "./fields";
import { seeker, type Question, type Scope, type Seek } from "./question";
import { replacing, type Hit } from "./replace";

/** A window's search on one map. */
export class Find {
  /** Whether its bar is open, and with the field for another text. */
  open: "no" | "find" | "replace" = $state("no");
  text = $state("");
  by = $state("");
  matchCase = $state(false);
  wholeWord = $state(false);
  scope: Scope = $state("all");
  /** Every place, in the order of the map. */
  hits: readonly Hit[] = $state.raw([]);
  /** The place that is shown: its number; -1 for none. */
  at = $state(-1);
  /** Whether the map is still being looked through. */
  looking = $state(false);
  readonly #editor: Editor;
  #stop: () => void = () => {};
  /** Where to go on after a place was replaced. */
  #onward: Hit | null = null;

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  /** What is looked for; reactive. */
  get question(): Question {
    const { text, matchCase, wholeWord, scope } = this;
    return { text, matchCase, wholeWord, scope };
  }

  /** The place that is shown. */
  get current(): Hit | null {
    return this.hits[this.at] ?? null;
  }

  /** Why the place that is shown cannot be seen; empty when it can. */
  get unseen(): string {
    const hit = this.current;
    const card = hit && this.#editor.document.card(hit.id);
    const lane = hit && this.#editor.document.lane(card?.lane ?? hit.id);
    if (!lane || this.#editor.picture.row(lane.id)) return "";
    return words.find.hidden(laneName(lane));
  }

  /** Looks through the map. `goes` shows the next place from where the keyboard is; otherwise the one that was shown stays. */
  look(goes: boolean): void {
    this.#stop();
    const question = untrack(() => this.question);
    const before = this.#onward ?? untrack(() => this.current);
    const seek = seeker(question);
    const hits: Hit[] = [];
    const take = (field: Field) => {
      for (const stretch of seek(field.text)) hits.push({ ...field, stretch });
    };
    const fields = question.text === "" ? [] : untrack(() => fieldsOf(this.#editor.document, question.scope));
    this.looking = true;
    this.#stop = inSlices(fields, take, () => this.#found(hits, seek, before, goes));
  }

  /** Shows a place so many further; it goes round. */
  step(by: 1 | -1): void {
    const { hits } = this;
    if (hits.length === 0) return;
    this.at = this.at < 0 ? (by > 0 ? 0 : hits.length - 1) : (this.at + by + hits.length) % hits.length;
    this.#show();
  }

  /** Replaces the place that is shown and goes on to the next. */
  async replaceOne(): Promise<void> {
    const hit = this.current;
    if (!hit) return this.step(1);
    await this.#replace([hit]);
  }

  /** Replaces every place as one step of undo; answers in how many places, 0 when it was not taken. */
  async replaceAll(): Promise<number> {
    const { hits } = this;
    return (await this.#replace(hits)) ? hits.length : 0;
  }

  /** Closes the bar; what was shown stays selected. */
  close(): void {
    this.#stop();
    this.open = "no";
    this.#editor.found = null;
  }

  #found(hits: readonly Hit[], seek: Seek, before: Hit | null, goes: boolean): void {
    const shows = goes || this.#onward !== null;
    this.looking = false;
    this.#onward = null;
    this.hits = hits;
    this.#editor.found = hits.length > 0 ? { ids: new Set(hits.map(({ id }) => id)), seek } : null;
    this.at = goes ? this.#nearest(hits) : before ? placeOf(hits, before, this.at) : Math.min(this.at, hits.length - 1);
    if (shows) this.#show();
  }

  /** The first place in what has the keyboard, else the first of all. */
  #nearest(hits: readonly Hit[]): number {
    const { focus } = this.#editor;
    const id = focus && focus.kind !== "cell" ? focus.id : null;
    const there = id === null ? -1 : hits.findIndex((hit) => hit.id === id);
    return there < 0 ? Math.min(0, hits.length - 1) : there;
  }

  #show(): void {
    const hit = this.current;
    if (hit) this.#editor.show(hit.id);
  }

  async #replace(hits: readonly Hit[]): Promise<boolean> {
    const edits = replacing(this.#editor.document, hits, this.by);
    if (edits.length === 0) return false;
    const [only] = hits;
    // Where it was replaced, the text may stand again: it is gone past.
    if (only && hits.length === 1) {
      const end = only.stretch[0] + this.by.length;
      this.#onward = { ...only, stretch: [end, end] };
    }
    const label = words.find.replacing(this.text, this.by);
    const taken = await this.#editor.make({ edit: "batch", label, edits });
    if (!taken) this.#onward = null;
    return taken;
  }
}

/** Where a place is now, or the one that comes after it; `was` is the number it had. */
function placeOf(hits: readonly Hit[], before: Hit, was: number): number {
  if (hits.length === 0) return -1;
  const beside = (hit: Hit) => hit.id === before.id && hit.field === before.field && hit.part === before.part;
  const there = hits.findIndex((hit) => beside(hit) && hit.stretch[0] >= before.stretch[0]);
  const next = there < 0 ? hits.findLastIndex(beside) + 1 || was : there;
  return next % hits.length;
}
