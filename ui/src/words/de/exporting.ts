// Deutsch: das Blatt zum Exportieren.
import type { SomeWords } from "..";
import { plural } from "./speech";

export const exporting: SomeWords["export"] = {
  title: "Exportieren",
  format: "Format",
  formatUse: {
    png: "Ein Bild für Folien und E-Mails",
    svg: "Eine Grafik, die in jeder Größe scharf bleibt",
    pdf: "Ein Dokument mit durchsuchbarem Text",
    json: "Die Map selbst, zum Aufbewahren oder Weitergeben",
  },
  theme: "Farben",
  themes: { light: "Hell", dark: "Dunkel", print: "Druck" },
  scale: "Größe",
  scales: (n: number) => `${n}×`,
  page: "Seite",
  lanes: "Bahnen",
  stages: "Phasen",
  persona: "Kurve von",
  allPersonas: "Alle Personas",
  all: "Alle",
  none: "Keine",
  go: (format: string) => `${format} exportieren`,
  working: "Datei wird erstellt\u00a0…",
  done: (name: string) => `„${name}“ exportiert.`,
  doneWith: (name: string, n: number) =>
    plural(n, { one: "„{0}“ exportiert, mit # Anmerkung.", other: "„{0}“ exportiert, mit # Anmerkungen." }, name),
  nothing: "Wählen Sie mindestens eine Bahn und eine Phase.",
};
