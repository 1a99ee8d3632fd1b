// Simplified Chinese. What it lacks is said in English.
import type { SomeWords } from "..";

export const zhHans: SomeWords = {};
