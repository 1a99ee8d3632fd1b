// How French counts, writes numbers and lists things.
import { speech } from "../speech";

export const { plural, number, list } = speech("fr");
