// How tables were read before, by their headers: a table with the same headers is read the same way. Kept on this machine.
import type { TableGuess, TableWishes } from "../generated/border";

const STORED_AS = "waymark-tables";
const MOST = 40;

/** What a person adjusted; sheet, encoding and delimiter belong to the file, not to its kind. */
export type Mapping = Pick<TableWishes, "headers" | "shape" | "columns" | "scale" | "words">;

interface Kept {
  key: string;
  mapping: Mapping;
}

/** The mappings that this machine knows. */
export class Remembered {
  readonly #storage: Storage;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** How a table with these headers was read last; null when it never was adjusted. */
  find({ headers }: TableGuess): Mapping | null {
    const key = keyOf(headers);
    return this.#read().find((kept) => kept.key === key)?.mapping ?? null;
  }

  /** Keeps how a table is read: for its headers as they were met, and as they are called under this reading. */
  keep(met: readonly string[], { used, headers }: TableGuess): void {
    const { headers: rows, shape, columns, scale, words } = used;
    const mapping: Mapping = { headers: rows, shape, columns, scale, words };
    const keys = [...new Set([keyOf(met), keyOf(headers)])];
    const others = this.#read().filter(({ key }) => !keys.includes(key));
    const list = [...keys.map((key) => ({ key, mapping })), ...others].slice(0, MOST);
    try {
      this.#storage.setItem(STORED_AS, JSON.stringify(list));
    } catch {
      // A full storage forgets; the import itself is done.
    }
  }

  #read(): Kept[] {
    try {
      const list: unknown = JSON.parse(this.#storage.getItem(STORED_AS) ?? "[]");
      return Array.isArray(list) ? list.filter(isKept) : [];
    } catch {
      return [];
    }
  }
}

function isKept(value: unknown): value is Kept {
  const kept = value as Partial<Kept> | null;
  return typeof kept?.key === "string" && typeof kept.mapping === "object" && kept.mapping !== null;
}

function keyOf(headers: readonly string[]): string {
  return JSON.stringify(headers.map((header) => header.trim().toLowerCase()));
}
