// How wide the inspector is, remembered on this machine.
import { clamp } from "../canvas/viewport.svelte";

const STORED_AS = "waymark-inspector-width";
const USUAL = 276;
export const LEAST = 240;
export const MOST = 520;

/** A width that the inspector can have. */
export function within(width: number): number {
  return Math.round(clamp(width, LEAST, MOST));
}

/** The width that was chosen last. */
export function readWidth(): number {
  const kept = Number(localStorage.getItem(STORED_AS) ?? USUAL);
  return Number.isFinite(kept) ? within(kept) : USUAL;
}

/** Remembers a width. */
export function keepWidth(width: number): void {
  try {
    localStorage.setItem(STORED_AS, String(width));
  } catch {
    // A full or forbidden store only forgets.
  }
}
