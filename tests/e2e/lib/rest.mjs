// When a page is at rest: it asks the core for nothing, and nothing on it changes. Whoever looks at a page waits for this and never
// for a number of milliseconds: that is too long on a quick machine and too short on a busy one.

/** How long nothing may change, in milliseconds: longer than the map takes to follow its view. */
const STILL = 80;
/** A page that does not come to rest in this time is broken. */
const PATIENCE = 15_000;

const asking = new WeakMap();

/** Counts from now on what the page asks the core for. */
export function watchAsking(tab) {
  const open = new Set();
  asking.set(tab, open);
  tab.on("request", (request) => request.url().includes("/api/") && open.add(request));
  // An answer that nobody reads to its end never finishes.
  tab.on("response", (response) => open.delete(response.request()));
  tab.on("requestfailed", (request) => open.delete(request));
}

/** Waits until the page is at rest. */
export async function atRest(tab, patience = PATIENCE) {
  const end = Date.now() + patience;
  for (;;) {
    const still = await tab.evaluate(unchanged, STILL);
    const open = asking.get(tab)?.size ?? 0;
    if (still && open === 0) return;
    if (Date.now() > end) throw new Error(`the page does not come to rest: ${open} questions are open, ${still ? "nothing" : "something"} changes`);
  }
}

/** Waits until the next picture of the page is drawn. */
export function drawn(tab) {
  return tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
}

/** In the page: whether nothing changes for so long, and all faces of letters are there. */
async function unchanged(milliseconds) {
  await document.fonts.ready;
  return new Promise((done) => {
    const watch = new MutationObserver(() => end(false));
    const timer = setTimeout(() => requestAnimationFrame(() => end(true)), milliseconds);
    const end = (still) => {
      clearTimeout(timer);
      watch.disconnect();
      done(still);
    };
    watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}
