// Deutsch: was in einer Datei nicht steht, und was die Prüfung findet.
import type { SomeWords } from "..";

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
  },
  checks: {
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
