// A row that is filled with Tab, as in a spreadsheet: Enter at its end goes to the next row, below where the row began.
import type { Target } from "./target";

/** Where the run of Tabs that is under way began. */
export class RowRun {
  readonly #cellOf: (target: Target) => string | null;
  #start: Target | null = null;
  #at: string | null = null;

  /** A run; `cellOf` names the place of a target by its lane and step, or what it is in the header. */
  constructor(cellOf: (target: Target) => string | null) {
    this.#cellOf = cellOf;
  }

  /** Tab went from one place to another. */
  pass(from: Target, to: Target): void {
    if (this.#at === null || this.#at !== this.#cellOf(from)) this.#start = from;
    this.#at = this.#cellOf(to);
  }

  /** Where the run began that ends here; null when none does. Ends it. */
  end(here: Target): Target | null {
    const start = this.#at !== null && this.#at === this.#cellOf(here) ? this.#start : null;
    this.#start = null;
    this.#at = null;
    return start;
  }
}
