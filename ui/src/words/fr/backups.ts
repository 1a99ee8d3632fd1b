// Français : les sauvegardes, la restauration et les bibliothèques endommagées.
import type { SomeWords } from "..";
import { plural } from "./speech";

export const backups: SomeWords["backups"] = {
  title: "Sauvegardes",
  open: "Sauvegardes…",
  lead: "Waymark en crée une toutes les dix minutes pendant que vous travaillez, et avant tout ce qui est irréversible.",
  where: "Emplacement",
  copyPlace: "Copier le chemin",
  now: "Sauvegarder",
  working: "Sauvegarde en cours…",
  current: "Tout est dans la dernière sauvegarde.",
  behind: "Certaines modifications ne sont encore dans aucune sauvegarde.",
  made: "Sauvegardé.",
  unchanged: (when: string) => `Rien n’a changé depuis la sauvegarde du ${when}.`,
  failed: (when: string) => `La sauvegarde du ${when} a échoué.`,
  failedNow: "Une sauvegarde a échoué.",
  reasons: {
    editing: "Pendant le travail",
    closing: "À la fermeture",
    by_hand: "À la main",
    import: "Avant un import",
    migration: "Avant un nouveau format",
    purge: "Avant une suppression définitive",
    restore: "Avant une restauration",
    trash: "Avant la mise à la corbeille",
  },
  maps: (n: number | null) =>
    n === null ? "impossible à ouvrir" : plural(n, { one: "# parcours", many: "# de parcours", other: "# parcours" }),
  none: "Pas encore de sauvegarde",
  noneHint: "La première est créée dix minutes après votre première modification, ou maintenant.",
  restore: "Restaurer…",
  restoreLabel: (when: string) => `Restaurer la sauvegarde du ${when}`,
  more: (when: string) => `Plus pour la sauvegarde du ${when}`,
  takeMap: "En reprendre un parcours…",
  confirmTitle: (when: string) => `Revenir au ${when}\u202f?`,
  confirm: (maps: number) =>
    plural(maps, {
      one: "La bibliothèque redevient ce qu’elle était alors, avec # parcours.",
      many: "La bibliothèque redevient ce qu’elle était alors, avec # de parcours.",
      other: "La bibliothèque redevient ce qu’elle était alors, avec # parcours.",
    }),
  confirmKept: (folder: string) =>
    `Le contenu actuel n’est pas perdu\u00a0: il est gardé à côté de la bibliothèque, dans ${folder}, dans un fichier dont le nom contient «\u202freplaced\u202f».`,
  confirmWindows: "Les fenêtres ouvertes reviennent à la bibliothèque.",
  confirmDo: "Restaurer",
  restoring: "Restauration…",
  restored: (maps: number) =>
    plural(maps, {
      one: "Restauré, avec # parcours.",
      many: "Restauré, avec # de parcours.",
      other: "Restauré, avec # parcours.",
    }),
  restoredKept: (name: string) => `Le contenu précédent est gardé sous le nom «\u202f${name}\u202f».`,
  restoredElsewhere: "La bibliothèque a été ramenée à une sauvegarde.",
  takeTitle: (when: string) => `Reprendre un parcours du ${when}`,
  takeHint: "Il arrive en copie à côté de vos parcours\u202f; rien n’est remplacé.",
  takeDo: "Prendre une copie",
  taken: (title: string) => `Une copie de «\u202f${title}\u202f» est dans la bibliothèque.`,
  openTaken: "L’ouvrir",
  untitled: "Parcours sans titre",
  dismiss: "Masquer",
  saveCopy: "Garder une copie",
  copySaved: (name: string) => `Enregistré sous «\u202f${name}\u202f», parmi les sauvegardes.`,
  damagedMap: (n: number) =>
    plural(n, {
      one: "# élément de ce parcours est endommagé et n’est pas affiché.",
      many: "# d’éléments de ce parcours sont endommagés et ne sont pas affichés.",
      other: "# éléments de ce parcours sont endommagés et ne sont pas affichés.",
    }),
  damagedExport: (n: number) =>
    plural(n, {
      one: "# élément endommagé de ce parcours manquera dans le fichier.",
      many: "# d’éléments endommagés de ce parcours manqueront dans le fichier.",
      other: "# éléments endommagés de ce parcours manqueront dans le fichier.",
    }),
  damagedMapHint:
    "Vous ne voyez pas tout le parcours. Restaurez une sauvegarde, ou reprenez ce parcours dans l’une d’elles.",
  rescue: {
    title: "Cette bibliothèque est endommagée",
    lead: "Waymark ne l’a pas modifiée et ne le fera pas. Voici ce qui est possible\u00a0:",
    file: "Le fichier",
    restore: "Revenir à la dernière sauvegarde",
    restoreUse: (when: string, maps: number) =>
      plural(
        maps,
        {
          one: "Du {0}, avec # parcours. Le fichier endommagé est gardé à côté.",
          many: "Du {0}, avec # de parcours. Le fichier endommagé est gardé à côté.",
          other: "Du {0}, avec # parcours. Le fichier endommagé est gardé à côté.",
        },
        when,
      ),
    noBackup: "Aucune sauvegarde ne peut être ouverte.",
    salvage: "Sauver ce qui est lisible",
    salvageDo: "Extraire",
    salvageUse:
      "Lit tout ce qui est encore intact dans un nouveau fichier et dit ce qui manque. Le fichier endommagé reste.",
    salvaging: "Lecture de la bibliothèque endommagée…",
    other: "Toutes les sauvegardes…",
    came: "Voici ce qui est revenu",
    whole: "Tout est revenu tel quel.",
    notWhole: "L’essentiel est revenu. Voici ce qui n’est pas revenu tel quel\u00a0:",
    mapExact: "entier",
    mapLost: (n: number) => plural(n, { one: "# lacune", many: "# de lacunes", other: "# lacunes" }),
    incomplete: "Des parcours entiers peuvent manquer\u00a0: la liste des parcours est endommagée.",
    unnamed: "quelque chose que rien ne nomme",
    records: (n: number) => plural(n, { one: "# élément", many: "# d’éléments", other: "# éléments" }),
    filled: (when: string) => `Des lacunes ont été comblées, si possible, avec la sauvegarde du ${when}.`,
    adopt: "L’ouvrir",
    adoptUse: (file: string) =>
      `«\u202f${file}\u202f» prend la place de la bibliothèque\u202f; le fichier endommagé est gardé à côté.`,
    shared: "Personas, indicateurs et images",
    fates: {
      rebuilt: "reconstitué",
      older: "d’un état plus ancien",
      missing: "manquant",
    },
  },
};
