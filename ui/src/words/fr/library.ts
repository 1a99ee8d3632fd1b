// Français : la bibliothèque au-delà de ses vignettes : affichages, sélection, feuilles sur plusieurs parcours, premier lancement.
import type { SomeWords } from "..";
import { number, plural } from "./speech";

export const library: SomeWords["library"] = {
  used: "Récents",
  favourites: "Favoris",
  favour: "Ajouter aux favoris",
  unfavour: "Retirer des favoris",
  favourOne: (title: string) => `Favori\u00a0: ${title}`,
  rename: "Renommer…",
  editTags: "Étiquettes…",
  setReview: "Date de révision…",
  exportThem: "Exporter…",
  status: "Statut",
  deleteKey: "Suppr",
  arrange: "Affichage des parcours",
  grid: "Grille",
  list: "Liste",
  statusFilter: "Statut des parcours affichés",
  anyStatus: "Tout statut",
  kindFilter: "Type des parcours affichés",
  sortBy: {
    used: "Dernière utilisation",
    changed: "Dernière modification",
    title: "Titre",
    status: "Statut",
    persona: "Persona",
    stages: "Nombre d’étapes",
    evidence: "Part prouvée",
    owner: "Responsable",
    review: "Date de révision",
  },
  sortedBy: {
    used: "Tri\u00a0: utilisation",
    changed: "Tri\u00a0: modification",
    title: "Tri\u00a0: titre",
    status: "Tri\u00a0: statut",
    persona: "Tri\u00a0: persona",
    stages: "Tri\u00a0: étapes",
    evidence: "Tri\u00a0: preuves",
    owner: "Tri\u00a0: responsable",
    review: "Tri\u00a0: révision",
  },
  columns: {
    title: "Titre",
    status: "Statut",
    persona: "Persona",
    stages: "Étapes",
    evidence: "Preuves",
    owner: "Responsable",
    changed: "Modifié",
    review: "Révision",
  },
  columnMore: "Actions",
  tagFilter: (tag: string) => `Seulement les parcours étiquetés «\u202f${tag}\u202f»`,
  dropTag: (tag: string) => `Ne plus filtrer par «\u202f${tag}\u202f»`,
  tagActions: (tag: string) => `Actions pour l’étiquette «\u202f${tag}\u202f»`,
  folderActions: (folder: string) => `Actions pour le dossier «\u202f${folder}\u202f»`,
  fold: (folder: string) => `Dossiers dans «\u202f${folder}\u202f»`,
  renameFolder: "Renommer ou déplacer…",
  renameFolderTitle: "Renommer ou déplacer le dossier",
  renameFolderHint: "Tous ses parcours suivent. Séparez les niveaux par «\u202f/\u202f».",
  renameTag: "Renommer…",
  renameTagTitle: "Renommer l’étiquette",
  renameTagHint: "Elle change dans tous les parcours qui la portent.",
  removeTag: "Retirer de tous les parcours",
  tagName: "Étiquette",
  select: (title: string) => `Sélectionner ${title}`,
  selectAll: "Tout sélectionner",
  clear: "Désélectionner",
  more: "Plus pour les parcours sélectionnés",
  changing: "Modification des parcours",
  copying: "Duplication des parcours",
  exporting: "Exportation des parcours",
  importing: "Importation des fichiers",
  progress: (done: number, total: number) => `${number(done)} sur ${number(total)}`,
  stop: "Arrêter",
  stopping: "Arrêt…",
  failedTitle: (failed: number, total: number) =>
    plural(failed, { one: "# échec sur {0}", many: "# d’échecs sur {0}", other: "# échecs sur {0}" }, number(total)),
  failedHint: "Le reste est fait. Ce qui figure ici est resté tel quel.",
  nothingToChange: "C’est déjà le cas.",
  moved: (n: number, folder: string) =>
    plural(
      n,
      {
        one: "# parcours est maintenant dans «\u202f{0}\u202f».",
        many: "# de parcours sont maintenant dans «\u202f{0}\u202f».",
        other: "# parcours sont maintenant dans «\u202f{0}\u202f».",
      },
      folder,
    ),
  movedOut: (n: number) =>
    plural(n, {
      one: "# parcours n’est plus dans un dossier.",
      many: "# de parcours ne sont plus dans un dossier.",
      other: "# parcours ne sont plus dans un dossier.",
    }),
  tagged: (n: number) =>
    plural(n, {
      one: "Étiquettes de # parcours modifiées.",
      many: "Étiquettes de # de parcours modifiées.",
      other: "Étiquettes de # parcours modifiées.",
    }),
  statusSet: (n: number, status: string) =>
    plural(
      n,
      {
        one: "Statut de # parcours\u00a0: {0}.",
        many: "Statut de # de parcours\u00a0: {0}.",
        other: "Statut de # parcours\u00a0: {0}.",
      },
      status,
    ),
  reviewSet: (n: number) =>
    plural(n, {
      one: "Date de révision de # parcours modifiée.",
      many: "Date de révision de # de parcours modifiée.",
      other: "Date de révision de # parcours modifiée.",
    }),
  folderRenamed: (n: number, folder: string) =>
    plural(
      n,
      {
        one: "# parcours déplacé vers «\u202f{0}\u202f».",
        many: "# de parcours déplacés vers «\u202f{0}\u202f».",
        other: "# parcours déplacés vers «\u202f{0}\u202f».",
      },
      folder,
    ),
  duplicatedMany: (n: number) =>
    plural(n, { one: "# copie créée.", many: "# de copies créées.", other: "# copies créées." }),
  restoredMany: (n: number) =>
    plural(n, {
      one: "# parcours est de retour.",
      many: "# de parcours sont de retour.",
      other: "# parcours sont de retour.",
    }),
  exported: (n: number) =>
    plural(n, { one: "# parcours exporté.", many: "# de parcours exportés.", other: "# parcours exportés." }),
  tagsTitle: (n: number) =>
    n === 1
      ? "Étiquettes du parcours"
      : plural(n, {
          one: "Étiquettes de # parcours",
          many: "Étiquettes de # de parcours",
          other: "Étiquettes de # parcours",
        }),
  reviewTitle: (n: number) =>
    n === 1
      ? "Quand réviser le parcours"
      : plural(n, {
          one: "Quand réviser # parcours",
          many: "Quand réviser # de parcours",
          other: "Quand réviser # parcours",
        }),
  reviewDay: "Révision le",
  reviewIn: { month: "Dans un mois", quarter: "Dans trois mois", year: "Dans un an" },
  reviewNever: "Sans révision",
  exportTitle: (n: number) =>
    n === 1
      ? "Exporter le parcours"
      : plural(n, { one: "Exporter # parcours", many: "Exporter # de parcours", other: "Exporter # parcours" }),
  exportDo: "Exporter",
  drag: (n: number) => plural(n, { one: "# parcours", many: "# de parcours", other: "# parcours" }),
  both: (one: string, other: string) => `${one}. ${other}`,
  welcome: "Par où voulez-vous commencer\u202f?",
  welcomeHint: "Rien n’est définitif ici\u00a0: chaque parcours se modifie, s’annule et se jette.",
  sample: "Voir un parcours terminé",
  sampleUse: "Un parcours entier avec émotions, irritants et idées, pour s’exercer.",
  blankUse: "Vos propres étapes et lignes.",
  importUse:
    "Excel, CSV, Mermaid, Markdown, JSON et autres. Vous pouvez aussi déposer des fichiers n’importe où dans cette fenêtre.",
  orTemplate: "Ou partez d’un modèle",
  yours: "Parcours de cette bibliothèque",
  empty: {
    all: {
      title: "Pas encore de parcours",
      hint: "Partez d’un parcours vierge ou d’un modèle, ou déposez un fichier dans cette fenêtre.",
    },
    filter: { title: "Aucun parcours ne correspond", hint: "Retirez un filtre pour voir plus de parcours." },
    trash: {
      title: "La corbeille est vide",
      hint: "Les parcours que vous y placez attendent ici que vous en ayez de nouveau besoin.",
    },
    review: {
      title: "Rien à réviser",
      hint: "Les parcours à réviser dans les 30 jours apparaissent ici. Fixez une date avec «\u202fDate de révision…\u202f» dans le menu d’un parcours.",
    },
    favourites: {
      title: "Pas encore de favori",
      hint: "Appuyez sur S sur un parcours, ou cliquez l’étoile de sa vignette, pour le garder ici.",
    },
    recent: {
      title: "Rien d’ouvert pour l’instant",
      hint: "Les parcours que vous ouvrez apparaissent ici, le dernier en premier.",
    },
    folder: {
      title: "Ce dossier est vide",
      hint: "Faites glisser des parcours sur un dossier, ou utilisez «\u202fVers un dossier…\u202f» dans le menu d’un parcours.",
    },
  },
  showAll: "Voir tous les parcours",
  clearFilters: "Effacer les filtres",
  newHere: "Nouveau parcours ici",
  searchHits: (n: number) => plural(n, { one: "# endroit", many: "# d’endroits", other: "# endroits" }),
  searchNoneHint: "Essayez moins de mots, ou d’autres. La casse et les accents ne comptent pas.",
  searchClear: "Effacer la recherche",
  searchMore: (n: number) =>
    plural(n, {
      one: "Le premier endroit est affiché. Ajoutez des mots pour affiner.",
      many: "Les # premiers endroits sont affichés. Ajoutez des mots pour affiner.",
      other: "Les # premiers endroits sont affichés. Ajoutez des mots pour affiner.",
    }),
  searchMap: (title: string) => `Résultats dans ${title}`,
};
