// Finding and replacing on a map.
import { number, plural } from "./speech";

export const find = {
  title: "Find on this map",
  field: "Find",
  by: "Replace with",
  byHint: "Replace with (empty takes it out)",
  of: (at: number, n: number) => `${number(at)} of ${number(n)}`,
  found: (n: number) => (n === 0 ? "Nothing found" : plural(n, { one: "# place found", other: "# places found" })),
  none: "Nothing found. Try fewer letters, or look everywhere.",
  hidden: (lane: string) => `It stands in the lane “${lane}”, which is not shown now.`,
  next: "Next place",
  previous: "Place before",
  matchCase: "Same capitals and accents",
  wholeWord: "Whole words",
  scope: "Where to look",
  scopes: {
    all: "Everywhere",
    cards: "Cards",
    stages: "Stages and steps",
    lanes: "Lanes",
    links: "Links",
    notes: "Notes",
    tags: "Tags",
  },
  close: "Close the search",
  more: "Replace…",
  less: "Only find",
  replaceOne: "Replace",
  replaceAll: "Replace all",
  replacing: (text: string, by: string) => (by === "" ? `Take out “${text}”` : `Replace “${text}” with “${by}”`),
  replaced: (n: number) => plural(n, { one: "Replaced in # place", other: "Replaced in # places" }),
};
