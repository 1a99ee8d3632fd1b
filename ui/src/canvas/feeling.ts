// Whose feeling a point of the curve is.
import type { JourneyDocument } from "../document/document.svelte";
import { mainPersona } from "./edits";

/** The persona whose feeling of a card a group's key names; else the only one, else the main one. */
export function personaOfKey(document: JourneyDocument, card: string, key: string): string {
  const personas = Object.keys(document.card(card)?.feelings ?? {});
  const named = personas.find((persona) => persona !== card && key.includes(persona));
  const main = mainPersona(document);
  return named ?? (personas.includes(main) ? main : (personas[0] ?? main));
}
