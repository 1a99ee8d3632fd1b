// Copy and paste on a map.
import { number, plural } from "./speech";

export const clipboard = {
  copied: (n: number) => `${plural(n, { one: "# card", other: "# cards" })} copied`,
  cut: (n: number) => `${plural(n, { one: "# card", other: "# cards" })} cut`,
  cutting: (n: number) => `Cut ${plural(n, { one: "# card", other: "# cards" })}`,
  pasting: (n: number) => (n === 0 ? "Paste" : `Paste ${plural(n, { one: "# card", other: "# cards" })}`),
  pasted: (n: number) => (n === 0 ? "Pasted" : `${plural(n, { one: "# card", other: "# cards" })} pasted`),
  addingSource: "Add a source",
  picture: "Picture",
  nothing: "There is nothing on the clipboard that a map can hold.",
  tooMany: (most: number) => `A paste can fill ${number(most)} cells at most. Paste it in parts.`,
  tooMuchText: "There is too much on the clipboard for one paste. Paste it in parts.",
  refused: (keys: string) => `The window may not read the clipboard by itself. Press ${keys}.`,
  preview: {
    title: "Paste this?",
    cards: (n: number) => plural(n, { one: "# card", other: "# cards" }),
    stages: (n: number) => plural(n, { one: "# new stage", other: "# new stages" }),
    lanes: (n: number) => plural(n, { one: "# new lane", other: "# new lanes" }),
    new: "new",
    lane: "Lane",
    unnamed: "No name",
    moreLanes: (n: number) => plural(n, { one: "and # more lane", other: "and # more lanes" }),
    moreColumns: (n: number) => plural(n, { one: "and # more column", other: "and # more columns" }),
    accept: "Paste",
  },
};
