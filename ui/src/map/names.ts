// What records are called on screen when their own name is empty.
import type { JourneyDocument } from "../document/document.svelte";
import type { Lane } from "../document/whole";
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
      return cardName(node);
    case "lane":
      return laneName(node);
    default:
      return node.name || words.common.unnamed;
  }
}

/** A card's text, or its feeling's word, on one line. */
export function cardName(card: { text: string; feelings: Record<string, { valence: number; word: string }> }): string {
  const [feeling] = Object.values(card.feelings);
  const text = card.text || feeling?.word || (feeling ? words.valence[String(feeling.valence)] : "");
  return text?.replace(/\s+/g, " ").trim() || words.inspector.emptyCard;
}
