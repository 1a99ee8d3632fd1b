// Deutsch: die Einstellungen.
import type { SomeWords } from "..";

export const settings: SomeWords["settings"] = {
  title: "Einstellungen",
  open: "Einstellungen\u00a0…",
  lead: "Sie gelten für diesen Computer und wirken sofort.",
  language: "Sprache",
  likeSystem: (name: string) => `Wie das System (${name})`,
  languageHint: "Das Fenster wird neu geladen; Sie bleiben, wo Sie sind.",
  theme: "Farben",
  themes: {
    light: "Hell",
    dark: "Dunkel",
    contrast: "Hoher Kontrast, hell",
    contrast_dark: "Hoher Kontrast, dunkel",
  },
  textSize: "Textgröße",
  textSizeHint: "Die Map hat einen eigenen Zoom.",
  motion: "Bewegung reduzieren",
  motionHint: "Auch wenn das System es nicht verlangt.",
  library: "Speicherort der Bibliothek",
  backups: "Speicherort der Sicherungen",
  copyPlace: "Pfad kopieren",
  copyPlaceOf: (what: string) => `Pfad kopieren: ${what}`,
};
