// Search hits by map, and what to mark in an excerpt. The core found them; here they are only put in order.
import type { Hit } from "../generated/border";

/** The hits of one map. */
export interface HitGroup {
  journey: string;
  title: string;
  hits: Hit[];
}

/** A piece of an excerpt. */
export interface Piece {
  text: string;
  match: boolean;
}

/** Hits by map: the map of the first hit first, its hits in their order. */
export function byMap(hits: readonly Hit[]): HitGroup[] {
  const groups = new Map<string, HitGroup>();
  for (const hit of hits) {
    const group = groups.get(hit.journey) ?? { journey: hit.journey, title: hit.title, hits: [] };
    group.hits.push(hit);
    groups.set(hit.journey, group);
  }
  return [...groups.values()];
}

/** The excerpt in pieces; those that hold a word of the search are matches. Case and accents do not matter. */
export function pieces(excerpt: string, search: string): Piece[] {
  const terms = folded(search).text.split(/\s+/).filter(Boolean);
  const { text, at } = folded(excerpt);
  const marked = new Uint8Array(excerpt.length);
  for (const term of terms) {
    for (let found = text.indexOf(term); found >= 0; found = text.indexOf(term, found + term.length)) {
      marked.fill(1, at[found], at[found + term.length] ?? excerpt.length);
    }
  }
  const found: Piece[] = [];
  for (let from = 0, to = 1; from < excerpt.length; from = to, to += 1) {
    while (to < excerpt.length && marked[to] === marked[from]) to += 1;
    found.push({ text: excerpt.slice(from, to), match: marked[from] === 1 });
  }
  return found;
}

/** Text without case, accents and width, and for each of its letters the place where it came from. */
function folded(text: string): { text: string; at: number[] } {
  let plain = "";
  const at: number[] = [];
  let place = 0;
  for (const letter of text) {
    const bare = letter.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    for (let index = 0; index < bare.length; index += 1) at.push(place);
    plain += bare;
    place += letter.length;
  }
  at.push(text.length);
  return { text: plain, at };
}
