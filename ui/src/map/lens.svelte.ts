// What of a map is looked at: which lanes are drawn, whose curve, which cards stand out, under which saved view. View state
// of one window: switching changes no record. A lane that the map itself hides is no matter of the lens.
import { createContext } from "svelte";
import type { Editor } from "../canvas/editor.svelte";
import type { View } from "../generated/border";
import { conditions, EVERYTHING, fitting, turned, type Condition, type Filter } from "./filter";
import { savedViews, type SavedView } from "./saved-views";

/** What is seen through the lens. */
export type Seen = Pick<SavedView, "lanes" | "persona" | "filter">;

/** What is remembered of a lens. */
export interface LensMemory {
  view: string | null;
  lanes: string[] | null;
  persona: string | null;
  filter: Filter;
}

/** The lens over one open map. */
export class Lens {
  readonly editor: Editor;
  /** The saved view that was chosen last; null for everything. */
  view: string | null = $state(null);
  filter: Filter = $state.raw(EVERYTHING);
  /** What the filter meant when it was last asked. */
  #fitted: Set<string> = new Set();

  constructor(editor: Editor, was?: LensMemory) {
    this.editor = editor;
    if (!was) return;
    this.view = was.view;
    this.filter = { ...EVERYTHING, ...was.filter };
  }

  get #document() {
    return this.editor.document;
  }

  /** Everything that the filter asks. */
  readonly asked = $derived(conditions(this.filter));

  /** The cards that the filter means, the same set as long as it means the same; null when it asks nothing. */
  readonly fitting = $derived.by(() => {
    if (this.asked.length === 0) return null;
    void this.#document.version;
    const now = fitting(this.#document, this.filter);
    // A new set would have the whole view painted again after each edit.
    const same = now.size === this.#fitted.size && [...now].every((id) => this.#fitted.has(id));
    return same ? this.#fitted : (this.#fitted = now);
  });

  /** Whose curve is drawn; null for all. */
  get persona(): string | null {
    return this.#document.view.persona;
  }

  /** Lanes that are drawn, by id. */
  get lanes(): string[] {
    const chosen = this.#document.view.lanes;
    const drawn = this.#document.lanes().filter((lane) => (chosen ? chosen.includes(lane.id) : !lane.hidden));
    return drawn.map(({ id }) => id);
  }

  /** How many lanes the lens hides that the map itself would show. */
  get hides(): number {
    const shown = new Set(this.lanes);
    return this.#document.lanes().filter((lane) => !lane.hidden && !shown.has(lane.id)).length;
  }

  /** The saved view that was chosen last, when it is still there. */
  get chosen(): SavedView | undefined {
    return this.view === null ? undefined : savedViews(this.#document).find(({ id }) => id === this.view);
  }

  /** Whether something else is seen than the chosen view says. */
  get changed(): boolean {
    const { chosen } = this;
    if (!chosen) return false;
    const there = new Set(this.#document.lanes().map(({ id }) => id));
    const said = chosen.lanes.filter((id) => there.has(id));
    const same = said.length === this.lanes.length && this.lanes.every((id) => said.includes(id));
    return !same || chosen.persona !== this.persona || key(chosen.filter) !== key(this.filter);
  }

  /** What is seen now, as a view keeps it. */
  get seen(): Seen {
    return { lanes: this.lanes, persona: this.persona, filter: this.filter };
  }

  /** What is worth remembering. */
  get memory(): LensMemory {
    const { view, filter, persona } = this;
    return { view, filter, persona, lanes: this.#document.view.lanes };
  }

  /** Shows a saved view; null shows everything. */
  show(view: string | null): void {
    const saved = view === null ? undefined : savedViews(this.#document).find(({ id }) => id === view);
    this.view = saved?.id ?? null;
    this.filter = saved?.filter ?? EVERYTHING;
    const there = saved?.lanes.filter((id) => this.#document.has(id)) ?? [];
    const persona = saved?.persona && this.#document.has(saved.persona) ? saved.persona : null;
    this.#look({ lanes: there.length > 0 ? there : null, persona });
  }

  /** Draws one lane more, or one less; never none. */
  turnLane(id: string): void {
    const shown = this.lanes;
    const next = shown.includes(id) ? shown.filter((each) => each !== id) : [...shown, id];
    if (next.length > 0) this.#look({ lanes: next });
  }

  /** Draws these lanes; null for all that the map does not hide. */
  showLanes(lanes: string[] | null): void {
    this.#look({ lanes });
  }

  /** Draws the curve of one persona; null for those of all. */
  showCurve(persona: string | null): void {
    this.#look({ persona });
  }

  /** Draws the curve of the next persona; after the last one those of all. */
  nextCurve(): string | null {
    const { personas } = this.#document.properties;
    const at = this.persona === null ? -1 : personas.indexOf(this.persona);
    const next = personas[at + 1] ?? null;
    this.showCurve(next);
    return next;
  }

  /** Asks one thing more, or one thing less. */
  turn(condition: Condition): void {
    this.filter = turned(this.filter, condition);
  }

  /** Asks nothing any more. */
  clear(): void {
    this.filter = EVERYTHING;
  }

  #look(fields: Partial<View>): void {
    this.#document.setView({ ...this.#document.view, ...fields }).catch(() => {});
  }
}

function key(filter: Filter): string {
  return JSON.stringify(conditions(filter).map(({ facet, value }) => [facet, value]));
}

export const [useLens, shareLens] = createContext<Lens>();
