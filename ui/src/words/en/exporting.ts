// The export sheet.
import { plural, number } from "./speech";

export const exporting = {
  title: "Export",
  format: "Format",
  formats: { png: "PNG", svg: "SVG", pdf: "PDF", json: "JSON" },
  formatUse: {
    png: "A picture for slides and mail",
    svg: "A drawing that stays sharp at any size",
    pdf: "A document with text one can search",
    json: "The map itself, to keep or hand on",
  },
  theme: "Colours",
  themes: { light: "Light", dark: "Dark", print: "Print" },
  scale: "Size",
  scales: (n: number) => `${n}×`,
  page: "Page",
  pages: { fit: "As large as the map", A4: "A4", A3: "A3", Letter: "Letter" } as Record<string, string>,
  lanes: "Lanes",
  stages: "Stages",
  persona: "Curve of",
  allPersonas: "All personas",
  all: "All",
  none: "None",
  go: (format: string) => `Export ${format}`,
  working: "Making the file…",
  done: (name: string) => `Exported “${name}”.`,
  doneWith: (name: string, n: number) =>
    plural(n, { one: "Exported “{0}”, with # remark.", other: "Exported “{0}”, with # remarks." }, name),
  nothing: "Choose at least one lane and one stage.",
  pixels: (width: number, height: number) => `About ${number(width)} × ${number(height)} pixels`,
  failed: "The file could not be made",
  cancelled: "Nothing was written.",
};
