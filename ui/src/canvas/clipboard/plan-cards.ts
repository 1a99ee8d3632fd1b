// Copied cards on a map, their own or another: they stand as they stood, in lanes of their kinds, with new ids, their links
// among each other, their evidence, and their personas and metrics, which are found again by id or by name.
import type { Edit } from "../../generated/border";
import type { Card } from "../../document/whole";
import { newId } from "../../document/new-id";
import { placeOfFocus } from "../actions/chosen";
import type { Editor } from "../editor.svelte";
import type { Clip, ClipLane } from "./clip";
import { freshIds, Places, type PasteLane } from "./places";
import { planOf, type Plan, type Put } from "./plan";
import { wordsOf } from "./render";

/** Plans copied cards at the place that has the keyboard. */
export function planCards(editor: Editor, clip: Clip): Plan {
  const places = new Places(editor);
  const start = startOf(editor, places, clip);
  const lanes = new Map(clip.lanes.map((lane) => [lane.id, laneFor(editor, places, clip, lane)]));
  const ids = freshIds(clip.cards.map(({ card }) => card));
  const company: Edit[] = [];
  const personas = sharedIds(editor, "persona", clip.personas, (persona) =>
    company.push({ edit: "add_persona", persona }),
  );
  const metrics = sharedIds(editor, "metric", clip.metrics, (metric) => company.push({ edit: "add_metric", metric }));
  const puts: Put[] = [];
  // All columns first: a card that covers several needs them all.
  for (const { column } of clip.cards) places.column(start + column);
  const below = editor.focus?.kind === "card" ? editor.focus.id : undefined;
  const cards = clip.cards.map(({ column, card }): Edit => {
    const lane = lanes.get(card.lane)?.id ?? "";
    const step = places.column(start + column).id;
    const id = ids.get(card.id) ?? newId();
    const first = puts.length === 0 && editor.document.card(below ?? "")?.lane === lane ? below : undefined;
    puts.push({ lane, step, id, text: wordsOf(card, lanes.get(card.lane)?.kind) });
    const span = Math.max(1, Math.min(card.span, places.columns.length - start - column));
    const felt = Object.entries(card.feelings).map(([key, feeling]) => [personas.get(key) ?? key, feeling]);
    const copy: Card = { ...card, ...{ id, lane, step, span, feelings: Object.fromEntries(felt) as Card["feelings"] } };
    copy.metric = card.metric ? (metrics.get(card.metric) ?? null) : null;
    if (card.drills_down_to === editor.document.id) copy.drills_down_to = null;
    return { edit: "add_card", card: copy, after: places.after(lane, step, id, first) };
  });
  return planOf(places, [...company, ...cards, ...linksOf(editor, clip, ids)], puts);
}

/** The column to begin at: that of the keyboard; without one where they stood, if this is their map. */
function startOf(editor: Editor, places: Places, clip: Clip): number {
  const { stage, step } = placeOfFocus(editor);
  const first = clip.cards.find(({ column }) => column === 0)?.card.step;
  const own = clip.journey === editor.document.id ? first : undefined;
  const wanted = step ?? (stage ? editor.document.steps(stage)[0]?.id : own);
  return Math.max(
    0,
    places.columns.findIndex(({ id }) => id === wanted),
  );
}

/** The lane for cards of another: of a single lane the one that is pointed at, else the same, the like, or a new one. */
function laneFor(editor: Editor, places: Places, clip: Clip, lane: ClipLane): PasteLane {
  const { lane: pointed } = placeOfFocus(editor);
  const at = clip.lanes.length === 1 ? places.lanes.find(({ id }) => id === pointed) : undefined;
  const same = clip.journey === editor.document.id ? places.lanes.find(({ id }) => id === lane.id) : undefined;
  const alike = places.lanes.filter(({ kind }) => kind === lane.kind);
  return at ?? same ?? alike.find(({ name }) => name === lane.name) ?? alike[0] ?? places.addLane(lane.kind, lane.name);
}

/** The ids that records shared by maps have here; those that are not here are added as they are. */
function sharedIds<T extends { id: string; name: string }>(
  editor: Editor,
  kind: "persona" | "metric",
  records: readonly T[],
  add: (record: T) => void,
): Map<string, string> {
  const here: readonly { id: string; name: string }[] = editor.document.all(kind);
  return new Map(
    records.map((record) => {
      const known = here.find(({ id }) => id === record.id) ?? here.find(({ name }) => name === record.name);
      if (!known) add(record);
      return [record.id, known?.id ?? record.id];
    }),
  );
}

function linksOf(editor: Editor, clip: Clip, cards: ReadonlyMap<string, string>): Edit[] {
  const own = clip.journey === editor.document.id;
  const edits: Edit[] = [];
  const sources = new Map<string, string>();
  for (const evidence of clip.evidence) {
    const here = own && editor.document.node(evidence.id)?.node === "evidence";
    const id = here ? evidence.id : newId();
    sources.set(evidence.id, id);
    if (!here) edits.push({ edit: "add_evidence", evidence: { ...evidence, id } });
  }
  for (const link of clip.links) {
    const from = cards.get(link.from);
    const to = cards.get(link.to) ?? sources.get(link.to);
    if (from && to) edits.push({ edit: "add_link", link: { ...link, id: newId(), from, to } });
  }
  return edits;
}
