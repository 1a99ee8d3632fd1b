// Whose feeling a face of the curve is. Faces of several personas may be one: those who feel the same share it.
import type { JourneyDocument } from "../document/document.svelte";
import { NIL_ID } from "../document/new-id";
import type { Card } from "../document/whole";
import { clamp } from "./viewport.svelte";

/** Personas whose feelings a map draws, the one to ask first at the front. */
function order(document: JourneyDocument, card: Card): string[] {
  const { view, properties } = document;
  const chosen = view.persona === null ? [] : [view.persona];
  return [...chosen, ...properties.personas, ...Object.keys(card.feelings), NIL_ID];
}

/** The key of the feeling that a card's face at a valence shows; with null, of its first face. */
export function feelingKey(document: JourneyDocument, card: Card, valence: number | null): string | null {
  for (const persona of order(document, card)) {
    const key = persona in card.feelings ? persona : NIL_ID;
    const feeling = card.feelings[key];
    if (feeling && (valence === null || feeling.valence === valence)) return key;
  }
  return null;
}

/** The valence nearest to a height in its row, where +2 stands at `top` and one point is `unit` high. */
export function valenceAt(y: number, top: number, unit: number): number {
  return clamp(Math.round(2 - (y - top) / unit), -2, 2) + 0;
}
