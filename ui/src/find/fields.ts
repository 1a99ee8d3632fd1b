// Every text of a map that can be found and replaced, in the order in which the map is read: the header, then lane by
// lane, then what hangs on cards.
import type { JourneyDocument } from "../document/document.svelte";
import type { Card, Link } from "../document/whole";
import type { Scope } from "./question";

/** One text of a record. */
export interface Field {
  /** Whose. */
  readonly id: string;
  readonly field: "name" | "period" | "description" | "notes" | "text" | "word" | "tag" | "label";
  /** Which of several: the persona of a feeling's word, the place of a tag. */
  readonly part: string;
  readonly text: string;
}

/** The texts of a map that belong to a scope; only what is not empty. */
export function* fieldsOf(document: JourneyDocument, scope: Scope): Generator<Field> {
  for (const field of everyField(document, scope)) if (field.text !== "") yield field;
}

function* everyField(document: JourneyDocument, scope: Scope): Generator<Field> {
  const has = (one: Scope): boolean => scope === "all" || scope === one;
  for (const stage of document.stages()) {
    if (has("stages")) {
      yield whole(stage.id, "name", stage.name);
      yield whole(stage.id, "period", stage.period);
    }
    if (has("notes")) {
      yield whole(stage.id, "description", stage.description);
      yield whole(stage.id, "notes", stage.notes);
    }
    if (has("stages")) for (const { id, name } of document.steps(stage.id)) yield whole(id, "name", name);
  }
  const steps = document.steps();
  for (const lane of document.lanes()) {
    if (has("lanes")) yield whole(lane.id, "name", lane.name);
    if (scope === "stages" || scope === "lanes") continue;
    for (const step of steps) {
      for (const card of document.cardsIn(lane.id, step.id)) {
        yield* cardFields(card, has);
        if (has("links")) yield* linkFields(document.linksOf(card.id), card.id);
      }
    }
  }
}

function* cardFields(card: Card, has: (scope: Scope) => boolean): Generator<Field> {
  if (has("cards")) {
    yield whole(card.id, "text", card.text);
    for (const [persona, { word }] of Object.entries(card.feelings))
      yield { ...whole(card.id, "word", word), part: persona };
  }
  if (has("notes")) yield whole(card.id, "notes", card.notes);
  if (has("tags")) for (const [at, tag] of card.tags.entries()) yield { ...whole(card.id, "tag", tag), part: `${at}` };
}

/** Each link once: with the card that it starts at. */
function* linkFields(links: readonly Link[], from: string): Generator<Field> {
  for (const link of links) if (link.from === from) yield whole(link.id, "label", link.label);
}

function whole(id: string, field: Field["field"], text: string): Field {
  return { id, field, part: "", text };
}
