// German. What it lacks is said in English.
import type { SomeWords } from "..";

export const de: SomeWords = {};
