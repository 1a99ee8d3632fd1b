// One window's work on one journey: what is selected, focused, edited and previewed. View state only; what changes the
// journey goes through `make`, and nothing here guesses what the core will answer.
import { untrack } from "svelte";
import { SvelteMap, SvelteSet } from "svelte/reactivity";
import type { Edit } from "../generated/border";
import type { JourneyDocument } from "../document/document.svelte";
import { HostFault } from "../host/host";
import { MapClipboard } from "./clipboard/clipboard.svelte";
import type { Found } from "./paint/found";
import { Others } from "./accessible/others";
import { makeActions, type Actions } from "./actions";
import { RowRun } from "./row-run";
import type { Key } from "./shortcut";
import { boxOfTarget, targetOf, type Target } from "./target";
import { seenByAll, type Seeker } from "./pale";
import { Picture } from "./picture";
import type { Preview } from "./preview";
import { Viewport } from "./viewport.svelte";
import { words } from "../words";

/** A text field that lies over the map. */
export interface Editing {
  /** Whose text. */
  id: string;
  /** Which field of the record. */
  field: "text" | "name" | "share" | "word";
  /** Whether the record was made a moment ago, so that leaving it empty takes it back. */
  fresh: boolean;
  /** What the field shows at first instead of the record's text: the keys that began the editing. */
  typed: string | null;
  /** Whether the record was made on the way to somewhere else: without a name it goes again. */
  passing: boolean;
}

/** The tools a person can hold. */
export type ToolName = "select" | "hand";

/** What a window edits a journey with. */
export class Editor {
  readonly document: JourneyDocument;
  readonly viewport = new Viewport();
  /** Ids of the selected records. */
  readonly selection = new SvelteSet<string>();
  /** Everything a menu, a key or a palette can do, by id. */
  readonly actions: Actions;
  /** The picture, found by place and by record. */
  readonly picture: Picture;
  /** Whether nothing may be edited: this is the map as it was, or that is shown instead of this. */
  frozen = $state(false);
  /** The journey whose place on the map is remembered. */
  viewOf: string;
  /** The tool in hand. */
  tool: ToolName = $state("select");
  /** Where the keyboard is. */
  #focus: Target | null = $state.raw(null);
  /** Whether the keyboard moved last, so that its place is shown. */
  byKeyboard = $state(false);
  /** The open text field. */
  editing: Editing | null = $state.raw(null);
  /** What is being typed for a card that the core is still making; its field begins with this. */
  opening: string | null = null;
  /** Keys that wait until what the core is making can be written in. */
  readonly ahead: Key[] = [];
  /** Where a selection with Shift began. */
  anchor: Target | null = null;
  /** The row that is being filled with Tab. */
  readonly row = new RowRun((target) => placeName(this.document, target));
  /** What a drag would do if it ended now. */
  preview: Preview | null = $state.raw(null);
  /** The touchpoint whose link is being drawn by keyboard. */
  linkingFrom: string | null = $state(null);
  /** What a search found, marked on the map. */
  found: Found | null = $state.raw(null);
  /** What a screen reader says next. */
  #message = $state("");
  #said = $state(0);
  /** Counts changes of the picture. */
  pictureVersion = $state(0);
  readonly #sought = new SvelteMap<Seeker, ReadonlySet<string>>();
  readonly #shown = $derived(seenByAll(this.#sought.values()));
  /** Offers the kinds of lanes to choose from. */
  onchooselane: (() => void) | null = null;
  /** Brings the keyboard to the map. */
  takeKeyboard: (() => void) | null = null;
  /** Shows a warning around the map. */
  onwarning: ((message: string) => void) | null = null;
  /** Offers to bring back a new card that was given up with text in it. */
  onthrownaway: (() => void) | null = null;
  /** Copy, cut and paste. */
  readonly clipboard = new MapClipboard(this);
  /** The cell of the card that has the keyboard. */
  #stood: { lane: string; step: string } | null = null;
  readonly #stop: () => void;
  readonly #others = new Others((sentence) => this.say(sentence));

  constructor(document: JourneyDocument) {
    this.document = document;
    this.viewOf = document.id;
    this.picture = new Picture(document.scene);
    this.actions = makeActions(this);
    const deaf = document.onOthers((items) => this.#others.take(items));
    const still = document.onScene((change) => {
      if (change === "new") this.picture.replace();
      else if ("delta" in change) this.picture.apply(change.delta);
      else this.picture.take(change.drawn);
      this.pictureVersion += 1;
      this.#forgetGone();
    });
    this.#stop = () => {
      still();
      deaf();
      this.#others.stop();
    };
  }

  /** Lets go of the document; does not close it. */
  destroy(): void {
    this.#stop();
  }

  /** Where the keyboard is. */
  get focus(): Target | null {
    return this.#focus;
  }

  set focus(target: Target | null) {
    this.#focus = target;
    this.#stood = untrack(() => cellOf(this.document, target));
  }

  /** What a screen reader says next. */
  get message(): string {
    return this.#message;
  }

  set message(message: string) {
    this.#message = message;
    this.#said += 1;
  }

  /** The message as it is spoken: the same words twice are two messages. */
  get spoken(): string {
    return this.#message === "" || this.#said % 2 === 0 ? this.#message : `${this.#message}\u00a0`;
  }

