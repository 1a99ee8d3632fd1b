// A presentation of one map: where it stands, what it spotlights, how far the curve is drawn. View state only: what it
// changes of the window, it puts back when it ends.
import type { Editor } from "../canvas/editor.svelte";
import type { View } from "../canvas/viewport.svelte";
import type { View as Drawn } from "../generated/border";
import { words } from "../words";
import { between, Glide } from "./glide";
import { cardsUnder, stopsOf, viewAt, viewOfCard, type Stop } from "./stops";

const MOVE_MS = 620;
const DRAW_MS = 1100;

/** A presentation under way. */
export class Show {
  readonly editor: Editor;
  /** When it began, milliseconds since 1970. */
  readonly began = Date.now();
  /** Which stop it stands at. */
  at = $state(0);
  /** The card in the spotlight. */
  spotlight: string | null = $state(null);
  /** The x of the scene up to which the map is shown; everything right of it is still to come. */
  shownTo = $state(Infinity);
  /** Whether the pointer is a laser. */
  laser = $state(false);
  /** Whether the screen is black. */
  black = $state(false);
  /** What a screen reader says next. */
  said = $state("");
  readonly #before: { view: View; drawn: Drawn; selection: string[] };
  readonly #move = new Glide();
  readonly #draw = new Glide();

  /** Begins; with a stage, there. */
  constructor(editor: Editor, stage: string | null = null) {
    this.editor = editor;
    const { x, y, zoom } = editor.viewport;
    this.#before = { view: { x, y, zoom }, drawn: editor.document.view, selection: [...editor.selection] };
    editor.editing = null;
    editor.select([]);
    const found = this.stops.findIndex((stop) => stop.kind === "stage" && stop.id === stage);
    this.at = Math.max(found, 0);
    this.shownTo = this.#edge(this.at);
    this.#say();
  }

  /** The stops; they follow the map. */
  get stops(): Stop[] {
    void this.editor.pictureVersion;
    return stopsOf(this.editor.picture.frame);
  }

  /** The stop it stands at. */
  get stop(): Stop {
    const { stops } = this;
    return stops[Math.min(this.at, stops.length - 1)] ?? { kind: "whole" };
  }

  /** The stage it stands at; none at the whole map. */
  get stage(): string | null {
    const { stop } = this;
    return stop.kind === "stage" ? stop.id : null;
  }

  /** How many stages there are. */
  get stages(): number {
    return Math.max(this.stops.length - 2, 0);
  }

  /** Ids of the cards that the spotlight goes through. */
  get cards(): string[] {
    return this.stage === null ? [] : cardsUnder(this.editor, this.stage);
  }

  /** A stop on, or back. */
  turn(by: 1 | -1): void {
    this.go(this.at + by);
  }

  /** To a stop; beyond the ends it stays. */
  go(to: number): void {
    const next = Math.min(Math.max(to, 0), this.stops.length - 1);
    this.black = false;
    this.spotlight = null;
    const onward = next === this.at + 1;
    this.at = next;
    this.settle();
    this.#drawTo(this.#edge(next), onward);
    this.#say();
  }

  /** The spotlight goes to the next card of the stage, or the one before; after the last it goes out. */
  light(by: 1 | -1): void {
    const { cards } = this;
    if (this.stage === null) return this.turn(by);
    if (cards.length === 0) {
      this.said = words.present.noCards;
      return;
    }
    const now = this.spotlight === null ? (by === 1 ? -1 : cards.length) : cards.indexOf(this.spotlight);
    this.lightOn(cards[now + by] ?? null);
  }

  /** The spotlight falls on a card, or goes out. */
  lightOn(card: string | null): void {
    this.black = false;
    this.spotlight = card;
    this.settle();
    this.#say();
  }

  /** Shows the stop, or the card in the spotlight, as it should be seen. */
  settle(milliseconds = MOVE_MS): void {
    const { picture, viewport } = this.editor;
    const stop = viewAt(this.stop, picture.frame, viewport);
    const box = this.spotlight === null ? null : picture.boxOfRecord(this.spotlight);
    this.#glide(box ? viewOfCard(box, stop, viewport) : stop, milliseconds);
  }

  /** Larger or smaller, about the middle. */
  zoom(factor: number): void {
    const { viewport, picture } = this.editor;
    this.#move.stop();
    viewport.zoomAt({ x: viewport.width / 2, y: viewport.height / 2 }, viewport.zoom * factor, picture.frame);
  }

  /** Ends, and puts the window back. */
  end(): void {
    this.#move.stop();
    this.#draw.stop();
    const { view, drawn, selection } = this.#before;
    const { document, viewport } = this.editor;
    Object.assign(viewport, view);
    const { lanes, persona } = drawn;
    if (document.view.lanes !== lanes || document.view.persona !== persona) {
      document.setView({ ...document.view, lanes, persona }).catch(() => {});
    }
    this.editor.select(selection);
  }

  #glide(to: View, milliseconds: number): void {
    const { viewport } = this.editor;
    const { x, y, zoom } = viewport;
    // The middle moves evenly on the screen while the zoom grows by the same factor each frame.
    const [width, height] = [viewport.width / 2, viewport.height / 2];
    const from = { x: (width - x) / zoom, y: (height - y) / zoom };
    const middle = { x: (width - to.x) / to.zoom, y: (height - to.y) / to.zoom };
    void this.#move.run(milliseconds, (part) => {
      const now = zoom * (to.zoom / zoom) ** part;
      // Equal zooms would divide by nothing.
      const way = Math.abs(to.zoom - zoom) < 1e-6 ? part : (1 / now - 1 / zoom) / (1 / to.zoom - 1 / zoom);
      viewport.zoom = now;
      viewport.x = width - between(from.x, middle.x, way) * now;
      viewport.y = height - between(from.y, middle.y, way) * now;
    });
  }

  /** The right edge of what is shown at a stop. */
  #edge(at: number): number {
    const stop = this.stops[at];
    return stop?.kind === "stage" ? stop.x + stop.width : Infinity;
  }

  /** Draws the map on to an edge; back, or from the whole map, at once. */
  #drawTo(edge: number, onward: boolean): void {
    const { frame } = this.editor.picture;
    const from = Number.isFinite(this.shownTo) ? this.shownTo : (this.editor.picture.frame.names_right ?? 0);
    const to = Number.isFinite(edge) ? edge : frame.width;
    if (!onward || (this.at === this.stops.length - 1 && from >= frame.width)) {
      this.#draw.stop();
      this.shownTo = edge;
      return;
    }
    void this.#draw.run(DRAW_MS, (part) => (this.shownTo = between(from, to, part))).then(() => (this.shownTo = edge));
  }

  #say(): void {
    const { document } = this.editor;
    const { present } = words;
    const card = this.spotlight === null ? undefined : document.card(this.spotlight);
    if (card) {
      const { cards } = this;
      this.said = present.card(cards.indexOf(card.id) + 1, cards.length, card.text || words.inspector.emptyCard);
    } else if (this.stage !== null) {
      this.said = present.stage(this.at, this.stages, document.stage(this.stage)?.name || words.common.unnamed);
    } else this.said = this.at === 0 ? present.whole : present.finale;
  }
}
