// Moves numbers from where they are to where they shall be, frame by frame; at once for those who want no motion.
import { still } from "../state/comfort.svelte";

/** One motion at a time; a new one takes over from where the last one is. */
export class Glide {
  #frame = 0;

  /** Calls `at` with 0 to 1, eased, over some milliseconds; the last call is always with 1. */
  run(milliseconds: number, at: (part: number) => void): Promise<void> {
    this.stop();
    if (still() || milliseconds <= 0) {
      at(1);
      return Promise.resolve();
    }
    return new Promise((done) => {
      const begun = performance.now();
      const step = (now: number): void => {
        const part = Math.min((now - begun) / milliseconds, 1);
        at(eased(part));
        if (part < 1) this.#frame = requestAnimationFrame(step);
        else done();
      };
      this.#frame = requestAnimationFrame(step);
    });
  }

  /** Stays where it is. */
  stop(): void {
    cancelAnimationFrame(this.#frame);
  }
}

function eased(part: number): number {
  return part < 0.5 ? 4 * part ** 3 : 1 - (-2 * part + 2) ** 3 / 2;
}

/** A number between two. */
export function between(from: number, to: number, part: number): number {
  return from + (to - from) * part;
}