  /** Ids of the cards that are seen in full while all others are pale; null when all are. */
  get shown(): ReadonlySet<string> | null {
    return this.#shown;
  }

  /** Lets only these cards be seen in full and all others pale, until called with null. Where several seek, what all of
   * them want is seen. */
  showOnly(seeker: Seeker, ids: ReadonlySet<string> | null): void {
    if (ids) this.#sought.set(seeker, ids);
    else this.#sought.delete(seeker);
  }

  /** Selects exactly these records and puts the keyboard on the first. */
  select(ids: Iterable<string>): void {
    const wanted = new Set(ids);
    for (const id of this.selection) if (!wanted.has(id)) this.selection.delete(id);
    for (const id of wanted) this.selection.add(id);
    const first = wanted.values().next().value;
    this.focus = first === undefined ? null : targetOf(this.document, first);
    this.anchor = null;
  }

  /** Selects exactly these records and leaves the keyboard where it is. */
  selectKeepingFocus(ids: Iterable<string>): void {
    const { focus, anchor } = this;
    this.select(ids);
    this.focus = focus ?? this.focus;
    this.anchor = anchor;
  }

  /** Adds a record to the selection, or takes it out. */
  toggle(id: string): void {
    if (!this.selection.delete(id)) this.selection.add(id);
    this.focus = targetOf(this.document, id);
  }

  /** Puts the keyboard somewhere; the selection follows it. */
  focusOn(target: Target | null, reveal = true): void {
    this.select(target && target.kind !== "cell" ? [target.id] : []);
    this.focus = target;
    if (target && reveal) this.reveal(target);
  }

  /** Scrolls until a place is seen. */
  reveal(target: Target): void {
    const box = boxOfTarget(this.picture, target);
    // What is pinned is in view one way already.
    const rows = box ? this.viewport.shiftAt(this.picture.frame, box.y) !== 0 : false;
    const down = target.kind !== "stage" && target.kind !== "step" && !rows;
    if (box) this.viewport.reveal(box, this.picture.frame, { across: target.kind !== "lane", down });
  }

  /** Shows a record: selects it and scrolls to it. */
  show(id: string): void {
    const target = targetOf(this.document, id);
    if (target) this.focusOn(target);
  }

  /** Opens the text field of a record. */
  startEditing(id: string, how: Partial<Pick<Editing, "fresh" | "typed" | "field" | "passing">> = {}): void {
    if (this.frozen) return this.say(words.history.readOnly);
    const field = how.field ?? fieldOf(this.document, id);
    if (!this.selection.has(id) || this.selection.size !== 1) this.select([id]);
    const target = targetOf(this.document, id);
    if (target) this.reveal(target);
    const { fresh = false, typed = null, passing = false } = how;
    this.editing = { id, field, fresh, typed, passing };
  }

  /** Makes an edit and says what happened; answers whether the core took it. */
  async make(edit: Edit, said = "", joins: string | null = null): Promise<boolean> {
    if (this.frozen) {
      this.say(words.history.readOnly);
      return false;
    }
    try {
      await this.document.edit(edit, joins);
      if (said) this.message = said;
      return true;
    } catch (thrown) {
      this.message = HostFault.from(thrown).message;
      return false;
    }
  }

  /** Says something that everyone must see; a screen reader hears it too. */
  warn(message: string): void {
    this.message = message;
    this.onwarning?.(message);
  }

  /** Says something to a screen reader. */
  say(message: string): void {
    this.message = message;
  }

  /** What no longer exists is neither selected nor focused nor edited. */
  #forgetGone(): void {
    const exists = (id: string): boolean => this.document.has(id);
    for (const id of this.selection) if (!exists(id)) this.selection.delete(id);
    if (this.editing && !exists(this.editing.id)) this.editing = null;
    const { focus } = this;
    if (!focus) return;
    const gone = focus.kind === "cell" ? !exists(focus.lane) || !exists(focus.step) : !exists(focus.id);
    const stood = this.#stood;
    const left = gone && focus.kind !== "cell" && stood && exists(stood.lane) && exists(stood.step) ? stood : null;
    // Who stood on what is gone stands in its empty place, not nowhere.
    if (gone) this.focus = left && { kind: "cell", ...left };
    else this.#stood = cellOf(this.document, focus);
  }
}

/** The cell of a card that has the keyboard. */
function cellOf(document: JourneyDocument, target: Target | null): { lane: string; step: string } | null {
  const card = target?.kind === "card" ? document.card(target.id) : undefined;
  return card ? { lane: card.lane, step: card.step } : null;
}

/** The name of a place, the same for all cards of a cell. */
function placeName(document: JourneyDocument, target: Target): string {
  if (target.kind === "cell") return `${target.lane}/${target.step}`;
  const card = document.card(target.id);
  return card ? `${card.lane}/${card.step}` : target.kind;
}

/** The field of a record that is edited in place: on the curve the word, when there is a feeling to have one. */
function fieldOf(document: JourneyDocument, id: string): Editing["field"] {
  if (document.link(id)) return "share";
  const card = document.card(id);
  if (!card) return "name";
  const onCurve = document.lane(card.lane)?.kind === "feelings" && Object.keys(card.feelings).length > 0;
  return onCurve ? "word" : "text";
}
