// What has been written before and is offered again: tags of the map and of the library, teams that own something.
import type { JourneyDocument } from "../../document/document.svelte";
import type { Library } from "../../state/library.svelte";

/** Texts, each once, the most frequent first. */
function ranked(texts: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) if (text) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([text]) => text);
}

/** Tags of the map's cards, then those of the library's maps. */
export function tags(document: JourneyDocument, library: Library): string[] {
  const own = ranked(document.all("card").flatMap((card) => card.tags));
  const others = ranked((library.view?.journeys ?? []).flatMap(({ properties }) => properties.tags ?? []));
  return [...new Set([...own, ...others])];
}

/** Teams that own touchpoints or drive opportunities of the map. */
export function owners(document: JourneyDocument): string[] {
  return ranked(document.all("card").flatMap((card) => [card.touchpoint?.owner ?? "", card.opportunity?.owner ?? ""]));
}
