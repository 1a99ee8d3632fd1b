// Long looks in short slices: between two of them the window hears keys.

/** How long one slice may take, in milliseconds. */
const SLICE_MS = 6;
/** How many are looked at between two looks at the clock. */
const STRIDE = 64;

/** Looks at every item; answers a function that stops it. `done` is called after the last one, at once when few suffice. */
export function inSlices<T>(items: Iterable<T>, look: (item: T) => void, done: () => void): () => void {
  const iterator = items[Symbol.iterator]();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const slice = () => {
    const begun = performance.now();
    do {
      for (let count = 0; count < STRIDE; count += 1) {
        const next = iterator.next();
        if (next.done) return done();
        look(next.value);
      }
    } while (performance.now() - begun < SLICE_MS);
    waiting = setTimeout(slice);
  };
  slice();
  return () => clearTimeout(waiting);
}
