// How a language counts and lists: by the rules of Intl, so that no sentence is glued from pieces.
import { localeOf } from "./locale";

/** A phrase in the plural forms of a language; "#" stands for the number. */
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
  /** The form for a number, with the number in it. */
  plural(n: number, forms: Forms): string;
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
    plural: (n, forms) => (forms[rules.select(n)] ?? forms.other).replace("#", number(n)),
    list: (items) => rows.format(items),
  };
}
