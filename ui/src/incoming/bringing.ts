// What of a file comes in, and what came of it.
import type { Choice, Wishes } from "../generated/border";
import type { ChosenFile } from "../host";

/** What of a file comes in, and how. */
export interface Share {
  file: ChosenFile;
  /** How it is read, with the maps that come in as new ones. */
  wishes: Wishes;
  /** Whether any map comes in as a new one. */
  fresh: boolean;
  /** Maps here that take over what their copies in the file changed. */
  merges: { journey: string; choices: Choice[] }[];
}

/** What came. */
export interface Brought {
  /** New maps. */
  journeys: string[];
  /** Maps that took over changes. */
  merged: string[];
  warnings: string[];
}
