// How English counts and writes numbers.
import { speech } from "../speech";

export const { plural, number } = speech("en");
