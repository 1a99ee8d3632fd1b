// The read-only mirror of one open journey. It holds no rule of the domain: it applies numbered updates in order and asks
// for a snapshot on a gap. Every getter is reactive through one counter; records are plain objects, never proxies.
import type { Edit, Notice, Scene, SceneDelta, Snapshot, State, Update, View, Warning } from "../generated/border";
import { HostFault, type Host } from "../host/host";
import { Records } from "./records";
import type { Card, Lane, Link, Node, NodeOf, Properties, Stage, Step } from "./whole";

const GAP_PATIENCE_MS = 400;
const NOT_SAVED = new Set(["unreachable", "disk_full", "read_only", "storage", "library", "corrupt", "busy"]);
/** Undo and redo that came faster than the answer to the last one: no fault worth a word. */
const NOTHING_LEFT = new Set(["nothing_to_undo", "nothing_to_redo"]);

/** What a listener of the picture hears: a delta, or null when the whole scene is new. */
export type SceneListener = (delta: SceneDelta | null) => void;

/** One open journey as the core last said it is. */
export class JourneyDocument {
  /** The journey. */
  readonly id: string;
  /** Who answers. */
  readonly host: Host;
  /** Whether what was edited is on disk: "saved" only after the core said so. */
  saving: "saved" | "saving" | "failed" = $state("saved");
  /** The last fault; null once an edit went well again. */
  fault: HostFault | null = $state.raw(null);
  /** What can be undone and redone, and the version. */
  state: State = $state.raw({ undo: null, redo: null, version: 0 });
  /** Records whose bytes on disk are not what was written. */
  damage: readonly Warning[] = $state.raw([]);
  #view: View = $state.raw({ theme: "light", lanes: null, stages: null, persona: null });
  #counter = $state(0);
  #scene: Scene = EMPTY_SCENE;
  readonly #records = new Records();
  readonly #listeners = new Set<SceneListener>();
  readonly #early = new Map<number, Update>();
  #number = 0;
  #asking = 0;
  #line: Promise<unknown> = Promise.resolve();
  #gap: ReturnType<typeof setTimeout> | undefined;
  #stopHearing: () => void = () => {};

  private constructor(host: Host, id: string, view: View) {
    this.host = host;
    this.id = id;
    this.#view = view;
  }

  /** Opens a journey and follows it until `close`. Throws a `HostFault`. */
  static async open(host: Host, id: string, view: View): Promise<JourneyDocument> {
    const journey = new JourneyDocument(host, id, view);
    journey.#stopHearing = host.onNotice((notice) => journey.#hear(notice));
    try {
      journey.#replace(await host.ask("open", { journey: id, view }));
    } catch (thrown) {
      journey.close();
      throw HostFault.from(thrown);
    }
    return journey;
  }

