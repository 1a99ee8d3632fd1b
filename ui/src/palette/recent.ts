// What was used last, kept by the browser on this machine. View state: never in the library.
const STORED_AS = "waymark.palette";
const MOST = 12;

/** Ids of what was used last, newest first. */
export function recent(store: Pick<Storage, "getItem"> = localStorage): string[] {
  try {
    const found: unknown = JSON.parse(store.getItem(STORED_AS) ?? "[]");
    return Array.isArray(found) ? found.filter((id) => typeof id === "string").slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Notes that something was used. */
export function used(id: string, store: Storage = localStorage): void {
  const ids = [id, ...recent(store).filter((other) => other !== id)].slice(0, MOST);
  try {
    store.setItem(STORED_AS, JSON.stringify(ids));
  } catch {
    // A full or forbidden store only forgets.
  }
}
