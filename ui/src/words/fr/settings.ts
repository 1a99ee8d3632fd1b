// Français : les paramètres.
import type { SomeWords } from "..";

export const settings: SomeWords["settings"] = {
  title: "Paramètres",
  open: "Paramètres…",
  lead: "Ils valent pour cet ordinateur et s’appliquent aussitôt.",
  language: "Langue",
  likeSystem: (name: string) => `Comme le système (${name})`,
  languageHint: "La fenêtre est rechargée\u202f; vous restez où vous êtes.",
  theme: "Couleurs",
  themes: {
    light: "Clair",
    dark: "Sombre",
    contrast: "Contraste élevé, clair",
    contrast_dark: "Contraste élevé, sombre",
  },
  textSize: "Taille du texte",
  textSizeHint: "Le parcours a son propre zoom.",
  motion: "Réduire les animations",
  motionHint: "Même si le système ne le demande pas.",
  library: "Emplacement de la bibliothèque",
  backups: "Emplacement des sauvegardes",
  copyPlace: "Copier le chemin",
  copyPlaceOf: (what: string) => `Copier le chemin\u00a0: ${what}`,
};
