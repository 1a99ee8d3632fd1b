// Français : la feuille d’exportation.
import type { SomeWords } from "..";
import { plural } from "./speech";

export const exporting: SomeWords["export"] = {
  title: "Exporter",
  format: "Format",
  formatUse: {
    png: "Une image pour diapositives et e-mails",
    svg: "Un dessin net à toutes les tailles",
    pdf: "Un document au texte consultable",
    json: "Le parcours lui-même, à garder ou à transmettre",
  },
  theme: "Couleurs",
  themes: { light: "Clair", dark: "Sombre", print: "Impression" },
  scale: "Taille",
  scales: (n: number) => `${n}×`,
  page: "Page",
  lanes: "Lignes",
  stages: "Étapes",
  persona: "Courbe de",
  allPersonas: "Tous les personas",
  all: "Toutes",
  none: "Aucune",
  go: (format: string) => `Exporter en ${format}`,
  working: "Création du fichier…",
  done: (name: string) => `«\u202f${name}\u202f» exporté.`,
  doneWith: (name: string, n: number) =>
    plural(
      n,
      {
        one: "«\u202f{0}\u202f» exporté, avec # remarque.",
        many: "«\u202f{0}\u202f» exporté, avec # de remarques.",
        other: "«\u202f{0}\u202f» exporté, avec # remarques.",
      },
      name,
    ),
  nothing: "Choisissez au moins une ligne et une étape.",
};
