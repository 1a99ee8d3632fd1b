// The records of one open journey, as the core last said they are. What the core sent as a table is read record by record,
// when someone asks; what became true since stands beside the table and hides it.
import type * as border from "../generated/border";
import type { RecordTable } from "../host/tables";
import { Siblings } from "./siblings";
import {
  NO_PROPERTIES,
  wholeLink,
  wholeNode,
  wholeProperties,
  type Card,
  type Link,
  type Node,
  type NodeOf,
  type Properties,
} from "./whole";

/** Nodes, links and properties with their order; knows nothing of reactivity. */
export class Records {
  properties: Properties = NO_PROPERTIES;
  siblings = new Siblings();
  /** Whether every record is known. */
  complete = false;
  /** Counts changes of what cards rest on, and of which lanes they stand in. */
  resting = 0;
  #table: RecordTable | null = null;
  /** Nodes and links that were read or that changed. */
  readonly #nodes = new Map<string, Node>();
  readonly #links = new Map<string, Link>();
  /** Ids that changed since the map was opened: what the table says of them is past. */
  readonly #changed = new Set<string>();
  readonly #linksOf = new Map<string, Set<string>>();
  #counts = new Map<string, number>();
  readonly #all = new Map<string, Node[]>();

  /** Forgets everything and takes all records. */
  replace(snapshot: Pick<border.Snapshot, "properties" | "nodes" | "links">): void {
    this.begin({ ...snapshot, cards: {} });
    for (const node of snapshot.nodes) if (node.node === "card") this.#count(node.lane, 1);
    for (const link of snapshot.links) this.#putLink(link);
    this.complete = true;
  }

