// What lies under the pointer. Panes lie above the body; inside a pane the topmost group wins; small handles win over
// what they stand on.
import type { Group, Pane } from "../generated/border";
import type { Picture } from "./picture";
import type { Entry } from "./spatial-index";
import { valenceAt } from "./feeling";
import type { Target } from "./target";
import { pointsOf } from "./tools/curve";
import type { Point, Rect, Viewport } from "./viewport.svelte";

/** Parts of a card that a drag holds it by. */
export type CardPart = "body" | "left-edge" | "right-edge" | "link-handle";

/** What is aimed with: how far beside a thing still counts, as a part of the usual, and whose ends can be held. */
export interface Aim {
  reach: number;
  selected: ReadonlySet<string>;
}

/** What lies under the pointer. */
export type Hit =
  | { kind: "card"; id: string; key: string; part: CardPart }
  | { kind: "feeling"; id: string; key: string; face: Rect }
  | { kind: "stage" | "step" | "lane"; id: string; key: string }
  | { kind: "share" | "link"; id: string; key: string }
  | { kind: "link-end"; id: string; key: string; end: "from" | "to"; at: Point }
  | { kind: "step-edge"; id: string }
  | { kind: "lane-edge"; id: string }
  /** A cell; in a lane of feelings with the valence at this height. */
  | { kind: "cell"; lane: string; step: string; valence: number | null }
  | { kind: "ground" };

/** How near an edge counts as on it, in screen pixels. */
const NEAR = 5;
/** Radius of the handle that draws a link, in screen pixels. */
export const HANDLE = 7;

const PLAIN: Aim = { reach: 1, selected: new Set() };
/** A finger needs larger targets than a mouse: 44 px for handles. */
export const FINGER = 22 / (HANDLE + 2);

/** Finds what lies under a screen point. */
export function hitTest(picture: Picture, viewport: Viewport, at: Point, aim: Aim = PLAIN): Hit {
  const pane = paneAt(picture, viewport, at);
  if (pane === "header") return hitHeader(picture, viewport, at, aim);
  if (pane === "names") return hitNames(picture, viewport, at, aim);
  if (pane === "corner") return { kind: "ground" };
  return hitBody(picture, viewport, viewport.toSeen(at, picture.frame), aim);
}

/** What a place of the keyboard is to be pointed at. */
export function targetHit(picture: Picture, target: Target): Hit {
  if (target.kind === "cell") return { ...target, valence: picture.row(target.lane)?.scale ? 0 : null };
  const key = picture.mainEntry(target.id)?.key ?? "";
  return target.kind === "card" ? { ...target, key, part: "body" } : { ...target, kind: target.kind, key };
}

/** The pane under a screen point; "corner" where names and header meet. */
export function paneAt(picture: Picture, viewport: Viewport, at: Point): Pane | "corner" {
  const { frame } = picture;
  const { zoom } = viewport;
  const headerY = viewport.headerY(frame);
  const inHeader = at.y >= headerY + frame.title_bottom * zoom && at.y < headerY + frame.header_bottom * zoom;
  const inNames = at.x < viewport.namesRight(frame);
  const above = at.y < headerY + frame.title_bottom * zoom;
  if (inHeader) return inNames ? "corner" : "header";
  return inNames && !above ? "names" : "body";
}

/** The corner of a pane's scene on the screen. */
export function paneCorner(picture: Picture, viewport: Viewport, pane: Pane): Point {
  const { frame } = picture;
  return {
    x: pane === "names" ? viewport.namesX(frame) : viewport.x,
    y: pane === "header" ? viewport.headerY(frame) : viewport.y,
  };
}

/** A screen point in the scene of a pane. */
export function toPane(picture: Picture, viewport: Viewport, pane: Pane, at: Point): Point {
  const corner = paneCorner(picture, viewport, pane);
  return { x: (at.x - corner.x) / viewport.zoom, y: (at.y - corner.y) / viewport.zoom };
}

function hitHeader(picture: Picture, viewport: Viewport, screen: Point, { reach }: Aim): Hit {
  const at = toPane(picture, viewport, "header", screen);
  const near = (NEAR * reach) / viewport.zoom;
  const edge = picture.frame.steps.find((step) => Math.abs(step.x + step.width - at.x) <= near);
  if (edge) return { kind: "step-edge", id: edge.id };
  for (const entry of topmost(picture, "header", at)) {
    const { role, id } = entry.group;
    if (id !== null && (role === "stage" || role === "step")) return { kind: role, id, key: entry.key };
  }
  return { kind: "ground" };
}

function hitNames(picture: Picture, viewport: Viewport, screen: Point, { reach }: Aim): Hit {
  const at = { x: toPane(picture, viewport, "names", screen).x, y: viewport.toSeen(screen, picture.frame).y };
  const near = (NEAR * reach) / viewport.zoom;
  const edge = picture.frame.rows.find((row) => Math.abs(row.y + row.height - at.y) <= near);
  if (edge) return { kind: "lane-edge", id: edge.id };
  const row = picture.rowAt(at.y);
  const entry = row && picture.entriesOf(row.id, "lane")[0];
  return row && at.x >= 0 ? { kind: "lane", id: row.id, key: entry?.key ?? "" } : { kind: "ground" };
}

