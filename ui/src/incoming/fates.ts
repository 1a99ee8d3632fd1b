// What becomes of a map in a file that is here already: its changes are taken over, it comes as another map, or it stays out.
import type { IncomingMap } from "../generated/border";

/** What becomes of a copy. */
export type Fate = "merge" | "copy" | "leave";

/** What a copy is meant for, unless a person says otherwise; null for a map that is not here yet. */
export function usualFate({ known, copy }: IncomingMap): Fate | null {
  if (known === null) return null;
  if (copy === null) return "merge";
  if (copy.brings + copy.conflicts === 0) return "leave";
  return copy.shares ? "merge" : "copy";
}

/** Whether a copy is the same as the map here, or that one has only gone on. */
export function bringsNothing({ copy }: IncomingMap): boolean {
  return copy !== null && copy.brings + copy.conflicts === 0;
}
