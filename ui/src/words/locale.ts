// Which region's numbers and dates go with the language that is spoken: the system's own, where it speaks that language.

/** A tag as Intl knows it, or null. Some systems name none ("C", "c-POSIX"). */
function known(tag: string): string | null {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag)[0] ?? null;
  } catch {
    return null;
  }
}

const base = (tag: string): string => tag.split("-")[0] ?? tag;

function system(): readonly string[] {
  return typeof navigator === "undefined" ? [] : (navigator.languages ?? [navigator.language]);
}

/** The locale for a language: the first of the system's in that language, else the language itself, else English. */
export function localeOf(language: string, wished: readonly string[] = system()): string {
  const near = wished.find((tag) => base(tag) === base(language) && known(tag));
  return known(near ?? language) ?? known(language) ?? "en";
}
