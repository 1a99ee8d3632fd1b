// The names of maps.
import type { JourneyCard } from "../generated/border";
import { words } from "../words";

/** The name that people see. */
export function titleOf(journey: JourneyCard): string {
  return journey.properties.title || words.common.untitled;
}

/** What a message calls some maps: a single one by its name. */
export function named(journeys: readonly JourneyCard[], one: (title: string) => string, many: (n: number) => string) {
  const [only] = journeys;
  return journeys.length === 1 && only ? one(titleOf(only)) : many(journeys.length);
}