  /** Forgets everything and takes the records of a first view; the table follows. */
  begin(opening: Pick<border.Opening, "properties" | "nodes" | "cards">): void {
    for (const kept of [this.#nodes, this.#links, this.#changed, this.#linksOf, this.#all]) kept.clear();
    this.#table = null;
    this.complete = false;
    this.siblings = new Siblings();
    this.properties = wholeProperties(opening.properties);
    this.#counts = new Map(Object.entries(opening.cards).map(([lane, count]) => [lane, count ?? 0]));
    for (const sparse of opening.nodes) {
      const node = wholeNode(sparse);
      this.#nodes.set(node.id, node);
      this.siblings.put(node);
    }
  }

  /** Takes all records as they were some time since the map was opened. */
  finish(table: RecordTable): void {
    this.#table = table;
    this.complete = true;
    this.resting += 1;
    this.#all.clear();
    this.#counts = table.counts();
    this.siblings.readCells((lane, step) => {
      const places = table.cell(lane, step).filter((at) => !this.#changed.has(table.nodeId(at)));
      return places.map((at) => this.#read(at)).filter((node): node is NodeOf<"card"> => node.node === "card");
    });
    for (const id of this.#changed) {
      const at = table.nodeAt(id);
      const [was, is] = [at < 0 ? undefined : table.node(at), this.#nodes.get(id)];
      if (was?.node === "card") this.#count(was.lane, -1);
      if (is?.node !== "card") continue;
      this.#count(is.lane, 1);
      this.siblings.put(is);
    }
  }

  /** Applies one item of a patch. */
  apply(item: border.PatchItem): void {
    if (this.#rests(item)) this.resting += 1;
    switch (item.item) {
      case "node":
        return this.#putNode(item.node);
      case "node_gone":
        return this.#dropNode(item.id);
      case "link":
        return this.#putLink(item.link);
      case "link_gone":
        return this.#dropLink(item.id);
      case "properties":
        this.properties = wholeProperties(item.properties);
    }
  }

  /** A node by id. */
  node(id: string): Node | undefined {
    const known = this.#nodes.get(id);
    if (known || !this.#table || this.#changed.has(id)) return known;
    const at = this.#table.nodeAt(id);
    return at < 0 ? undefined : this.#read(at);
  }

  /** A link by id. */
  link(id: string): Link | undefined {
    const known = this.#links.get(id);
    if (known || !this.#table || this.#changed.has(id)) return known;
    const at = this.#table.linkAt(id);
    return at < 0 ? undefined : this.#readLink(at);
  }

  /** Whether a node or link may be there: certain once every record is known. */
  has(id: string): boolean {
    if (this.#nodes.has(id) || this.#links.has(id)) return true;
    if (this.#changed.has(id)) return false;
    return !this.#table ? !this.complete : this.#table.nodeAt(id) >= 0 || this.#table.linkAt(id) >= 0;
  }

  /** Links that start or end at a node. */
  linksOf(id: string): Link[] {
    const table = this.#table;
    const old = (table?.linksOf(id) ?? []).filter((at) => table && !this.#changed.has(table.linkId(at)));
    const newer = [...(this.#linksOf.get(id) ?? [])].flatMap((link) => this.#links.get(link) ?? []);
    return [...old.map((at) => this.#readLink(at)), ...newer];
  }

  /** Nodes of one kind, unordered; the same list until one of the kind changes. */
  all<K extends Node["node"]>(kind: K): readonly NodeOf<K>[] {
    let list = this.#all.get(kind);
    if (!list) {
      if (this.#table && (kind === "card" || kind === "evidence")) this.#readAll(kind);
      list = [...this.#nodes.values()].filter((node) => node.node === kind);
      this.#all.set(kind, list);
    }
    return list as NodeOf<K>[];
  }

  /** Every node, unordered. */
  allNodes(): Node[] {
    this.#readAll("card");
    this.#readAll("evidence");
    return [...this.#nodes.values()];
  }

  /** Every link, unordered. */
  allLinks(): Link[] {
    const table = this.#table;
    for (let at = 0; table && at < table.links; at += 1) if (!this.#changed.has(table.linkId(at))) this.#readLink(at);
    return [...this.#links.values()];
  }

  /** How many cards a lane has. */
  cardsOf(lane: string): number {
    return this.#counts.get(lane) ?? 0;
  }

  /** Whether an item may change what cards rest on: text that is typed does not. */
  #rests(item: border.PatchItem): boolean {
    switch (item.item) {
      case "node": {
        const { node } = item;
        if (node.node !== "card") return node.node === "evidence" || node.node === "lane";
        const former = this.node(node.id);
        return former?.node !== "card" || former.lane !== node.lane;
      }
      case "link":
        return item.link.kind === "evidenced_by";
      default:
        return item.item !== "properties";
    }
  }

  #readAll(kind: "card" | "evidence"): void {
    const table = this.#table;
    const [from, to] = kind === "card" ? [0, table?.cards ?? 0] : [table?.cards ?? 0, table?.nodes ?? 0];
    for (let at = from; table && at < to; at += 1) if (!this.#changed.has(table.nodeId(at))) this.#read(at);
  }

  #read(at: number): Node {
    const table = this.#table as RecordTable;
    const id = table.nodeId(at);
    let node = this.#nodes.get(id);
    if (!node) this.#nodes.set(id, (node = wholeNode(table.node(at))));
    return node;
  }

  #readLink(at: number): Link {
    const table = this.#table as RecordTable;
    const id = table.linkId(at);
    let link = this.#links.get(id);
    if (!link) this.#links.set(id, (link = wholeLink(table.link(at))));
    return link;
  }

  #putNode(sparse: border.Node): void {
    this.#dropNode(sparse.id);
    const node = wholeNode(sparse);
    this.#nodes.set(node.id, node);
    this.#all.delete(node.node);
    if (node.node === "card") this.#count(node.lane, 1);
    this.siblings.put(node);
  }

  #dropNode(id: string): void {
    const former = this.node(id);
    this.#changed.add(id);
    if (!former) return;
    this.#nodes.delete(id);
    this.#all.delete(former.node);
    if (former.node === "card") this.#count((former as Card).lane, -1);
    this.siblings.drop(former);
  }

  #count(lane: string, more: number): void {
    this.#counts.set(lane, (this.#counts.get(lane) ?? 0) + more);
  }

  #putLink(sparse: border.Link): void {
    this.#dropLink(sparse.id);
    const link = wholeLink(sparse);
    this.#links.set(link.id, link);
    for (const end of [link.from, link.to]) {
      const links = this.#linksOf.get(end);
      if (links) links.add(link.id);
      else this.#linksOf.set(end, new Set([link.id]));
    }
  }

  #dropLink(id: string): void {
    const former = this.link(id);
    this.#changed.add(id);
    if (!former) return;
    this.#links.delete(id);
    for (const end of [former.from, former.to]) this.#linksOf.get(end)?.delete(id);
  }
}
