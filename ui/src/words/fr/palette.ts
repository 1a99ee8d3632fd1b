// Français : la palette de commandes.
import type { SomeWords } from "..";
import { plural } from "./speech";

export const palette: SomeWords["palette"] = {
  title: "Commande ou recherche",
  open: "Commande ou recherche",
  placeholder: "Tapez une commande, un parcours, une carte…",
  groups: {
    recent: "Récents",
    next: "Ensuite",
    actions: "Commandes",
    maps: "Parcours",
    records: "Dans ce parcours",
    personas: "Personas",
    panels: "Panneaux",
    settings: "Paramètres",
    library: "Dans la bibliothèque",
  },
  results: (n: number) =>
    n === 0 ? "Aucun résultat" : plural(n, { one: "# résultat", many: "# de résultats", other: "# résultats" }),
  none: (text: string) => `Rien ici ne s’appelle «\u202f${text}\u202f».`,
  notNow: "Impossible pour l’instant.",
  searchLibrary: (text: string) => `Chercher «\u202f${text}\u202f» dans la bibliothèque`,
  keys: { move: "choisir", group: "groupe suivant", take: "exécuter", leave: "fermer" },
  addLane: (kind: string) => `Nouvelle ligne\u00a0: ${kind}`,
  newMap: "Nouveau parcours",
  newFrom: (template: string) => `Nouveau parcours depuis «\u202f${template}\u202f»`,
  importFiles: "Importer des fichiers",
  home: "Aller à la bibliothèque",
  theme: (name: string) => `Thème\u00a0: ${name}`,
  language: (name: string) => `Langue\u00a0: ${name}`,
  languageSystem: "Langue\u00a0: comme le système",
  backups: "Sauvegardes",
  persona: (name: string) => `Voir le parcours de ${name}`,
  everyone: "Voir le parcours de tous",
  personaMaps: (n: number) => plural(n, { one: "# parcours", many: "# de parcours", other: "# parcours" }),
  stage: "Étape",
  step: "Sous-étape",
  lane: "Ligne",
};
