// Which parts of panels are folded, remembered on this machine. View state: never in the library.
import { SvelteSet } from "svelte/reactivity";

const STORED_AS = "waymark-folded";

/** Names of what is folded. */
class Folded {
  readonly #names = new SvelteSet<string>(read());

  /** Whether a part is folded. */
  has(name: string): boolean {
    return this.#names.has(name);
  }

  /** Folds a part, or opens it. */
  turn(name: string): void {
    if (!this.#names.delete(name)) this.#names.add(name);
    try {
      localStorage.setItem(STORED_AS, JSON.stringify([...this.#names]));
    } catch {
      // A full or forbidden store only forgets.
    }
  }
}

function read(): string[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(STORED_AS) ?? "[]");
    return Array.isArray(found) ? found.filter((name) => typeof name === "string") : [];
  } catch {
    return [];
  }
}

export const folded = new Folded();
