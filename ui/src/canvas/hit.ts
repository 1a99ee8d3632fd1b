// What lies under the pointer. Panes lie above the body; inside a pane the topmost group wins; small handles win over
// what they stand on.
import type { Group, Pane } from "../generated/border";
import type { Picture } from "./picture";
import type { Entry } from "./spatial-index";
import type { Point, Rect, Viewport } from "./viewport.svelte";

/** What lies under the pointer. */
export type Hit =
  | { kind: "card"; id: string; key: string; part: "body" | "right-edge" | "link-handle" }
  | { kind: "feeling"; id: string; key: string; face: Rect }
  | { kind: "stage" | "step" | "lane"; id: string; key: string }
  | { kind: "share" | "link"; id: string; key: string }
  | { kind: "step-edge"; id: string }
  | { kind: "lane-edge"; id: string }
  | { kind: "cell"; lane: string; step: string }
  | { kind: "ground" };

/** How near an edge counts as on it, in screen pixels. */
const NEAR = 5;
/** Radius of the handle that draws a link, in screen pixels. */
export const HANDLE = 7;

/** Finds what lies under a screen point. */
export function hitTest(picture: Picture, viewport: Viewport, at: Point): Hit {
  const pane = paneAt(picture, viewport, at);
  if (pane === "header") return hitHeader(picture, viewport, at);
  if (pane === "names") return hitNames(picture, viewport, at);
  if (pane === "corner") return { kind: "ground" };
  return hitBody(picture, viewport, viewport.toScene(at));
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

function hitHeader(picture: Picture, viewport: Viewport, screen: Point): Hit {
  const at = toPane(picture, viewport, "header", screen);
  const near = NEAR / viewport.zoom;
  const edge = picture.frame.steps.find((step) => Math.abs(step.x + step.width - at.x) <= near);
  if (edge) return { kind: "step-edge", id: edge.id };
  for (const entry of topmost(picture, "header", at)) {
    const { role, id } = entry.group;
    if (id !== null && (role === "stage" || role === "step")) return { kind: role, id, key: entry.key };
  }
  return { kind: "ground" };
}

function hitNames(picture: Picture, viewport: Viewport, screen: Point): Hit {
  const at = toPane(picture, viewport, "names", screen);
  const near = NEAR / viewport.zoom;
  const edge = picture.frame.rows.find((row) => Math.abs(row.y + row.height - at.y) <= near);
  if (edge) return { kind: "lane-edge", id: edge.id };
  const row = picture.rowAt(at.y);
  const entry = row && picture.entriesOf(row.id, "lane")[0];
  return row && at.x >= 0 ? { kind: "lane", id: row.id, key: entry?.key ?? "" } : { kind: "ground" };
}

function hitBody(picture: Picture, viewport: Viewport, at: Point): Hit {
  const near = NEAR / viewport.zoom;
  const entries = topmost(picture, "body", at, Math.max(HANDLE / viewport.zoom, near));
  const of = (role: Group["role"]): Entry[] => entries.filter(({ group }) => group.role === role && group.id !== null);
  for (const entry of of("feeling")) {
    const face = hotAt(picture, entry, at, "face");
    if (face) return { kind: "feeling", id: entry.group.id ?? "", key: entry.key, face };
  }
  for (const entry of of("link")) if (hotAt(picture, entry, at, "share")) return known(entry, "share");
  for (const entry of of("card")) {
    const part = cardPart(picture, entry, at, viewport.zoom);
    if (part) return { kind: "card", id: entry.group.id ?? "", key: entry.key, part };
  }
  for (const entry of of("feeling")) {
    if (hotAt(picture, entry, at, "text"))
      return { kind: "card", id: entry.group.id ?? "", key: entry.key, part: "body" };
  }
  for (const entry of of("link")) if (onPath(picture, entry, at, 8 / viewport.zoom)) return known(entry, "link");
  const cell = picture.cellAt(at);
  return cell ? { kind: "cell", ...cell } : { kind: "ground" };
}

function known(entry: Entry, kind: "share" | "link"): Hit {
  return { kind, id: entry.group.id ?? "", key: entry.key };
}

function cardPart(
  picture: Picture,
  entry: Entry,
  at: Point,
  zoom: number,
): "body" | "right-edge" | "link-handle" | null {
  const box = picture.boxOf(entry.group);
  const right = box.x + box.width;
  const links = entry.group.row !== null && picture.row(entry.group.row)?.kind === "touchpoints";
  if (links) {
    const reach = (HANDLE + 2) / zoom;
    if (Math.hypot(at.x - right, at.y - (box.y + box.height / 2)) <= reach) return "link-handle";
  } else if (Math.abs(at.x - right) <= NEAR / zoom && at.y >= box.y && at.y <= box.y + box.height) {
    return "right-edge";
  }
  return inBox(picture, entry, at, 0) ? "body" : null;
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
