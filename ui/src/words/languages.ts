// The languages that Waymark speaks, and which one it begins with.
import type { SomeWords } from ".";

/** A language by its BCP 47 tag. */
export type Language = "en";

interface Known {
  /** Its name in itself. */
  readonly name: string;
  /** Which way it runs. */
  readonly direction: "ltr" | "rtl";
  /** Its words. */
  load(): Promise<SomeWords>;
}

/** Every language, in the order in which menus offer them. */
export const languages: Readonly<Record<Language, Known>> = {
  en: { name: "English", direction: "ltr", load: () => Promise.resolve({}) },
};

const KEY = "waymark.language";

/** The language chosen in this window, else the first of the system's that Waymark speaks, else English. */
export function chosen(
  kept: string | null = localStorage.getItem(KEY),
  system: readonly string[] = navigator.languages,
): Language {
  const known = Object.keys(languages) as Language[];
  const named = (tag: string): Language | undefined =>
    known.find((language) => tag === language) ??
    known.find((language) => tag.split("-")[0] === language.split("-")[0]);
  for (const tag of kept === null ? system : [kept, ...system]) {
    const language = named(tag);
    if (language) return language;
  }
  return "en";
}

/** Chooses a language, or with null the system's; the page loads anew. */
export function choose(language: Language | null): void {
  if (language === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, language);
  location.reload();
}
