// Français : plusieurs éléments à la fois : ce qui diffère, ce qu’on a fait à tous.
import type { SomeWords } from "..";
import { number, plural } from "./speech";

/** Une phrase sur des cartes : ce qui la précède, puis le compte. */
const cards = (n: number, before: string) =>
  plural(n, { one: `${before} # carte`, many: `${before} # de cartes`, other: `${before} # cartes` });

export const many: SomeWords["many"] = {
  mixed: "Divers",
  someOfThem: "Sur certains",
  tagOnSome: (tag: string, n: number) => `${tag}\u00a0: sur ${number(n)} d’entre eux`,
  tagToAll: (tag: string, n: number) => `Donner l’étiquette ${tag} à tous (déjà sur ${number(n)})`,
  ofThem: (n: number, all: number) => `${number(n)} sur ${number(all)}`,
  hint: "Ce que vous changez ici les change tous, et s’annule en une fois.",
  counts: {
    card: (n: number) => plural(n, { one: "# carte", many: "# de cartes", other: "# cartes" }),
    stage: (n: number) => plural(n, { one: "# étape", many: "# d’étapes", other: "# étapes" }),
    step: (n: number) => plural(n, { one: "# sous-étape", many: "# de sous-étapes", other: "# sous-étapes" }),
    lane: (n: number) => plural(n, { one: "# ligne", many: "# de lignes", other: "# lignes" }),
    link: (n: number) => plural(n, { one: "# lien", many: "# de liens", other: "# liens" }),
    evidence: (n: number) => plural(n, { one: "# preuve", many: "# de preuves", other: "# preuves" }),
    persona: (n: number) => plural(n, { one: "# persona", many: "# de personas", other: "# personas" }),
    metric: (n: number) => plural(n, { one: "# indicateur", many: "# d’indicateurs", other: "# indicateurs" }),
  },
  sections: {
    card: "Cartes",
    stage: "Étapes",
    step: "Sous-étapes",
    lane: "Lignes",
    link: "Liens",
    place: "Position",
  },
  moveToLane: "Vers la ligne",
  moveToStep: "Vers la sous-étape",
  moved: (n: number) => cards(n, "Déplacer"),
  evidenceToAll: (name: string) => `Tout appuyer sur ${name}`,
  width: "Largeur de leurs sous-étapes",
  did: {
    text: (n: number) => cards(n, "Modifier le texte de"),
    notes: (n: number) => cards(n, "Modifier les notes de"),
    channel: (n: number) => cards(n, "Définir le canal de"),
    side: (n: number) => cards(n, "Définir le côté de"),
    mode: (n: number) => cards(n, "Définir le mode de service de"),
    service: (n: number) => cards(n, "Marquer comme service client"),
    owner: (n: number) => cards(n, "Définir le responsable de"),
    wait: (n: number) => cards(n, "Définir l’attente de"),
    duration: (n: number) => cards(n, "Définir la durée de"),
    effort: (n: number) => cards(n, "Définir l’effort de"),
    impact: (n: number) => cards(n, "Définir l’impact de"),
    status: (n: number) => cards(n, "Définir le statut de"),
    due: (n: number) => cards(n, "Définir l’échéance de"),
    feeling: (n: number) => cards(n, "Définir l’émotion de"),
    word: (n: number) => cards(n, "Définir le mot de"),
    moment: (n: number) => cards(n, "Marquer"),
    tags: (n: number) => cards(n, "Étiqueter"),
    evidence: (n: number) => cards(n, "Définir les preuves de"),
    colour: (n: number) => cards(n, "Colorer"),
    icon: (n: number) => cards(n, "Définir l’icône de"),
    image: (n: number) => cards(n, "Définir l’image de"),
    metric: (n: number) => cards(n, "Définir l’indicateur de"),
    drill: (n: number) => cards(n, "Relier à un autre parcours"),
    lanes: (n: number) =>
      plural(n, { one: "Modifier # ligne", many: "Modifier # de lignes", other: "Modifier # lignes" }),
    stages: (n: number) =>
      plural(n, { one: "Modifier # étape", many: "Modifier # d’étapes", other: "Modifier # étapes" }),
    steps: (n: number) =>
      plural(n, { one: "Modifier # sous-étape", many: "Modifier # de sous-étapes", other: "Modifier # sous-étapes" }),
    links: (n: number) => plural(n, { one: "Modifier # lien", many: "Modifier # de liens", other: "Modifier # liens" }),
  },
};
