// What a gesture or a key means as an edit: pure functions from the document to `Edit`s. No rule of the domain here beyond
// where things stand; the core says what is allowed.
import type { Edit, LaneKind } from "../generated/border";
import type { JourneyDocument } from "../document/document.svelte";
import { NIL_ID, newId } from "../document/new-id";
import { newCard, newOpportunity, newTouchpoint, type Card } from "../document/whole";

/** Where a card goes: a cell and the card of it to stand after. */
export interface Spot {
  lane: string;
  step: string;
  after: string | null;
}

/** A card that fits the lane's kind, with nothing in it but, on the curve, a feeling of this valence. */
export function cardFor(
  document: JourneyDocument,
  lane: string,
  step: string,
  valence = 0,
  kind: LaneKind | undefined = document.lane(lane)?.kind,
): Card {
  const card = newCard(newId(), lane, step);
  if (kind === "touchpoints") card.touchpoint = newTouchpoint();
  if (kind === "opportunities") card.opportunity = newOpportunity();
  if (kind === "feelings") card.feelings = { [mainPersona(document)]: { valence, word: "" } };
  return card;
}

/** Whose feeling a card carries when nobody said whose. */
export function mainPersona(document: JourneyDocument): string {
  return document.view.persona ?? document.properties.personas[0] ?? NIL_ID;
}

/** Adds an empty card to a cell, at its end or below one of its cards. */
export function addCard(
  document: JourneyDocument,
  lane: string,
  step: string,
  valence = 0,
  below?: string,
): { id: string; edit: Edit } {
  const card = cardFor(document, lane, step, valence);
  const after = below ?? document.cardsIn(lane, step).at(-1)?.id ?? null;
  return { id: card.id, edit: { edit: "add_card", card, after } };
}

/** Adds a stage with one step after another stage. */
export function addStage(after: string | null, name: string): { id: string; step: string; edit: Edit } {
  const id = newId();
  const step = newId();
  return { id, step, edit: { edit: "add_stage", id, step, name, after } };
}

/** Adds a step after another. */
export function addStep(stage: string, after: string | null): { id: string; edit: Edit } {
  const id = newId();
  return { id, edit: { edit: "add_step", id, stage, name: "", after } };
}

/** Adds a lane after another. */
export function addLane(kind: LaneKind, after: string | null): { id: string; edit: Edit } {
  const id = newId();
  return { id, edit: { edit: "add_lane", id, kind, name: "", after } };
}

/** Moves cards to a spot, in their order, as one commit; null when nothing would move. */
export function moveCards(document: JourneyDocument, ids: readonly string[], spot: Spot, label: string): Edit | null {
  const moving = new Set(ids);
  let after = spot.after;
  // A card that moves itself is no neighbour to stand after.
  const cell = document.cardsIn(spot.lane, spot.step);
  while (after !== null && moving.has(after)) after = cell[cell.findIndex(({ id }) => id === after) - 1]?.id ?? null;
  if (isThere(document, ids, spot, after)) return null;
  const edits: Edit[] = [];
  for (const id of ids) {
    edits.push({ edit: "move_card", id, lane: spot.lane, step: spot.step, after });
    after = id;
  }
  return asOne(edits, label);
}

function isThere(document: JourneyDocument, ids: readonly string[], spot: Spot, after: string | null): boolean {
  const cell = document.cardsIn(spot.lane, spot.step).map(({ id }) => id);
  const first = after === null ? 0 : cell.indexOf(after) + 1;
  return ids.every((id, at) => cell[first + at] === id);
}

/** Removes records as one commit. What falls with another is not named twice. */
export function removeAll(document: JourneyDocument, ids: readonly string[], label: string): Edit | null {
  const chosen = new Set(ids);
  const falls = (id: string): boolean => {
    const node = document.node(id);
    if (node?.node === "step") return chosen.has(node.stage);
    if (node?.node === "card") return chosen.has(node.lane) || chosen.has(node.step) || falls(node.step);
    const link = document.link(id);
    return link ? [link.from, link.to].some((end) => chosen.has(end) || falls(end)) : false;
  };
  const edits = ids.filter((id) => !falls(id)).map((id): Edit => ({ edit: "remove", id }));
  return asOne(edits, label);
}

/** Copies cards below themselves as one commit; answers the new ids. */
export function duplicateCards(document: JourneyDocument, ids: readonly string[], label: string) {
  const copies: string[] = [];
  const edits = ids.flatMap((id): Edit[] => {
    const card = document.card(id);
    if (!card) return [];
    const copy = { ...card, id: newId() };
    copies.push(copy.id);
    return [{ edit: "add_card", card: withoutTag(copy), after: id }];
  });
  return { ids: copies, edit: asOne(edits, label) };
}

/** A node's record without the word that says its kind. */
function withoutTag(card: Card & { node?: string }): Card {
  const { node: _, ...rest } = card;
  return rest as Card;
}

/** Sets one feeling of a card. */
export function setFeeling(card: Card, persona: string, valence: number, word?: string): Edit {
  const feeling = { valence, word: word ?? card.feelings[persona]?.word ?? "" };
  return { edit: "set", id: card.id, fields: { feelings: { ...card.feelings, [persona]: feeling } } };
}

/** Several edits as one; a single one as itself; none as null. */
export function asOne(edits: Edit[], label: string): Edit | null {
  const [first] = edits;
  return edits.length > 1 ? { edit: "batch", label, edits } : (first ?? null);
}

/** The neighbour to stand after, so that a sibling lands at an index among the others. */
export function afterAt(siblings: readonly { id: string }[], id: string, index: number): string | null {
  const others = siblings.filter((sibling) => sibling.id !== id);
  return others[index - 1]?.id ?? null;
}

/** Under which key making a record and writing its first text are one step of undo. */
export function madeKey(id: string): string {
  return `made ${id}`;
}
