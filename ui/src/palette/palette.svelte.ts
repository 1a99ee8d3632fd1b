// What the palette offers and whether it is open. Every room lays out what it can do; the palette knows none of them.
import type { Component } from "svelte";

/** Under which heading something stands. */
export type GroupId = "actions" | "maps" | "records" | "personas" | "panels" | "settings" | "library";

/** Something to do or to go to. */
export interface Entry {
  /** Stable, so that it can be remembered ("action addCard"). */
  readonly id: string;
  readonly group: GroupId;
  readonly label: string;
  /** Words by which it is found too. */
  readonly also?: string;
  /** Where it is or what it is for, beside its label. */
  readonly hint?: string;
  /** Its keys in the form "Mod+Shift+Z". */
  readonly keys?: string;
  readonly icon?: Component;
  /** Whether it can be done now; without it, always. */
  readonly enabled?: () => boolean;
  /** Whether it is offered before anything is typed, when it can be done: the lower, the earlier. */
  readonly next?: number;
  run(): unknown;
}

/** Many things of one kind, looked through a few at a time; only what is shown becomes an entry. */
export interface Shelf {
  /** Every name with its id, in order. */
  names(): Iterable<{ id: string; name: string }>;
  /** What is shown of one. */
  entry(id: string): Entry | null;
}

/** One window's palette. */
export class Palette {
  /** What its field begins with; null while it is closed. */
  opened: string | null = $state(null);
  readonly #offers = new Set<() => readonly Entry[]>();
  readonly #shelves = new Set<Shelf>();

  /** Offers things for as long as the returned function is not called. What it answers is asked for at each opening. */
  offer(entries: () => readonly Entry[]): () => void {
    this.#offers.add(entries);
    return () => this.#offers.delete(entries);
  }

  /** Offers many things of one kind for as long as the returned function is not called. */
  shelve(shelf: Shelf): () => void {
    this.#shelves.add(shelf);
    return () => this.#shelves.delete(shelf);
  }

  /** Opens it, with a text in its field. */
  open(text = ""): void {
    this.opened = text;
  }

  /** Closes it. */
  close(): void {
    this.opened = null;
  }

  /** Everything that is offered now, but for what stands on shelves; each id once, the latest offer of it. */
  entries(): Entry[] {
    const byId = new Map<string, Entry>();
    for (const offer of this.#offers) for (const entry of offer()) byId.set(entry.id, entry);
    return [...byId.values()];
  }

  /** What is offered in great number. */
  get shelves(): Iterable<Shelf> {
    return this.#shelves;
  }
}
