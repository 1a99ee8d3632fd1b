// Where a person was on each map, remembered on this machine: view state, never part of the map.
import type { Area } from "../generated/border";
import { READABLE, ZOOM_RANGE, type Viewport } from "./viewport.svelte";

const PREFIX = "waymark-view-";

/** What a window of a size will show of a map first, in scene units, before anything is known of the map. */
export function firstArea(journey: string, size: { width: number; height: number }, store?: Storage): Area {
  const view = { x: 0, y: 0, zoom: READABLE };
  if (!recall(view, journey, store)) Object.assign(view, { x: 0, y: 0, zoom: READABLE });
  const { x, y, zoom } = view;
  return { x: -x / zoom, y: -y / zoom, width: size.width / zoom, height: size.height / zoom };
}

/** Puts the view where it was on this map; answers whether it was known. */
export function recall(
  viewport: Pick<Viewport, "x" | "y" | "zoom">,
  journey: string,
  store: Storage = localStorage,
): boolean {
  try {
    const view: unknown = JSON.parse(store.getItem(PREFIX + journey) ?? "null");
    if (!Array.isArray(view) || view.length !== 3 || !view.every((part) => Number.isFinite(part))) return false;
    [viewport.x, viewport.y, viewport.zoom] = view as [number, number, number];
    return viewport.zoom >= ZOOM_RANGE[0] && viewport.zoom <= ZOOM_RANGE[1];
  } catch {
    return false;
  }
}

/** Remembers where the view is on this map. */
export function remember(viewport: Viewport, journey: string, store: Storage = localStorage): void {
  const { x, y, zoom } = viewport;
  try {
    store.setItem(PREFIX + journey, JSON.stringify([x, y, zoom]));
  } catch {
    // A full or forbidden store only forgets the view.
  }
}
