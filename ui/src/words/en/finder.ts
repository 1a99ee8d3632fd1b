// Fields that find one of many, and what is made when nothing fits.
import { plural } from "./speech";

export const finder = {
  more: (n: number) => plural(n, { one: "# more: type to find it", other: "# more: type to find them" }),
  narrow: "Type to narrow it down",
};
