// The read-only mirror of one open journey. It holds no rule of the domain: it applies numbered updates in order and enters
// anew on a gap. Every getter is reactive through one counter; records are plain objects, never proxies. What a first view
// needs is there at once; other records and groups come later, and whoever reads them is run again then.
import type {
  Area,
  At,
  Commands,
  Drawn,
  Edit,
  Group,
  Notice,
  PatchItem,
  SceneDelta,
  State,
  Target,
  Update,
  View,
  Warning,
  Wishes,
} from "../generated/border";
import { HostFault, type ChosenFile, type Host } from "../host/host";
import type { Opened } from "../host/tables";
import { Records } from "./records";
import { Scene } from "./scene";
import type { Card, Lane, Link, Node, NodeOf, Properties, Stage, Step } from "./whole";

const GAP_PATIENCE_MS = 400;
const RETRY_MS = 2_000;
const NOT_SAVED = new Set(["unreachable", "disk_full", "read_only", "storage", "library", "corrupt", "busy"]);
/** Undo and redo that came faster than the answer to the last one: no fault worth a word. */
const NOTHING_LEFT = new Set(["nothing_to_undo", "nothing_to_redo"]);

/** What a listener of the picture hears: what changed, groups that have come whole, or that the whole scene is new. */
export type SceneChange = { delta: SceneDelta } | { drawn: [string, Group][] } | "new";
export type SceneListener = (change: SceneChange) => void;

/** What a journey is opened for. */
export interface FirstView {
  /** What will be in view first. */
  near?: Area | null;
  /** Until when the other records may wait: the first painting. Without it they are there when the journey is open. */
  patience?: Promise<unknown>;
}

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
  state: State = $state.raw({ undo: null, redo: null, undo_deed: null, redo_deed: null, version: 0 });
  /** Records whose bytes on disk are not what was written. */
  damage: readonly Warning[] = $state.raw([]);
  #view: View = $state.raw({ theme: "light", lanes: null, stages: null, persona: null });
  #counter = $state(0);
  /** What is in view, or will soon be. */
  near: Area | null = null;
  readonly #scene = new Scene();
  readonly #records = new Records();
  readonly #listeners = new Set<SceneListener>();
  readonly #ears = new Set<(items: readonly PatchItem[]) => void>();
  readonly #early = new Map<number, Update>();
  /** Groups from updates that have not come yet. */
  #ahead: Drawn[] = [];
  #number = 0;
  /** Counts pictures that were taken as a whole, so that groups of an older one are not mixed in. */
  #generation = 0;
  #asking = 0;
  #closed = false;
  #line: Promise<unknown> = Promise.resolve();
  #gap: ReturnType<typeof setTimeout> | undefined;
  #stopHearing: () => void = () => {};

  private constructor(host: Host, id: string, view: View) {
    this.host = host;
    this.id = id;
    this.#view = view;
  }

  /** Opens a journey and follows it until `close`. Throws a `HostFault`. */
  static async open(host: Host, id: string, view: View, first: FirstView = {}): Promise<JourneyDocument> {
    const journey = new JourneyDocument(host, id, view);
    journey.near = first.near ?? null;
    journey.#stopHearing = host.onNotice((notice) => journey.#hear(notice));
    try {
      journey.#begin(await host.enter({ journey: id, view, near: journey.near }));
      if (first.patience) void first.patience.then(() => journey.#finish());
      else await journey.#finish();
    } catch (thrown) {
      journey.close();
      throw HostFault.from(thrown);
    }
    return journey;
  }

  /** Stops following. */
  close(): void {
    this.#closed = true;
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
    return this.#scene;
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

  /** Hears what other windows changed until the returned function is called. */
  onOthers(listener: (items: readonly PatchItem[]) => void): () => void {
    this.#ears.add(listener);
    return () => this.#ears.delete(listener);
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

  /** Puts the journey back to what it was, as one step that can be undone. Throws a `HostFault`. */
  restore(at: At): Promise<void> {
    return this.#ask(async () => this.#take(await this.host.ask("restore", { journey: this.id, at })));
  }

  /** Takes over what another copy of the journey changed, as one step that can be undone. Throws a `HostFault`. */
  merge(copy: Omit<Commands["merge"]["arguments"], "journey">): Promise<void> {
    return this.#ask(async () => this.#take(await this.host.ask("merge", { journey: this.id, ...copy })));
  }

  /** Imports a file into the journey, as one step that can be undone. Throws a `HostFault`. */
  bringIn(file: ChosenFile, wishes: Wishes, into: Target): Promise<void> {
    return this.#ask(async () => {
      const number = this.#number;
      await this.host.ask("import", { ...file, wishes, into });
      // The answer carries no patch: what was not told meanwhile is entered anew.
      if (this.#number === number) await this.#anew();
    });
  }

  /** Draws with other options; not an edit. Throws a `HostFault`. */
  setView(view: View): Promise<void> {
    this.#view = view;
    return this.#ask(async () => this.#show(await this.host.enter({ journey: this.id, view, near: this.near })));
  }

  /** Fetches groups of the picture that have not come whole. Throws a `HostFault`. */
  async draw(keys: string[]): Promise<void> {
    const generation = this.#generation;
    const drawn = await this.host.ask("draw", { journey: this.id, keys });
    if (generation !== this.#generation || this.#closed) return;
    this.#ahead.push(drawn);
    this.#takeDrawn();
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
    if (notice.notice === "updated" && notice.update.journey === this.id) {
      for (const listener of this.#ears) listener(notice.update.patch.items);
      this.#take(notice.update);
    }
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
    this.state = update.state;
    // A picture that was taken as a whole may be ahead of the records.
    const follows = this.#number > this.#scene.number;
    if (follows) this.#scene.apply(update.scene, this.#number);
    this.#tell(follows ? { delta: update.scene } : { drawn: [] });
    this.#takeDrawn();
  }

  /** Everything anew in place of what was missed. */
  #renew(): Promise<void> {
    return this.#ask(() => this.#anew()).catch(() => {});
  }

  async #anew(): Promise<void> {
    this.#begin(await this.host.enter({ journey: this.id, view: this.#view, near: this.near }));
    await this.#finish();
  }

  #begin(opened: Opened): void {
    const { head } = opened;
    this.#number = head.number;
    for (const number of this.#early.keys()) if (number <= head.number) this.#early.delete(number);
    this.#records.begin(head);
    this.state = head.state;
    this.damage = head.damage;
    this.#show(opened);
  }

  #show(opened: Opened): void {
    this.#generation += 1;
    this.#ahead = [];
    this.#scene.replace(opened);
    this.#tell("new");
  }

  /** Takes the records that a first view did without. */
  async #finish(): Promise<void> {
    const generation = this.#generation;
    try {
      const table = await this.host.records(this.id);
      if (this.#closed || this.#records.complete) return;
      this.#records.finish(table);
      this.#counter += 1;
    } catch (thrown) {
      if (this.#closed || generation !== this.#generation) return;
      this.fault = HostFault.from(thrown);
      setTimeout(() => void this.#finish(), RETRY_MS);
    }
  }

  /** Takes groups as soon as the updates before them are there. */
  #takeDrawn(): void {
    const due = this.#ahead.filter(({ number }) => number <= this.#number);
    this.#ahead = this.#ahead.filter(({ number }) => number > this.#number);
    const drawn = due.flatMap((each) => this.#scene.take(each));
    if (drawn.length > 0) for (const listener of this.#listeners) listener({ drawn });
  }

  #tell(change: SceneChange): void {
    this.#counter += 1;
    for (const listener of this.#listeners) listener(change);
  }
}
