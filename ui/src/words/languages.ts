// The languages that Waymark speaks, and which one it begins with.
import type { SomeWords } from ".";

/** A language by its BCP 47 tag. The last two are English made strange, for tests; no menu offers them. */
export type Language = "en" | "de" | "es" | "fr" | "ja" | "zh-Hans" | "ar" | "en-XA" | "ar-XB";

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
  de: { name: "Deutsch", direction: "ltr", load: async () => (await import("./de")).de },
  es: { name: "Español", direction: "ltr", load: async () => (await import("./es")).es },
  fr: { name: "Français", direction: "ltr", load: async () => (await import("./fr")).fr },
  ja: { name: "日本語", direction: "ltr", load: async () => (await import("./ja")).ja },
  "zh-Hans": { name: "简体中文", direction: "ltr", load: async () => (await import("./zh-Hans")).zhHans },
  ar: { name: "العربية", direction: "rtl", load: async () => (await import("./ar")).ar },
  "en-XA": { name: "Éñglîšh", direction: "ltr", load: () => pseudo("strange") },
  "ar-XB": { name: "hsilgnE", direction: "rtl", load: () => pseudo("mirrored") },
};

/** The languages that a person may choose. */
export const offered = (Object.keys(languages) as Language[]).filter((language) => !/-X[AB]$/.test(language));

async function pseudo(how: "strange" | "mirrored"): Promise<SomeWords> {
  const [{ en }, made] = await Promise.all([import("./en"), import("./pseudo")]);
  return made.remade(en, made[how]);
}

const KEY = "waymark.language";

/** What was chosen in this window before; null for the system's language. */
export function kept(): Language | null {
  const tag = localStorage.getItem(KEY);
  return (Object.keys(languages) as Language[]).find((language) => language === tag) ?? null;
}

/** The language chosen in this window, else the first of the system's that Waymark speaks, else English. */
export function chosen(
  before: string | null = localStorage.getItem(KEY),
  system: readonly string[] = navigator.languages,
): Language {
  const named = (tag: string): Language | undefined =>
    offered.find((language) => tag === language) ??
    offered.find((language) => tag.split("-")[0] === language.split("-")[0]);
  if (before !== null && before in languages) return before as Language;
  for (const tag of before === null ? system : [before, ...system]) {
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
