// Arabic, the proof of a language that runs from the right: the frame's words. What it lacks is said in English.
import type { SomeWords } from "..";
import { frame } from "./frame";

export const ar: SomeWords = frame;
