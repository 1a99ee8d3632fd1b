// The address in a text, if there is one that may be opened: web or mail, nothing that could run or read something here.
const ALLOWED = new Set(["http:", "https:", "mailto:"]);

/** The first web or mail address in a text. */
export function addressIn(text: string): string | null {
  for (const word of text.trim().split(/\s+/)) {
    const written = /^www\.[^\s.]+\.\S+$/i.test(word) ? `https://${word}` : word;
    if (!/^(https?:\/\/|mailto:)\S/i.test(written)) continue;
    try {
      const address = new URL(written);
      if (ALLOWED.has(address.protocol) && address.username === "" && address.password === "") return address.href;
    } catch {
      // Not an address after all.
    }
  }
  return null;
}
