// The key to the core behind a socket. It comes in the address's fragment, which no server sees, and leaves the address
// at once, so that it is not in a bookmark or over someone's shoulder.
const STORED_AS = "waymark-token";

/** The token of this tab: from the address the first time, kept for reloads; empty without one. */
export function takeToken(page: Pick<Location, "hash" | "pathname" | "search">, store: Storage): string {
  const given = new URLSearchParams(page.hash.replace(/^#/, "")).get("token");
  if (given) {
    store.setItem(STORED_AS, given);
    history.replaceState(null, "", page.pathname + page.search);
    return given;
  }
  return store.getItem(STORED_AS) ?? "";
}
