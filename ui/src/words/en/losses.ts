// What a file leaves out, by the code that its writer gives it; and what the check before printing finds.
import { plural } from "./speech";

const kinds = {
  links: (n: number) => plural(n, { one: "# link between cards", other: "# links between cards" }),
  notes: (n: number) => plural(n, { one: "The notes of # record", other: "The notes of # records" }),
};

const checks = {
  system_font: {
    text: "Some letters are drawn with a font of this computer.",
    hint: "On another computer they may look different. Give the file on as PDF or PNG.",
  },
  missing_glyph: {
    text: "Some characters cannot be drawn with any font of this computer.",
    hint: "Replace them on the map, or install a font that has them.",
  },
};

export const losses = { kinds, checks };
