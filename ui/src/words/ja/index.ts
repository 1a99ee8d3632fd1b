// Japanese, whole.
import { whole } from "../whole";

export const ja = whole(import.meta.glob("./*.ts", { eager: true }));
