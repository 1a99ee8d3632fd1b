// What of an open journey is known here: its records and its picture, for reading. Every getter is reactive through one counter;
// records are plain objects, never proxies, and whoever reads what has not come yet is run again when it has.
import type { Group, SceneDelta } from "../generated/border";
import { Records } from "./records";
import { Scene } from "./scene";
import type { Card, Lane, Link, Node, NodeOf, Properties, Stage, Step } from "./whole";

/** What a listener of the picture hears: what changed, groups that have come whole, or that the whole scene is new. */
export type SceneChange = { delta: SceneDelta } | { drawn: [string, Group][] } | "new";
export type SceneListener = (change: SceneChange) => void;

/** Records and picture of one journey as the core last said they are. */
export class Mirror {
  protected readonly records = new Records();
  protected readonly picture = new Scene();
  #counter = $state(0);
  readonly #listeners = new Set<SceneListener>();

  /** Counts updates; read it to be run again after each. */
  get version(): number {
    return this.#counter;
  }

  /** Properties of the journey. */
  get properties(): Properties {
    return this.#read().properties;
  }

  /** Whether a node or link is there; as long as not all are known, whether it may be. */
  has(id: string): boolean {
    return this.#read().has(id);
  }

  /** Whether every record is known. */
  get complete(): boolean {
    return this.#read().complete;
  }

  /** The picture; changed in place, so listen with `onScene` to paint. */
  get scene(): Scene {
    this.#read();
    return this.picture;
  }

  /** A node by id. */
  node(id: string): Node | undefined {
    return this.#read().node(id);
  }

  /** A stage by id. */
  stage(id: string): Stage | undefined {
    return this.#only(id, "stage");
  }

  /** A step by id. */
  step(id: string): Step | undefined {
    return this.#only(id, "step");
  }

  /** A lane by id. */
  lane(id: string): Lane | undefined {
    return this.#only(id, "lane");
  }

  /** A card by id. */
  card(id: string): Card | undefined {
    return this.#only(id, "card");
  }

  /** A link by id. */
  link(id: string): Link | undefined {
    return this.#read().link(id);
  }

  /** Stages from left to right. */
  stages(): readonly Stage[] {
    return this.#read().siblings.stages;
  }

  /** Steps of a stage; without one, all steps of the map; from left to right. */
  steps(stage?: string): readonly Step[] {
    const { siblings } = this.#read();
    if (stage !== undefined) return siblings.steps(stage);
    return siblings.stages.flatMap(({ id }) => siblings.steps(id));
  }

  /** Lanes from top to bottom, hidden ones among them. */
  lanes(): readonly Lane[] {
    return this.#read().siblings.lanes;
  }

  /** Cards that start in a cell, from top to bottom. */
  cardsIn(lane: string, step: string): readonly Card[] {
    return this.#read().siblings.cards(lane, step);
  }

  /** Links that start or end at a node. */
  linksOf(id: string): Link[] {
    return this.#read().linksOf(id);
  }

  /** Nodes of one kind, unordered; the same list until one of them changes. Reads every one: not for what runs often. */
  all<K extends Node["node"]>(kind: K): readonly NodeOf<K>[] {
    return this.#read().all(kind);
  }

  /** Counts changes of what cards rest on; other edits leave it as it is. */
  get resting(): number {
    return this.#read().resting;
  }

  /** How many cards a lane has; without one, the map. */
  cardCount(lane?: string): number {
    const records = this.#read();
    if (lane !== undefined) return records.cardsOf(lane);
    return records.siblings.lanes.reduce((sum, { id }) => sum + records.cardsOf(id), 0);
  }

  /** Hears what changed in the picture until the returned function is called. */
  onScene(listener: SceneListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Runs whoever read something again. */
  protected changed(): void {
    this.#counter += 1;
  }

  /** Tells the listeners of the picture. */
  protected tell(change: SceneChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  /** Tells nobody any more. */
  protected hush(): void {
    this.#listeners.clear();
  }

  #read(): Records {
    void this.#counter;
    return this.records;
  }

  #only<K extends Node["node"]>(id: string, kind: K): NodeOf<K> | undefined {
    const node = this.node(id);
    return node?.node === kind ? (node as NodeOf<K>) : undefined;
  }
}
