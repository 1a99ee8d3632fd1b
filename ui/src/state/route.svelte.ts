// Where in the program the person is, kept in the address's fragment so that Back and Reload work.

/** A place in the program. */
export type Place = { at: "home" } | { at: "map"; journey: string; record: string | null };

/** The place that a fragment names; anything unknown is the home. */
export function placeOf(hash: string): Place {
  const [, map, journey, record] = /^#\/(map)\/([0-9a-f-]{36})(?:\/([0-9a-f-]{36}))?$/.exec(hash) ?? [];
  return map && journey ? { at: "map", journey, record: record ?? null } : { at: "home" };
}

/** The fragment of a journey, or of one record of it. */
export function mapHash(journey: string, record: string | null = null): string {
  return record ? `#/map/${journey}/${record}` : `#/map/${journey}`;
}

/** The current place; follows the address. */
export class Route {
  place: Place = $state.raw({ at: "home" });
  /** Whether the home should begin with the keyboard in its search. */
  searching = false;
  /** Whether the list of backups lies over the place. */
  backups = $state(false);
  /** Whether the settings lie over the place. */
  settings = $state(false);
  /** The journey that was begun a moment ago and still wants a name. */
  unnamed: string | null = null;

  /** Reads the address and follows it until the returned function is called. */
  follow(): () => void {
    const read = () => (this.place = placeOf(location.hash));
    read();
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }

  /** Opens a journey; with a record, selects it there. */
  open(journey: string, record: string | null = null): void {
    location.hash = mapHash(journey, record);
  }

  /** Opens a journey that was just begun, with the keyboard in its title. */
  begin(journey: string): void {
    this.unnamed = journey;
    this.open(journey);
  }

  /** Back to the library; on wish with the keyboard in its search. */
  home(searching = false): void {
    this.searching = searching;
    location.hash = "#/";
  }
}
