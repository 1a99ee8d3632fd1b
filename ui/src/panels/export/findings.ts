// What an export leaves out and what its check found, told in the language of the page where the code is known; else in
// the core's own sentence.
import type { Loss, Warning } from "../../generated/border";
import { words } from "../../words";
import { spoken } from "../../words/spoken";

/** A finding in words. */
export interface Told {
  key: string;
  text: string;
  /** What to do about it. */
  hint?: string;
  /** The core's own sentence, in English, where the text says less. */
  own?: string;
  /** The record it is about. */
  about?: string | null;
}

/** What is not in a file, in words. */
export function toldLosses(losses: readonly Loss[]): Told[] {
  const known: Record<string, ((n: number) => string) | undefined> = words.losses.kinds;
  return losses.map(({ code, count, message }, at) => ({
    key: `${code} ${at}`,
    text: known[code]?.(count) ?? message,
  }));
}

/** What the check found, in words. */
export function toldWarnings(warnings: readonly Warning[], language = spoken()): Told[] {
  const known: Record<string, { text: string; hint: string } | undefined> = words.losses.checks;
  return warnings.map(({ code, message, about }, at) => {
    const words = known[code];
    const english = language === "en" || !words;
    return {
      key: `${code} ${at}`,
      text: english ? message : words.text,
      hint: words?.hint,
      own: english ? undefined : message,
      about,
    };
  });
}
