// Two copies of one map side by side: what came from where, and whose word holds where both changed the same. The core
// compares and merges; here are only the choices.
import { SvelteMap } from "svelte/reactivity";
import type { Choice, Conflict, MergeView } from "../generated/border";
import { HostFault, type ChosenFile, type Host } from "../host";

/** The comparison of a file with the map it is a copy of. */
export class Merging {
  view: MergeView | null = $state.raw(null);
  fault: HostFault | null = $state.raw(null);
  busy = $state(false);
  readonly journey: string;
  readonly #file: ChosenFile;
  readonly #host: Host;
  /** Conflicts by key in which the file's word holds. */
  readonly #theirs = new SvelteMap<string, boolean>();

  constructor(host: Host, journey: string, file: ChosenFile) {
    this.#host = host;
    this.journey = journey;
    this.#file = file;
    void this.compare();
  }

  /** Compares anew; choices that still fit stay. */
  async compare(): Promise<void> {
    this.busy = true;
    this.fault = null;
    try {
      this.view = await this.#host.ask("compare", { journey: this.journey, ...this.#file });
    } catch (thrown) {
      this.fault = HostFault.from(thrown);
    }
    this.busy = false;
  }

  /** Whether the file's word holds. */
  isTheirs({ key, takes_theirs }: Conflict): boolean {
    return this.#theirs.get(key) ?? takes_theirs;
  }

  /** Chooses whose word holds. */
  choose({ key }: Conflict, theirs: boolean): void {
    this.#theirs.set(key, theirs);
  }

  /** Chooses one side in every conflict. */
  chooseAll(theirs: boolean): void {
    for (const conflict of this.view?.conflicts ?? []) this.choose(conflict, theirs);
  }

  /** The choices that were made, for the core. */
  get choices(): Choice[] {
    return this.#asked.flatMap(({ key }) => {
      const theirs = this.#theirs.get(key);
      return theirs === undefined ? [] : [{ key, theirs }];
    });
  }

  /** Whether both say the same, or differ only in what was decided before. */
  get agrees(): boolean {
    const { view } = this;
    return view !== null && view.theirs.length + view.conflicts.length === 0 && this.incoming === 0;
  }

  /** How many changes the file brings, with these choices. */
  get incoming(): number {
    return (this.view?.theirs.length ?? 0) + this.#won.length;
  }

  /** Records that the merge will have touched, each once. */
  get touched(): string[] {
    const records = [...(this.view?.theirs ?? []), ...this.#won].flatMap(({ record }) => (record ? [record] : []));
    return [...new Set(records)];
  }

  /** Everything that a person may decide. */
  get #asked(): Conflict[] {
    return [...(this.view?.conflicts ?? []), ...(this.view?.settled ?? [])];
  }

  /** Conflicts in which the file's word holds. */
  get #won(): Conflict[] {
    return this.#asked.filter((conflict) => this.isTheirs(conflict));
  }
}
