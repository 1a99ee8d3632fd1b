// How well a text answers what was typed, and which of its letters do. Pure; every word that was typed must be found.
import { fold, original, type Folded } from "../find/fold";

/** How well, and where: stretches of the original text. */
export interface Match {
  readonly score: number;
  readonly stretches: readonly (readonly [number, number])[];
}

/** What was typed, ready to be compared. */
export interface Wanted {
  readonly words: readonly string[];
  /** Everything in one piece. */
  readonly whole: string;
}

const WORD_START = /[\s\-–—/_.,:;()[\]"“”+&]/;
/** Beyond this many letters nobody types the beginnings of words. */
const MOST_SCATTERED = 24;

/** What was typed, folded and in words. */
export function wanted(typed: string): Wanted {
  const whole = fold(typed.trim()).text.replace(/\s+/g, " ");
  return { whole, words: whole === "" ? [] : whole.split(" ") };
}

/** Matches a text; null when a word is not in it. `scattered` allows letters that stand apart. */
export function match(text: string, { words, whole }: Wanted, scattered: boolean): Match | null {
  const folded = fold(text);
  if (words.length > 1) {
    const found = inOnePiece(folded.text, whole);
    if (found) return matched(folded, found.score + 5, [found.place]);
  }
  let score = 0;
  const places: [number, number][] = [];
  for (const word of words) {
    const found = inOnePiece(folded.text, word);
    const apart = found || !scattered ? null : letterByLetter(folded.text, word);
    if (found) places.push(found.place);
    else if (apart) places.push(...apart.places);
    else return null;
    score += (found ?? apart)?.score ?? 0;
  }
  return words.length === 0 ? null : matched(folded, score / words.length, places);
}

function matched(folded: Folded, score: number, places: readonly [number, number][]): Match {
  // Of two that match alike, the shorter text is more of what was typed.
  const long = Math.min(folded.text.length / 16, 8);
  const stretches = places.map(([from, to]) => original(folded, from, to)).sort(([a], [b]) => a - b);
  return { score: score - long, stretches };
}

/** The best place where a word stands as it was typed: at the beginning, at the beginning of a word, anywhere. */
function inOnePiece(text: string, word: string): { score: number; place: [number, number] } | null {
  let best: { score: number; place: [number, number] } | null = null;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const place: [number, number] = [at, at + word.length];
    if (at === 0) return { score: text.length === word.length ? 110 : 95, place };
    if (WORD_START.test(text[at - 1] ?? "")) return { score: 80, place };
    best ??= { score: 55, place };
  }
  return best;
}

/** Letters in order but apart ("atp" in "Add touchpoint"); beginnings of words count most. */
function letterByLetter(text: string, word: string): { score: number; places: [number, number][] } | null {
  if (word.length < 2 || word.length > MOST_SCATTERED) return null;
  const places: [number, number][] = [];
  let at = -1;
  let starts = 0;
  for (const letter of word) {
    const next = nextPlace(text, letter, at + 1);
    if (next < 0) return null;
    const last = places.at(-1);
    if (last && last[1] === next) last[1] = next + 1;
    else places.push([next, next + 1]);
    if (next === 0 || WORD_START.test(text[next - 1] ?? "")) starts += 1;
    at = next;
  }
  // Letters strewn anywhere are chance; beginnings of words are meant.
  const pieces = places.length;
  if (pieces > starts + 1) return null;
  return { score: 45 + Math.min(starts * 4, 20) - pieces * 2, places };
}

/** Where a letter comes next: right here, else at the next beginning of a word, else anywhere. */
function nextPlace(text: string, letter: string, from: number): number {
  if (text[from] === letter && from > 0) return from;
  for (let at = text.indexOf(letter, from); at >= 0; at = text.indexOf(letter, at + 1)) {
    if (at === 0 || WORD_START.test(text[at - 1] ?? "")) return at;
  }
  return text.indexOf(letter, from);
}

/** A text in pieces, those that match marked. */
export function pieces(text: string, stretches: Match["stretches"]): { text: string; match: boolean }[] {
  const out: { text: string; match: boolean }[] = [];
  let at = 0;
  for (const [from, to] of stretches) {
    if (to <= at) continue;
    if (from > at) out.push({ text: text.slice(at, from), match: false });
    out.push({ text: text.slice(Math.max(from, at), to), match: true });
    at = to;
  }
  if (at < text.length) out.push({ text: text.slice(at), match: false });
  return out;
}
