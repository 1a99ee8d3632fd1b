// What records are called on screen when their own name is empty.
import type { JourneyDocument } from "../document/document.svelte";
import type { Card, Lane } from "../document/whole";
import { words } from "../words";

/** A lane's name, or its kind's. */
export function laneName(lane: Lane): string {
  return lane.name || words.lanes[lane.kind].name;
}

/** The name of any record; links and unknown ids have none of their own. */
export function nameOf(document: JourneyDocument, id: string): string {
  const node = document.node(id);
  if (!node) return words.common.unnamed;
  switch (node.node) {
    case "card":
      return cardName(document, node);
    case "lane":
      return laneName(node);
    default:
      return node.name || words.common.unnamed;
  }
}

/** A card's text on one line; without one, what else it shows: its metric, its picture, its feeling. */
export function cardName(document: JourneyDocument, card: Card): string {
  const [feeling] = Object.values(card.feelings);
  const metric = card.metric ? document.node(card.metric) : undefined;
  const shown = metric?.node === "metric" ? metric.name : (card.image?.alt ?? "");
  const felt = feeling?.word || (feeling ? words.valence[String(feeling.valence)] : "");
  return (card.text || shown || felt || "").replace(/\s+/g, " ").trim() || words.inspector.emptyCard;
}
