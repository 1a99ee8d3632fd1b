// Tables out of plain records and scenes, for tests of the page alone. What the real ones do is tested where they are read.
import type * as border from "../../generated/border";
import type { GroupTable, Opened, RecordTable } from "../../host/tables";
import { NO_ROW, PANES, ROLES } from "../../host/tables";
import { Scene } from "../scene";

/** A map as it opens, with the groups whole whose keys `whole` takes. */
export function openedFrom(snapshot: border.Snapshot, whole: (key: string) => boolean = () => true): Opened {
  const { journey, number, properties, scene, state, damage } = snapshot;
  const { title, description, language, frame, groups } = scene;
  const cards: Record<string, number> = {};
  for (const node of snapshot.nodes) if (node.node === "card") cards[node.lane] = (cards[node.lane] ?? 0) + 1;
  const nodes = snapshot.nodes.filter(({ node }) => node !== "card" && node !== "evidence");
  const kept = Object.fromEntries(Object.entries(groups).filter(([key]) => whole(key)));
  const head = { title, description, language };
  const opening = { journey, number, properties, nodes, cards, head, frame, whole: kept, state, damage };
  return { head: opening, groups: new PlainGroups(scene) };
}

/** A scene with all its groups whole, or those that `whole` takes. */
export function sceneFrom(plain: border.Scene, whole?: (key: string) => boolean): Scene {
  const scene = new Scene();
  const properties = { title: "", kind: "as_is" as const, status: "draft" as const };
  const state = { undo: null, redo: null, undo_deed: null, redo_deed: null, version: 0 };
  const rest = { journey: "", number: 0, properties, nodes: [], links: [], state, damage: [] };
  scene.replace(openedFrom({ ...rest, scene: plain }, whole));
  return scene;
}

class PlainGroups implements GroupTable {
  readonly count: number;
  readonly roles: Uint8Array;
  readonly panes: Uint8Array;
  readonly layers: Int16Array;
  readonly rows: Uint16Array;
  readonly lanes: readonly string[];
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly width: Float32Array;
  readonly height: Float32Array;
  readonly grounds: Uint32Array;
  readonly #groups: [string, border.Group][];

  constructor({ frame, groups }: border.Scene) {
    const list = Object.entries(groups).flatMap(([key, group]) =>
      group ? [[key, group] as [string, border.Group]] : [],
    );
    list.sort(([a, one], [b, two]) => one.layer - two.layer || (a < b ? -1 : 1));
    const column = (of: (group: border.Group) => number): number[] => list.map(([, group]) => of(group));
    this.#groups = list;
    this.count = list.length;
    this.lanes = frame.rows.map(({ id }) => id);
    this.roles = Uint8Array.from(column(({ role }) => ROLES.indexOf(role)));
    this.panes = Uint8Array.from(column(({ pane }) => PANES.indexOf(pane)));
    this.layers = Int16Array.from(column(({ layer }) => layer));
    this.rows = Uint16Array.from(column(({ row }) => (row === null ? NO_ROW : this.lanes.indexOf(row))));
    this.x = Float32Array.from(column(({ x }) => x));
    this.y = Float32Array.from(column(({ y }) => y));
    this.width = Float32Array.from(column(({ width }) => width));
    this.height = Float32Array.from(column(({ height }) => height));
    this.grounds = Uint32Array.from(column(groundOf));
  }

  idOf(at: number): string | null {
    return this.#groups[at]?.[1].id ?? null;
  }

  keyOf(at: number): string {
    return this.#groups[at]?.[0] ?? "";
  }

  indexOf(key: string): number {
    return this.#groups.findIndex(([other]) => other === key);
  }

  allOf(id: string): readonly number[] {
    return this.#groups.flatMap(([, group], at) => (group.id === id ? [at] : []));
  }
}

function groundOf({ items }: border.Group): number {
  const box = items.find((item) => item.item === "box");
  return box?.item === "box" && box.fill?.paint === "solid" ? box.fill.colour : 0;
}

/** All records of a snapshot as a table. */
export function tableFrom({ nodes: all, links }: Pick<border.Snapshot, "nodes" | "links">): RecordTable {
  const isCard = (node: border.Node): node is { node: "card" } & border.Card => node.node === "card";
  const cards = all.filter(isCard).sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const nodes = [...cards, ...all.filter((node) => !isCard(node))];
  const places = (takes: boolean[]): number[] => takes.flatMap((takes, at) => (takes ? [at] : []));
  const at = <T>(list: readonly T[], place: number): T => list[place] as T;
  return {
    cards: cards.length,
    nodes: nodes.length,
    links: links.length,
    nodeId: (place) => at(nodes, place).id,
    node: (place) => at(nodes, place),
    nodeAt: (id) => nodes.findIndex((node) => node.id === id),
    cell: (lane, step) => places(cards.map((card) => card.lane === lane && card.step === step)),
    counts: () => new Map(cards.map(({ lane }) => [lane, cards.filter((card) => card.lane === lane).length])),
    linkId: (place) => at(links, place).id,
    link: (place) => at(links, place),
    linkAt: (id) => links.findIndex((link) => link.id === id),
    linksOf: (id) => places(links.map(({ from, to }) => from === id || to === id)),
  };
}
