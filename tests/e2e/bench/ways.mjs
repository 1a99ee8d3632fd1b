// What every way in and out costs as a whole process tree, beside other programs on the same maps in the same run: Mermaid's own
// command line, Graphviz, rsvg-convert. Maps are Mermaid journeys of n tasks, read by ours and by theirs. Run by `make bench`.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { program } from "../lib/programs.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const SIZES = (process.env.WAYMARK_SIZES ?? "10 100 1000 10000").split(" ").map(Number);
/** Beyond this many tasks other programs stop, or take minutes. */
const PATIENT = 1000;
const RUNS = Number(process.env.RUNS ?? 5);
const PIXELS = 21e6;
const OUT = ["svg", "png", "pdf", "pptx", "xlsx", "csv", "html", "md", "txt", "mmd", "xml", "json", "zip"];
const IN = ["json", "xlsx", "csv", "md", "mmd", "xml", "zip"];

/** A Mermaid journey of this many tasks, ten to a section; within Mermaid's limit of 50,000 characters at 1,000. */
function diagram(tasks) {
  const lines = ["journey", "title Renewing a licence, again"];
  for (let task = 0; task < tasks; task += 1) {
    if (task % 10 === 0) lines.push(`section Part ${task / 10 + 1}`);
    lines.push(`Waits at counter ${task + 1}: ${(task * 7) % 5 + 1}: Rosa`);
  }
  return `${lines.join("\n")}\n`;
}

/** The same as Graphviz reads it: a chain of boxes in clusters. */
function graph(tasks) {
  const lines = ["digraph {", "rankdir=LR; node [shape=box];"];
  for (let task = 0; task < tasks; task += 1) {
    if (task % 10 === 0) lines.push(`${task > 0 ? "}" : ""} subgraph cluster_${task / 10} { label="Part ${task / 10 + 1}";`);
    lines.push(`t${task} [label="Waits at counter ${task + 1}"];`);
  }
  lines.push("}");
  for (let task = 1; task < tasks; task += 1) lines.push(`t${task - 1} -> t${task};`);
  return `${lines.join("\n")}\n}\n`;
}

/** Waits for a command and for all that it leaves behind, and tells what all of them cost: a browser's own children outlive it. */
const STOPWATCH = `
import ctypes, os, resource, subprocess, sys
ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)
before = resource.getrusage(resource.RUSAGE_CHILDREN)
subprocess.call(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
try:
    while True: os.wait()
except ChildProcessError:
    pass
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print((used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime) * 1000)
`;

/** Processor time in milliseconds of a command and of the whole tree below it. */
function spent(words) {
  return Number(execFileSync("python3", ["-c", STOPWATCH, ...words], { encoding: "utf8", maxBuffer: 1 << 20 }));
}

function median(words, { runs = RUNS, makes }) {
  const times = [];
  for (let run = 0; run < runs; run += 1) times.push(spent(words));
  if (makes && !existsSync(makes)) return null;
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

function isHere(name) {
  try {
    execFileSync("sh", ["-c", `command -v ${name}`], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Mermaid's command line, installed beside this file on first use; without its own browser. */
function mmdc(folder) {
  const peers = join(HERE, "peers");
  const found = join(peers, "node_modules/.bin/mmdc");
  if (!existsSync(found)) execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: peers, stdio: "inherit", env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: "1" } });
  const settings = join(folder, "puppeteer.json");
  const executablePath = [process.env.WAYMARK_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) => path && existsSync(path));
  writeFileSync(settings, JSON.stringify({ executablePath, args: ["--no-sandbox", "--disable-gpu"] }));
  return (from, to) => [found, "-q", "-p", settings, "-i", from, "-o", to];
}

