// What is looked for, and where it stands in a text. Pure; knows nothing of maps.
import { fold, original } from "./fold";

/** Where to look. */
export const SCOPES = ["all", "cards", "stages", "lanes", "links", "notes", "tags"] as const;
export type Scope = (typeof SCOPES)[number];

/** What is looked for. */
export interface Question {
  readonly text: string;
  /** Only with the same capitals and accents. */
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
  readonly scope: Scope;
}

/** A stretch of a text. */
export type Stretch = readonly [from: number, to: number];

/** Finds every place in a text, none over another. */
export type Seek = (text: string) => readonly Stretch[];

const NONE: readonly Stretch[] = [];

/** How to find what a question asks for. */
export function seeker({ text, matchCase, wholeWord }: Question): Seek {
  const wanted = matchCase ? text.normalize("NFC") : fold(text).text;
  if (wanted === "") return () => NONE;
  return (given) => {
    const found = matchCase ? exactly(given, wanted) : foldedly(given, wanted);
    return wholeWord && found.length > 0 ? found.filter(wordsOnly(given)) : found;
  };
}

function exactly(text: string, wanted: string): readonly Stretch[] {
  return placesOf(text, wanted).map((at) => [at, at + wanted.length]);
}

function foldedly(text: string, wanted: string): readonly Stretch[] {
  const folded = fold(text);
  return placesOf(folded.text, wanted).map((at) => original(folded, at, at + wanted.length));
}

function placesOf(text: string, wanted: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) places.push(at);
  return places;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/** Whether a stretch begins and ends where words do; so it works where no spaces stand between them. */
function wordsOnly(text: string): (stretch: Stretch) => boolean {
  const edges = new Set([text.length]);
  for (const { index } of segmenter.segment(text)) edges.add(index);
  return ([from, to]) => edges.has(from) && edges.has(to);
}
