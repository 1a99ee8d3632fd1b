// A core for tests of the page alone: it does what an edit says without asking whether it may, and draws plainly. The
// real core is tested where it lives; end to end, the two meet.
import type { Command, Commands, Edit, Notice, Scene, SceneDelta, Snapshot, Update } from "../../generated/border";
import type * as border from "../../generated/border";
import { Records } from "../../document/records";
import { openedFrom, tableFrom } from "../../document/testing/plain-tables";
import type { Host, SavedExport } from "../../host/host";
import type { Opened, RecordTable } from "../../host/tables";
import { HostFault } from "../../host/host";
import { plainScene } from "./plain-scene";

type Ranked = { id: string; rank: string };

/** A host with one journey in it, and everything that was asked of it. */
export class PlainCore implements Host {
  readonly kind = "web";
  readonly runsLive = true;
  readonly kept = new Records();
  readonly asked: border.Request[] = [];
  readonly listeners = new Set<(notice: Notice) => void>();
  /** Which groups come whole with the opening. */
  whole: (key: string) => boolean = () => true;
  /** The next question is answered with this fault. */
  fails: border.Fault | null = null;
  number = 0;
  #scene: Scene;
  #past: Snapshot[] = [];

  constructor(nodes: border.Node[], links: border.Link[] = []) {
    this.kept.replace({ properties: { title: "Map", kind: "as_is", status: "draft" }, nodes, links });
    this.#scene = plainScene(this.kept);
  }

  /** Edits that were asked for, oldest first. */
  get edits(): Edit[] {
    return this.asked.flatMap((request) => (request.ask === "edit" ? [request.edit] : []));
  }

  ask<K extends Command>(command: K, asked: Commands[K]["arguments"]): Promise<Commands[K]["answer"]> {
    const request = { ask: command, ...asked } as border.Request;
    this.asked.push(request);
    if (this.fails) {
      const fault = new HostFault(this.fails);
      this.fails = null;
      return Promise.reject(fault);
    }
    return Promise.resolve(this.#answer(request) as Commands[K]["answer"]);
  }

  async enter(asked: Commands["enter"]["arguments"]): Promise<Opened> {
    await this.ask("enter", asked);
    return openedFrom(this.snapshot(), this.whole);
  }

  async records(): Promise<RecordTable> {
    await this.ask("records", { journey: "journey" });
    return tableFrom(this.snapshot());
  }

  onNotice(listener: (notice: Notice) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  nameMenus(): void {}

  openAddress(): Promise<void> {
    return Promise.resolve();
  }

  fullScreen(): Promise<void> {
    return Promise.resolve();
  }

  openNotes(): Promise<boolean> {
    return Promise.resolve(false);
  }

  say(): void {}

  onSaid(): () => void {
    return () => {};
  }

  onMenu(): () => void {
    return () => {};
  }

  onFiles(): () => void {
    return () => {};
  }

  onFault(): () => void {
    return () => {};
  }

  onClosing(): () => void {
    return () => {};
  }

  imageUrl(): string {
    return "";
  }

  liveUrl(): string {
    return "";
  }

  loadImage(): Promise<string> {
    return Promise.resolve("");
  }

  saveExport(): Promise<null> {
    return Promise.resolve(null);
  }

  saveExample(): Promise<null> {
    return Promise.resolve(null);
  }

  beginExports(): Promise<boolean> {
    return Promise.resolve(true);
  }

  exportNext(): Promise<SavedExport> {
    return Promise.resolve({ name: "map.json", warnings: [], losses: [] });
  }

  saveExports(): Promise<null> {
    return Promise.resolve(null);
  }

  openFiles(): Promise<[]> {
    return Promise.resolve([]);
  }

  /** Makes an edit as someone else and answers the update that tells of it. */
  editElsewhere(edit: Edit): Update {
    return this.#edit(edit);
  }

  snapshot(): Snapshot {
    return structuredClone({
      journey: "journey",
      number: this.number,
      properties: this.kept.properties,
      nodes: this.kept.allNodes(),
      links: this.kept.allLinks(),
      scene: this.#scene,
      state: this.#state(),
      damage: [],
    });
  }

  #answer(request: border.Request): unknown {
    switch (request.ask) {
      case "draw":
        return { number: this.number, groups: this.#groups(request.keys) };
      case "edit":
        return this.#edit(request.edit);
      case "undo":
        return this.#undo();
      default:
        return null;
    }
  }

  #groups(keys: string[]): Record<string, border.Group> {
    const groups = keys.flatMap((key) => {
      const group = this.#scene.groups[key];
      return group ? [[key, group] as const] : [];
    });
    return structuredClone(Object.fromEntries(groups));
  }

  #state(): border.State {
    return {
      undo: this.#past.length > 0 ? "edit" : null,
      redo: null,
      undo_deed: null,
      redo_deed: null,
      version: this.number,
    };
  }

