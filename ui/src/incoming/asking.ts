// A question about a file that can be given up: the core then ends what reads for it, and nobody waits for the answer.
import type { Commands, Created, FilePreview } from "../generated/border";
import { newId } from "../document/new-id";
import { HostFault, type Host } from "../host";

type Without<K extends "look_into" | "import"> = Omit<Commands[K]["arguments"], "ticket">;

/** Asks one thing at a time. */
export class Asking {
  readonly #host: Host;
  #ticket: string | null = null;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Reads a file without importing anything. */
  look(asked: Without<"look_into">): Promise<FilePreview> {
    return this.#ask((ticket) => this.#host.ask("look_into", { ...asked, ticket }));
  }

  /** Imports a file. */
  import(asked: Without<"import">): Promise<Created> {
    return this.#ask((ticket) => this.#host.ask("import", { ...asked, ticket }));
  }

  /** Gives up what is asked now, if anything is. */
  giveUp(): void {
    const ticket = this.#ticket;
    this.#ticket = null;
    // What cannot be given up ends by its own bounds.
    if (ticket) this.#host.ask("give_up", { ticket }).catch(() => {});
  }

  async #ask<T>(ask: (ticket: string) => Promise<T>): Promise<T> {
    const ticket = newId();
    this.#ticket = ticket;
    try {
      return await ask(ticket);
    } finally {
      if (this.#ticket === ticket) this.#ticket = null;
    }
  }
}

/** Whether someone gave up. */
export function wasGivenUp(thrown: unknown): boolean {
  return HostFault.from(thrown).code === "given_up";
}
