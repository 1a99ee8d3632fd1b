// The backups of the library as the core last listed them, and what can be done with them. Knows no path but to show it.
import type { BackupLine, BackupMap, BackupsView, Restored } from "../generated/border";
import { HostFault, type Host } from "../host";

/** What is being done, while it takes time. */
export type Work = "listing" | "backing_up" | "restoring" | "taking" | null;

/** The list of backups. */
export class Backups {
  view: BackupsView | null = $state.raw(null);
  fault: HostFault | null = $state.raw(null);
  work: Work = $state(null);
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Asks for the list. */
  list(): Promise<void> {
    return this.#during("listing", async () => {
      this.view = await this.#host.ask("backups", {});
    });
  }

  /** Makes one now, unless the newest holds everything; answers it and whether it was made. */
  async backUp(): Promise<{ backup: BackupLine; made: boolean } | null> {
    let done: { backup: BackupLine; made: boolean } | null = null;
    await this.#during("backing_up", async () => {
      done = await this.#host.ask("back_up", {});
      this.view = await this.#host.ask("backups", {});
    });
    return done;
  }

  /** Puts one in the library's place. */
  async restore(backup: BackupLine): Promise<Restored | null> {
    let done: Restored | null = null;
    await this.#during("restoring", async () => {
      done = await this.#host.ask("restore_backup", { name: backup.name });
    });
    return done;
  }

  /** The maps in one. */
  maps(backup: BackupLine): Promise<BackupMap[]> {
    return this.#host.ask("backup_maps", { name: backup.name });
  }

  /** Puts a copy of one map into the library; answers its id. */
  async take(backup: BackupLine, map: BackupMap): Promise<string | null> {
    let made: string | null = null;
    await this.#during("taking", async () => {
      const { journeys } = await this.#host.ask("take_map", { name: backup.name, journey: map.id });
      made = journeys[0] ?? null;
    });
    return made;
  }

  async #during(work: Work, act: () => Promise<void>): Promise<void> {
    this.work = work;
    this.fault = null;
    try {
      await act();
    } catch (thrown) {
      this.fault = HostFault.from(thrown);
    } finally {
      this.work = null;
    }
  }
}
