// Français : rechercher et remplacer sur un parcours.
import type { SomeWords } from "..";
import { number, plural } from "./speech";

export const find: SomeWords["find"] = {
  title: "Rechercher dans ce parcours",
  field: "Rechercher",
  by: "Remplacer par",
  byHint: "Remplacer par (vide pour retirer)",
  of: (at: number, n: number) => `${number(at)} sur ${number(n)}`,
  found: (n: number) =>
    n === 0 ? "Aucun résultat" : plural(n, { one: "# résultat", many: "# de résultats", other: "# résultats" }),
  none: "Aucun résultat. Essayez avec moins de lettres, ou cherchez partout.",
  hidden: (lane: string) => `Ce passage est dans la ligne «\u202f${lane}\u202f», qui n’est pas affichée.`,
  next: "Résultat suivant",
  previous: "Résultat précédent",
  matchCase: "Respecter casse et accents",
  wholeWord: "Mots entiers",
  scope: "Où chercher",
  scopes: {
    all: "Partout",
    cards: "Cartes",
    stages: "Étapes et sous-étapes",
    lanes: "Lignes",
    links: "Liens",
    notes: "Notes",
    tags: "Étiquettes",
  },
  close: "Fermer la recherche",
  more: "Remplacer…",
  less: "Recherche seule",
  replaceOne: "Remplacer",
  replaceAll: "Tout remplacer",
  replacing: (text: string, by: string) =>
    by === "" ? `Retirer «\u202f${text}\u202f»` : `Remplacer «\u202f${text}\u202f» par «\u202f${by}\u202f»`,
  replaced: (n: number) =>
    plural(n, { one: "Remplacé à # endroit", many: "Remplacé à # d’endroits", other: "Remplacé à # endroits" }),
};
