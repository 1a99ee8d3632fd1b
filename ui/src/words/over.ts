// Lays the words of one language over those of another, so that what is missing is still said.

/** The same shape with anything left out. */
export type Partly<T> = T extends (...given: never[]) => unknown ? T : { readonly [K in keyof T]?: Partly<T[K]> };

/** The words of `above` where it has some, else those of `below`. */
export function over<T>(below: T, above: Partly<T>): T {
  if (typeof below !== "object" || below === null) return above as T;
  const both = { ...below } as Record<string, unknown>;
  for (const [key, value] of Object.entries(above as Record<string, unknown>)) {
    if (value === undefined) continue;
    const under = both[key];
    both[key] = typeof under === "object" && under !== null ? over(under, value as Partly<typeof under>) : value;
  }
  return both as T;
}
