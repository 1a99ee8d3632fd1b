// How a text field lies over the map: where, how large, in which type, and what its text means as an edit.
import type { Edit, Pane, TextItem } from "../generated/border";
import { cssColour, paintColour } from "./paint/style";
import { mainPersona, setFeeling } from "./edits";
import type { Editing, Editor } from "./editor.svelte";
import { personaOfKey } from "./feeling";
import { boxOfTarget, targetOf } from "./target";
import type { Rect } from "./viewport.svelte";

/** A text field's place in the scene of a pane, and its type. */
export interface FieldLook extends Rect {
  pane: Pane;
  family: string;
  size: number;
  weight: number;
  line: number;
  colour: string | null;
  paper: string | null;
  centred: boolean;
}

const SIZE = 12.5;
const LINE = 1.4;
const ROOM = 8;

/** Where and how a field lies over a record; null when it is not drawn. */
export function lookOf(editor: Editor, editing: Editing): FieldLook | null {
  const { picture } = editor;
  const role = editing.field === "word" ? "feeling" : undefined;
  const entry = role ? picture.entriesOf(editing.id, role)[0] : picture.mainEntry(editing.id);
  if (!entry) return plainLook(editor, editing);
  const { group } = entry;
  const box = picture.boxOf(group);
  const what = editing.field === "share" ? "share" : editing.field === "word" ? "word" : "text";
  const hot = group.items.find((item) => item.item === "hot" && item.what === what);
  const place =
    hot?.item === "hot" ? hot : { x: ROOM, y: ROOM / 2, width: box.width - 2 * ROOM, height: box.height - ROOM };
  const texts = group.items.filter((item): item is { item: "text" } & TextItem => item.item === "text");
  const inside = texts.filter((text) => text.y >= place.y && text.y <= place.y + place.height + SIZE);
  const [first] = inside.length > 0 ? inside : texts;
  const paper = group.items.find((item) => item.item === "box" && item.fill);
  return {
    pane: group.pane,
    x: box.x + place.x,
    y: box.y + place.y,
    width: Math.max(place.width, 48),
    height: place.height,
    family: first?.family ?? "Inter",
    size: first?.size ?? SIZE,
    weight: first?.weight ?? 400,
    line: lineOf(inside, first?.size ?? SIZE),
    colour: first ? cssColour(first.colour) : null,
    paper: group.role === "card" && paper?.item === "box" && paper.fill ? cssColour(paintColour(paper.fill)) : null,
    centred: what !== "text",
  };
}

/** A field where nothing is drawn: over a step without a header, or a link without a share. */
function plainLook(editor: Editor, editing: Editing): FieldLook | null {
  const target = targetOf(editor.document, editing.id);
  const box = target && boxOfTarget(editor.picture, target);
  if (!box) return null;
  const height = SIZE * LINE;
  const look = { family: "Inter", size: SIZE, weight: 600, line: height, colour: null, paper: null, centred: false };
  const y = box.y + box.height - height - ROOM;
  return { ...look, pane: "header", x: box.x + ROOM, y, width: box.width - 2 * ROOM, height };
}

/** The distance of two lines as drawn, else what it usually is. */
function lineOf(texts: readonly TextItem[], size: number): number {
  const heights = [...new Set(texts.map(({ y }) => y))].sort((a, b) => a - b);
  const [first, second] = heights;
  return first !== undefined && second !== undefined ? second - first : size * LINE;
}

/** The record's text as the field first shows it. */
export function textOf(editor: Editor, editing: Editing): string {
  const { document } = editor;
  const node = document.node(editing.id);
  const link = document.link(editing.id);
  if (editing.field === "share") {
    return link?.share === null || link === undefined ? "" : `${Math.round(link.share * 1000) / 10}`;
  }
  if (node?.node === "card") {
    return editing.field === "word" ? (node.feelings[personaOf(editor, editing)]?.word ?? "") : node.text;
  }
  return node?.node === "stage" || node?.node === "step" || node?.node === "lane" ? node.name : "";
}

/** What the field's text means as an edit; null when it means nothing. */
export function editOf(editor: Editor, editing: Editing, text: string): Edit | null {
  const { id, field } = editing;
  if (field === "word") {
    const card = editor.document.card(id);
    const persona = personaOf(editor, editing);
    return card ? setFeeling(card, persona, card.feelings[persona]?.valence ?? 0, text) : null;
  }
  if (field !== "share") return { edit: "set", id, fields: { [field]: text } };
  const share = parseShare(text);
  return share === undefined ? null : { edit: "set", id, fields: { share } };
}

/** A share as a person writes it ("64 %", "12,5"), as a part of one; null for none, undefined when it is no share. */
export function parseShare(text: string): number | null | undefined {
  const plain = text.replace("%", "").replace(",", ".").trim();
  if (plain === "") return null;
  const percent = Number(plain);
  return Number.isFinite(percent) && percent >= 0 && percent <= 100 ? Math.round(percent * 10) / 1000 : undefined;
}

function personaOf(editor: Editor, editing: Editing): string {
  const key = editor.picture.entriesOf(editing.id, "feeling")[0]?.key;
  return key === undefined ? mainPersona(editor.document) : personaOfKey(editor.document, editing.id, key);
}
