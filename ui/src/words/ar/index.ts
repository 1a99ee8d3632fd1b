// Arabic, the proof of a language that runs from the right. What it lacks is said in English.
import { whole } from "../whole";

export const ar = whole(import.meta.glob("./*.ts", { eager: true }));
