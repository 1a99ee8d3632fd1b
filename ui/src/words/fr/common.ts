// Français : mots de bien des endroits, le programme, les erreurs, les raccourcis clavier.
import type { SomeWords } from "..";

export const common: SomeWords["common"] = {
  cancel: "Annuler",
  close: "Fermer",
  done: "Terminé",
  remove: "Retirer",
  add: "Ajouter",
  undo: "Annuler",
  retry: "Réessayer",
  copyDetails: "Copier les détails",
  copied: "Copié",
  untitled: "Parcours sans titre",
  untitledNumber: (n: number) => (n === 1 ? "Parcours sans titre" : `Parcours sans titre ${n}`),
  unnamed: "Sans nom",
  none: "Aucun",
  everyone: "Tous",
  more: "Plus",
  loading: "Ouverture…",
};

export const app: SomeWords["app"] = {
  bar: {
    file: "Fichier",
    edit: "Édition",
    insert: "Insertion",
    view: "Affichage",
    help: "Aide",
    quit: "Quitter",
    theme: "Clair ou sombre",
  },
  name: "Waymark",
  crashed: "Cette partie de la fenêtre ne répond plus.",
  crashedHint: "Rien de ce qui était enregistré n’est perdu. Rechargez pour continuer.",
  reload: "Recharger",
  themeSystem: "Comme le système",
  theme: "Thème",
  readOnly: "Lecture seule",
};

export const shortcuts: SomeWords["shortcuts"] = {
  title: "Raccourcis clavier",
  find: "Chercher un raccourci",
  none: (text: string) => `Aucun raccourci pour «\u202f${text}\u202f».`,
  rooms: {
    go: "Naviguer",
    write: "Écrire",
    edit: "Modifier",
    add: "Ajouter",
    move: "Déplacer",
    view: "Affichage",
    window: "Fenêtre",
  },
  ways: {
    arrows: "Vers la cellule ou la carte voisine",
    select: "Étendre la sélection",
    next: "Vers la sous-étape suivante, et retour",
    ends: "Au début ou à la fin de la ligne",
    corners: "Au début ou à la fin du parcours",
    screen: "Un écran plus haut ou plus bas",
    screenAcross: "Un écran sur le côté",
    typing: "Écrire une nouvelle carte, ou réécrire la carte choisie",
    letters: "N’importe quelle lettre",
    commit: "Valider et descendre",
    commitNext: "Valider et passer à la sous-étape suivante\u202f; après la dernière étape, en créer une",
    another: "Valider et ajouter une carte dessous",
    line: "Nouvelle ligne de texte",
    cancel: "Laisser le texte tel qu’il était",
    feeling: "Dans la ligne des émotions\u00a0: mieux ou moins bien",
  },
};

export const keyNames: SomeWords["keyNames"] = {
  Control: "Ctrl",
  Escape: "Échap",
  Delete: "Suppr",
  PageUp: "Pg préc",
  PageDown: "Pg suiv",
  Home: "Début",
  End: "Fin",
  Space: "Espace",
};

export const fault: SomeWords["fault"] = {
  unknown: "Une erreur s’est produite.",
  title: "L’opération a échoué",
};
