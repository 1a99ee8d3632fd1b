// The facilitator's timer. It counts against the clock, so that a busy page or a sleeping tab does not stretch a minute;
// it survives a reload of the tab.
const STORED_AS = "waymark-timer";
const MINUTE = 60_000;
const TICK_MS = 200;
/** The shortest and the longest that it counts. */
const RANGE = [MINUTE / 6, 24 * 60 * MINUTE] as const;

/** What the timer has just reached. */
export type Reached = "half" | "minute" | "over";

interface Kept {
  length: number;
  left: number;
  ends: number | null;
  open: boolean;
}

/** A timer that counts down. */
export class Timer {
  /** Whether it is on the screen. */
  open = $state(false);
  /** What it counts down from, in milliseconds. */
  length = $state(5 * MINUTE);
  /** What is left, in milliseconds; 0 when the time is up. */
  left = $state(5 * MINUTE);
  /** Whether it counts. */
  running = $state(false);
  #ends = 0;
  #tick: ReturnType<typeof setInterval> | undefined;
  readonly #listeners = new Set<(reached: Reached) => void>();
  readonly #store: Storage | null;

  constructor(store: Storage | null = null) {
    this.#store = store;
    this.#recall();
  }

  /** Whether the time is up. */
  get over(): boolean {
    return this.left === 0;
  }

  /** Sets what it counts down from, in minutes, and starts. */
  begin(minutes: number): void {
    this.length = Math.min(Math.max(minutes * MINUTE, RANGE[0]), RANGE[1]);
    this.left = this.length;
    this.running = false;
    this.open = true;
    this.toggle();
  }

  /** Starts, or holds. */
  toggle(): void {
    if (this.running) this.#halt();
    else this.#go(this.over ? this.length : this.left);
    this.#keep();
  }

  /** A minute more, also after the end. */
  more(): void {
    const left = this.left + MINUTE;
    this.length = Math.max(this.length, left);
    if (this.running || this.over) this.#go(left);
    else this.left = left;
    this.#keep();
  }

  /** Back to the full time, not running. */
  reset(): void {
    this.#halt();
    this.left = this.length;
    this.#keep();
  }

  /** Takes it off the screen. */
  close(): void {
    this.reset();
    this.open = false;
    this.#keep();
  }

  /** The page goes on without it; it counts on by the clock. */
  leave(): void {
    clearInterval(this.#tick);
    this.#listeners.clear();
  }

  /** Hears what it reaches until the returned function is called. */
  onReached(listener: (reached: Reached) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #go(left: number): void {
    clearInterval(this.#tick);
    this.left = left;
    this.running = true;
    this.#ends = Date.now() + left;
    this.#tick = setInterval(() => this.#count(), TICK_MS);
  }

  #halt(): void {
    clearInterval(this.#tick);
    if (this.running) this.left = Math.max(this.#ends - Date.now(), 0);
    this.running = false;
  }

  #count(): void {
    const before = this.left;
    this.left = Math.max(this.#ends - Date.now(), 0);
    const passed = (mark: number): boolean => before > mark && this.left <= mark;
    if (this.over) {
      this.#halt();
      this.#keep();
      this.#tell("over");
    } else if (this.length > MINUTE && passed(MINUTE)) this.#tell("minute");
    else if (this.length > 2 * MINUTE && passed(this.length / 2)) this.#tell("half");
  }

  #tell(reached: Reached): void {
    for (const listener of this.#listeners) listener(reached);
  }

  #keep(): void {
    const { length, left, open } = this;
    const kept: Kept = { length, left, ends: this.running ? this.#ends : null, open };
    this.#store?.setItem(STORED_AS, JSON.stringify(kept));
  }

  #recall(): void {
    try {
      const kept = JSON.parse(this.#store?.getItem(STORED_AS) ?? "null") as Kept | null;
      if (!kept || !Number.isFinite(kept.length) || !Number.isFinite(kept.left)) return;
      this.length = kept.length;
      this.left = kept.left;
      this.open = kept.open;
      if (kept.ends !== null) {
        this.left = Math.max(kept.ends - Date.now(), 0);
        if (!this.over) this.#go(this.left);
      }
    } catch {
      // What cannot be read was not kept.
    }
  }
}

/** A length of time as a clock shows it: "4:05"; rounded up, so that it is zero only at the end. */
export function clockText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const two = (n: number): string => String(n).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
