// What is said of a map's review date.
import type { JourneyCard } from "../generated/border";
import { words } from "../words";
import { day, today } from "../words/figures";

/** Whether the review should have been by now. */
export function isLate({ properties }: JourneyCard): boolean {
  return !!properties.review_on && properties.review_on < today() && properties.status !== "archived";
}

/** The review in words; null without a date. */
export function reviewWords(journey: JourneyCard): string | null {
  const date = journey.properties.review_on;
  if (!date) return null;
  return isLate(journey) ? words.home.overdue(day(date)) : words.home.reviewed(day(date));
}
