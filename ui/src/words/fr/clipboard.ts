// Français : copier et coller sur un parcours.
import type { SomeWords } from "..";
import { number, plural } from "./speech";

export const clipboard: NonNullable<SomeWords["says"]>["clipboard"] = {
  copied: (n: number) => plural(n, { one: "# carte copiée", many: "# de cartes copiées", other: "# cartes copiées" }),
  cut: (n: number) => plural(n, { one: "# carte coupée", many: "# de cartes coupées", other: "# cartes coupées" }),
  cutting: (n: number) => plural(n, { one: "Couper # carte", many: "Couper # de cartes", other: "Couper # cartes" }),
  pasting: (n: number) =>
    n === 0 ? "Coller" : plural(n, { one: "Coller # carte", many: "Coller # de cartes", other: "Coller # cartes" }),
  pasted: (n: number) =>
    n === 0 ? "Collé" : plural(n, { one: "# carte collée", many: "# de cartes collées", other: "# cartes collées" }),
  addingSource: "Ajouter une source",
  picture: "Image",
  nothing: "Rien dans le presse-papiers ne peut entrer dans un parcours.",
  tooMany: (most: number) => `Un collage remplit au plus ${number(most)} cellules. Collez en plusieurs fois.`,
  tooMuchText: "Le presse-papiers contient trop pour un seul collage. Collez en plusieurs fois.",
  refused: (keys: string) => `La fenêtre n’a pas le droit de lire elle-même le presse-papiers. Appuyez sur ${keys}.`,
  preview: {
    title: "Coller ceci\u202f?",
    cards: (n: number) => plural(n, { one: "# carte", many: "# de cartes", other: "# cartes" }),
    stages: (n: number) =>
      plural(n, { one: "# nouvelle étape", many: "# de nouvelles étapes", other: "# nouvelles étapes" }),
    lanes: (n: number) =>
      plural(n, { one: "# nouvelle ligne", many: "# de nouvelles lignes", other: "# nouvelles lignes" }),
    new: "nouveau",
    lane: "Ligne",
    unnamed: "Sans nom",
    moreLanes: (n: number) =>
      plural(n, { one: "et # autre ligne", many: "et # d’autres lignes", other: "et # autres lignes" }),
    moreColumns: (n: number) =>
      plural(n, { one: "et # autre colonne", many: "et # d’autres colonnes", other: "et # autres colonnes" }),
    accept: "Coller",
  },
};
