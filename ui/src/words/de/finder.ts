// Deutsch: Felder, die eines unter vielen finden, und was entsteht, wenn nichts passt.
import type { SomeWords } from "..";
import { plural } from "./speech";

export const finder: SomeWords["finder"] = {
  more: (n: number) =>
    plural(n, { one: "# weiteres Ergebnis: zum Finden tippen", other: "# weitere Ergebnisse: zum Finden tippen" }),
  narrow: "Tippen, um einzugrenzen",
};
