// Spanish. What it lacks is said in English.
import { whole } from "../whole";

export const es = whole(import.meta.glob("./*.ts", { eager: true }));
