// English made strange, for tests of the layout: longer, accented, on wish in the letters' mirrored direction. A sentence that
// stays plain does not come from the words; one that is cut has too little room.
const ACCENTED: Record<string, string> = Object.fromEntries(
  [..."AaEeIiOoUuCcNnSsZzYy"].map((letter, at) => [letter, [..."ÅåÉéÎîÖöÛûÇçÑñŠšŽžÝý"][at] ?? letter]),
);
const MARK = "·";

/** A text made strange: accents, and 40 % longer. */
export function strange(text: string): string {
  if (text.trim() === "") return text;
  const accented = [...text].map((letter) => ACCENTED[letter] ?? letter).join("");
  return `${accented} ${MARK.repeat(Math.ceil(text.length * 0.4))}`;
}

/** A text that runs from the right, whatever its letters say. */
export function mirrored(text: string): string {
  return text.trim() === "" ? text : `\u202e${text}\u202c`;
}

/** Words with every text in them made anew. */
export function remade<T>(words: T, remake: (text: string) => string): T {
  if (typeof words === "string") return remake(words) as T;
  if (typeof words === "function") {
    return ((...given: unknown[]) => remade((words as (...given: unknown[]) => unknown)(...given), remake)) as T;
  }
  if (typeof words !== "object" || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, remade(value, remake)])) as T;
}
