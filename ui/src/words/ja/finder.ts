// Japanese: fields that find one of many, and what is made when nothing fits.
import type { SomeWords } from "..";
import { plural } from "./speech";

export const finder: SomeWords["finder"] = {
  more: (n: number) => plural(n, { other: "ほかに#件：入力して検索" }),
  narrow: "入力して絞り込む",
};
