// What is asked of the core about one journey: edits wait in a line, because what is undone is what was edited before it; reading
// waits for nobody. Knows whether all that was edited is on disk: "saved" only after the core said so.
import { HostFault } from "../host/host";

const NOT_SAVED = new Set(["unreachable", "disk_full", "read_only", "storage", "library", "corrupt", "busy"]);
/** Undo and redo that came faster than the answer to the last one: no fault worth a word. */
const NOTHING_LEFT = new Set(["nothing_to_undo", "nothing_to_redo"]);

/** The questions of one open journey. */
export class Line {
  /** Whether what was edited is on disk. */
  saving: "saved" | "saving" | "failed" = $state("saved");
  /** The last fault; null once an edit went well again. */
  fault: HostFault | null = $state.raw(null);
  readonly #reads = new Set<Promise<unknown>>();
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** Asks when everything before is answered. Throws a `HostFault`. */
  ask(question: () => Promise<void>): Promise<void> {
    this.#waiting += 1;
    this.saving = "saving";
    const answer = this.#last.then(question).then(
      () => this.#settle(null),
      (thrown: unknown) => {
        const fault = HostFault.from(thrown);
        this.#settle(NOTHING_LEFT.has(fault.code) ? null : fault);
        throw fault;
      },
    );
    this.#last = answer.catch(() => {});
    return answer;
  }

  /** Watches what is being read, so that `ended` waits for it too. */
  reading<T>(answer: Promise<T>): Promise<T> {
    this.#reads.add(answer);
    const forget = () => this.#reads.delete(answer);
    answer.then(forget, forget);
    return answer;
  }

  /** Resolves when everything that was asked so far is answered. */
  async settled(): Promise<void> {
    await this.#last;
  }

  /** Resolves when also everything that is being read has come or failed. */
  async ended(): Promise<void> {
    await Promise.allSettled([this.#last, ...this.#reads]);
  }

  #settle(fault: HostFault | null): void {
    this.#waiting -= 1;
    this.fault = fault;
    if (fault && NOT_SAVED.has(fault.code)) this.saving = "failed";
    else if (this.#waiting === 0) this.saving = "saved";
  }
}
