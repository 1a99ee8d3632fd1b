// How much is in a map that would come in, in words.
import type { IncomingMap } from "../generated/border";
import { words } from "../words";

/** "5 stages, 3 lanes and 12 cards". */
export function countsOf({ stages, steps, lanes, cards, personas }: IncomingMap): string {
  return words.importing.counts(stages, steps, lanes, cards, personas);
}
