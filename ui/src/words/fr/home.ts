// Français : la bibliothèque et sa recherche.
import type { SomeWords } from "..";
import { list, number, plural } from "./speech";

export const home: SomeWords["home"] = {
  all: "Tous les parcours",
  review: "À réviser",
  trash: "Corbeille",
  folders: "Dossiers",
  tags: "Étiquettes",
  noFolder: "Aucun dossier",
  library: "Bibliothèque",
  sections: "Sections de la bibliothèque",
  summary: (maps: number, personas: number) =>
    list([
      plural(maps, { one: "# parcours", many: "# de parcours", other: "# parcours" }),
      plural(personas, { one: "# persona", many: "# de personas", other: "# personas" }),
    ]),
  reviewDue: (n: number) =>
    plural(n, {
      one: "# parcours est à réviser.",
      many: "# de parcours sont à réviser.",
      other: "# parcours sont à réviser.",
    }),
  newMap: "Nouveau parcours",
  import: "Importer",
  blank: "Parcours vierge",
  blankUse: "Vos propres étapes et lignes",
  template: "Depuis un modèle",
  templateUse: "Achat, contact de service, blueprint, onboarding",
  templateHint: "Chaque modèle apporte des étapes et des lignes que vous pouvez modifier à volonté.",
  drop: "Déposez un fichier ici",
  dropUse: "Excel, CSV, Mermaid, Markdown, JSON",
  dropNow: "Relâchez pour importer",
  everything: "Tout",
  sort: "Trier",
  open: "Ouvrir",
  rename: "Renommer",
  duplicate: "Dupliquer",
  trashIt: "Vers la corbeille",
  restore: "Restaurer",
  purge: "Supprimer définitivement…",
  purgeTitle: (n: number) =>
    plural(n, {
      one: "Supprimer définitivement ce parcours\u202f?",
      many: "Supprimer définitivement # de parcours\u202f?",
      other: "Supprimer définitivement # parcours\u202f?",
    }),
  purgeHint: "Toutes les cartes et tout l’historique disparaissent avec. C’est irréversible.",
  purgeDo: "Supprimer",
  purged: (n: number) =>
    plural(n, {
      one: "# parcours supprimé définitivement.",
      many: "# de parcours supprimés définitivement.",
      other: "# parcours supprimés définitivement.",
    }),
  moveToFolder: "Vers un dossier…",
  folderName: "Dossier",
  folderHint: "Séparez les niveaux par «\u202f/\u202f». Laissez vide pour aucun dossier.",
  trashed: (title: string) => `«\u202f${title}\u202f» est dans la corbeille.`,
  trashedMany: (n: number) =>
    plural(n, {
      one: "# parcours est dans la corbeille.",
      many: "# de parcours sont dans la corbeille.",
      other: "# parcours sont dans la corbeille.",
    }),
  restored: (title: string) => `«\u202f${title}\u202f» est de retour.`,
  duplicated: (title: string) => `«\u202f${title}\u202f» a été dupliqué.`,
  renamed: "Renommé.",
  imported: (n: number) =>
    plural(n, { one: "# parcours importé.", many: "# de parcours importés.", other: "# parcours importés." }),
  importTooBig: "Ce fichier dépasse 64\u00a0Mo.",
  importTooBigHint: "Laissez de côté les images, ou importez-le en ligne de commande.",
  noOwner: "aucun responsable",
  evidence: (share: string, cards: number, evidenced: number) =>
    cards === 0
      ? "Pas encore de carte"
      : `${share} de ses cartes reposent sur des preuves (${number(evidenced)} sur ${number(cards)})`,
  onEvidence: "prouvé",
  evidenceShare: "des cartes reposent sur des preuves",
  cardsInAll: "cartes dans tous les parcours",
  reviewSoon: "à réviser bientôt",
  changed: (when: string) => `Modifié ${when}`,
  reviewed: (when: string) => `Révision le ${when}`,
  overdue: (when: string) => `Révision en retard depuis le ${when}`,
  actionsFor: (title: string) => `Actions pour ${title}`,
  titleOf: "Titre",
  thumbnail: (stages: number, lanes: number) =>
    list([
      plural(stages, { one: "# étape", many: "# d’étapes", other: "# étapes" }),
      plural(lanes, { one: "# ligne", many: "# de lignes", other: "# lignes" }),
    ]),
  use: "Utiliser ce modèle",
};

export const search: SomeWords["search"] = {
  placeholder: "Chercher parcours, cartes, personas, preuves",
  label: "Chercher dans la bibliothèque",
  none: (text: string) => `Aucun résultat pour «\u202f${text}\u202f»`,
  results: (n: number) => plural(n, { one: "# résultat", many: "# de résultats", other: "# résultats" }),
  searching: "Recherche…",
};