function hitBody(picture: Picture, viewport: Viewport, at: Point, aim: Aim): Hit {
  const entries = topmost(picture, "body", at, ((HANDLE + 2) * aim.reach) / viewport.zoom);
  const of = (role: Group["role"]): Entry[] => entries.filter(({ group }) => group.role === role && group.id !== null);
  for (const entry of of("link")) {
    const end = aim.selected.has(entry.group.id ?? "") ? endAt(picture, entry, at, viewport.zoom, aim) : null;
    if (end) return end;
  }
  for (const entry of of("feeling")) {
    const face = hotAt(picture, entry, at, "face");
    if (face) return { kind: "feeling", id: entry.group.id ?? "", key: entry.key, face };
  }
  for (const entry of of("link")) if (hotAt(picture, entry, at, "share")) return known(entry, "share");
  for (const entry of of("card")) {
    const part = cardPart(picture, entry, at, viewport.zoom, aim);
    if (part) return { kind: "card", id: entry.group.id ?? "", key: entry.key, part };
  }
  for (const entry of of("feeling")) {
    if (hotAt(picture, entry, at, "text"))
      return { kind: "card", id: entry.group.id ?? "", key: entry.key, part: "body" };
  }
  for (const entry of of("link")) if (onPath(picture, entry, at, 8 / viewport.zoom)) return known(entry, "link");
  const cell = picture.cellAt(at);
  if (!cell) return { kind: "ground" };
  const row = picture.row(cell.lane);
  return { kind: "cell", ...cell, valence: row?.scale ? valenceAt(at.y - row.y, ...row.scale) : null };
}

function known(entry: Entry, kind: "share" | "link"): Hit {
  return { kind, id: entry.group.id ?? "", key: entry.key };
}

function cardPart(picture: Picture, entry: Entry, at: Point, zoom: number, { reach }: Aim): CardPart | null {
  const box = picture.boxOf(entry.group);
  const right = box.x + box.width;
  const isBeside = at.y >= box.y && at.y <= box.y + box.height;
  const links = entry.group.row !== null && picture.row(entry.group.row)?.kind === "touchpoints";
  if (links) {
    const near = ((HANDLE + 2) * reach) / zoom;
    if (Math.hypot(at.x - right, at.y - (box.y + box.height / 2)) <= near) return "link-handle";
  } else if (isBeside && Math.abs(at.x - right) <= (NEAR * reach) / zoom) {
    return "right-edge";
  } else if (isBeside && Math.abs(at.x - box.x) <= (NEAR * reach) / zoom) {
    return "left-edge";
  }
  return inBox(picture, entry, at, 0) ? "body" : null;
}

/** Where the line of a link begins and ends, in the scene; null when it is not known. */
export function endsOf(picture: Picture, entry: Entry): { from: Point; to: Point } | null {
  const points = pointsOf(entry.group);
  const [first, last] = [points?.[0], points?.at(-1)];
  if (!first || !last) return null;
  const { x, y } = picture.boxOf(entry.group);
  return { from: { x: x + first.x, y: y + first.y }, to: { x: x + last.x, y: y + last.y } };
}

/** The end of a link at a point. */
function endAt(picture: Picture, entry: Entry, at: Point, zoom: number, { reach }: Aim): Hit | null {
  const ends = endsOf(picture, entry);
  if (!ends) return null;
  const near = ((HANDLE + 2) * reach) / zoom;
  for (const end of ["to", "from"] as const) {
    const place = ends[end];
    const isNear = Math.hypot(at.x - place.x, at.y - place.y) <= near;
    if (isNear) return { kind: "link-end", id: entry.group.id ?? "", key: entry.key, end, at: place };
  }
  return null;
}

function inBox(picture: Picture, entry: Entry, at: Point, near: number): boolean {
  const box = picture.boxOf(entry.group);
  return (
    at.x >= box.x - near &&
    at.x <= box.x + box.width + near &&
    at.y >= box.y - near &&
    at.y <= box.y + box.height + near
  );
}

/** The place in a group that reacts at a point, in the scene. */
export function hotAt(picture: Picture, entry: Entry, at: Point, what: string): Rect | null {
  for (const hot of hotsOf(picture, entry, what)) {
    if (at.x >= hot.x && at.x <= hot.x + hot.width && at.y >= hot.y && at.y <= hot.y + hot.height) return hot;
  }
  return null;
}

/** The places of a group that react, in the scene. */
export function hotsOf(picture: Picture, entry: Entry, what: string): Rect[] {
  const box = picture.boxOf(entry.group);
  return entry.group.items.flatMap((item) => {
    if (item.item !== "hot" || item.what !== what) return [];
    return [{ x: box.x + item.x, y: box.y + item.y, width: item.width, height: item.height }];
  });
}

/** Entries whose boxes are near a point, the topmost first. */
function topmost(picture: Picture, pane: Pane, at: Point, near = 0): Entry[] {
  const rect = { x: at.x, y: at.y, width: 0, height: 0 };
  const entries = picture.inView(pane, rect).map(({ entry }) => entry);
  return entries.filter((entry) => inBox(picture, entry, at, near)).reverse();
}

let measure: CanvasRenderingContext2D | null | undefined;

/** Whether a point lies on the line of a link, as wide as it must be to be pointed at. */
function onPath(picture: Picture, entry: Entry, at: Point, width: number): boolean {
  measure ??= document.createElement("canvas").getContext("2d");
  if (!measure) return false;
  const box = picture.boxOf(entry.group);
  for (const item of entry.group.items) {
    if (item.item !== "path" || !item.stroke) continue;
    measure.lineWidth = Math.max(width, item.stroke.width);
    if (measure.isPointInStroke(new Path2D(item.d), at.x - box.x, at.y - box.y)) return true;
  }
  return false;
}
