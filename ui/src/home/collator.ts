// Compares names as people of the page's language do; numbers by their value.
let kept: Intl.Collator | null = null;

/** The one comparison of names. */
export function collator(): Intl.Collator {
  kept ??= new Intl.Collator(document.documentElement.lang || undefined, { numeric: true, sensitivity: "base" });
  return kept;
}
