// What a key, or a clicker, which is a keyboard with four keys, does while a map is presented.
import type { Show } from "./show.svelte";

/** What a presentation cannot do by itself. */
export interface Around {
  end(): void;
  fullScreen(): void;
  notes(): void;
  timer(): void;
}

type Run = (show: Show, around: Around) => void;

const onward: Run = (show) => show.turn(1);
const back: Run = (show) => show.turn(-1);
const black: Run = (show) => (show.black = !show.black);

const KEYS: Readonly<Record<string, Run>> = {
  ArrowRight: onward,
  PageDown: onward,
  " ": onward,
  ArrowLeft: back,
  PageUp: back,
  Backspace: back,
  ArrowDown: (show) => show.light(1),
  ArrowUp: (show) => show.light(-1),
  Home: (show) => show.go(0),
  End: (show) => show.go(show.stops.length - 1),
  b: black,
  ".": black,
  l: (show) => (show.laser = !show.laser),
  n: (_, around) => around.notes(),
  t: (_, around) => around.timer(),
  f: (_, around) => around.fullScreen(),
  F5: (_, around) => around.fullScreen(),
  "+": (show) => show.zoom(1.2),
  "=": (show) => show.zoom(1.2),
  "-": (show) => show.zoom(1 / 1.2),
  "0": (show) => show.settle(),
  Escape: (show, around) => (show.spotlight !== null ? show.lightOn(null) : around.end()),
};

/** Does what a key means; answers whether it means anything. */
export function pressPresentKey(
  key: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">,
  show: Show,
  around: Around,
): boolean {
  if (key.ctrlKey || key.metaKey || key.altKey) return false;
  const digit = /^[1-9]$/.test(key.key) ? Number(key.key) : null;
  if (digit !== null && digit <= show.stages) show.go(digit);
  else {
    const run = KEYS[key.key.length === 1 ? key.key.toLowerCase() : key.key];
    if (!run) return false;
    run(show, around);
  }
  return true;
}
