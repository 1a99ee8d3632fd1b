// Deutsch: die Einstellungen.
import type { SomeWords } from "..";

export const settings: SomeWords["settings"] = {
  title: "Einstellungen",
  open: "Einstellungen …",
  lead: "Sie gelten für diesen Computer und wirken sofort.",
  language: "Sprache",
  likeSystem: (name: string) => `Wie das System (${name})`,
  languageHint: "Das Fenster wird neu gezeichnet; Sie bleiben, wo Sie sind.",
  theme: "Farben",
  themes: {
    light: "Hell",
    dark: "Dunkel",
    contrast: "Hoher Kontrast, hell",
    contrast_dark: "Hoher Kontrast, dunkel",
  },
  textSize: "Schriftgröße",
  textSizeHint: "Die Karte hat ihre eigene Größe.",
  motion: "So wenig Bewegung wie möglich",
  motionHint: "Auch wenn das System nicht darum bittet.",
  library: "Die Bibliothek liegt in",
  backups: "Ihre Sicherungen liegen in",
  copyPlace: "Ort kopieren",
  copyPlaceOf: (what: string) => `Ort kopieren: ${what}`,
};
