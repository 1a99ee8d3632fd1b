// Something that the core makes for a while: it bears a name by which it can be stopped, and says how far it is.
import type { Host } from "./host";

/** How far an errand is: how many are done of how many, and the one that is being made. */
export interface Far {
  done: number;
  of: number;
  name: string;
}

/** A long question to the core. */
export class Errand {
  /** Its name for the core. */
  readonly name = crypto.randomUUID();
  readonly #host: Host;
  readonly #gaveUp = new AbortController();

  constructor(host: Host) {
    this.#host = host;
  }

  /** Set once nobody waits for it any more. */
  get gaveUp(): AbortSignal {
    return this.#gaveUp.signal;
  }

  /** Stops it in the core too; what it answers is of no interest any more. */
  stop(): void {
    if (this.gaveUp.aborted) return;
    this.#gaveUp.abort();
    // A core that does not answer makes nothing either.
    this.#host.ask("stop", { errand: this.name }).catch(() => {});
  }

  /** Hears how far it is until the returned function is called. */
  onFar(listener: (far: Far) => void): () => void {
    return this.#host.onNotice((notice) => {
      if (notice.notice === "progress" && notice.errand === this.name) listener(notice);
    });
  }
}
