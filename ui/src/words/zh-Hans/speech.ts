// How Simplified Chinese counts, writes numbers and lists things.
import { speech } from "../speech";

export const { plural, number, list } = speech("zh-Hans");
