// The letters that stand for a name where there is no room for it.

/** The first letters of the first two words; of a name in a script without spaces, its first sign. */
export function initials(name: string): string {
  const parts = name
    .replace(/[,(].*$/, "")
    .trim()
    .split(/\s+/)
    .filter((part) => /\p{L}/u.test(part));
  return parts
    .slice(0, 2)
    .map((part) => [...part][0] ?? "")
    .join("")
    .toLocaleUpperCase();
}
