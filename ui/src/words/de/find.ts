// Deutsch: Suchen und Ersetzen auf einer Map.
import type { SomeWords } from "..";
import { number, plural } from "./speech";

export const find: SomeWords["find"] = {
  title: "In dieser Map suchen",
  field: "Suchen",
  by: "Ersetzen durch",
  byHint: "Ersetzen durch (leer entfernt den Text)",
  of: (at: number, n: number) => `${number(at)} von ${number(n)}`,
  found: (n: number) => (n === 0 ? "Nichts gefunden" : plural(n, { one: "# Treffer", other: "# Treffer" })),
  none: "Nichts gefunden. Versuchen Sie es mit weniger Buchstaben, oder suchen Sie überall.",
  hidden: (lane: string) => `Die Stelle liegt in der Bahn „${lane}“, die gerade nicht angezeigt wird.`,
  next: "Nächster Treffer",
  previous: "Voriger Treffer",
  matchCase: "Groß/klein und Akzente",
  wholeWord: "Ganze Wörter",
  scope: "Wo gesucht wird",
  scopes: {
    all: "Überall",
    cards: "Karten",
    stages: "Phasen und Schritte",
    lanes: "Bahnen",
    links: "Verbindungen",
    notes: "Notizen",
    tags: "Schlagwörter",
  },
  close: "Suche schließen",
  more: "Ersetzen\u00a0…",
  less: "Nur suchen",
  replaceOne: "Ersetzen",
  replaceAll: "Alle ersetzen",
  replacing: (text: string, by: string) => (by === "" ? `„${text}“ entfernen` : `„${text}“ durch „${by}“ ersetzen`),
  replaced: (n: number) => plural(n, { one: "An # Stelle ersetzt", other: "An # Stellen ersetzt" }),
};
