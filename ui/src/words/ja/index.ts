// Japanese. What it lacks is said in English.
import type { SomeWords } from "..";

export const ja: SomeWords = {};
