// Copied cards with everything that gives them meaning: where they stood, their links among each other, their evidence,
// personas and metrics. What comes back from a clipboard is checked before any of it is believed.
import type { JourneyDocument } from "../../document/document.svelte";
import type { Card, Evidence, Link, Metric, Persona } from "../../document/whole";
import type { LaneKind } from "../../generated/border";
import { MOST_CELLS } from "./grid";

/** A lane that copied cards stood in. */
export interface ClipLane {
  id: string;
  kind: LaneKind;
  name: string;
}

/** Copied cards. */
export interface Clip {
  waymark: 1;
  journey: string;
  /** The lanes from top to bottom. */
  lanes: ClipLane[];
  /** The columns from left to right, as steps of the map counted from the first of them. */
  columns: number;
  /** The cards in the order of the map, each with its column. */
  cards: { column: number; card: Card }[];
  links: Link[];
  evidence: Evidence[];
  personas: Persona[];
  metrics: Metric[];
}

/** How long a written clip may be. */
const MOST_CHARS = 16_000_000;

/** Takes cards with their company; `ids` in the order of the map. */
export function takeClip(document: JourneyDocument, ids: readonly string[]): Clip {
  const cards = ids.flatMap((id) => document.card(id) ?? []);
  const order = new Map(document.steps().map(({ id }, at) => [id, at]));
  const columns = cards.map((card) => order.get(card.step) ?? 0);
  const first = Math.min(...columns);
  const lanes = document.lanes().filter(({ id }) => cards.some(({ lane }) => lane === id));
  const chosen = new Set(ids);
  const links = [...new Set(ids.flatMap((id) => document.linksOf(id)))];
  const kept = links.filter((link) => chosen.has(link.from) && (chosen.has(link.to) || link.kind === "evidenced_by"));
  const personas = new Set(cards.flatMap(({ feelings }) => Object.keys(feelings)));
  const metrics = new Set(cards.map(({ metric }) => metric));
  return {
    waymark: 1,
    journey: document.id,
    lanes: lanes.map(({ id, kind, name }) => ({ id, kind, name })),
    columns: Math.max(...columns) - first + 1,
    cards: cards.map((card, at) => ({ column: (columns[at] ?? first) - first, card: untagged(card) })),
    links: unique(kept),
    evidence: document
      .all("evidence")
      .filter(({ id }) => kept.some(({ to }) => to === id))
      .map(untagged),
    personas: document
      .all("persona")
      .filter(({ id }) => personas.has(id))
      .map(untagged),
    metrics: document
      .all("metric")
      .filter(({ id }) => metrics.has(id))
      .map(untagged),
  };
}

function unique<T extends { id: string }>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

/** A record without the word that says its kind. */
function untagged<T extends object>(record: T & { node?: string }): T {
  const { node: _, ...rest } = record;
  return rest as unknown as T;
}

/** Reads a written clip; null when it is none. */
export function parseClip(written: string | null): Clip | null {
  if (!written || written.length > MOST_CHARS) return null;
  try {
    const clip: unknown = JSON.parse(written);
    return isClip(clip) ? clip : null;
  } catch {
    return null;
  }
}

function isClip(value: unknown): value is Clip {
  const clip = value as Partial<Clip> | null;
  if (typeof clip !== "object" || clip?.waymark !== 1 || typeof clip.journey !== "string") return false;
  const lists = [clip.lanes, clip.links, clip.evidence, clip.personas, clip.metrics];
  if (!Array.isArray(clip.cards) || !lists.every((list) => Array.isArray(list) && list.every(hasId))) return false;
  if (clip.cards.length > MOST_CELLS || !Number.isInteger(clip.columns)) return false;
  const lanes = new Set(clip.lanes?.map(({ id }) => id));
  return clip.cards.every(
    (each) => Number.isInteger(each?.column) && each.column >= 0 && each.column < 2_000 && isCard(each.card, lanes),
  );
}

function hasId(value: unknown): boolean {
  return typeof (value as { id?: unknown } | null)?.id === "string";
}

function isCard(value: unknown, lanes: ReadonlySet<string>): boolean {
  const card = value as Partial<Card> | null;
  const { feelings } = card ?? {};
  return (
    hasId(card) &&
    typeof card?.text === "string" &&
    lanes.has(card.lane ?? "") &&
    Number.isInteger(card.span) &&
    typeof feelings === "object" &&
    feelings !== null
  );
}
