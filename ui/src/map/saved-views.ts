// Sets of visible lanes under names, with a persona and a filter: kept in the map's properties, so saving one is an edit
// and showing one is none. What a view names may be gone; it is passed over then.
import type { JourneyDocument } from "../document/document.svelte";
import { newId } from "../document/new-id";
import type { Changes } from "./changes.svelte";
import { conditions, EVERYTHING, type Filter } from "./filter";
import type { Seen } from "./lens.svelte";

/** A view with all its parts. */
export interface SavedView {
  id: string;
  name: string;
  lanes: readonly string[];
  persona: string | null;
  filter: Filter;
}

/** The saved views of a map, in the author's order. */
export function savedViews(document: JourneyDocument): SavedView[] {
  const { views } = document.properties;
  return views.map(({ id, name, lanes = [], persona = null, filter }) => ({
    ...{ id, name, lanes, persona },
    filter: { ...EVERYTHING, ...filter },
  }));
}

/** Saves what is seen under a name; answers the new view's id, or null when the core did not take it. */
export async function saveView(changes: Changes, name: string, seen: Seen): Promise<string | null> {
  const id = newId();
  return (await put(changes, [...savedViews(changes.document), { id, name, ...seen }])) ? id : null;
}

/** Changes a saved view. */
export function changeView(changes: Changes, id: string, fields: Partial<SavedView>): Promise<boolean> {
  const views = savedViews(changes.document).map((view) => (view.id === id ? { ...view, ...fields } : view));
  return put(changes, views);
}

/** Removes a saved view; undo brings it back. */
export function removeView(changes: Changes, id: string): Promise<boolean> {
  return put(
    changes,
    savedViews(changes.document).filter((view) => view.id !== id),
  );
}

function put(changes: Changes, views: readonly SavedView[]): Promise<boolean> {
  const kept = views.map(({ filter, ...view }) => ({ ...view, ...(conditions(filter).length > 0 ? { filter } : {}) }));
  return changes.setJourney({ views: kept });
}
