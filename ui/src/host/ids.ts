// Ids in 16 bytes each, found by their text. A table of ten thousand takes no strings until one is asked for.

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Ids one after the other; the same id may stand there more than once. */
export class Ids {
  readonly count: number;
  readonly #bytes: Uint8Array;
  readonly #words: Uint32Array;
  #heads: Int32Array | null = null;
  #next = new Int32Array(0);

  constructor(bytes: Uint8Array) {
    this.count = bytes.byteLength / 16;
    this.#bytes = bytes;
    this.#words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  }

  /** The text of an id. */
  text(at: number): string {
    let text = "";
    for (let byte = 0; byte < 16; byte += 1) {
      if (byte === 4 || byte === 6 || byte === 8 || byte === 10) text += "-";
      text += HEX[this.#bytes[at * 16 + byte] ?? 0];
    }
    return text;
  }

  /** Whether the id at a place is nil. */
  isNil(at: number): boolean {
    const words = this.#words;
    return !words[at * 4] && !words[at * 4 + 1] && !words[at * 4 + 2] && !words[at * 4 + 3];
  }

  /** The first place of an id; -1 for none. */
  find(text: string): number {
    let first = -1;
    this.#each(text, (at) => (first = at));
    return first;
  }

  /** All places of an id, in order. */
  all(text: string): number[] {
    const places: number[] = [];
    this.#each(text, (at) => places.push(at));
    return places.reverse();
  }

  /** Visits the places of an id, last first. */
  #each(text: string, visit: (at: number) => void): void {
    const wanted = wordsOf(text);
    if (!wanted) return;
    const heads = (this.#heads ??= this.#index());
    const [a, b, c, d] = wanted;
    const words = this.#words;
    let at = heads[hash(a, b, c, d) & (heads.length - 1)] ?? -1;
    for (; at >= 0; at = this.#next[at] ?? -1) {
      const from = at * 4;
      if (words[from] === a && words[from + 1] === b && words[from + 2] === c && words[from + 3] === d) visit(at);
    }
  }

  #index(): Int32Array {
    let size = 16;
    while (size < this.count * 2) size *= 2;
    const heads = new Int32Array(size).fill(-1);
    this.#next = new Int32Array(this.count);
    const words = this.#words;
    for (let at = 0; at < this.count; at += 1) {
      const from = at * 4;
      const slot =
        hash(words[from] ?? 0, words[from + 1] ?? 0, words[from + 2] ?? 0, words[from + 3] ?? 0) & (size - 1);
      this.#next[at] = heads[slot] ?? -1;
      heads[slot] = at;
    }
    return heads;
  }
}

function hash(a: number, b: number, c: number, d: number): number {
  const mixed = Math.imul(a ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35) ^ d, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** An id's text as the four numbers that its bytes are here; none for what is no id. */
function wordsOf(text: string): [number, number, number, number] | null {
  if (text.length !== 36) return null;
  const digits = text.slice(0, 8) + text.slice(9, 13) + text.slice(14, 18) + text.slice(19, 23) + text.slice(24);
  if (!/^[0-9a-f]{32}$/.test(digits)) return null;
  const word = (at: number): number => {
    const value = parseInt(digits.slice(at, at + 8), 16);
    return ((value << 24) | ((value & 0xff00) << 8) | ((value >>> 8) & 0xff00) | (value >>> 24)) >>> 0;
  };
  return [word(0), word(8), word(16), word(24)];
}
