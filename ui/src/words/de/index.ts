// Deutsch, ganz; käme Englisch Neues hinzu, würde es bis zur Übersetzung englisch gesagt.
import { whole } from "../whole";

export const de = whole(import.meta.glob("./*.ts", { eager: true }));
