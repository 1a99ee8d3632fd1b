// Which cards are looked for, and which ones fit. A facet that asks nothing lets every card pass; of one that asks, a card
// must fit one. View state: it changes what is seen, never the map.
import type { JourneyDocument } from "../document/document.svelte";
import type { Card } from "../document/whole";
import type { Channel, EvidenceKind } from "../words/kinds";

/** What cards are looked for. */
export interface Filter {
  /** Personas who feel something there. */
  personas: readonly string[];
  tags: readonly string[];
  channels: readonly Channel[];
  /** Teams that own touchpoints, and people who drive opportunities. */
  owners: readonly string[];
  /** Kinds of evidence that cards rest on. */
  evidence: readonly EvidenceKind[];
  /** Only moments of truth. */
  moments: boolean;
}

/** What is asked one by one. */
export type Facet = Exclude<keyof Filter, "moments">;
export const facets: readonly Facet[] = ["personas", "tags", "channels", "owners", "evidence"];

/** One thing that is asked. */
export interface Condition {
  facet: Facet | "moments";
  value: string;
}

/** Asks nothing. */
export const EVERYTHING: Filter = {
  personas: [],
  tags: [],
  channels: [],
  owners: [],
  evidence: [],
  moments: false,
};

/** Everything that a filter asks, in the order of its facets. */
export function conditions(filter: Filter): Condition[] {
  const asked = facets.flatMap((facet) => filter[facet].map((value): Condition => ({ facet, value })));
  return filter.moments ? [...asked, { facet: "moments", value: "" }] : asked;
}

/** A filter that asks one thing more, or one thing less. */
export function turned(filter: Filter, { facet, value }: Condition): Filter {
  if (facet === "moments") return { ...filter, moments: !filter.moments };
  const asked: readonly string[] = filter[facet];
  const next = asked.includes(value) ? asked.filter((each) => each !== value) : [...asked, value];
  return { ...filter, [facet]: next };
}

/** What a filter may ask in a map, with how many cards bear each value. */
export function choices(document: JourneyDocument): Record<Facet, Map<string, number>> & { moments: number } {
  const found = { personas: count(), tags: count(), channels: count(), owners: count(), evidence: count() };
  const resting = restingOn(document);
  let moments = 0;
  for (const card of document.all("card")) {
    if (card.moment_of_truth) moments += 1;
    for (const facet of facets) {
      for (const value of new Set(borne(card, facet, resting))) {
        found[facet].set(value, (found[facet].get(value) ?? 0) + 1);
      }
    }
  }
  return { ...found, moments };
}

/** Ids of the cards that fit. */
export function fitting(document: JourneyDocument, filter: Filter): Set<string> {
  const asked = facets.filter((facet) => filter[facet].length > 0);
  const resting = filter.evidence.length > 0 ? restingOn(document) : new Map<string, Set<string>>();
  const fits = (card: Card): boolean =>
    (!filter.moments || card.moment_of_truth) &&
    asked.every((facet) => {
      const wanted: readonly string[] = filter[facet];
      return borne(card, facet, resting).some((value) => wanted.includes(value));
    });
  return new Set(document.all("card").flatMap((card) => (fits(card) ? [card.id] : [])));
}

/** What a card says to a facet. */
function borne(card: Card, facet: Facet, resting: Map<string, Set<string>>): string[] {
  switch (facet) {
    case "personas":
      return Object.keys(card.feelings);
    case "tags":
      return card.tags;
    case "channels":
      return card.touchpoint ? [card.touchpoint.channel] : [];
    case "owners":
      return [card.touchpoint?.owner ?? "", card.opportunity?.owner ?? ""].filter(Boolean);
    case "evidence":
      return [...(resting.get(card.id) ?? [])];
  }
}

/** Kinds of evidence by the cards that rest on them; read from the evidence, of which there is less. */
function restingOn(document: JourneyDocument): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { id, kind } of document.all("evidence")) {
    for (const link of document.linksOf(id)) {
      if (link.kind !== "evidenced_by" || link.to !== id) continue;
      const kinds = found.get(link.from);
      if (kinds) kinds.add(kind);
      else found.set(link.from, new Set([kind]));
    }
  }
  return found;
}

function count(): Map<string, number> {
  return new Map();
}
