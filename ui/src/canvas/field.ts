// How a text field lies over the map: where, how large, in which type, and what its text means as an edit.
import type { Edit, Group, HotItem, Pane, TextItem } from "../generated/border";
import { cssColour, paintColour } from "./paint/style";
import { mainPersona, setFeeling } from "./edits";
import type { Editing, Editor } from "./editor.svelte";
import { feelingKey } from "./feeling";
import { boxOfTarget, targetOf } from "./target";
import { says } from "./words";
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
/** Height of a line as a part of its size, as the layout sets it. */
const LINE = 1.34;
/** From the middle of a line to its baseline, as a part of the size, in Inter. */
const BASE = 0.364;
const ROOM = 8;
/** Least width of the field for the word of a feeling. */
const WORD_WIDTH = 112;

/** Where and how a field lies over a record; null when it is not drawn. */
export function lookOf(editor: Editor, editing: Editing): FieldLook | null {
  const entry = editor.picture.mainEntry(editing.id);
  if (!entry) return plainLook(editor, editing);
  const { group } = entry;
  const box = editor.picture.boxOf(group);
  // What is written at a link stands in a group of its own, above all lines.
  const texts = editedTexts(editor.picture.entriesOf(editing.id, "share")[0]?.group ?? group);
  const size = texts[0]?.size ?? SIZE;
  const line = lineOf(texts, size);
  const place = placeIn(group, texts, line);
  const paper = group.items.find((item) => item.item === "box" && item.fill);
  const width = Math.max(place.width, group.role === "feeling" ? WORD_WIDTH : 48);
  return {
    pane: group.pane,
    x: box.x + place.x - (group.role === "feeling" ? (width - place.width) / 2 : 0),
    y: box.y + place.y,
    width,
    height: place.height,
    family: texts[0]?.family ?? "Inter",
    size,
    weight: texts[0]?.weight ?? 400,
    line,
    colour: texts[0] ? cssColour(texts[0].colour) : null,
    paper: group.role === "card" && paper?.item === "box" && paper.fill ? cssColour(paintColour(paper.fill)) : null,
    centred: group.role === "feeling" || group.role === "link",
  };
}

/** The texts of a group that an open field stands for: those in its place for text, else those set like the first. */
export function editedTexts(group: Group): TextItem[] {
  const texts = group.items.filter((item): item is { item: "text" } & TextItem => item.item === "text");
  const hot = fieldPlace(group);
  if (hot) {
    const bottom = hot.y + hot.height + 2;
    const inside = texts.filter(({ x, y }) => y >= hot.y && y <= bottom && x >= hot.x - 1 && x <= hot.x + hot.width);
    return inside.filter(({ size }) => size === inside[0]?.size);
  }
  const [first] = texts;
  return texts.filter(({ size, weight }) => size === first?.size && weight === first.weight);
}

function fieldPlace(group: Group): HotItem | null {
  const what = group.role === "link" ? "share" : "text";
  const hot = group.items.find((item) => item.item === "hot" && item.what === what);
  return hot?.item === "hot" ? hot : null;
}

function placeIn(group: Group, texts: readonly TextItem[], line: number): Rect {
  const hot = fieldPlace(group);
  if (hot && group.role !== "link") return hot;
  if (hot) return { ...hot, y: hot.y + (hot.height - line) / 2, height: line };
  const [first] = texts;
  const room = { x: ROOM, y: (group.height - line) / 2, width: group.width - 2 * ROOM, height: line };
  if (!first) return room;
  const y = first.y - line / 2 - first.size * BASE;
  return { x: first.x, y, width: group.width - first.x - ROOM, height: line };
}

