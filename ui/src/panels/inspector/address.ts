// The address in a text, if there is one that may be opened.
import { harmless } from "../../host/addresses";

/** The first web or mail address in a text. */
export function addressIn(text: string): string | null {
  for (const word of text.trim().split(/\s+/)) {
    const address = harmless(/^www\.[^\s.]+\.\S+$/i.test(word) ? `https://${word}` : word);
    if (address !== null) return address;
  }
  return null;
}
