// What was wished before: the last wish for each format, and wishes under a name. View state, remembered on this machine
// and shared by its windows; never in the library.
import type { Format } from "../../generated/border";
import { FORMATS } from "./formats";
import { cleanWish, DEFAULT, type Wish } from "./wish";

const STORED_AS = "waymark-export";
/** More presets than these nobody finds anything in. */
const MOST = 50;

/** One of those that are there to begin with; its name is in the words until it gets another. */
export type Seed = "board" | "wall" | "analyst" | "mail";

/** A wish under a name. */
export interface Preset {
  id: string;
  /** Empty for a seed that still has its own name. */
  name: string;
  seed: Seed | null;
  format: Format;
  wish: Wish;
}

const SEEDS: readonly Preset[] = [
  seed("board", "pptx", {}),
  seed("wall", "pdf", { wholePage: "A0", date: true, version: true, evidence: true, wholeDistance: 1.5 }),
  seed("analyst", "xlsx", {}),
  seed("mail", "png", { size: "width", pixels: 1920 }),
];

function seed(name: Seed, format: Format, wish: Partial<Wish>): Preset {
  return { id: name, name: "", seed: name, format, wish: { ...DEFAULT, ...wish } };
}

/** What is remembered of exports. */
export class Presets {
  /** Every preset, in the order in which they are offered. */
  list: readonly Preset[] = $state.raw(SEEDS);
  /** The format that was exported last. */
  last: Format = $state("png");
  #wishes: Partial<Record<Format, Wish>> = {};
  readonly #store: Storage;

  constructor(store: Storage) {
    this.#store = store;
    this.read();
  }

  /** Reads what is remembered, as another window may have left it. */
  read(): void {
    const found = parsed(this.#store);
    this.last = FORMATS.find((format) => format === found.last) ?? "png";
    this.list = Array.isArray(found.presets) ? found.presets.flatMap(presetFrom).slice(0, MOST) : SEEDS;
    const wishes = Object.entries(found.wishes ?? {});
    this.#wishes = Object.fromEntries(
      wishes.filter(([format]) => isFormat(format)).map(([format, wish]) => [format, cleanWish(wish)]),
    );
  }

  /** The last wish for a format. */
  of(format: Format): Wish {
    return { ...(this.#wishes[format] ?? DEFAULT) };
  }

  /** Notes what is wished now. */
  note(format: Format, wish: Wish): void {
    this.last = format;
    this.#wishes[format] = { ...wish };
    this.#write();
  }

  /** Keeps a wish under a name; one of that name is replaced. */
  save(name: string, format: Format, wish: Wish): void {
    const others = this.list.filter((preset) => preset.name !== name);
    const made: Preset = { id: crypto.randomUUID(), name, seed: null, format, wish: { ...wish } };
    this.list = [...others.slice(0, MOST - 1), made];
    this.#write();
  }

  /** Gives a preset another name. */
  rename(id: string, name: string): void {
    this.list = this.list.map((preset) => (preset.id === id ? { ...preset, name } : preset));
    this.#write();
  }

  /** Forgets a preset; answers what brings it back. */
  drop(id: string): () => void {
    const before = this.list;
    this.list = before.filter((preset) => preset.id !== id);
    this.#write();
    return () => {
      this.list = before;
      this.#write();
    };
  }

  #write(): void {
    const { last, list: presets } = this;
    try {
      this.#store.setItem(STORED_AS, JSON.stringify({ last, presets, wishes: this.#wishes }));
    } catch {
      // A full or forbidden store only forgets.
    }
  }
}

interface Found {
  last?: unknown;
  presets?: unknown;
  wishes?: object;
}

function parsed(store: Storage): Found {
  try {
    const found: unknown = JSON.parse(store.getItem(STORED_AS) ?? "null");
    return typeof found === "object" && found !== null ? found : {};
  } catch {
    return {};
  }
}

function presetFrom(found: unknown): Preset[] {
  const { id, name, seed, format, wish } = (found ?? {}) as Partial<Record<keyof Preset, unknown>>;
  const known = SEEDS.find((preset) => preset.seed === seed)?.seed ?? null;
  if (typeof id !== "string" || typeof name !== "string" || !isFormat(format) || (name === "" && !known)) return [];
  return [{ id, name, seed: known, format, wish: cleanWish(wish) }];
}

function isFormat(value: unknown): value is Format {
  return FORMATS.some((format) => format === value);
}
