// Reads what `app/src/pack.rs` and `app/src/opening.rs` write: sections behind a table of lengths, numbers in place. Little
// endian, as every machine is that a webview runs on.
import type { Link, Node, Opening } from "../generated/border";
import { Ids } from "./ids";
import { HostFault } from "./host";
import { keyOf, NIL, NO_ROW, ROLES, type GroupTable, type Opened, type RecordTable } from "./tables";

const MAGIC = [0x57, 0x4d, 0x50, 1];
const text = new TextDecoder();

type Bytes = Uint8Array<ArrayBuffer>;

/** The sections of a pack. Throws a `HostFault` for bytes of another kind or version. */
export function sections(bytes: ArrayBuffer): Bytes[] {
  const head = new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength));
  const view = new DataView(bytes);
  if (bytes.byteLength < 8 || MAGIC.some((byte, at) => head[at] !== byte)) throw unreadable();
  const count = view.getUint32(4, true);
  const found: Bytes[] = [];
  let at = 8 + 4 * count;
  if (at > bytes.byteLength) throw unreadable();
  for (let index = 0; index < count; index += 1) {
    const length = view.getUint32(8 + 4 * index, true);
    if (at + length > bytes.byteLength) throw unreadable();
    found.push(new Uint8Array(bytes, at, length));
    at += (length + 3) & ~3;
  }
  return found;
}

/** Reads the answer to `enter`. */
export function openedOf(bytes: ArrayBuffer): Opened {
  const [head, index] = sections(bytes);
  if (!head || !index) throw unreadable();
  const opening = JSON.parse(text.decode(head)) as Opening;
  return {
    head: opening,
    groups: new PackedGroups(
      index,
      opening.frame.rows.map(({ id }) => id),
    ),
  };
}

/** Reads the answer to `records`. */
export function recordsOf(bytes: ArrayBuffer): RecordTable {
  return new PackedRecords(sections(bytes));
}

function unreadable(): HostFault {
  const hint = "The page and the core may be of different versions: reload.";
  return new HostFault({ code: "answer_unreadable", message: "The answer could not be read.", hint });
}

/** The columns of an index, each read where it stands. */
class PackedGroups implements GroupTable {
  readonly count: number;
  readonly grounds: Uint32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly width: Float32Array;
  readonly height: Float32Array;
  readonly layers: Int16Array;
  readonly rows: Uint16Array;
  readonly roles: Uint8Array;
  readonly panes: Uint8Array;
  readonly lanes: readonly string[];
  readonly #ids: Ids;

  constructor(bytes: Bytes, lanes: readonly string[]) {
    const { buffer } = bytes;
    let at = bytes.byteOffset;
    const count = (this.count = new DataView(buffer, at).getUint32(0, true));
    const next = (size: number): number => (at += size) - size;
    next(4);
    this.grounds = new Uint32Array(buffer, next(4 * count), count);
    this.x = new Float32Array(buffer, next(4 * count), count);
    this.y = new Float32Array(buffer, next(4 * count), count);
    this.width = new Float32Array(buffer, next(4 * count), count);
    this.height = new Float32Array(buffer, next(4 * count), count);
    this.#ids = new Ids(new Uint8Array(buffer, next(16 * count), 16 * count));
    this.layers = new Int16Array(buffer, next(2 * count), count);
    this.rows = new Uint16Array(buffer, next(2 * count), count);
    this.roles = new Uint8Array(buffer, next(count), count);
    this.panes = new Uint8Array(buffer, next(count), count);
    this.lanes = lanes;
  }

  idOf(at: number): string | null {
    return this.#ids.isNil(at) ? null : this.#ids.text(at);
  }

  keyOf(at: number): string {
    const row = this.rows[at] ?? NO_ROW;
    return keyOf({ role: ROLES[this.roles[at] ?? 0] ?? "card", id: this.idOf(at), row: this.lanes[row] ?? null });
  }

  indexOf(key: string): number {
    const id = key.includes(":") ? key.slice(key.lastIndexOf(":") + 1) : NIL;
    return this.#ids.all(id).find((at) => this.keyOf(at) === key) ?? -1;
  }

  allOf(id: string): readonly number[] {
    return this.#ids.all(id);
  }
}

/** Texts of records one after the other, each read when it is asked for. */
class Texts {
  readonly ids: Ids;
  readonly #ends: Uint32Array;
  readonly #texts: Bytes;

