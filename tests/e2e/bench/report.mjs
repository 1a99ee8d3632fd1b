// The figures of a page as a Markdown table for people and as JSON for the page that gathers all figures and draws them.
import { share } from "./probe.mjs";

/** Aims in WebKitGTK without a GPU, by figure: a most value, or a ratio to the floor. */
const AIMS = {
  "page memory": { ratio: 1.3, at: 10_000 },
  "drag step: own work": { most: 6, at: 10_000 },
  "key to paint: own work": { most: 4, at: 10_000 },
  "pan at 100 %: processor a frame": { ratio: 1.2, at: 10_000 },
  "pan at 100 %: frame, median": { ratio: 1.2, at: 10_000 },
  "pan, all in view: processor a frame": { ratio: 1.2, at: 10_000 },
  "pan, all in view: frame, median": { ratio: 1.2, at: 10_000 },
  "open: processor": { most: 150, at: 10_000 },
  "drag frame: median": { most: 17, at: 10_000 },
  "palette: key to painted": { most: 100, at: 10_000 },
  "switch to this map: choice to painted": { most: 150, at: 10_000 },
};

/** The median of each figure over runs of the same list. */
export function medians(runs) {
  return runs[0].map(([name, unit], line) => [name, unit, share(runs.map((run) => run[line][2]), 0.5)]);
}

/** A table: for each size the figure, and in brackets the floor; the ratio at the largest size. */
export function asTable(name, profile, runs, columns) {
  const heads = columns.map(({ cards }) => cards.toLocaleString("en"));
  const lines = columns[0].ours.map(([figure, unit], line) => {
    const cells = columns.map(({ ours, floor }) => {
      const below = floor[line]?.[2];
      return shown(ours[line][2]) + (Number.isFinite(below) ? ` (${shown(below)})` : "");
    });
    const { ours, floor } = columns.at(-1);
    const ratio = floor[line] ? (ours[line][2] / floor[line][2]).toFixed(2) : "-";
    return `| ${figure} | ${cells.join(" | ")} | ${unit} | ${ratio} |`;
  });
  return [
    `\nThe ${name}, ${profile} programs, medians of ${runs} runs, in brackets a bare canvas in the same engine:\n`,
    `| figure | ${heads.join(" | ")} | unit | ratio at ${heads.at(-1)} |`,
    `|---|${"---:|".repeat(heads.length)}---|---:|`,
    ...lines,
  ].join("\n");
}

/** The same for the page of all figures. */
export function asJson(part, columns) {
  const number = (value) => (Number.isFinite(value) ? Number(value.toPrecision(4)) : null);
  const figures = columns[0].ours.map(([name, unit], line) => {
    const figure = { name, unit, values: columns.map(({ ours }) => number(ours[line][2])) };
    if (!name.startsWith("open") && !name.startsWith("switch") && name !== "page memory") figure.flat = true;
    const below = columns.map(({ floor }) => number(floor[line]?.[2]));
    if (below.some((value) => value !== null)) figure.floor = { name: "bare canvas", values: below };
    if (part.endsWith("WebKitGTK") && AIMS[name]) figure.aim = AIMS[name];
    return figure;
  });
  return { part, sizes: columns.map(({ cards }) => cards), figures };
}

function shown(value) {
  if (!Number.isFinite(value)) return "-";
  return value >= 1000 ? Math.round(value).toLocaleString("en") : value.toPrecision(value >= 100 ? 3 : 2);
}
