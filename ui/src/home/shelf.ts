// Which maps stand on a shelf of the library, and in which order. Looks only at what the core said of each map.
import type { JourneyCard, JourneyKind, Status } from "../generated/border";
import { collator } from "./collator";
import { inFolder } from "./folders";

/** A shelf of the sidebar. */
export type Shelf =
  | { at: "all" }
  | { at: "recent" }
  | { at: "favourites" }
  | { at: "review" }
  | { at: "trash" }
  | { at: "folder"; name: string };

/** What a shelf can be ordered by. */
export type Order = "used" | "changed" | "title" | "status" | "persona" | "stages" | "evidence" | "owner" | "review";

/** How a shelf is ordered. */
export interface Sorting {
  by: Order;
  /** The other way round than people mostly want it. */
  reversed: boolean;
}

/** What a map must be to be shown. */
export interface Filter {
  kind: JourneyKind | null;
  status: Status | null;
  /** All of them. */
  tags: readonly string[];
}

export const NO_FILTER: Filter = { kind: null, status: null, tags: [] };
export const STATUSES: readonly Status[] = ["draft", "in_review", "published", "archived"];
/** Days ahead within which a review counts as coming up. */
export const REVIEW_DAYS = 30;
const RECENT = 12;

/** Whether a map wants a review by `until`, a day as YYYY-MM-DD. Archived maps never do. */
export function wantsReview(journey: JourneyCard, until: string): boolean {
  const { review_on, status } = journey.properties;
  return !journey.trashed && status !== "archived" && !!review_on && review_on <= until;
}

/** Whether anything is filtered. */
export function isFiltering({ kind, status, tags }: Filter): boolean {
  return kind !== null || status !== null || tags.length > 0;
}

/** The maps of a shelf in order. */
export function shelved(
  journeys: readonly JourneyCard[],
  shelf: Shelf,
  filter: Filter,
  sorting: Sorting,
  until: string,
): JourneyCard[] {
  const standing = journeys.filter((journey) => stands(journey, shelf, until));
  if (shelf.at !== "recent")
    return sorted(
      standing.filter((journey) => passes(journey, filter)),
      sorting,
    );
  const recent = sorted(standing, { by: "used", reversed: false }).slice(0, RECENT);
  return recent.filter((journey) => passes(journey, filter));
}

/** The maps in another order; equals by title. */
export function sorted(journeys: readonly JourneyCard[], { by, reversed }: Sorting): JourneyCard[] {
  const compare = COMPARE[by];
  const turn = reversed ? -1 : 1;
  return [...journeys].sort((a, b) => turn * compare(a, b) || byTitle(a, b) || (a.id < b.id ? -1 : 1));
}

/** The share of a map's cards that rest on evidence, 0 to 1. */
export function evidenceOf({ cards, evidenced }: JourneyCard): number {
  return cards > 0 ? evidenced / cards : 0;
}

/** Names with how many maps carry them, by name. */
export function counted(names: Iterable<string>): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const name of names) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => collator().compare(a.name, b.name));
}

/** Whether two shelves are the same. */
export function sameShelf(a: Shelf, b: Shelf): boolean {
  return a.at === b.at && ("name" in a ? a.name : "") === ("name" in b ? b.name : "");
}

function passes({ properties }: JourneyCard, { kind, status, tags }: Filter): boolean {
  if ((kind && properties.kind !== kind) || (status && properties.status !== status)) return false;
  return tags.every((tag) => properties.tags?.includes(tag));
}

function stands(journey: JourneyCard, shelf: Shelf, until: string): boolean {
  if (shelf.at === "trash") return journey.trashed !== null;
  if (journey.trashed !== null) return false;
  switch (shelf.at) {
    case "recent":
      return journey.opened !== null;
    case "favourites":
      return journey.favourite;
    case "review":
      return wantsReview(journey, until);
    case "folder":
      return inFolder(journey.properties.folder ?? "", shelf.name);
    default:
      return true;
  }
}

type Compare = (a: JourneyCard, b: JourneyCard) => number;

/** By a text; those without one stand last. */
function byText(text: (journey: JourneyCard) => string): Compare {
  return (a, b) => {
    const [one, two] = [text(a), text(b)];
    return one && two ? collator().compare(one, two) : Number(!one) - Number(!two);
  };
}

const byTitle: Compare = byText(({ properties }) => properties.title);
/** Later than any day. */
const FAR = "9999";

const COMPARE: Record<Order, Compare> = {
  used: (a, b) => (b.opened ?? 0) - (a.opened ?? 0) || b.changed - a.changed,
  changed: (a, b) => b.changed - a.changed,
  title: byTitle,
  status: (a, b) => STATUSES.indexOf(a.properties.status) - STATUSES.indexOf(b.properties.status),
  persona: byText(({ persona }) => persona),
  stages: (a, b) => b.thumbnail.stages.length - a.thumbnail.stages.length,
  evidence: (a, b) => evidenceOf(b) - evidenceOf(a),
  owner: byText(({ properties }) => properties.owner ?? ""),
  review: (a, b) => {
    const [one, two] = [a.properties.review_on ?? FAR, b.properties.review_on ?? FAR];
    return one < two ? -1 : Number(one > two);
  },
};
