// Numbers as typed into fields. Empty or unreadable text is no number; what is unreadable is said, never taken for empty.
import { words } from "../../words";

/** A whole number held between bounds; null when there is none. */
export function wholeNumber(text: string, least: number, most: number): number | null {
  const value = Math.round(Number(text));
  return text.trim() === "" || !Number.isFinite(value) ? null : Math.min(Math.max(value, least), most);
}

/** Any finite number; null when there is none. A comma counts as a decimal point. */
export function anyNumber(text: string): number | null {
  const value = Number(text.replace(",", ".").replace("−", "-"));
  return text.trim() === "" || !Number.isFinite(value) ? null : value;
}

/** A share typed in percent, as 0 to 1; null when there is none. */
export function typedShare(text: string): number | null {
  const percent = anyNumber(text.replace("%", ""));
  return percent === null ? null : Math.min(Math.max(percent, 0), 100) / 100;
}

/** What is wrong with a text that should be a number or nothing. */
export function numberProblem(text: string): string | null {
  return text.trim() === "" || anyNumber(text) !== null ? null : words.inspector.numberBad;
}

/** What is wrong with a text that should be a number. */
export function neededNumberProblem(text: string): string | null {
  return anyNumber(text) === null ? words.inspector.numberBad : null;
}

/** What is wrong with a text that should be a whole number or nothing. */
export function wholeNumberProblem(text: string): string | null {
  return text.trim() === "" || wholeNumber(text, 0, 1) !== null ? null : words.inspector.wholeBad;
}

/** What is wrong with a text that should be a share in percent or nothing. */
export function shareProblem(text: string): string | null {
  return text.trim() === "" || typedShare(text) !== null ? null : words.inspector.shareBad;
}

/** A share from 0 to 1 as it is typed, in percent without the sign. */
export function shareText(share: number | null | undefined): string {
  return share == null ? "" : String(Math.round(share * 1000) / 10);
}
