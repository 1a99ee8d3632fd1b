// Long actions over many things, one after the other: how far they are, a way to stop, and what failed by name. One thing
// that fails never stops the rest.
import { HostFault } from "../host";

/** A thing for which it did not work. */
export interface Failure {
  name: string;
  fault: HostFault;
}

/** What became of a long action. */
export interface Outcome<T> {
  /** Those for which it worked. */
  done: T[];
  failures: Failure[];
  /** Whether the person stopped it. */
  stopped: boolean;
}

/** An action over many things. */
export interface Job<T> {
  /** What is being done ("Exporting maps"). */
  label: string;
  things: readonly T[];
  name: (thing: T) => string;
  /** Does it; what has parts of its own may say how many of them are done. */
  act: (thing: T, far: (done: number, total: number) => void) => Promise<unknown>;
  /** Is called when the person stops it, for what can end in the middle of a thing. */
  giveUp?: () => void;
}

/** How far an action is. */
export interface Progress {
  label: string;
  done: number;
  total: number;
  stopping: boolean;
}

/** What is shown when something failed. */
export interface FailureReport {
  label: string;
  total: number;
  failures: Failure[];
}

/** Below this many things only slow actions are shown. */
const FEW = 10;
const SLOW_MS = 600;

/** The long actions of a window, one at a time. */
export class Work {
  /** The running one, once it is worth showing. */
  shown: Progress | null = $state(null);
  /** What failed in the last one; null when it was read or nothing failed. */
  report: FailureReport | null = $state.raw(null);
  #last: Promise<unknown> = Promise.resolve();
  #stopped = false;
  #giveUp: (() => void) | undefined;

  /** Does something with every thing, after what is still running. */
  run<T>(job: Job<T>): Promise<Outcome<T>> {
    const mine = this.#last.then(() => this.#each(job));
    this.#last = mine.catch(() => {});
    return mine;
  }

  /** Stops the running action after the thing it is at. */
  stop(): void {
    this.#stopped = true;
    this.#giveUp?.();
    if (this.shown) this.shown.stopping = true;
  }

  async #each<T>({ label, things, name, act, giveUp }: Job<T>): Promise<Outcome<T>> {
    const outcome: Outcome<T> = { done: [], failures: [], stopped: false };
    const total = things.length;
    let at = 0;
    this.#stopped = false;
    this.#giveUp = giveUp;
    const parts = { done: 0, total };
    const show = () => (this.shown = { label, ...parts, stopping: this.#stopped });
    const far = (done: number, total: number) => {
      Object.assign(parts, { done, total });
      if (this.shown) show();
    };
    const slow = setTimeout(show, total > FEW ? 0 : SLOW_MS);
    try {
      for (const thing of things) {
        if (this.#stopped) break;
        try {
          await act(thing, far);
          outcome.done.push(thing);
        } catch (thrown) {
          outcome.failures.push({ name: name(thing), fault: HostFault.from(thrown) });
        }
        at += 1;
        far(at, total);
      }
    } finally {
      clearTimeout(slow);
      this.#giveUp = undefined;
      this.shown = null;
    }
    outcome.stopped = at < total;
    if (outcome.failures.length > 0) this.report = { label, total, failures: outcome.failures };
    return outcome;
  }
}
