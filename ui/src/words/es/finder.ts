// Spanish: fields that find one of many, and what is made when nothing fits.
import type { SomeWords } from "..";
import { plural } from "./speech";

export const finder = {
  more: (n: number) =>
    plural(n, {
      one: "# más: escriba para encontrarlo",
      many: "# más: escriba para encontrarlos",
      other: "# más: escriba para encontrarlos",
    }),
  narrow: "Escriba para acotar",
} satisfies SomeWords["finder"];
