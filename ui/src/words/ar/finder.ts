// Arabic: fields that find one of many, and what is made when nothing fits.
import type { SomeWords } from "..";
import { number } from "./speech";

export const finder = {
  more: (n: number) => `المزيد: ${number(n)}. اكتب للعثور عليه`,
  narrow: "اكتب لتضييق النتائج",
} satisfies SomeWords["finder"];
