// The keys of a shelf, the same for tiles and rows: arrows move, with Shift they select, letters do. Says nothing about
// how maps are drawn.
import type { JourneyCard } from "../generated/border";
import type { Picking } from "./picking.svelte";
import type { TileActions } from "./tile-actions";

/** The shelf as its keys see it. */
export interface KeyedShelf {
  journeys: readonly JourneyCard[];
  picking: Picking;
  actions: TileActions;
  /** Maps side by side. */
  across: number;
  /** Maps one below the other that fit into the view. */
  page: number;
  /** Whether the window reads from right to left. */
  backwards: boolean;
  /** Puts the keyboard on a map. */
  focus: (id: string) => void;
}

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** Does what a key means on a map; answers whether it meant anything. */
export function pressed(shelf: KeyedShelf, at: JourneyCard, event: Key): boolean {
  if (event.altKey) return false;
  const command = event.ctrlKey || event.metaKey;
  return move(shelf, at, event, command) || select(shelf, at, event, command) || act(shelf, at, event, command);
}

/** What a key is for: all that is selected when the map is part of it, else the map. */
export function meant({ journeys, picking }: Pick<KeyedShelf, "journeys" | "picking">, at: JourneyCard): JourneyCard[] {
  return picking.ids.has(at.id) ? journeys.filter(({ id }) => picking.ids.has(id)) : [at];
}

function move(shelf: KeyedShelf, at: JourneyCard, event: Key, command: boolean): boolean {
  const { journeys, across, page, backwards, picking } = shelf;
  const aside = across > 1 ? (backwards ? -1 : 1) : 0;
  const steps: Record<string, number> = {
    ArrowRight: aside,
    ArrowLeft: -aside,
    ArrowDown: across,
    ArrowUp: -across,
    PageDown: across * page,
    PageUp: -across * page,
    Home: -Infinity,
    End: Infinity,
  };
  const step = steps[event.key];
  if (step === undefined || (command && event.key.startsWith("Arrow"))) return false;
  const from = journeys.findIndex(({ id }) => id === at.id);
  const far = Math.abs(step) > across;
  const wanted = from + step;
  const to = far ? Math.min(Math.max(wanted, 0), journeys.length - 1) : wanted;
  const next = journeys[to];
  if (!next || next.id === at.id) return true;
  if (event.shiftKey) picking.reach(order(shelf), next.id, picking.size > 0 ? undefined : at.id);
  shelf.focus(next.id);
  return true;
}

function select(shelf: KeyedShelf, at: JourneyCard, { key, shiftKey }: Key, command: boolean): boolean {
  const { picking } = shelf;
  if (command && key.toLowerCase() === "a") picking.all(order(shelf));
  else if (key === " " && shiftKey) picking.reach(order(shelf), at.id);
  else if (key === " ") picking.toggle(at.id);
  else if (key === "Escape" && picking.size > 0) picking.clear();
  else return false;
  return true;
}

function act(shelf: KeyedShelf, at: JourneyCard, { key, shiftKey }: Key, command: boolean): boolean {
  const { actions } = shelf;
  const journeys = meant(shelf, at);
  const trashed = at.trashed !== null;
  if (key === "Delete" || (key === "Backspace" && command)) {
    if (trashed) actions.ask({ what: "purge", journeys });
    else void actions.trash(journeys);
    return true;
  }
  if (trashed) return false;
  if (command && key.toLowerCase() === "d") return done(actions.duplicate(journeys));
  if (key === "F2") return done(actions.ask({ what: "rename", journeys: [at] }));
  if (command || shiftKey) return false;
  const letters: Record<string, () => unknown> = {
    s: () => actions.favour(journeys),
    m: () => actions.ask({ what: "folder", journeys }),
    t: () => actions.ask({ what: "tags", journeys }),
    r: () => actions.ask({ what: "review", journeys }),
    e: () => actions.ask({ what: "export", journeys }),
  };
  const letter = letters[key.toLowerCase()];
  return letter !== undefined && done(letter());
}

function done(_: unknown): true {
  return true;
}

function order({ journeys }: KeyedShelf): string[] {
  return journeys.map(({ id }) => id);
}
