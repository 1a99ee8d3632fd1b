// Français : ce qu’un lecteur d’écran dit des éléments du parcours et de ce qui change.
import type { SomeWords } from "..";
import { plural } from "./speech";

export const reading: SomeWords["reading"] = {
  placed: (place: string, name: string) => `${place}\u00a0: ${name}`,
  parts: (parts: string[]) => parts.join(", "),
  felt: (valence: string, word: string) => (word ? `émotion\u00a0: ${word} (${valence})` : `émotion\u00a0: ${valence}`),
  moment: "moment de vérité",
  rests: (n: number) =>
    plural(n, { one: "repose sur # source", many: "repose sur # de sources", other: "repose sur # sources" }),
  assumed: "une hypothèse",
  tag: (tag: string) => `étiquette ${tag}`,
  impact: (n: number) => `impact ${n} sur 5`,
  further: (title: string) => (title ? `détaillé dans «\u202f${title}\u202f»` : "détaillé dans un autre parcours"),
  spans: (n: number) =>
    plural(n, { one: "couvre # sous-étape", many: "couvre # de sous-étapes", other: "couvre # sous-étapes" }),
  hidden: "dans une ligne qui n’est pas affichée",
  of: (at: number, n: number) => `${at} sur ${n}`,
  cards: (n: number) => plural(n, { one: "# carte", many: "# de cartes", other: "# cartes" }),
  others: {
    cards: (n: number) =>
      plural(n, {
        one: "Une autre fenêtre a modifié # carte",
        many: "Une autre fenêtre a modifié # de cartes",
        other: "Une autre fenêtre a modifié # cartes",
      }),
    removed: (n: number) =>
      plural(n, {
        one: "Une autre fenêtre a retiré # élément",
        many: "Une autre fenêtre a retiré # d’éléments",
        other: "Une autre fenêtre a retiré # éléments",
      }),
    map: "Une autre fenêtre a modifié ce parcours",
  },
  card: "carte",
  touchpoint: "point de contact",
};
