// Where the keyboard can be on a map: a card, an empty cell, a stage, a step, a lane or a link.
import type { JourneyDocument } from "../document/document.svelte";
import type { Picture } from "./picture";
import type { Rect } from "./viewport.svelte";

/** A place for the keyboard; a cell of a feelings lane may remember how high it was pointed at. */
export type Target =
  | { kind: "card" | "stage" | "step" | "lane" | "link"; id: string }
  | { kind: "cell"; lane: string; step: string; valence?: number };

/** The place of a record; null for records that have none on the map. */
export function targetOf(document: JourneyDocument, id: string): Target | null {
  if (document.link(id)) return { kind: "link", id };
  const kind = document.node(id)?.node;
  return kind === "card" || kind === "stage" || kind === "step" || kind === "lane" ? { kind, id } : null;
}

/** The box of a place in the scene; null when it is not drawn. */
export function boxOfTarget(picture: Picture, target: Target): Rect | null {
  if (target.kind === "cell") return picture.cellBox(target.lane, target.step);
  const box = picture.boxOfRecord(target.id);
  if (box || target.kind !== "step") return box;
  // A lone step without a name has no header: its column stands for it.
  const column = picture.column(target.id);
  const { title_bottom, header_bottom } = picture.frame;
  return column ? { x: column.x, y: title_bottom, width: column.width, height: header_bottom - title_bottom } : null;
}

/** Whether two places are the same. */
export function sameTarget(a: Target | null, b: Target | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === "cell") return b.kind === "cell" && a.lane === b.lane && a.step === b.step;
  return b.kind !== "cell" && a.id === b.id;
}