  /** Stops following. */
  close(): void {
    this.#stopHearing();
    void this.#line.then(() => this.host.ask("close", { journey: this.id })).catch(() => {});
    clearTimeout(this.#gap);
    this.#listeners.clear();
  }

  /** Counts updates; read it to be run again after each. */
  get version(): number {
    return this.#counter;
  }

  /** What is drawn: theme, lanes, stages, persona. */
  get view(): View {
    return this.#view;
  }

  /** Properties of the journey. */
  get properties(): Properties {
    return this.#read().properties;
  }

  /** Every node by id. The map is the same object for ever: read it in place, do not keep it in a `$derived`. */
  get nodes(): ReadonlyMap<string, Node> {
    return this.#read().nodes;
  }

  /** Every link by id; the same object for ever. */
  get links(): ReadonlyMap<string, Link> {
    return this.#read().links;
  }

  /** The picture; changed in place, so listen with `onScene` to paint. */
  get scene(): Scene {
    this.#read();
    return this.#scene;
  }

  /** A node by id. */
  node(id: string): Node | undefined {
    return this.#read().nodes.get(id);
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
    return this.#read().links.get(id);
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

  /** Nodes of one kind, unordered. */
  all<K extends Node["node"]>(kind: K): NodeOf<K>[] {
    return [...this.#read().nodes.values()].filter((node): node is NodeOf<K> => node.node === kind);
  }

  /** Hears what changed in the picture until the returned function is called. */
  onScene(listener: SceneListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Makes an edit; edits in a row with the same `joins` are undone together. Throws a `HostFault`. */
  edit(edit: Edit, joins: string | null = null): Promise<void> {
    return this.#ask(async () => this.#take(await this.host.ask("edit", { journey: this.id, edit, joins })));
  }

  /** Takes back the last edit. Throws a `HostFault`. */
  undo(): Promise<void> {
    return this.#ask(async () => this.#take(await this.host.ask("undo", { journey: this.id })));
  }

  /** Makes the last undone edit again. Throws a `HostFault`. */
  redo(): Promise<void> {
    return this.#ask(async () => this.#take(await this.host.ask("redo", { journey: this.id })));
  }

  /** Draws with other options; not an edit. Throws a `HostFault`. */
  setView(view: View): Promise<void> {
    this.#view = view;
    return this.#ask(async () => this.#replace(await this.host.ask("look", { journey: this.id, view })));
  }

  /** Resolves when everything that was asked so far is answered. */
  async settled(): Promise<void> {
    await this.#line;
  }

  #read(): Records {
    void this.#counter;
    return this.#records;
  }

  #only<K extends Node["node"]>(id: string, kind: K): NodeOf<K> | undefined {
    const node = this.node(id);
    return node?.node === kind ? (node as NodeOf<K>) : undefined;
  }

  /** One question after another: what is undone is what was edited before it. */
  #ask(question: () => Promise<void>): Promise<void> {
    this.#asking += 1;
    this.saving = "saving";
    const answer = this.#line.then(question).then(
      () => this.#settle(null),
      (thrown: unknown) => {
        const fault = HostFault.from(thrown);
        this.#settle(NOTHING_LEFT.has(fault.code) ? null : fault);
        throw fault;
      },
    );
    this.#line = answer.catch(() => {});
    return answer;
  }

  #settle(fault: HostFault | null): void {
    this.#asking -= 1;
    this.fault = fault;
    if (fault && NOT_SAVED.has(fault.code)) this.saving = "failed";
    else if (this.#asking === 0) this.saving = "saved";
  }

  #hear(notice: Notice): void {
    if (notice.notice === "updated" && notice.update.journey === this.id) this.#take(notice.update);
    if (notice.notice === "stale" && notice.journey === this.id) void this.#renew();
  }

  /** Applies an update in its turn; one that comes early waits a moment for those before it. */
  #take(update: Update): void {
    if (update.patch.number <= this.#number) return;
    this.#early.set(update.patch.number, update);
    let next: Update | undefined;
    while ((next = this.#early.get(this.#number + 1))) this.#apply(next);
    clearTimeout(this.#gap);
    if (this.#early.size > 0) this.#gap = setTimeout(() => void this.#renew(), GAP_PATIENCE_MS);
  }

  #apply(update: Update): void {
    this.#number = update.patch.number;
    this.#early.delete(this.#number);
    for (const item of update.patch.items) this.#records.apply(item);
    applyDelta(this.#scene, update.scene);
    this.state = update.state;
    this.#counter += 1;
    for (const listener of this.#listeners) listener(update.scene);
  }

  /** A fresh snapshot in place of what was missed. */
  #renew(): Promise<void> {
    const ask = () => this.host.ask("open", { journey: this.id, view: this.#view });
    return this.#ask(async () => this.#replace(await ask())).catch(() => {});
  }

  #replace(snapshot: Snapshot): void {
    this.#number = snapshot.number;
    for (const number of this.#early.keys()) if (number <= snapshot.number) this.#early.delete(number);
    this.#records.replace(snapshot);
    this.#scene = snapshot.scene;
    this.state = snapshot.state;
    this.damage = snapshot.damage;
    this.#counter += 1;
    for (const listener of this.#listeners) listener(null);
  }
}

/** Makes the new picture from the old one, in place. */
export function applyDelta(scene: Scene, delta: SceneDelta): void {
  if (delta.frame) scene.frame = delta.frame;
  if (delta.warnings) scene.warnings = delta.warnings;
  for (const key of delta.gone) delete scene.groups[key];
  for (const [key, group] of Object.entries(delta.put)) if (group) scene.groups[key] = group;
}

const EMPTY_SCENE: Scene = {
  title: "",
  description: "",
  language: "",
  frame: {
    width: 0,
    height: 0,
    background: 0xffffffff,
    title_bottom: 0,
    header_bottom: 0,
    names_right: 0,
    stages: [],
    steps: [],
    rows: [],
  },
  groups: {},
  warnings: [],
};
