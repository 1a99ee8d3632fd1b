// How a language counts and lists: by the rules of Intl, so that no sentence is glued from pieces.
import { localeOf } from "./locale";

/** A phrase in the plural forms of a language; "#" stands for the number, "{0}" and "{1}" for texts that are given. */
export interface Forms {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** What a language needs to count. */
export interface Speech {
  /** The form for a number, with the number and the given texts in it. */
  plural(n: number, forms: Forms, ...texts: string[]): string;
  /** A number as the language writes it. */
  number(n: number): string;
  /** Several things in a row ("a, b and c"). */
  list(items: readonly string[]): string;
}

/** How a language (a BCP 47 tag) counts. */
export function speech(language: string): Speech {
  const rules = new Intl.PluralRules(language);
  const format = new Intl.NumberFormat(localeOf(language));
  const rows = new Intl.ListFormat(language, { type: "conjunction" });
  const number = (n: number): string => format.format(n);
  return {
    number,
    plural: (n, forms, ...texts) =>
      (forms[rules.select(n)] ?? forms.other).replace(/#|\{(\d)\}/g, (sign, at?: string) =>
        at === undefined ? (sign === "#" ? number(n) : sign) : (texts[Number(at)] ?? sign),
      ),
    list: (items) => rows.format(items),
  };
}
