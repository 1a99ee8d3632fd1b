// Deutsch: was in einer Datei nicht steht, und was die Prüfung findet.
import type { SomeWords } from "..";
import { plural } from "./speech";

export const losses: SomeWords["losses"] = {
  kinds: {
    links: "Verbindungen zwischen Karten",
    flows: "Wege zwischen Kontaktpunkten",
    notes: "Notizen",
    tags: "Schlagwörter von Karten",
    spans: "Karten über mehrere Schritte: nur im ersten",
    feelings: "Gefühle",
    feeling_words: "Worte zu Gefühlen",
    no_feeling: "Aufgaben ohne Gefühl: als neutral",
    touchpoint_fields: "Einzelheiten von Kontaktpunkten",
    opportunity_fields: "Zahlen zu Chancen",
    moments_of_truth: "Momente der Wahrheit",
    pictures: "Bilder",
    card_details: "Symbole, Farben und andere Einzelheiten von Karten",
    drill_downs: "Wege in andere Maps",
    steps: "Schritte",
    stage_details: "Beschreibungen und Zeiten von Phasen",
    looks: "Größen und Farben von Bahnen und Schritten",
    lanes: "Karten anderer Bahnen",
    lane_names: "Namen von Bahnen",
    evidence: "Quellen von Belegen",
    metrics: "Kennzahlen",
    personas: "Einzelheiten von Personas",
    properties: "Eigenschaften der Map",
    views: "Gespeicherte Ansichten",
    characters: "Unsichtbare Zeichen und Leerzeichen",
    too_long: "Texte, die für eine Zelle zu lang sind",
    off_map: "Karten, die nur auf dem Blatt der Karten stehen",
    unknown_fields: "Felder eines neueren Waymark",
    too_large: "Maps, die zu groß sind, um wieder gelesen zu werden",
    reading_only: "Nur zum Lesen: Daraus wird keine Map mehr",
    images_small: "Bilder, klein auf dem Blatt der Map",
  },
  found: {
    small: (count: number, metres: string, said: string, place: string, height: string, needed: string) =>
      plural(
        count,
        {
          one: "# Text ist aus {0} m Abstand nicht zu lesen: „{1}“{2}. Seine Großbuchstaben sind {3} mm hoch und sollten {4} mm hoch sein.",
          other:
            "# Texte sind aus {0} m Abstand nicht zu lesen. Der kleinste ist „{1}“{2}: Seine Großbuchstaben sind {3} mm hoch und sollten {4} mm hoch sein.",
        },
        ...[metres, said, place, height, needed],
      ),
    pale: (count: number, said: string, place: string, contrast: string, needed: string) =>
      plural(
        count,
        {
          one: "# Text ist schlecht zu sehen: „{0}“{1}. Sein Kontrast zum Grund ist {2} zu 1 und sollte {3} zu 1 sein.",
          other:
            "# Texte sind schlecht zu sehen. Der blasseste ist „{0}“{1}: Sein Kontrast zum Grund ist {2} zu 1 und sollte {3} zu 1 sein.",
        },
        ...[said, place, contrast, needed],
      ),
    font: (family: string) => `Manche Buchstaben sind mit „${family}“ gezeichnet, einer Schrift dieses Computers.`,
    missing: (letters: string) => `Keine Schrift dieses Computers hat: ${letters}.`,
    more: (n: number) => plural(n, { one: "# weiteres", other: "# weitere" }),
    onPage: (page: string) => ` auf Seite ${page}`,
    onNamedPage: (page: string, name: string) => ` auf Seite ${page} („${name}“)`,
  },
  checks: {
    slides_small_letters: {
      text: "Einige Buchstaben der Übersicht sind sehr klein.",
      hint: "Die auf den Folien der Phasen sind größer.",
    },
    png_scale_fitted: {
      text: "Das Bild wäre größer, als Browser und Bildbetrachter öffnen; es wird kleiner gezeichnet.",
      hint: "PDF und SVG haben diese Grenze nicht.",
    },
    system_font: {
      text: "Manche Buchstaben sind mit einer Schrift dieses Computers gezeichnet.",
      hint: "In Dateien, die keine Schriften mitbringen, sehen sie auf einem anderen Computer vielleicht anders aus.",
    },
    missing_glyph: {
      text: "Manche Zeichen hat keine Schrift dieses Computers.",
      hint: "Ersetzen Sie sie auf der Map, oder installieren Sie eine Schrift, die sie hat.",
    },
    small_text: {
      text: "Manche Buchstaben sind für diesen Abstand zu klein.",
      hint: "Wählen Sie größeres Papier oder Kacheln, oder lassen Sie Phasen und Bahnen weg.",
    },
    low_contrast: {
      text: "Manche Buchstaben heben sich kaum vom Grund ab.",
      hint: "Wählen Sie hohen Kontrast oder eine andere Farbe für die Karte.",
    },
    slides_text_cut: {
      text: "Manche Texte waren für eine Folie zu lang und wurden gekürzt.",
      hint: "Die ganzen Texte stehen in den Notizen der Folien.",
    },
    slides_stage_parted: {
      text: "Phasen mit vielen Schritten verteilen sich auf mehrere Folien.",
      hint: "Nichts davon fehlt.",
    },
    slides_overview_reduced: {
      text: "Die Übersicht zeigt nur Phasen und Gefühle.",
      hint: "Alle Karten stehen auf den Folien ihrer Phasen.",
    },
  },
};
