// Making the file: one at a time, stopped in the core too when the person goes, told once with what is not in it.
import type { ExportOptions } from "../../generated/border";
import type { Host, SavedExport } from "../../host";
import { Errand } from "../../host/errand";
import type { Toasts } from "../../state/toasts.svelte";
import { words } from "../../words";
import { toldLosses, toldWarnings } from "./findings";

/** Files on their way out. */
export class Exporting {
  busy = $state(false);
  readonly #host: Host;
  readonly #toasts: Toasts;
  #errand: Errand | null = null;

  constructor(host: Host, toasts: Toasts) {
    this.#host = host;
    this.#toasts = toasts;
  }

  /** Makes a file of a map; answers whether it is where the person wanted it. */
  async save(journey: string, options: ExportOptions): Promise<boolean> {
    const errand = (this.#errand = new Errand(this.#host));
    this.busy = true;
    let saved: SavedExport | null = null;
    try {
      saved = await this.#host.saveExport(journey, options, errand);
    } catch (thrown) {
      if (!errand.gaveUp.aborted) this.#toasts.fault(thrown);
    }
    if (errand.gaveUp.aborted) return false;
    this.busy = false;
    if (saved) tell(this.#toasts, saved);
    return saved !== null;
  }

  /** Stops the file that is being made. Answers whether there was one. */
  stop(): boolean {
    const { busy } = this;
    if (busy) this.#errand?.stop();
    this.busy = false;
    return busy;
  }
}

/** Tells that a file is made, with what is not in it. */
export function tell(toasts: Toasts, { name, warnings, losses }: SavedExport): void {
  const lost = toldLosses(losses ?? []).map(({ text, count }) => words.export.lost.said(text, count));
  const remarks = [...lost, ...toldWarnings(warnings).map(({ text }) => text)];
  if (remarks.length === 0) toasts.done(words.export.done(name));
  else toasts.remark(words.export.doneWith(name, remarks.length), remarks);
}
