// Français : les champs qui trouvent un élément parmi d’autres, et ce qu’on crée quand rien ne convient.
import type { SomeWords } from "..";
import { plural } from "./speech";

export const finder: SomeWords["finder"] = {
  more: (n: number) =>
    plural(n, {
      one: "# autre\u00a0: tapez pour le trouver",
      many: "# d’autres\u00a0: tapez pour les trouver",
      other: "# autres\u00a0: tapez pour les trouver",
    }),
  narrow: "Tapez pour affiner",
};
