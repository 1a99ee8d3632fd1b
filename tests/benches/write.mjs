// Makes FIGURES.md and figures.svg, beside this file, of the figures that `make bench` left as JSON: how each grows with the map,
// beside its floor and its aim. Run by `make bench`; commit what it writes when the figures are worth keeping.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { plot } from "./plot.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const FILES = ["start.json", "core.json", "library.json", "ways.json", "webkit.json", "page.json"];
/** Largest exponent of what must not grow. */
const FLAT = 0.3;

/** The power of the size by which a figure grows: between 1,000 and 10,000, or the last two sizes that have it. */
export function exponent(sizes, values) {
  const known = sizes.map((size, at) => [size, values[at]]).filter(([, value]) => value > 0);
  const middle = known.filter(([size]) => size === 1000 || size === 10000);
  const [small, large] = middle.length === 2 ? middle : known.slice(-2);
  return small && large ? Math.log(large[1] / small[1]) / Math.log(large[0] / small[0]) : Number.NaN;
}

function shown(value) {
  if (value === null || value === undefined || Number.isNaN(value)) return "-";
  if (value >= 1000) return Math.round(value).toLocaleString("en");
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toPrecision(value >= 1 ? 3 : 2);
}

/** A ratio in words: what is far less is told as how many times. */
function times(ratio) {
  return ratio < 0.5 ? `${(1 / ratio).toFixed(1)} times less than` : `${ratio.toFixed(1)} x`;
}

/** What a figure says beside its floor and its aim. */
function verdict(figure, sizes) {
  const { values, floor, aim, flat } = figure;
  const words = [];
  const at = aim ? sizes.indexOf(aim.at) : sizes.indexOf(1000);
  if (floor && values[at] && floor.values[at]) {
    words.push(`${times(values[at] / floor.values[at])} ${floor.name.replace("floor: ", "")}`);
  }
  if (aim && values[at]) {
    const value = aim.ratio === undefined ? values[at] : values[at] / floor?.values[at];
    const most = aim.ratio ?? aim.most;
    words.push(`aim ${aim.ratio === undefined ? `${most} ${figure.unit}` : times(most).replace(" than", "")} at ${shown(aim.at)}: ${value <= most ? "met" : "MISSED"}`);
  }
  if (flat) words.push(exponent(sizes, values) <= FLAT ? "flat, as it must be" : "GROWS, and must not");
  return words.join("; ");
}

function table({ part, sizes, figures }) {
  const line = (figure) => {
    const grows = exponent(sizes, figure.values);
    const cells = [figure.name, ...figure.values.map(shown), figure.unit, Number.isNaN(grows) ? "" : grows.toFixed(2), verdict(figure, sizes)];
    return `| ${cells.join(" | ")} |`;
  };
  const head = `| figure | ${sizes.map(shown).join(" | ")} | unit | exponent | |`;
  return [`## ${part[0].toUpperCase()}${part.slice(1)}`, "", head, `|---|${"---:|".repeat(sizes.length)}---|---:|---|`, ...figures.map(line), ""].join("\n");
}

const words = ["metadata", "--format-version", "1", "--no-deps", "--offline"];
const target = () => JSON.parse(execFileSync("cargo", words, { cwd: HERE, maxBuffer: 1 << 26 })).target_directory;
const folder = process.argv[2] ?? join(target(), "tmp", "bench");
const parts = FILES.map((name) => join(folder, name)).filter(existsSync).map((path) => JSON.parse(readFileSync(path, "utf8")));
if (parts.length === 0) throw new Error(`There are no figures in ${folder}: run make bench.`);
const day = new Date().toISOString().slice(0, 10);
const machine = `${cpus().length} cores (${cpus()[0].model.trim()}), no GPU`;
const text = `# Figures

Written by \`make bench\` on ${day} on ${machine}. Maps of \`large_journey(7, n)\`: 16 lanes, words in five scripts, a flow through
all touchpoints. Medians of several runs in the profile \`bench\` (release without link-time optimisation); commits are synced (FULL).
Where it says "processor", the figure is the processor time of all threads and scatters least; "whole process" is processor time from
start to end of one program. The exponent is the power of the number of cards between 1,000 and 10,000. A floor is the least
that anyone could do, or another program, measured in the same run; "-" is what does not exist or cannot be drawn at that size.

![How each figure grows](figures.svg)

${parts.map(table).join("\n")}`;
writeFileSync(join(HERE, "FIGURES.md"), text);
writeFileSync(join(HERE, "figures.svg"), plot(parts, exponent));
