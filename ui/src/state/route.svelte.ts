// Where in the program the person is, kept in the address's fragment so that Back and Reload work.

/** A place in the program; on a map the record to show and the text to find, when the address names them. */
export type Place = { at: "home" } | { at: "map"; journey: string; record: string | null; find: string | null };

/** The place that a fragment names; anything unknown is the home. */
export function placeOf(hash: string): Place {
  const [, journey, record, find] =
    /^#\/map\/([0-9a-f-]{36})(?:\/([0-9a-f-]{36}))?(?:\?find=([^&]*))?$/.exec(hash) ?? [];
  return journey ? { at: "map", journey, record: record ?? null, find: decoded(find) } : { at: "home" };
}

function decoded(find: string | undefined): string | null {
  try {
    return find ? decodeURIComponent(find) : null;
  } catch {
    return null;
  }
}

/** The fragment of a journey, of one record of it, of a text to find in it. */
export function mapHash(journey: string, record: string | null = null, find: string | null = null): string {
  const place = record ? `#/map/${journey}/${record}` : `#/map/${journey}`;
  return find ? `${place}?find=${encodeURIComponent(find)}` : place;
}

/** The current place; follows the address. */
export class Route {
  place: Place = $state.raw({ at: "home" });
  /** The text that the home should search for as it opens, empty for just the field; null for neither. */
  searching: string | null = $state(null);
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

  /** Opens a journey; with a record, selects it there; with a text, shows where it stands. */
  open(journey: string, record: string | null = null, find: string | null = null): void {
    location.hash = mapHash(journey, record, find);
  }

  /** Opens a journey that was just begun, with the keyboard in its title. */
  begin(journey: string): void {
    this.unnamed = journey;
    this.open(journey);
  }

  /** Back to the library. */
  home(): void {
    location.hash = "#/";
  }

  /** Back to the library with a text in its search. */
  search(text: string): void {
    this.searching = text;
    this.home();
  }
}
