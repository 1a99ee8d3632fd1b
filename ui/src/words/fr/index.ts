// Français, en entier ; ce que l’anglais ajouterait se dirait en anglais jusqu’à sa traduction.
import { whole } from "../whole";

export const fr = whole(import.meta.glob("./*.ts", { eager: true }));
