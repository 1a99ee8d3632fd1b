// Whether the small map is wished for, remembered on this machine; and whether it would tell anything.
import type { Frame } from "../../generated/border";
import type { Viewport } from "../viewport.svelte";

const KEY = "waymark-minimap";
/** A map larger than so many views is worth a small one. */
const VIEWS = 2;
/** In a narrower window it would hide more than it tells. */
const NARROW = 640;

class Minimap {
  #shown = $state(read());

  /** Whether it is wished for. */
  get shown(): boolean {
    return this.#shown;
  }

  set shown(shown: boolean) {
    this.#shown = shown;
    try {
      localStorage.setItem(KEY, shown ? "shown" : "hidden");
    } catch {
      // A full or forbidden store only forgets the wish.
    }
  }

  /** Whether a map is so much larger than the view that it helps. */
  isUseful(viewport: Pick<Viewport, "width" | "height" | "zoom">, frame: Pick<Frame, "width" | "height">): boolean {
    const { width, height, zoom } = viewport;
    return width >= NARROW && frame.width * zoom * frame.height * zoom > VIEWS * width * height;
  }
}

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== "hidden";
  } catch {
    return true;
  }
}

/** The small map of this window. */
export const minimap = new Minimap();
