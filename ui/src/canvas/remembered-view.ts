// Where a person was on each map, remembered on this machine: view state, never part of the map.
import type { Viewport } from "./viewport.svelte";

const PREFIX = "waymark-view-";

/** Puts the view where it was on this map; answers whether it was known. */
export function recall(viewport: Viewport, journey: string, store: Storage = localStorage): boolean {
  try {
    const view: unknown = JSON.parse(store.getItem(PREFIX + journey) ?? "null");
    if (!Array.isArray(view) || view.length !== 3 || !view.every((part) => Number.isFinite(part))) return false;
    [viewport.x, viewport.y, viewport.zoom] = view as [number, number, number];
    return viewport.zoom >= 0.1 && viewport.zoom <= 4;
  } catch {
    return false;
  }
}

/** Remembers where the view is on this map. */
export function remember(viewport: Viewport, journey: string, store: Storage = localStorage): void {
  const { x, y, zoom } = viewport;
  try {
    store.setItem(PREFIX + journey, JSON.stringify([Math.round(x), Math.round(y), zoom]));
  } catch {
    // A full or forbidden store only forgets the view.
  }
}
