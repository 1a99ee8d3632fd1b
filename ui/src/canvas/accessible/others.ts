// What other windows change is said in a sentence when they pause, not change by change.
import type { PatchItem } from "../../generated/border";
import { words } from "../../words";

const PAUSE_MS = 1200;

/** Counts what others change and says it. */
export class Others {
  readonly #say: (sentence: string) => void;
  readonly #cards = new Set<string>();
  readonly #gone = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(say: (sentence: string) => void) {
    this.#say = say;
  }

  /** Takes what became true elsewhere. */
  take(items: readonly PatchItem[]): void {
    for (const item of items) {
      if (item.item === "node" && item.node.node === "card") this.#cards.add(item.node.id);
      if (item.item === "node_gone") this.#gone.add(item.id);
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(), PAUSE_MS);
  }

  /** Says nothing more. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #tell(): void {
    const { others } = words.reading;
    const [cards, gone] = [this.#cards.size, this.#gone.size];
    this.#say(cards > 0 ? others.cards(cards) : gone > 0 ? others.removed(gone) : others.map);
    this.#cards.clear();
    this.#gone.clear();
  }
}
