// The words on screen, in the language that was chosen; English is the only one so far.
import { en } from "./en";

export const words = en;
