// What is being typed, until a pause or the end of the field. Typed text is never dropped: leaving the field, changing
// the selection or closing the panel commits it first.
const PAUSE_MS = 400;

/** What to do with a finished text; may answer later. */
export type Commit = (text: string) => unknown;

/** A text on its way from the keyboard to the map. */
export class Draft {
  /** What the field shows instead of the record's own text; null when nothing is on its way. */
  text = $state<string | null>(null);
  #unsent: { text: string; commit: Commit } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #left = false;

  /** The person typed; `commit` gets the text after a pause. */
  type(text: string, commit: Commit): void {
    this.text = text;
    this.#left = false;
    this.#unsent = { text, commit };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.send(), PAUSE_MS);
  }

  /** Commits what is not committed yet. */
  async send(): Promise<void> {
    clearTimeout(this.#timer);
    const unsent = this.#unsent;
    if (!unsent) return;
    this.#unsent = null;
    await unsent.commit(unsent.text);
    if (this.#left && !this.#unsent) this.text = null;
  }

  /** The field was left: commits, then shows the record's own text again. */
  async leave(): Promise<void> {
    this.#left = true;
    if (this.#unsent) await this.send();
    else this.text = null;
  }

  /** Forgets what was not committed. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#unsent = null;
    this.text = null;
  }
}
