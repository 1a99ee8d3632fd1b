// Making the file: one at a time, given up when the person goes, told once with what is not in it.
import type { ExportOptions } from "../../generated/border";
import type { Host, SavedExport } from "../../host";
import type { Toasts } from "../../state/toasts.svelte";
import { words } from "../../words";
import { toldLosses, toldWarnings } from "./findings";

/** Files on their way out. */
export class Exporting {
  busy = $state(false);
  readonly #host: Host;
  readonly #toasts: Toasts;
  #gaveUp = new AbortController();

  constructor(host: Host, toasts: Toasts) {
    this.#host = host;
    this.#toasts = toasts;
  }

  /** Makes a file of a map; answers whether it is where the person wanted it. */
  save(journey: string, options: ExportOptions): Promise<boolean> {
    return this.#make((gaveUp) => this.#host.saveExport(journey, options, gaveUp));
  }

  /** Ignores the file that is being made. */
  giveUp(): void {
    this.#gaveUp.abort();
    this.busy = false;
  }

  async #make(make: (gaveUp: AbortSignal) => Promise<SavedExport | null>): Promise<boolean> {
    const gaveUp = (this.#gaveUp = new AbortController());
    this.busy = true;
    let saved: SavedExport | null = null;
    try {
      saved = await make(gaveUp.signal);
    } catch (thrown) {
      if (!gaveUp.signal.aborted) this.#toasts.fault(thrown);
    }
    if (gaveUp.signal.aborted) return false;
    this.busy = false;
    if (saved) tell(this.#toasts, saved);
    return saved !== null;
  }
}

/** Tells that a file is made, with what is not in it. */
export function tell(toasts: Toasts, { name, warnings, losses }: SavedExport): void {
  const lost = toldLosses(losses ?? []).map(({ text, count }) => words.export.lost.said(text, count));
  const remarks = [...lost, ...toldWarnings(warnings).map(({ text }) => text)];
  if (remarks.length === 0) toasts.done(words.export.done(name));
  else toasts.remark(words.export.doneWith(name, remarks.length), remarks);
}
