// A card in words, for those who cannot see it: its text, its feelings, what it rests on and what it decides.
import type { JourneyDocument } from "../document/document.svelte";
import type { Card } from "../document/whole";
import { words } from "../words";
import { cardName } from "./names";

/** All that the picture shows of a card, in one sentence without its place. */
export function cardInWords(document: JourneyDocument, card: Card): string {
  const { reading } = words;
  const parts = [cardName(document, card)];
  if (card.touchpoint) parts.push(words.channels[card.touchpoint.channel]);
  if (card.moment_of_truth) parts.push(reading.moment);
  for (const { valence, word } of Object.values(card.feelings)) {
    // A card without a text has the feeling for its name.
    if (card.text || !word) parts.push(reading.felt(words.valence[String(valence)] ?? "", word));
    else parts.push(words.valence[String(valence)] ?? "");
  }
  if (card.opportunity?.impact) parts.push(reading.impact(card.opportunity.impact));
  if (card.span > 1) parts.push(reading.spans(card.span));
  const rests = restsOn(document, card.id);
  if (rests) parts.push(rests);
  parts.push(...card.tags.map(reading.tag));
  if (card.drills_down_to) parts.push(reading.further(""));
  return reading.parts([...new Set(parts)]);
}

/** What a card's claim rests on; empty without evidence. */
function restsOn(document: JourneyDocument, id: string): string {
  let sources = 0;
  let assumed = false;
  for (const link of document.linksOf(id)) {
    if (link.kind !== "evidenced_by" || link.from !== id) continue;
    const evidence = document.node(link.to);
    if (evidence?.node === "evidence" && evidence.kind === "assumption") assumed = true;
    else sources += 1;
  }
  return sources > 0 ? words.reading.rests(sources) : assumed ? words.reading.assumed : "";
}
