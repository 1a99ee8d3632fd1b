// Updates in their turn: one that comes early waits a moment for those before it; when they do not come, everything is asked anew.
import type { Update } from "../generated/border";

const PATIENCE_MS = 400;

/** The updates of one open journey. */
export class Turns {
  /** Number of the last update that was applied. */
  number = 0;
  readonly #early = new Map<number, Update>();
  readonly #apply: (update: Update) => void;
  readonly #renew: () => void;
  #gap: ReturnType<typeof setTimeout> | undefined;

  /** `apply` gets each update once and in order; `renew` is asked for a fresh beginning when one is missing. */
  constructor(apply: (update: Update) => void, renew: () => void) {
    this.#apply = apply;
    this.#renew = renew;
  }

  /** Begins after an update; what came early and is not newer is forgotten. */
  begin(number: number): void {
    this.number = number;
    for (const early of this.#early.keys()) if (early <= number) this.#early.delete(early);
  }

  /** Applies an update, and those that waited for it. */
  take(update: Update): void {
    if (update.patch.number <= this.number) return;
    this.#early.set(update.patch.number, update);
    let next: Update | undefined;
    while ((next = this.#early.get(this.number + 1))) {
      this.number = next.patch.number;
      this.#early.delete(this.number);
      this.#apply(next);
    }
    clearTimeout(this.#gap);
    if (this.#early.size > 0) this.#gap = setTimeout(this.#renew, PATIENCE_MS);
  }

  /** Waits no more. */
  stop(): void {
    clearTimeout(this.#gap);
  }
}