/** All figures of one size: rows of name and value. */
function measure(tasks, folder, waymark, mermaid) {
  const rows = new Map();
  const put = (name, value) => {
    rows.set(name, value);
    console.log(`  ${name}: ${value === null ? "-" : value.toFixed(1)} ms`);
  };
  const file = (ending, stem = "map") => join(folder, `${stem}-${tasks}.${ending}`);
  const few = tasks > PATIENT ? 3 : RUNS;
  writeFileSync(file("mmd", "task"), diagram(tasks));
  writeFileSync(file("dot"), graph(tasks));
  const peers = tasks <= PATIENT;
  const make = (from, to, ...more) => median([waymark, "export", from, "-o", to, ...more], { runs: few, makes: to });
  put("nothing", median([waymark, "--version"], {}));
  put("Mermaid to SVG", make(file("mmd", "task"), file("svg", "ours")));
  put("floor: mmdc, Mermaid to SVG", peers ? median(mermaid(file("mmd", "task"), file("svg", "mmdc")), { runs: 3, makes: file("svg", "mmdc") }) : null);
  put("floor: Graphviz, the same chain to SVG", peers && isHere("dot") ? median(["dot", "-Tsvg", file("dot"), "-o", file("svg", "dot")], { makes: file("svg", "dot") }) : null);
  put("Mermaid to PNG", make(file("mmd", "task"), file("png", "ours"), "--scale", "1"));
  put("floor: mmdc, Mermaid to PNG", peers ? median(mermaid(file("mmd", "task"), file("png", "mmdc")), { runs: 3, makes: file("png", "mmdc") }) : null);
  execFileSync(waymark, ["export", file("mmd", "task"), "-o", file("json")], { stdio: "ignore" });
  const size = /width="([\d.]+)" height="([\d.]+)"/.exec(readFileSync(file("svg", "ours"), "utf8"));
  const [width, height] = [Number(size[1]), Number(size[2])];
  const scale = Math.sqrt(PIXELS / (width * height));
  // A map of ten thousand tasks in one row is longer than any PNG may be: it fails with a sentence, and leaves as SVG and PDF.
  const fits = scale >= 0.05 && scale <= 16 && width * scale <= 16384;
  put("PNG of 21 megapixels", fits ? make(file("json"), file("png", "large"), "--scale", String(scale)) : null);
  put("floor: rsvg-convert of our SVG, 21 megapixels", fits && peers && isHere("rsvg-convert") ? median(["rsvg-convert", "--unlimited", "-w", String(Math.round(width * scale)), "-o", file("png", "rsvg"), file("svg", "ours")], { makes: file("png", "rsvg") }) : null);
  for (const ending of OUT) put(`out: ${ending}`, make(file("json"), file(ending, "out"), ...(ending === "png" ? ["--scale", "1"] : [])));
  for (const ending of IN) put(`in: ${ending}, written as JSON`, make(file(ending, "out"), file("json", `in-${ending}`)));
  if (tasks > 1100) {
    const drawn = (readFileSync(file("svg", "ours"), "utf8").match(/aria-roledescription="card"/g) ?? []).length;
    console.log(`  ${tasks} tasks: ${drawn} cards stand in the SVG (tasks, and a feeling for each)`);
    if (drawn < tasks) throw new Error(`only ${drawn} of ${tasks} tasks were drawn`);
  }
  return rows;
}

const FLOORS = {
  "Mermaid to SVG": "floor: mmdc, Mermaid to SVG",
  "Mermaid to PNG": "floor: mmdc, Mermaid to PNG",
  "PNG of 21 megapixels": "floor: rsvg-convert of our SVG, 21 megapixels",
  "out: svg": "floor: Graphviz, the same chain to SVG",
};
const AIMS = {
  "Mermaid to SVG": { ratio: 1 / 300, at: 1000 },
  "out: svg": { ratio: 1 / 12, at: 1000 },
  "PNG of 21 megapixels": { ratio: 1 / 8, at: 1000 },
};

const folder = process.argv[2] ?? join(dirname(dirname(program("waymark"))), "tmp", "bench");
mkdirSync(folder, { recursive: true });
const mermaid = mmdc(folder);
const columns = SIZES.map((tasks) => {
  console.log(`${tasks} tasks`);
  return measure(tasks, folder, program("waymark"), mermaid);
});
const valuesOf = (name) => columns.map((rows) => rows.get(name) ?? null);
const figures = [...columns[0].keys()].map((name) => {
  const below = FLOORS[name];
  const floor = below && { name: below, values: valuesOf(below) };
  return { name, unit: "ms", values: valuesOf(name), floor, aim: AIMS[name] };
});
writeFileSync(join(folder, "ways.json"), `${JSON.stringify({ part: "ways in and out, whole processes, by tasks", sizes: SIZES, figures }, null, 1)}\n`);
