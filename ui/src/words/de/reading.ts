// Deutsch: was ein Screenreader von den Dingen der Map sagt und von dem, was sich ändert.
import type { SomeWords } from "..";
import { plural } from "./speech";

export const reading: SomeWords["reading"] = {
  placed: (place: string, name: string) => `${place}: ${name}`,
  parts: (parts: string[]) => parts.join(", "),
  felt: (valence: string, word: string) => (word ? `Gefühl: ${word} (${valence})` : `Gefühl: ${valence}`),
  moment: "Moment der Wahrheit",
  rests: (n: number) => plural(n, { one: "beruht auf # Quelle", other: "beruht auf # Quellen" }),
  assumed: "eine Annahme",
  tag: (tag: string) => `Schlagwort ${tag}`,
  impact: (n: number) => `Wirkung ${n} von 5`,
  further: (title: string) => (title ? `im Detail in „${title}“` : "im Detail in einer anderen Map"),
  spans: (n: number) => plural(n, { one: "umfasst # Schritt", other: "umfasst # Schritte" }),
  hidden: "in einer Bahn, die gerade nicht angezeigt wird",
  of: (at: number, n: number) => `${at} von ${n}`,
  cards: (n: number) => plural(n, { one: "# Karte", other: "# Karten" }),
  others: {
    cards: (n: number) =>
      plural(n, {
        one: "Ein anderes Fenster hat # Karte geändert",
        other: "Ein anderes Fenster hat # Karten geändert",
      }),
    removed: (n: number) =>
      plural(n, {
        one: "Ein anderes Fenster hat # Datensatz entfernt",
        other: "Ein anderes Fenster hat # Datensätze entfernt",
      }),
    map: "Ein anderes Fenster hat diese Map geändert",
  },
  card: "Karte",
  touchpoint: "Kontaktpunkt",
};
