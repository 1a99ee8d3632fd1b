// What a core sends of a map beyond JSON: all groups by place, all records as texts that are read when asked for. Tables
// are as the core wrote them and never change; what became true since is kept beside them.
import type { Group, Link, Node, Opening, Pane, Role } from "../generated/border";

/** Roles by their numbers in a table. */
export const ROLES: readonly Role[] = [
  ...(["ground", "title", "stage", "step", "lane", "card", "feeling", "curve", "link", "share", "legend"] as const),
];
/** Panes by their numbers in a table. */
export const PANES: readonly Pane[] = ["body", "header", "names"];
/** The number of the row of a group that stands in none. */
export const NO_ROW = 0xffff;

/** Where all groups of a picture stand, in drawing order. */
export interface GroupTable {
  /** How many there are. */
  readonly count: number;
  /** Numbers of roles. */
  readonly roles: Uint8Array;
  /** Numbers of panes. */
  readonly panes: Uint8Array;
  readonly layers: Int16Array;
  /** Numbers of rows: places in `lanes`, or `NO_ROW`. */
  readonly rows: Uint16Array;
  /** Lanes of the rows. */
  readonly lanes: readonly string[];
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly width: Float32Array;
  readonly height: Float32Array;
  /** Fills of their grounds; 0 for none. */
  readonly grounds: Uint32Array;
  /** The record that a group stands for. */
  idOf(at: number): string | null;
  /** The key of a group. */
  keyOf(at: number): string;
  /** The place of a key; -1 for none. */
  indexOf(key: string): number;
  /** The places of groups that stand for a record. */
  allOf(id: string): readonly number[];
}

/** All records of a journey at one moment. */
export interface RecordTable {
  /** How many nodes are cards: they stand first. */
  readonly cards: number;
  /** How many nodes there are. */
  readonly nodes: number;
  nodeId(at: number): string;
  /** Reads a node. */
  node(at: number): Node;
  /** The place of a node; -1 for none. */
  nodeAt(id: string): number;
  /** Places of the cards that start in a cell, from top to bottom. */
  cell(lane: string, step: string): readonly number[];
  /** Lanes with how many cards they have. */
  counts(): Map<string, number>;
  /** How many links there are. */
  readonly links: number;
  linkId(at: number): string;
  /** Reads a link. */
  link(at: number): Link;
  /** The place of a link; -1 for none. */
  linkAt(id: string): number;
  /** Places of the links that start or end at a node. */
  linksOf(id: string): readonly number[];
}

/** A map as it opens. */
export interface Opened {
  /** What is known at once. */
  head: Opening;
  /** Where everything stands. */
  groups: GroupTable;
}

/** The key of a group in the scene: it follows from what the group is. */
export function keyOf({ role, id, row }: Pick<Group, "role" | "id" | "row">): string {
  switch (role) {
    case "title":
    case "legend":
      return role;
    case "ground":
      return `row:${id}`;
    case "feeling":
      return `card:${id}`;
    case "curve":
      return `curve:${row}:${id ?? NIL}`;
    default:
      return `${role}:${id}`;
  }
}

/** The id that names nothing. */
export const NIL = "00000000-0000-0000-0000-000000000000";
