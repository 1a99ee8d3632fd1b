// What the presenting window and the window with the notes say to each other. Words only; neither holds the other's state.
import type { Show } from "./show.svelte";

/** What the notes window shows. */
export interface NotesState {
  said: "state";
  journey: string;
  title: string;
  /** Which stop, of how many. */
  at: number;
  stops: number;
  /** Name, period and notes of the stage; an empty name at the whole map. */
  stage: string;
  period: string;
  notes: string;
  cards: number;
  /** The card in the spotlight. */
  card: { text: string; notes: string } | null;
  /** Name of the next stage; null when there is none. */
  next: string | null;
  /** When the presentation began, milliseconds since 1970. */
  began: number;
  /** What is left of the facilitator's timer in milliseconds; null when it is not on the screen. */
  timer: number | null;
}

/** A message between the two windows. */
export type Message =
  NotesState | { said: "hello" } | { said: "ended" } | { said: "turn"; by: 1 | -1 } | { said: "light"; by: 1 | -1 };

/** Whether a value is such a message. */
export function isMessage(value: unknown): value is Message {
  const said = (value as { said?: unknown } | null)?.said;
  return ["state", "hello", "ended", "turn", "light"].includes(said as string);
}

/** A presentation as the notes window shows it. */
export function stateOf(show: Show, timer: number | null): NotesState {
  const { document } = show.editor;
  const stage = show.stage === null ? undefined : document.stage(show.stage);
  const card = show.spotlight === null ? undefined : document.card(show.spotlight);
  const next = show.stops[show.at + 1];
  return {
    said: "state",
    journey: document.id,
    title: document.properties.title,
    at: show.at,
    stops: show.stops.length,
    stage: stage?.name ?? "",
    period: stage?.period ?? "",
    notes: stage?.notes ?? (show.stage === null ? document.properties.description : "") ?? "",
    cards: show.cards.length,
    card: card ? { text: card.text, notes: card.notes } : null,
    next: next?.kind === "stage" ? (document.stage(next.id)?.name ?? "") : next ? "" : null,
    began: show.began,
    timer,
  };
}
