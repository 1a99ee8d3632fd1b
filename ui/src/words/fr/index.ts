// French. What it lacks is said in English.
import type { SomeWords } from "..";

export const fr: SomeWords = {};
