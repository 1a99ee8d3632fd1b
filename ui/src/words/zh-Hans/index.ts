// Simplified Chinese, whole.
import { whole } from "../whole";

export const zhHans = whole(import.meta.glob("./*.ts", { eager: true }));
