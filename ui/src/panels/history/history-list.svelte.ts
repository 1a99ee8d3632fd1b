// The lines of one map's history as far as they were read: newest first, page by page, kept fresh while the map is
// edited. It asks a moment after the last edit, so that nothing that is typed waits for it.
import type { CommitLine, VersionLine } from "../../generated/border";
import { HostFault, type Host } from "../../host";
import { daysOf, rowsOf, withNewest } from "./fold";

const FIRST = 60;
const PAGE = 200;
const PATIENCE_MS = 250;

/** What the history panel lists. */
export class HistoryList {
  /** Lines read so far, newest first; null before the first answer. */
  lines: CommitLine[] | null = $state.raw(null);
  /** Whether there are older ones. */
  more = $state(false);
  /** Whether older ones are on their way. */
  reading = $state(false);
  fault: HostFault | null = $state.raw(null);
  readonly #host: Host;
  readonly #journey: string;
  readonly #versions: () => readonly VersionLine[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, journey: string, versions: () => readonly VersionLine[]) {
    this.#host = host;
    this.#journey = journey;
    this.#versions = versions;
  }

  /** Rows as people read them, newest first. */
  readonly rows = $derived.by(() => rowsOf(this.lines ?? [], this.#versions()));
  /** The rows under their days. */
  readonly days = $derived(daysOf(this.rows));

  /** Reads the newest lines, a moment after the last call. */
  refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.read(), this.lines ? PATIENCE_MS : 0);
  }

  /** Reads the newest lines now. */
  async read(): Promise<void> {
    try {
      const page = await this.#host.ask("history", { journey: this.#journey, before: null, limit: FIRST });
      const both = this.lines && withNewest(this.lines, page.lines);
      this.more = both ? this.more : page.more;
      this.lines = both ?? page.lines;
      this.fault = null;
    } catch (thrown) {
      this.fault = HostFault.from(thrown);
    }
  }

  /** Reads what is older. */
  async older(): Promise<void> {
    const last = this.lines?.at(-1);
    if (!last || !this.more || this.reading) return;
    this.reading = true;
    try {
      const asked = { journey: this.#journey, before: last.sequence, limit: PAGE };
      const page = await this.#host.ask("history", asked);
      if (this.lines?.at(-1)?.id === last.id) {
        this.lines = [...this.lines, ...page.lines];
        this.more = page.more;
      }
      this.fault = null;
    } catch (thrown) {
      this.fault = HostFault.from(thrown);
    } finally {
      this.reading = false;
    }
  }

  /** Lets go. */
  destroy(): void {
    clearTimeout(this.#timer);
  }
}
