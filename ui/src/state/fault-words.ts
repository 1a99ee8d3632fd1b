// How a fault of the core is told: in the language of the page where its code is known, with the core's own sentence (English,
// but naming file and record) beside it.
import { HostFault } from "../host";
import { words } from "../words";
import { spoken } from "../words/spoken";

/** A fault in words. */
export interface ToldFault {
  /** What went wrong. */
  text: string;
  /** What to do. */
  hint: string;
  /** The core's own sentence, where it says more than the text. */
  own?: string;
}

/** Any thrown value in the words of the page. */
export function told(thrown: unknown, language = spoken()): ToldFault {
  const { code, message, hint } = HostFault.from(thrown);
  const known = code in words.faults ? words.faults[code as keyof typeof words.faults] : null;
  if (language === "en" || !known) return { text: message || words.fault.unknown, hint };
  return { text: known.text, hint: known.hint, own: message === known.text ? undefined : message };
}

/** What a person sends to who can help: code, sentence, hint and where. */
export function detailsOf(thrown: unknown): string {
  const { code, message, hint } = HostFault.from(thrown);
  return [`${code}: ${message}`, hint].filter(Boolean).join("\n");
}
