// What a screen reader says of the map's records and of what changes: the same in the grid and in the outline.
import { plural } from "./speech";

export const reading = {
  placed: (place: string, name: string) => `${place}: ${name}`,
  parts: (parts: string[]) => parts.join(", "),
  felt: (valence: string, word: string) => (word ? `feels ${word} (${valence})` : `feels ${valence}`),
  moment: "moment of truth",
  rests: (n: number) => plural(n, { one: "rests on # source", other: "rests on # sources" }),
  assumed: "an assumption",
  tag: (tag: string) => `tag ${tag}`,
  impact: (n: number) => `impact ${n} of 5`,
  further: (title: string) => (title ? `told in detail by “${title}”` : "told in detail by another map"),
  spans: (n: number) => plural(n, { one: "covers # step", other: "covers # steps" }),
  hidden: "in a lane that is not shown now",
  of: (at: number, n: number) => `${at} of ${n}`,
  cards: (n: number) => plural(n, { one: "# card", other: "# cards" }),
  others: {
    cards: (n: number) => plural(n, { one: "Another window changed # card", other: "Another window changed # cards" }),
    removed: (n: number) =>
      plural(n, { one: "Another window removed # record", other: "Another window removed # records" }),
    map: "Another window changed this map",
  },
  card: "card",
  touchpoint: "touchpoint",
};
