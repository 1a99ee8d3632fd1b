// Deutsch: Kopieren und Einfügen auf einer Map.
import type { SomeWords } from "..";
import { number, plural } from "./speech";

export const clipboard: NonNullable<SomeWords["says"]>["clipboard"] = {
  copied: (n: number) => plural(n, { one: "# Karte kopiert", other: "# Karten kopiert" }),
  cut: (n: number) => plural(n, { one: "# Karte ausgeschnitten", other: "# Karten ausgeschnitten" }),
  cutting: (n: number) => plural(n, { one: "# Karte ausschneiden", other: "# Karten ausschneiden" }),
  pasting: (n: number) => (n === 0 ? "Einfügen" : plural(n, { one: "# Karte einfügen", other: "# Karten einfügen" })),
  pasted: (n: number) => (n === 0 ? "Eingefügt" : plural(n, { one: "# Karte eingefügt", other: "# Karten eingefügt" })),
  addingSource: "Quelle hinzufügen",
  picture: "Bild",
  nothing: "In der Zwischenablage ist nichts, was in eine Map passt.",
  tooMany: (most: number) =>
    `Beim Einfügen lassen sich höchstens ${number(most)} Zellen füllen. Fügen Sie in Teilen ein.`,
  tooMuchText: "In der Zwischenablage ist zu viel für ein einziges Einfügen. Fügen Sie in Teilen ein.",
  refused: (keys: string) => `Das Fenster darf die Zwischenablage nicht selbst lesen. Drücken Sie ${keys}.`,
  preview: {
    title: "Das einfügen?",
    cards: (n: number) => plural(n, { one: "# Karte", other: "# Karten" }),
    stages: (n: number) => plural(n, { one: "# neue Phase", other: "# neue Phasen" }),
    lanes: (n: number) => plural(n, { one: "# neue Bahn", other: "# neue Bahnen" }),
    new: "neu",
    lane: "Bahn",
    unnamed: "Ohne Namen",
    moreLanes: (n: number) => plural(n, { one: "und # weitere Bahn", other: "und # weitere Bahnen" }),
    moreColumns: (n: number) => plural(n, { one: "und # weitere Spalte", other: "und # weitere Spalten" }),
    accept: "Einfügen",
  },
};
