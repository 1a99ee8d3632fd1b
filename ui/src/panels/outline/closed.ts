// Which branches of an outline are closed, kept by the browser for the maps that were open last. View state.
const STORED_AS = "waymark.outline";
const MOST_MAPS = 30;

/** What is closed on a map. */
export function closedOf(journey: string, store: Pick<Storage, "getItem"> = localStorage): string[] {
  return all(store).find(([id]) => id === journey)?.[1] ?? [];
}

/** Notes what is closed on a map. */
export function keepClosed(journey: string, closed: Iterable<string>, store: Storage = localStorage): void {
  const maps = [[journey, [...closed]] as [string, string[]], ...all(store).filter(([id]) => id !== journey)];
  const some = maps.filter(([, ids]) => ids.length > 0).slice(0, MOST_MAPS);
  try {
    store.setItem(STORED_AS, JSON.stringify(some));
  } catch {
    // A full or forbidden store only forgets.
  }
}

function all(store: Pick<Storage, "getItem">): [string, string[]][] {
  try {
    const found: unknown = JSON.parse(store.getItem(STORED_AS) ?? "[]");
    return Array.isArray(found) ? found.filter((each) => Array.isArray(each) && Array.isArray(each[1])) : [];
  } catch {
    return [];
  }
}