/** A field where nothing is drawn: over a step without a header, or a link without a share. */
function plainLook(editor: Editor, editing: Editing): FieldLook | null {
  const target = targetOf(editor.document, editing.id);
  const box = target && boxOfTarget(editor.picture, target);
  if (!box) return null;
  const height = Math.round(SIZE * LINE);
  const look = { family: "Inter", size: SIZE, weight: 600, line: height, colour: null, paper: null, centred: false };
  const y = box.y + box.height - height - ROOM;
  return { ...look, pane: "header", x: box.x + ROOM, y, width: box.width - 2 * ROOM, height };
}

/** The distance of two lines as drawn, else what it usually is. */
function lineOf(texts: readonly TextItem[], size: number): number {
  const heights = [...new Set(texts.map(({ y }) => y))].sort((a, b) => a - b);
  const [first, second] = heights;
  return first !== undefined && second !== undefined ? second - first : Math.round(size * LINE);
}

/** The record's text as the field first shows it. */
export function textOf(editor: Editor, editing: Editing): string {
  const { document } = editor;
  const node = document.node(editing.id);
  const link = document.link(editing.id);
  if (editing.field === "share") {
    const figure = link?.share == null ? "" : `${Math.round(link.share * 1000) / 10}`;
    return [figure, link?.label ?? ""].filter(Boolean).join(" ");
  }
  if (node?.node === "card") {
    return editing.field === "word" ? (node.feelings[personaOf(editor, editing)]?.word ?? "") : node.text;
  }
  return node?.node === "stage" || node?.node === "step" || node?.node === "lane" ? node.name : "";
}

/** What stands in an empty field: a hint, or what is drawn instead, such as a lane's usual name. */
export function placeholderOf(editor: Editor, editing: Editing): string {
  if (editing.field === "word") return says.wordHint;
  if (editing.field === "share") return says.shareHint;
  const group = editor.picture.mainEntry(editing.id)?.group;
  const isNamed = editing.field === "name" && textOf(editor, editing) === "";
  return group && isNamed
    ? editedTexts(group)
        .map(({ text }) => text)
        .join(" ")
    : "";
}

/** The feeling whose word a field edits; 0 for other fields. */
export function valenceOf(editor: Editor, editing: Editing): number {
  if (editing.field !== "word") return 0;
  return editor.document.card(editing.id)?.feelings[personaOf(editor, editing)]?.valence ?? 0;
}

/** What the field's text means as an edit; null when it means nothing. */
export function editOf(editor: Editor, editing: Editing, written: { text: string; valence: number }): Edit | null {
  const { text, valence } = written;
  const { id, field } = editing;
  if (field === "word") {
    const card = editor.document.card(id);
    const persona = personaOf(editor, editing);
    return card ? setFeeling(card, persona, valence, text) : null;
  }
  if (field !== "share") return { edit: "set", id, fields: { [field]: text } };
  const { figure, label } = partsOf(text);
  // A word alone would take the share away; it is taken where there is none.
  if (figure === "" && label !== "") {
    return editor.document.link(id)?.share == null ? { edit: "set", id, fields: { label } } : null;
  }
  const share = parseShare(figure);
  return share === undefined ? null : { edit: "set", id, fields: { share, label } };
}

/** What is written at a link, parted: the share, and the words after it ("19 % calls instead"). */
export function partsOf(text: string): { figure: string; label: string } {
  const [, figure = "", label = ""] = /^\s*([-+\d][\d.,]*(?:\s*%)?)?\s*(.*?)\s*$/s.exec(text) ?? [];
  return { figure, label };
}

/** A share as a person writes it ("64 %", "12,5"), as a part of one; null for none, undefined when it is no share. */
export function parseShare(text: string): number | null | undefined {
  const plain = text.replace("%", "").replace(",", ".").trim();
  if (plain === "") return null;
  const percent = Number(plain);
  return Number.isFinite(percent) && percent >= 0 && percent <= 100 ? Math.round(percent * 10) / 1000 : undefined;
}

function personaOf(editor: Editor, editing: Editing): string {
  const card = editor.document.card(editing.id);
  return (card && feelingKey(editor.document, card, null)) ?? mainPersona(editor.document);
}
