// The records of one open journey, as the core last said they are. Changed by snapshots and patch items alone.
import type * as border from "../generated/border";
import { Siblings } from "./siblings";
import { NO_PROPERTIES, wholeLink, wholeNode, wholeProperties, type Link, type Node, type Properties } from "./whole";

/** Nodes, links and properties with their order; knows nothing of reactivity. */
export class Records {
  properties: Properties = NO_PROPERTIES;
  readonly nodes = new Map<string, Node>();
  readonly links = new Map<string, Link>();
  siblings = new Siblings();
  readonly #linksOf = new Map<string, Set<string>>();

  /** Forgets everything and takes a snapshot's records. */
  replace(snapshot: Pick<border.Snapshot, "properties" | "nodes" | "links">): void {
    this.nodes.clear();
    this.links.clear();
    this.#linksOf.clear();
    this.siblings = new Siblings();
    this.properties = wholeProperties(snapshot.properties);
    for (const node of snapshot.nodes) this.#putNode(node);
    for (const link of snapshot.links) this.#putLink(link);
  }

  /** Applies one item of a patch. */
  apply(item: border.PatchItem): void {
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

  /** Links that start or end at a node. */
  linksOf(id: string): Link[] {
    return [...(this.#linksOf.get(id) ?? [])].flatMap((link) => this.links.get(link) ?? []);
  }

  #putNode(sparse: border.Node): void {
    this.#dropNode(sparse.id);
    const node = wholeNode(sparse);
    this.nodes.set(node.id, node);
    this.siblings.put(node);
  }

  #dropNode(id: string): void {
    const former = this.nodes.get(id);
    if (!former) return;
    this.nodes.delete(id);
    this.siblings.drop(former);
  }

  #putLink(sparse: border.Link): void {
    this.#dropLink(sparse.id);
    const link = wholeLink(sparse);
    this.links.set(link.id, link);
    for (const end of [link.from, link.to]) {
      const links = this.#linksOf.get(end);
      if (links) links.add(link.id);
      else this.#linksOf.set(end, new Set([link.id]));
    }
  }

  #dropLink(id: string): void {
    const former = this.links.get(id);
    if (!former) return;
    this.links.delete(id);
    for (const end of [former.from, former.to]) this.#linksOf.get(end)?.delete(id);
  }
}
