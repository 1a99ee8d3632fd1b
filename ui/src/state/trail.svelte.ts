// The way by which a person came to a map, from card to map to card. No map stands on it twice. Kept by the browser for
// this window, so that a reload does not lose the way back.
const STORED_AS = "waymark-trail";
const MOST = 12;

/** A map on the way, and the card that was left from. */
export interface Waypoint {
  journey: string;
  title: string;
  card: string;
}

/** The way to the map that is open. */
export class Trail {
  /** Maps on the way, the first one first; the open map is not among them. */
  way: readonly Waypoint[] = $state.raw([]);
  /** The map that the way leads to. */
  #end = "";
  readonly #store: Storage;

  constructor(store: Storage) {
    this.#store = store;
    try {
      const found: unknown = JSON.parse(store.getItem(STORED_AS) ?? "null");
      if (isStored(found)) [this.#end, this.way] = [found.end, found.way];
    } catch {
      // What cannot be read was no way.
    }
  }

  /** From a card of a map into another map; a map that is on the way already ends it there. */
  into(from: Waypoint, journey: string): void {
    const way = [...(this.#end === from.journey ? this.way : []), from];
    const at = way.findIndex((each) => each.journey === journey);
    this.#set(at < 0 ? way.slice(-MOST) : way.slice(0, at), journey);
  }

  /** Back to a map on the way; answers the card that was left from. */
  back(journey: string): string | null {
    const at = this.way.findIndex((each) => each.journey === journey);
    const card = this.way[at]?.card ?? null;
    if (at >= 0) this.#set(this.way.slice(0, at), journey);
    return card;
  }

  /** A map was opened: a way that leads elsewhere is no way any more. */
  arrive(journey: string): void {
    if (this.#end === journey) return;
    const at = this.way.findIndex((each) => each.journey === journey);
    this.#set(at < 0 ? [] : this.way.slice(0, at), journey);
  }

  #set(way: readonly Waypoint[], end: string): void {
    [this.way, this.#end] = [way, end];
    try {
      this.#store.setItem(STORED_AS, JSON.stringify({ way, end }));
    } catch {
      // A full or forbidden store only forgets.
    }
  }
}

function isStored(found: unknown): found is { end: string; way: Waypoint[] } {
  const { end, way } = (found ?? {}) as { end?: unknown; way?: unknown };
  return typeof end === "string" && Array.isArray(way) && way.every((each) => typeof each?.journey === "string");
}
