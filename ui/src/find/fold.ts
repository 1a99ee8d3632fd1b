// Text as it is compared: without case, accents and width, with the way back to where each sign stood. Signs that carry
// meaning by themselves are kept: the voicing of kana, the vowels of Indic and Thai scripts.

/** Folded text. */
export interface Folded {
  /** What is compared. */
  readonly text: string;
  /** For each unit of `text`, and its end, the place in the original; null when they are the same. */
  readonly places: Uint32Array | null;
}

const PLAIN = /^[\0-\x7f]*$/;
/** Accents of Latin, Greek and Cyrillic, points of Hebrew, vowels of Arabic. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/g;
/** Letters that people write in more than one way, and that have no accent to take off. */
const SPELLED: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ł: "l",
  ı: "i",
  ς: "σ",
  "’": "'",
  "‘": "'",
  "“": '"',
  "”": '"',
  "\u00a0": " ",
  "\u3000": " ",
  "\n": " ",
};

/** Folds a text. */
export function fold(text: string): Folded {
  if (PLAIN.test(text)) return { text: text.toLowerCase().replaceAll("\n", " "), places: null };
  let folded = "";
  const places: number[] = [];
  let at = 0;
  for (const sign of text) {
    const plain = foldSign(sign);
    for (let unit = 0; unit < plain.length; unit += 1) places.push(at);
    folded += plain;
    at += sign.length;
  }
  places.push(at);
  return { text: folded, places: Uint32Array.from(places) };
}

/** Signs that were folded: a text in Chinese has few that a text before it did not have. */
const KNOWN = new Map<string, string>();
const MOST_KNOWN = 8000;

function foldSign(sign: string): string {
  const known = KNOWN.get(sign);
  if (known !== undefined) return known;
  const bare = sign.normalize("NFKD").replace(MARKS, "").normalize("NFC").toLowerCase();
  const folded = SPELLED[bare] ?? bare.replace(MARKS, "");
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(sign, folded);
  return folded;
}

/** A stretch of folded text as a stretch of the original; never half a sign. */
export function original({ text, places }: Folded, from: number, to: number): [number, number] {
  if (!places) return [from, to];
  const begin = places[from] ?? 0;
  let end = to;
  // A sign that became two is taken whole.
  while (end < text.length && places[end] === places[end - 1]) end += 1;
  return [begin, places[end] ?? begin];
}
