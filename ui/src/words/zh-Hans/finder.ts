// Simplified Chinese: fields that find one of many, and what is made when nothing fits.
import type { SomeWords } from "..";
import { plural } from "./speech";

export const finder: SomeWords["finder"] = {
  more: (n: number) => plural(n, { other: "还有 # 项：输入文字以查找" }),
  narrow: "输入文字以缩小范围",
};
