// Which maps stand on a shelf of the library, and in which order. Looks only at what the core said of each map.
import type { JourneyCard, JourneyKind } from "../generated/border";

/** A shelf of the sidebar. */
export type Shelf =
  { at: "all" } | { at: "recent" } | { at: "review" } | { at: "trash" } | { at: "folder" | "tag"; name: string };

/** How a shelf is ordered. */
export type Order = "changed" | "title" | "review";

/** Days ahead within which a review counts as coming up. */
export const REVIEW_DAYS = 30;
const RECENT = 8;

/** Whether a map wants a review by `until`, a day as YYYY-MM-DD. Archived maps never do. */
export function wantsReview(journey: JourneyCard, until: string): boolean {
  const { review_on, status } = journey.properties;
  return !journey.trashed && status !== "archived" && !!review_on && review_on <= until;
}

/** The maps of a shelf in order. */
export function shelved(
  journeys: readonly JourneyCard[],
  shelf: Shelf,
  kind: JourneyKind | null,
  order: Order,
  until: string,
): JourneyCard[] {
  const chosen = journeys.filter(
    (journey) => stands(journey, shelf, until) && (!kind || journey.properties.kind === kind),
  );
  if (shelf.at === "recent") return sorted(chosen, "changed").slice(0, RECENT);
  return sorted(chosen, order);
}

function stands(journey: JourneyCard, shelf: Shelf, until: string): boolean {
  if (shelf.at === "trash") return journey.trashed !== null;
  if (journey.trashed !== null) return false;
  switch (shelf.at) {
    case "review":
      return wantsReview(journey, until);
    case "folder":
      return inFolder(journey.properties.folder ?? "", shelf.name);
    case "tag":
      return (journey.properties.tags ?? []).includes(shelf.name);
    default:
      return true;
  }
}

function inFolder(folder: string, name: string): boolean {
  return folder === name || folder.startsWith(`${name}/`);
}

function sorted(journeys: JourneyCard[], order: Order): JourneyCard[] {
  const byTitle = (a: JourneyCard, b: JourneyCard) =>
    a.properties.title.localeCompare(b.properties.title, undefined, { numeric: true });
  const far = "9999";
  const compare: Record<Order, (a: JourneyCard, b: JourneyCard) => number> = {
    changed: (a, b) => b.changed - a.changed,
    title: byTitle,
    review: (a, b) => (a.properties.review_on ?? far).localeCompare(b.properties.review_on ?? far) || byTitle(a, b),
  };
  return [...journeys].sort(compare[order]);
}

/** Names with how many maps carry them, by name. */
export function counted(names: Iterable<string>): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const name of names) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => a.name.localeCompare(b.name));
}

/** Whether two shelves are the same. */
export function sameShelf(a: Shelf, b: Shelf): boolean {
  return a.at === b.at && ("name" in a ? a.name : "") === ("name" in b ? b.name : "");
}
