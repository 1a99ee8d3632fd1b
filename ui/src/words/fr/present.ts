// Français : présenter, les notes de présentation, le minuteur de l’animation, une ligne à la fois.
import type { SomeWords } from "..";
import { number, plural } from "./speech";

export const present: SomeWords["present"] = {
  start: "Présenter",
  menu: "Présenter et animer",
  notesWindow: "Notes dans une autre fenêtre",
  timer: "Minuteur",
  nothing: "Ajoutez d’abord une étape\u00a0: la présentation va d’étape en étape.",
  show: "Présentation",
  how: "Droite et gauche parcourent les étapes, bas et haut les cartes, Échap termine.",
  end: "Terminer la présentation",
  next: "Suivant",
  back: "Retour",
  whole: "Tout le parcours",
  finale: "Le parcours en entier",
  stage: (at: number, of: number, name: string) => `Étape ${number(at)} sur ${number(of)}\u00a0: ${name}`,
  place: (at: number, of: number) => `${number(at)} / ${number(of)}`,
  card: (at: number, of: number, text: string) => `Carte ${number(at)} sur ${number(of)}\u00a0: ${text}`,
  noCards: "Il n’y a aucune carte dans cette étape.",
  spotlightOff: "Éteindre le projecteur",
  laser: "Pointeur laser",
  black: "Écran noir",
  blackOn: "L’écran est noir. Appuyez sur B pour réafficher le parcours.",
  fullScreen: "Plein écran",
  zoomIn: "Plus grand",
  zoomOut: "Plus petit",
  fit: "Ajuster à l’étape",
  audience: "Lignes pour ce public",
  allLanes: "Toutes les lignes",
  lanesShown: (n: number) =>
    plural(n, { one: "# ligne affichée", many: "# de lignes affichées", other: "# lignes affichées" }),
  everyStage: "Étapes",
  noNotesWindow: "La fenêtre de notes n’a pas pu s’ouvrir.",
  noNotesWindowHint: "Autorisez cette page à ouvrir des fenêtres, puis appuyez de nouveau sur N.",
  notes: {
    title: "Notes de présentation",
    waiting: "Commencez à présenter\u00a0: les notes, les cartes et l’étape suivante apparaissent ici.",
    now: "Maintenant",
    upNext: "Ensuite",
    none: "Aucune note pour cette étape. Écrivez-en dans les propriétés, sous «\u202fNotes\u202f».",
    noneCard: "Aucune note sur cette carte.",
    last: "C’est la fin.",
    since: "Depuis le début",
    clock: "Heure",
    ended: "La présentation est terminée.",
    cards: (n: number) => plural(n, { one: "# carte ici", many: "# de cartes ici", other: "# cartes ici" }),
  },
};

export const timer: SomeWords["timer"] = {
  label: "Minuteur",
  start: "Démarrer",
  pause: "Pause",
  reset: "Recommencer",
  close: "Fermer le minuteur",
  minutes: (n: number) => plural(n, { one: "# minute", many: "# de minutes", other: "# minutes" }),
  minute: "+1 minute",
  own: "Minutes",
  left: (time: string) => `reste ${time}`,
  half: (time: string) => `La moitié du temps est passée\u00a0: reste ${time}.`,
  lastMinute: "Plus qu’une minute.",
  over: "Le temps est écoulé.",
  sound: "Son à la fin",
};

export const oneLane: SomeWords["oneLane"] = {
  label: "Une ligne à la fois",
  now: (name: string, at: number, of: number) => `${name}\u00a0: ligne ${number(at)} sur ${number(of)}`,
  next: "Ligne suivante",
  back: "Ligne précédente",
  end: "Réafficher toutes les lignes",
};
