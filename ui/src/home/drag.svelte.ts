// Dragging maps onto a folder or tag of the sidebar, with mouse or pen. Done with pointer events, which behave the same in
// browsers and in the desktop's webviews; a finger scrolls instead.
import type { JourneyCard } from "../generated/border";

/** How far a pointer moves before it drags. */
const BEGINS_AT = 6;

/** What maps can be dropped on: an element says it with `data-drop`. */
export type DropKind = "folder" | "tag" | "favourites" | "trash";

/** A place under the pointer. */
export interface DropPlace {
  kind: DropKind;
  name: string;
}

/** The drag of a window. */
export class Drag {
  /** What is dragged, while it is. */
  journeys: JourneyCard[] | null = $state.raw(null);
  x = $state(0);
  y = $state(0);
  over: DropPlace | null = $state.raw(null);
  readonly #drop: (journeys: JourneyCard[], place: DropPlace) => void;

  constructor(drop: (journeys: JourneyCard[], place: DropPlace) => void) {
    this.#drop = drop;
  }

  /** A pointer went down on a map; it may become a drag of these maps. */
  begin(event: PointerEvent, journeys: () => JourneyCard[]): void {
    if (event.button !== 0 || event.pointerType === "touch") return;
    if ((event.target as Element).closest("button, input, [role=menu]")) return;
    const { clientX, clientY } = event;
    const listening = new AbortController();
    const listen = { signal: listening.signal };
    const end = (drops: boolean) => {
      listening.abort();
      const [dragged, place] = [this.journeys, this.over];
      [this.journeys, this.over] = [null, null];
      if (!dragged) return;
      swallowClick();
      if (drops && place) this.#drop(dragged, place);
    };
    const move = (moved: PointerEvent) => {
      if (!this.journeys && Math.hypot(moved.clientX - clientX, moved.clientY - clientY) < BEGINS_AT) return;
      this.journeys ??= journeys();
      [this.x, this.y] = [moved.clientX, moved.clientY];
      this.over = placeAt(moved.clientX, moved.clientY);
    };
    addEventListener("pointermove", move, listen);
    addEventListener("pointerup", () => end(true), listen);
    addEventListener("pointercancel", () => end(false), listen);
    addEventListener("blur", () => end(false), listen);
    addEventListener("keydown", (pressed) => pressed.key === "Escape" && end(false), { ...listen, capture: true });
  }
}

/** Whether this place is under the drag. */
export function isOver(drag: Drag, kind: DropKind, name: string): boolean {
  return drag.over?.kind === kind && drag.over.name === name;
}

function placeAt(x: number, y: number): DropPlace | null {
  const found = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-drop]");
  return found ? { kind: found.dataset.drop as DropKind, name: found.dataset.dropName ?? "" } : null;
}

/** The click that follows a drag is not meant for what lies under the pointer. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener("click", swallow, { capture: true }), 0);
}