  #edit(edit: Edit): Update {
    this.#past.push(this.snapshot());
    const items = this.#items(edit);
    for (const item of items) this.kept.apply(item);
    return this.#update(items);
  }

  #undo(): Update {
    const past = this.#past.pop();
    const nodes = past?.nodes ?? [];
    const kept = new Set(nodes.map(({ id }) => id));
    const gone = this.kept.allNodes().flatMap(({ id }) => (kept.has(id) ? [] : [id]));
    const items: border.PatchItem[] = [
      ...gone.map((id) => ({ item: "node_gone" as const, id })),
      ...nodes.map((node) => ({ item: "node" as const, node })),
    ];
    for (const item of items) this.kept.apply(item);
    return this.#update(items);
  }

  #update(items: border.PatchItem[]): Update {
    this.number += 1;
    const before = this.#scene;
    this.#scene = plainScene(this.kept);
    const patch = { number: this.number, items };
    return structuredClone({ journey: "journey", patch, scene: between(before, this.#scene), state: this.#state() });
  }

  #items(edit: Edit): border.PatchItem[] {
    const { siblings } = this.kept;
    switch (edit.edit) {
      case "batch": {
        const items: border.PatchItem[] = [];
        for (const each of edit.edits) {
          const made = this.#items(each);
          for (const item of made) this.kept.apply(item);
          items.push(...made);
        }
        return items;
      }
      case "add_card": {
        const rank = rankAfter(siblings.cards(edit.card.lane, edit.card.step), edit.after);
        return [{ item: "node", node: { node: "card", ...edit.card, rank } }];
      }
      case "add_stage":
        return [
          node({ node: "stage", id: edit.id, name: edit.name, rank: rankAfter(siblings.stages, edit.after) }),
          node({ node: "step", id: edit.step, stage: edit.id, rank: "m" }),
        ];
      case "add_step":
        return [
          node({
            node: "step",
            id: edit.id,
            stage: edit.stage,
            rank: rankAfter(siblings.steps(edit.stage), edit.after),
          }),
        ];
      case "add_lane":
        return [
          node({
            node: "lane",
            id: edit.id,
            kind: edit.kind,
            name: edit.name,
            rank: rankAfter(siblings.lanes, edit.after),
          }),
        ];
      case "add_link":
        return [{ item: "link", link: edit.link }];
      case "move_stage":
        return this.#changed(edit.id, { rank: rankAfter(others(siblings.stages, edit.id), edit.after) });
      case "move_lane":
        return this.#changed(edit.id, { rank: rankAfter(others(siblings.lanes, edit.id), edit.after) });
      case "move_step": {
        const rank = rankAfter(others(siblings.steps(edit.stage), edit.id), edit.after);
        return this.#changed(edit.id, { stage: edit.stage, rank });
      }
      case "move_card": {
        const rank = rankAfter(others(siblings.cards(edit.lane, edit.step), edit.id), edit.after);
        return this.#changed(edit.id, { lane: edit.lane, step: edit.step, rank });
      }
      case "set": {
        const link = this.kept.link(edit.id);
        if (link) return [{ item: "link", link: { ...link, ...edit.fields } }];
        return this.#changed(edit.id, edit.fields);
      }
      case "set_journey":
        return [{ item: "properties", properties: { ...this.kept.properties, ...edit.fields } as border.Properties }];
      case "remove":
        return [this.kept.link(edit.id) ? { item: "link_gone", id: edit.id } : { item: "node_gone", id: edit.id }];
      default:
        return [];
    }
  }

  #changed(id: string, fields: object): border.PatchItem[] {
    const before = this.kept.node(id);
    return before ? [{ item: "node", node: { ...before, ...fields } as border.Node }] : [];
  }
}

function node(record: border.Node): border.PatchItem {
  return { item: "node", node: record };
}

function others<T extends Ranked>(siblings: readonly T[], id: string): T[] {
  return siblings.filter((sibling) => sibling.id !== id);
}

/** A rank after a sibling: that sibling's with a letter more, which sorts before whatever stood behind it. */
function rankAfter(siblings: readonly Ranked[], after: string | null): string {
  const at = siblings.findIndex(({ id }) => id === after);
  const [before, behind] = [siblings[at]?.rank ?? "", siblings[at + 1]?.rank];
  let rank = `${before}m`;
  while (behind !== undefined && rank >= behind) rank = `${rank.slice(0, -1)}0m`;
  return rank;
}

function between(before: Scene, after: Scene): SceneDelta {
  const put = Object.entries(after.groups).filter(
    ([key, group]) => JSON.stringify(before.groups[key]) !== JSON.stringify(group),
  );
  const gone = Object.keys(before.groups).filter((key) => !(key in after.groups));
  return { frame: after.frame, put: Object.fromEntries(put), gone };
}

/** A small map: two stages with three steps, four lanes, some cards; ids are words. */
export function smallMap(): { nodes: border.Node[]; links: border.Link[] } {
  const card = (
    id: string,
    lane: string,
    step: string,
    rank: string,
    more: Partial<border.Card> = {},
  ): border.Node => ({
    node: "card",
    ...{ id, lane, step, rank, text: id, ...more },
  });
  return {
    nodes: [
      { node: "stage", id: "find", rank: "a", name: "Find" },
      { node: "stage", id: "book", rank: "b", name: "Book" },
      { node: "step", id: "look", stage: "find", rank: "a", name: "Look" },
      { node: "step", id: "read", stage: "find", rank: "b", name: "Read" },
      { node: "step", id: "slot", stage: "book", rank: "a" },
      { node: "lane", id: "actions", kind: "actions", rank: "a" },
      { node: "lane", id: "contacts", kind: "touchpoints", rank: "b" },
      { node: "lane", id: "mood", kind: "feelings", rank: "c" },
      { node: "lane", id: "pains", kind: "pains", rank: "d" },
      card("opens", "actions", "look", "a"),
      card("reads", "actions", "read", "a"),
      card("calls", "actions", "read", "b"),
      card("site", "contacts", "look", "a", { touchpoint: { channel: "web", side: "front", mode: "reactive" } }),
      card("desk", "contacts", "slot", "a", { touchpoint: { channel: "in_person", side: "front", mode: "reactive" } }),
      card("hope", "mood", "read", "a", { feelings: { nobody: { valence: 1, word: "Hope" } } }),
    ],
    links: [{ id: "flow", kind: "leads_to", from: "site", to: "desk", share: 0.64 }],
  };
}
