// Where each pane stands on the screen, in whole device pixels, so that hairlines stay sharp and a pan moves whole pixels.
// The body is everything as if nothing were pinned; what is pinned lies over it.
import type { Frame } from "../../generated/border";
import type { Point, Rect, Viewport } from "../viewport.svelte";
import { intersection } from "./rect";

/** A pane that is drawn over the body: where its corner stands and the part of the screen that it covers. */
export interface Strip {
  corner: Point;
  view: Rect;
}

/** The panes of one frame of the screen. */
export interface Panes {
  /** The whole screen. */
  screen: Rect;
  /** Device pixels per screen pixel, and per scene unit. */
  ratio: number;
  scale: number;
  body: Point;
  /** Corners of what stands in the panes, pinned or not. */
  namesCorner: Point;
  headerCorner: Point;
  /** The lane names, when they are pinned. */
  names: Strip | null;
  /** The header, when it is pinned. */
  header: Strip | null;
  /** The header above the lane names, when one of them is pinned. */
  corner: Strip | null;
  /** The rows that stay in view: of the body, and of the lane names. */
  rows: Strip | null;
  rowNames: Strip | null;
  /** The right edge of the lane names and the bottom of what stays at the top on the screen. */
  right: number;
  bottom: number;
}

/** Where the panes stand now. */
export function panesOf(frame: Frame, viewport: Viewport, ratio: number): Panes {
  const pixel = (value: number): number => Math.round(value * ratio);
  const scale = ratio * viewport.zoom;
  const screen = { x: 0, y: 0, width: pixel(viewport.width), height: pixel(viewport.height) };
  const body = { x: pixel(viewport.x), y: pixel(viewport.y) };
  const namesX = viewport.namesX(frame);
  const headerY = viewport.headerY(frame);
  const namesCorner = { x: pixel(namesX), y: body.y };
  const headerCorner = { x: body.x, y: pixel(headerY) };
  const isNamesPinned = namesX !== viewport.x;
  const isHeaderPinned = headerY !== viewport.y;
  const right = namesCorner.x + Math.round(frame.names_right * scale);
  const top = headerCorner.y + Math.round(frame.title_bottom * scale);
  const bottom = headerCorner.y + Math.round(frame.header_bottom * scale);
  const strip = (corner: Point, x: number, y: number, to: Point): Strip | null => {
    const view = intersection({ x, y, width: to.x - x, height: to.y - y }, screen);
    return view && { corner, view };
  };
  const width = body.x + Math.round(frame.width * scale);
  const height = body.y + Math.round(frame.height * scale);
  const left = isNamesPinned ? right : body.x;
  const pinned = Math.round(viewport.pinnedHeight(frame) * ratio);
  const belowHeader = body.y + Math.round(frame.header_bottom * scale);
  return {
    screen,
    ratio,
    scale,
    body,
    namesCorner,
    headerCorner,
    names: isNamesPinned ? strip(namesCorner, namesCorner.x, belowHeader, { x: right, y: height }) : null,
    header: isHeaderPinned ? strip(headerCorner, left, top, { x: width, y: bottom }) : null,
    corner: isNamesPinned
      ? strip({ x: namesCorner.x, y: headerCorner.y }, namesCorner.x, top, { x: right, y: bottom })
      : null,
    rows: pinned > 0 ? strip({ x: body.x, y: headerCorner.y }, body.x, bottom, { x: width, y: bottom + pinned }) : null,
    rowNames:
      pinned > 0 && isNamesPinned
        ? strip({ x: namesCorner.x, y: headerCorner.y }, namesCorner.x, bottom, { x: right, y: bottom + pinned })
        : null,
    right,
    bottom: bottom + pinned,
  };
}

/** Whether two frames of the screen show every pane at the same place. */
export function samePanes(a: Panes, b: Panes): boolean {
  const places = (panes: Panes): number[] => [
    panes.screen.width,
    panes.screen.height,
    panes.scale,
    panes.body.x,
    panes.body.y,
    panes.namesCorner.x,
    panes.headerCorner.y,
    panes.right,
    panes.bottom,
  ];
  const other = places(b);
  return places(a).every((value, at) => value === other[at]);
}
