// The preview of an export, which is the export itself. It is asked for a moment after the last change, one at a time; the
// last good one stays until the next is there, and what is no longer wished is given up and never shown.
import type { ExportOptions, ExportPreview } from "../../generated/border";
import { HostFault } from "../../host";

/** How long a wish must rest before it is drawn. */
const REST_MS = 250;

/** Asks for a preview, until nobody waits for it any more. */
type Ask = (options: ExportOptions, gaveUp: AbortSignal) => Promise<ExportPreview>;

/** Keeps a preview in step with what is wished. */
export class LivePreview {
  /** The last good preview; null before the first. */
  shown: ExportPreview | null = $state.raw(null);
  /** What `shown` is a preview of. */
  of: ExportOptions | null = $state.raw(null);
  /** Why there is none of what is wished. */
  fault: HostFault | null = $state.raw(null);
  /** Whether another one is being made. */
  working = $state(false);
  readonly #ask: Ask;
  readonly #rest: number;
  #wanted: { key: string; options: ExportOptions } | null = null;
  #asking: AbortController | null = null;
  #again = false;
  #made = "";
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ask: Ask, rest = REST_MS) {
    this.#ask = ask;
    this.#rest = rest;
  }

  /** Whether what is shown is what is wished. */
  get current(): boolean {
    return this.shown !== null && !this.working && this.fault === null;
  }

  /** Says what is wished now; `state` names the state of the map, which makes the same options another file. */
  want(options: ExportOptions, state: number): void {
    const key = `${state} ${JSON.stringify(options)}`;
    if (this.#wanted?.key === key) return;
    this.#wanted = { key, options };
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.working = key !== this.#made;
    if (this.working) this.#timer = setTimeout(() => void this.#make(), this.shown ? this.#rest : 0);
  }

  /** Wishes nothing any more; what is on its way is not shown. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#wanted = null;
    this.working = false;
  }

  /** Forgets everything, as for another map or another day. */
  clear(): void {
    this.stop();
    this.shown = this.of = this.fault = null;
    this.#made = "";
  }

  async #make(): Promise<void> {
    const wanted = this.#wanted;
    // Who is asking now asks again when the answer is there.
    this.#again = this.#asking !== null;
    if (!wanted || this.#again || wanted.key === this.#made) return;
    const asking = (this.#asking = new AbortController());
    const asked = this.#ask(wanted.options, asking.signal);
    const answer = await asked.catch((thrown: unknown) => HostFault.from(thrown));
    this.#asking = null;
    if (!asking.signal.aborted && this.#wanted?.key === wanted.key) this.#take(wanted, answer);
    else if (this.#again) await this.#make();
  }

  #take({ key, options }: { key: string; options: ExportOptions }, answer: ExportPreview | HostFault): void {
    this.working = false;
    this.#made = key;
    if (answer instanceof HostFault) this.fault = answer;
    else [this.shown, this.of, this.fault] = [answer, options, null];
  }
}
