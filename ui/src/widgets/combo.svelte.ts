// What a field that suggests shares with its list: which suggestion is marked, and what the keys do. The field keeps the
// keyboard; the list is only pointed at.

/** Something that can be chosen. */
export interface Suggestion {
  id: string;
  label: string;
}

/** The marked place in a list of suggestions. */
export class Combo<T extends Suggestion> {
  /** Whether the list is shown. */
  open = $state(false);
  /** Which suggestion is marked; -1 for none. */
  at = $state(-1);
  readonly #list: () => readonly T[];
  readonly #choose: (chosen: T) => unknown;

  constructor(list: () => readonly T[], choose: (chosen: T) => unknown) {
    this.#list = list;
    this.#choose = choose;
  }

  /** Whether there is something to show. */
  get shown(): boolean {
    return this.open && this.#list().length > 0;
  }

  /** Shows the list from its beginning, with nothing marked; on wish with the first one. */
  show(marked = false): void {
    this.open = true;
    this.at = marked ? 0 : -1;
  }

  /** Takes the list away. */
  hide(): void {
    this.open = false;
    this.at = -1;
  }

  /** Chooses a suggestion. */
  choose(chosen: T): void {
    this.hide();
    this.#choose(chosen);
  }

  /** Does what a key means to the list; answers whether it meant anything. */
  press(key: string): boolean {
    const list = this.#list();
    switch (key) {
      case "ArrowDown":
        this.open = true;
        this.at = list.length === 0 ? -1 : (this.at + 1) % list.length;
        return true;
      case "ArrowUp":
        if (!this.shown) return false;
        this.at = this.at <= 0 ? list.length - 1 : this.at - 1;
        return true;
      case "Enter": {
        const marked = this.shown ? list[this.at] : undefined;
        if (marked) this.choose(marked);
        return marked !== undefined;
      }
      case "Escape":
        if (!this.shown) return false;
        this.hide();
        return true;
      default:
        return false;
    }
  }
}

/** Whether a text holds every word that is looked for. */
export function fits(text: string, wanted: string): boolean {
  const held = text.toLocaleLowerCase();
  return wanted
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => held.includes(word));
}