  constructor(ids = NOTHING, ends = NOTHING, texts = NOTHING) {
    this.ids = new Ids(ids);
    this.#ends = numbers(ends);
    this.#texts = texts;
  }

  read(at: number): unknown {
    const from = at === 0 ? 0 : this.#ends[at - 1];
    return JSON.parse(text.decode(this.#texts.subarray(from, this.#ends[at])));
  }
}

const NOTHING = new Uint8Array(0);

function numbers(bytes: Bytes): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}

/** Nodes and links in their texts. */
class PackedRecords implements RecordTable {
  readonly cards: number;
  readonly nodes: number;
  readonly links: number;
  readonly #lanes: Map<string, number>;
  readonly #steps: Map<string, number>;
  readonly #cells: Uint32Array;
  readonly #nodes: Texts;
  readonly #links: Texts;
  readonly #ends: Uint32Array;
  #touching: { starts: Uint32Array; places: Uint32Array } | null = null;

  constructor(parts: Bytes[]) {
    const [head, cells, nodeIds, nodeEnds, nodeTexts, linkIds, linkEnds, linkTexts, ends] = parts;
    if (!head || !cells || !ends) throw unreadable();
    const { lanes, steps } = JSON.parse(text.decode(head)) as { lanes: string[]; steps: string[] };
    this.#lanes = new Map(lanes.map((lane, at) => [lane, at]));
    this.#steps = new Map(steps.map((step, at) => [step, at]));
    this.#cells = numbers(cells);
    this.#nodes = new Texts(nodeIds, nodeEnds, nodeTexts);
    this.#links = new Texts(linkIds, linkEnds, linkTexts);
    this.#ends = numbers(ends);
    this.cards = this.#cells.at(-1) ?? 0;
    this.nodes = this.#nodes.ids.count;
    this.links = this.#links.ids.count;
  }

  nodeId(at: number): string {
    return this.#nodes.ids.text(at);
  }

  node(at: number): Node {
    return this.#nodes.read(at) as Node;
  }

  nodeAt(id: string): number {
    return this.#nodes.ids.find(id);
  }

  cell(lane: string, step: string): readonly number[] {
    const [row, column] = [this.#lanes.get(lane), this.#steps.get(step)];
    if (row === undefined || column === undefined) return [];
    const at = row * this.#steps.size + column;
    const from = this.#cells[at] ?? 0;
    return Array.from({ length: (this.#cells[at + 1] ?? from) - from }, (_, index) => from + index);
  }

  counts(): Map<string, number> {
    const start = (row: number): number => this.#cells[row * this.#steps.size] ?? 0;
    return new Map([...this.#lanes].map(([lane, row]) => [lane, start(row + 1) - start(row)]));
  }

  linkId(at: number): string {
    return this.#links.ids.text(at);
  }

  link(at: number): Link {
    return this.#links.read(at) as Link;
  }

  linkAt(id: string): number {
    return this.#links.ids.find(id);
  }

  linksOf(id: string): readonly number[] {
    const node = this.nodeAt(id);
    if (node < 0) return [];
    const { starts, places } = (this.#touching ??= this.#touch());
    return [...places.subarray(starts[node], starts[node + 1])];
  }

  /** Links by their ends: for each node a stretch of places. A link from a node to itself stands there once. */
  #touch(): { starts: Uint32Array; places: Uint32Array } {
    const ends = this.#ends;
    const starts = new Uint32Array(this.nodes + 2);
    const each = (visit: (node: number, link: number) => void): void => {
      for (let link = 0; link < this.links; link += 1) {
        const [from, to] = [ends[2 * link] ?? 0, ends[2 * link + 1] ?? 0];
        if (from < this.nodes) visit(from, link);
        if (to !== from && to < this.nodes) visit(to, link);
      }
    };
    each((node) => (starts[node + 2] = (starts[node + 2] ?? 0) + 1));
    for (let node = 2; node < starts.length; node += 1) starts[node] = (starts[node] ?? 0) + (starts[node - 1] ?? 0);
    const places = new Uint32Array(starts.at(-1) ?? 0);
    each((node, link) => {
      const at = starts[node + 1] ?? 0;
      places[at] = link;
      starts[node + 1] = at + 1;
    });
    return { starts, places };
  }
}
