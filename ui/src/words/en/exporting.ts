// The export sheet: what for, which file, how it looks, what it leaves out.
import type { Format, PaperKind, ThemeName } from "../../generated/border";
import { plural, number } from "./speech";

const formats: Record<Format, string> = {
  png: "PNG",
  svg: "SVG",
  pdf: "PDF",
  pptx: "PowerPoint",
  xlsx: "Excel",
  csv: "CSV",
  html: "HTML",
  markdown: "Markdown",
  story: "Story",
  mermaid: "Mermaid",
  cjml: "CJML",
  json: "JSON",
  bundle: "Zip",
};

const formatUse: Record<Format, string> = {
  png: "A picture for mail, chat and documents",
  svg: "A drawing that stays sharp at any size",
  pdf: "For printing, from a desk to a wall",
  pptx: "Slides with shapes and text that can be edited",
  xlsx: "A workbook to count and filter",
  csv: "One row for each card, for any program",
  html: "One file that anyone can open, zoom and search",
  markdown: "A table for each stage, for wikis and notes",
  story: "The journey told in plain sentences",
  mermaid: "A diagram as text, for code and docs",
  cjml: "XML for tools of journey modelling",
  json: "The map itself, to keep or hand on",
  bundle: "The map with its pictures, in one file",
};

const themes: Record<ThemeName, string> = {
  light: "Light",
  dark: "Dark",
  print: "Print",
  contrast: "High contrast",
  contrast_dark: "High contrast, dark",
};

const kinds: Record<PaperKind, string> = {
  whole: "One page",
  tiles: "Tiles to glue",
  stages: "A page for each stage",
  report: "Report",
};

const kindUse: Record<PaperKind, string> = {
  whole: "The whole map on one page.",
  tiles: "The map in its size, on as many sheets as it takes.",
  stages: "Each stage large, on a page of its own.",
  report: "Title page, map, stages, opportunities, metrics, evidence and glossary.",
};

export const exporting = {
  title: "Export",
  purpose: "What for",
  purposes: {
    picture: "Picture",
    paper: "Paper",
    slides: "Slides",
    table: "Table",
    web: "Web page",
    text: "Text",
    open: "Open file",
  },
  format: "Format",
  formats,
  formatUse,
  theme: "Colours",
  themes,
  scale: "Size",
  scales: (n: number) => `${n}×`,
  dpi: "DPI",
  dpiField: "Dots per inch",
  transparent: "Transparent background",
  look: "Look",
  part: "Part of the map",
  whole: "Whole map",
  chosen: (n: number) => plural(n, { one: "# selected card", other: "# selected cards" }),
  lanes: "Lanes",
  stages: "Stages",
  allLanes: (n: number) => plural(n, { one: "The only lane", other: "All # lanes" }),
  allStages: (n: number) => plural(n, { one: "The only stage", other: "All # stages" }),
  someLanes: (n: number, all: number) => `${number(n)} of ${plural(all, { one: "# lane", other: "# lanes" })}`,
  someStages: (n: number, all: number) => `${number(n)} of ${plural(all, { one: "# stage", other: "# stages" })}`,
  persona: "Curve of",
  allPersonas: "All personas",
  all: "All",
  none: "None",
  around: "Around the map",
  furniture: {
    title: "Title",
    legend: "Legend",
    date: "Date",
    version: "Version",
    evidence: "Share with evidence",
  },
  version: (n: number) => `Version ${number(n)}`,
  pages: "Pages",
  kinds,
  kindUse,
  page: "Page size",
  fit: "As large as the map",
  own: "Own size",
  sized: (name: string, width: string, height: string) => `${name} (${width} × ${height} mm)`,
  width: "Width in mm",
  height: "Height in mm",
  overlap: "Overlap in mm",
  enlarged: "Enlargement in %",
  marks: "Crop marks and places",
  distance: "Read from",
  distances: { desk: "Desk, 0.5 m", wall: "Wall, 1.5 m", poster: "Poster, 3 m", own: "Own distance" },
  metres: "Distance in metres",
  between: (least: string, most: string) => `From ${least} to ${most}.`,
  go: (format: string) => `Export ${format}`,
  working: "Making the file…",
  nothing: "Choose at least one lane and one stage.",
  done: (name: string) => `Exported “${name}”.`,
  doneWith: (name: string, n: number) =>
    plural(n, { one: "Exported “{0}”, with # remark.", other: "Exported “{0}”, with # remarks." }, name),
  preview: {
    title: "Preview",
    working: "Drawing the preview…",
    none: "There is no preview of this file.",
    pixels: (width: number, height: number) => `${number(width)} × ${number(height)} pixels`,
    millimetres: (width: number, height: number) => `${number(width)} × ${number(height)} mm`,
    pages: (n: number) => plural(n, { one: "# page", other: "# pages" }),
    slides: (n: number) => plural(n, { one: "# slide", other: "# slides" }),
    page: (n: number, all: number) => `Page ${number(n)} of ${number(all)}`,
    named: (page: string, name: string) => `${page}: ${name}`,
    first: (n: number) => `The first ${number(n)} are shown.`,
    last: "Previous page",
    next: "Next page",
    list: "Pages",
    large: "Actual size",
    beginning: "The beginning of the file",
  },
  lost: {
    title: "Not in this file",
    none: "Everything of the map is in this file.",
    why: (format: string) => `${format} has no place for these. Everything stays in the map.`,
  },
  check: { title: "Before you print" },
  presets: {
    title: "Presets",
    save: "Save these settings…",
    rename: (name: string) => `Rename “${name}”…`,
    drop: (name: string) => `Delete “${name}”`,
    name: "Name",
    saveTitle: "Save these settings",
    saveDo: "Save",
    renameTitle: "Rename the preset",
    saved: (name: string) => `Saved as “${name}”.`,
    dropped: (name: string) => `Deleted the preset “${name}”.`,
    seeds: { board: "Slide for the board", wall: "Wall poster A1", analyst: "Sheet for the analyst" },
  },
  copy: {
    title: "Copy",
    use: {
      picture: "To paste into mail or slides",
      table: "Stages across, lanes down, for a spreadsheet",
      text: "The journey told in plain sentences",
    },
    done: {
      picture: (n: number) =>
        n === 0
          ? "The map is on the clipboard as a picture."
          : plural(n, {
              one: "# card is on the clipboard as a picture.",
              other: "# cards are on the clipboard as a picture.",
            }),
      table: (n: number) =>
        n === 0
          ? "The map is on the clipboard as a table."
          : plural(n, {
              one: "# card is on the clipboard as a table.",
              other: "# cards are on the clipboard as a table.",
            }),
      text: (_n: number) => "The story of the map is on the clipboard.",
    },
    refused: "The window may not write to the clipboard.",
    refusedHint: "Save it as a file instead.",
    save: "Save as a file…",
  },
  many: {
    how: "As",
    files: "A file for each map",
    zip: "One zip",
    library: "Export the whole library…",
    libraryUse: "Every map with its pictures in one file, to keep or to hand on",
    libraryTitle: "Export the whole library",
  },
};
