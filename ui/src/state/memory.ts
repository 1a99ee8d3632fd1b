// Where a person was in this window: the map, what is beside it, what is selected and what is being written. View state,
// kept by the browser so that a reload, a dead page or a restart comes back there; never in the library.
import type { Editing } from "../canvas/editor.svelte";
import type { Target } from "../canvas/target";
import type { LensMemory } from "../map/lens.svelte";

const STORED_AS = "waymark-window";
/** More selected records than these are not worth remembering. */
const MOST_SELECTED = 500;

/** What is remembered of an open map. */
export interface MapMemory {
  journey: string;
  panel: "outline" | "history" | null;
  inspector: boolean;
  selection: string[];
  focus: Target | null;
  /** The open text field; what was typed in it since the last pause is not here. */
  editing: Pick<Editing, "id" | "field" | "fresh"> | null;
  /** What of it is looked at. */
  lens?: LensMemory;
}

/** What is remembered of a window. */
interface Remembered {
  /** The address's fragment. */
  place: string;
  map: MapMemory | null;
}

/** Remembers for one window. What the window does while it goes away is no longer where the person was. */
export class Memory {
  /** Whether this page began where an earlier one was, without its address saying so. */
  cameBack = false;
  readonly #store: Storage;
  #now: Remembered;
  #leaving = false;

  constructor(store: Storage) {
    this.#store = store;
    this.#now = read(store);
  }

  /** Stops remembering when the page goes, until the returned function is called. */
  follow(): () => void {
    const goes = () => (this.#leaving = true);
    const comes = () => (this.#leaving = false);
    addEventListener("pagehide", goes, { capture: true });
    addEventListener("pageshow", comes);
    return () => {
      removeEventListener("pagehide", goes, { capture: true });
      removeEventListener("pageshow", comes);
    };
  }

  /** Goes where the window was, when the address names no place. */
  comeBack(page: Pick<Location, "hash" | "pathname" | "search">): void {
    if (page.hash !== "" || this.#now.place === "") return;
    history.replaceState(null, "", page.pathname + page.search + this.#now.place);
    this.cameBack = true;
  }

  /** What is remembered of a map; null when the window was elsewhere. */
  of(journey: string): MapMemory | null {
    return this.#now.map?.journey === journey ? this.#now.map : null;
  }

  /** Notes where the window is. */
  at(place: string): void {
    this.#note({ ...this.#now, place });
  }

  /** Notes what is seen of a map; null when it was left. */
  sees(map: MapMemory | null): void {
    this.#note({ ...this.#now, map: map && { ...map, selection: map.selection.slice(0, MOST_SELECTED) } });
  }

  #note(now: Remembered): void {
    if (this.#leaving) return;
    this.#now = now;
    try {
      this.#store.setItem(STORED_AS, JSON.stringify(now));
    } catch {
      // A full or forbidden store only forgets.
    }
  }
}

function read(store: Storage): Remembered {
  try {
    const found: unknown = JSON.parse(store.getItem(STORED_AS) ?? "null");
    if (isRemembered(found)) return found;
  } catch {
    // What cannot be read was not remembered.
  }
  return { place: "", map: null };
}

function isRemembered(found: unknown): found is Remembered {
  if (typeof found !== "object" || found === null) return false;
  const { place, map } = found as Partial<Remembered>;
  const isMap = map === null || (typeof map?.journey === "string" && Array.isArray(map.selection));
  return typeof place === "string" && isMap;
}
