// Draws a link from a touchpoint to another, or holds an end of a link and puts it elsewhere: customers go on from the one to
// the other. Dropped on an empty place of the lane, a new touchpoint is made there.
import type { Edit, Link } from "../../generated/border";
import { newId } from "../../document/new-id";
import { addCard, asOne } from "../edits";
import type { Editor } from "../editor.svelte";
import { paneAt } from "../hit";
import { hold } from "../keyboard";
import type { Point, Rect } from "../viewport.svelte";
import type { Gesture, PointerAt } from "./gesture";
import { says } from "../words";

/** Which end of a link is held. */
export type End = "from" | "to";

/** Where a link would end: a touchpoint, or an empty cell for a new one. */
type Goal = { card: string } | { lane: string; step: string };

/** A link from a touchpoint's edge to wherever it is dropped; with `held`, an end of a link that is there. */
export class DrawLink implements Gesture {
  readonly scrolls = "both";
  readonly #editor: Editor;
  /** The touchpoint at the other end. */
  readonly #fixed: string;
  readonly #start: Point;
  readonly #held: { link: Link; end: End } | null;
  readonly #able: readonly Rect[];
  #goal: Goal | null = null;

  constructor(editor: Editor, fixed: string, held: { link: Link; end: End } | null = null) {
    this.#editor = editor;
    this.#fixed = fixed;
    this.#held = held;
    const box = editor.picture.boxOfRecord(fixed);
    const right = held?.end !== "from";
    this.#start = box ? { x: right ? box.x + box.width : box.x, y: box.y + box.height / 2 } : { x: 0, y: 0 };
    this.#able = touchpointsInView(editor, fixed);
    editor.select([held?.link.id ?? fixed]);
  }

  get cursor(): string {
    return this.#goal ? "crosshair" : "no-drop";
  }

  move(at: PointerAt): void {
    this.#goal = goalAt(this.#editor, at, this.#fixed);
    const isNew = this.#goal !== null && "lane" in this.#goal;
    this.#editor.preview = {
      kind: "link",
      from: this.#start,
      to: at.scene,
      keys: this.#held ? this.#editor.picture.entriesOf(this.#held.link.id).map(({ key }) => key) : [],
      target: this.#goal && boxOf(this.#editor, this.#goal),
      isNew,
      able: this.#able,
    };
  }

  drop(): void {
    this.#editor.preview = null;
    const goal = this.#goal;
    if (!goal) return;
    if ("lane" in goal) void linkToNew(this.#editor, this.#fixed, goal, this.#held);
    else if (this.#held) void reroute(this.#editor, this.#held.link, this.#held.end, goal.card);
    else void link(this.#editor, this.#fixed, goal.card);
  }

  cancel(): void {
    this.#editor.preview = null;
  }
}

/** Links two touchpoints, unless they are linked that way already. */
export async function link(editor: Editor, from: string, to: string): Promise<void> {
  const { document } = editor;
  const same = sameLink(editor, from, to);
  if (same) {
    editor.select([same.id]);
    return editor.say(says.linkedAlready);
  }
  const id = newId();
  const edit: Edit = { edit: "add_link", link: { id, kind: "leads_to", from, to, share: null, label: "" } };
  if (await editor.make(edit, says.linked(document.card(to)?.text ?? ""))) editor.select([id]);
}

function sameLink({ document }: Editor, from: string, to: string): Link | undefined {
  return document.linksOf(from).find((link) => link.kind === "leads_to" && link.from === from && link.to === to);
}

/** Puts one end of a link elsewhere: a link with the same share and word takes its place. */
async function reroute(editor: Editor, old: Link, end: End, card: string): Promise<void> {
  if (old[end] === card) return;
  const moved = { ...old, [end]: card, id: newId() };
  const same = sameLink(editor, moved.from, moved.to);
  if (same && old.kind === "leads_to") {
    editor.select([same.id]);
    return editor.say(says.linkedAlready);
  }
  const edit = asOne(
    [
      { edit: "remove", id: old.id },
      { edit: "add_link", link: moved },
    ],
    says.rerouting,
  );
  const said = says.linked(editor.document.card(moved.to)?.text ?? "");
  if (edit && (await editor.make(edit, said))) editor.select([moved.id]);
}

/** Makes a touchpoint in an empty cell, links to it, and lets its text be typed. */
async function linkToNew(
  editor: Editor,
  fixed: string,
  goal: { lane: string; step: string },
  held: { link: Link; end: End } | null,
): Promise<void> {
  const made = addCard(editor.document, goal.lane, goal.step);
  const ends = held?.end === "from" ? { from: made.id, to: fixed } : { from: fixed, to: made.id };
  const base = held ? { ...held.link, ...ends } : { kind: "leads_to" as const, ...ends, share: null, label: "" };
  const edits: Edit[] = [made.edit, { edit: "add_link", link: { ...base, id: newId() } }];
  if (held) edits.push({ edit: "remove", id: held.link.id });
  const edit = asOne(edits, says.linkingToNew);
  if (!edit) return;
  // What is typed while the core answers is for the new touchpoint's field.
  const write = async (): Promise<void> => {
    if (await editor.make(edit, says.added.card)) editor.startEditing(made.id, { fresh: true });
  };
  await hold(editor, write());
}

/** What a link that is let go at a point would end at. */
function goalAt(editor: Editor, { screen, scene }: PointerAt, fixed: string): Goal | null {
  const { picture, viewport, document } = editor;
  if (paneAt(picture, viewport, screen) !== "body") return null;
  const card = touchpointAt(editor, scene);
  if (card !== null) return card === fixed ? null : { card };
  const cell = picture.cellAt(scene);
  const isEmpty = cell !== null && document.cardsIn(cell.lane, cell.step).length === 0;
  return isEmpty && picture.row(cell.lane)?.kind === "touchpoints" ? cell : null;
}

/** The touchpoint under a point. */
function touchpointAt(editor: Editor, at: Point): string | null {
  const rect = { x: at.x, y: at.y, width: 0, height: 0 };
  for (const { entry } of editor.picture.inView("body", rect).reverse()) {
    const { role, id, row } = entry.group;
    if (role !== "card" || id === null || row === null) continue;
    if (editor.picture.row(row)?.kind !== "touchpoints") continue;
    const box = editor.picture.boxOf(entry.group);
    const inside = at.x >= box.x && at.x <= box.x + box.width && at.y >= box.y && at.y <= box.y + box.height;
    if (inside) return id;
  }
  return null;
}

function boxOf({ picture }: Editor, goal: Goal): Rect | null {
  return "card" in goal ? picture.boxOfRecord(goal.card) : picture.cellBox(goal.lane, goal.step);
}

/** Boxes of the touchpoints in view that a link can end at. */
function touchpointsInView({ picture, viewport }: Editor, fixed: string): Rect[] {
  const rects: Rect[] = [];
  picture.each("body", viewport.seen, ({ group }) => {
    const able = group.role === "card" && group.row !== null && group.id !== fixed;
    if (able && picture.row(group.row ?? "")?.kind === "touchpoints") rects.push(picture.boxOf(group));
  });
  return rects;
}
