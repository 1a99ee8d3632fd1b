// What the page costs at 100 to 100,000 cards, in the desktop window's engine and in Chromium, without a GPU, beside a bare
// canvas in the same engine, in turn: medians. Run by `make bench` after the core's figures, which leave the libraries here.
// Prints Markdown and leaves the same as JSON beside the libraries. Words: engines (webkit, chromium), sizes.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, temporaryFolder, waymark } from "../lib/programs.mjs";
import { barePage, inertPage } from "./bare.mjs";
import { tabWithMap, tabWithPage } from "./browser.mjs";
import { above, eventsOf, figuresOf, turns } from "./plan.mjs";
import { installProbe, share } from "./probe.mjs";
import { reaches } from "./reach.mjs";
import { asJson, asTable, medians } from "./report.mjs";
import { startToMap, startToNothing } from "./start.mjs";
import { windowWithMap, windowWithPage } from "./window.mjs";

const RUNS = Number(process.env.RUNS ?? 3);
const ENGINES = {
  webkit: { name: "page, WebKitGTK", map: windowWithMap, page: windowWithPage },
  chromium: { name: "page, Chromium", map: tabWithMap, page: tabWithPage },
};

const target = JSON.parse(
  execFileSync("cargo", ["metadata", "--format-version", "1", "--no-deps", "--offline"], { cwd: ROOT, maxBuffer: 1 << 26 }),
).target_directory;
process.env.PROFILE ??= existsSync(join(target, "release", "waymark")) ? "release" : "debug";
const folder = process.env.WAYMARK_BENCH_FOLDER ?? join(target, "tmp", "bench");

/** One page from its opening to its end. */
async function once(measure) {
  const ends = [];
  try {
    return await measure({ after: (end) => ends.push(end) });
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

/** What a map of this size costs in an engine: it and its floors in turn, medians of all turns. */
async function sizeIn(engine, cards) {
  const [ours, floor, inert] = [[], [], []];
  for (let run = 0; run < RUNS; run++) {
    console.error(`${engine.name}, ${cards} cards, ${run + 1} of ${RUNS}`);
    ours.push(await once((end) => mapIn(engine, end, cards)));
    floor.push(await once(async (end) => figuresOf(await engine.page(end, barePage(cards, installProbe)))));
    inert.push(await once(async (end) => eventsOf(await engine.page(end, inertPage(installProbe)))));
  }
  const least = medians(inert);
  return { cards, ours: above(medians(ours), least), floor: above(medians(floor), least) };
}

/** The map on a copy of the library, so that every run finds the same one. */
async function mapIn(engine, end, cards) {
  const library = join(temporaryFolder(end), "library.waymark");
  cpSync(join(folder, `${cards}.waymark`), library);
  const opened = await engine.map(end, library);
  const figures = [...(await figuresOf(opened)), ...(await turns(opened.seat))];
  waymark("--library", library, "new", "Another map", "--template", "purchase");
  const maps = JSON.parse(waymark("--library", library, "list", "--json")).map(({ id }) => id);
  return [...figures, ...(await reaches(opened, maps))];
}

/** The cold start as a column of figures, in turn with both windows that have nothing in them. */
async function start(cards) {
  const took = { map: [], web: [], gtk: [] };
  for (let run = 0; run < RUNS; run++) {
    took.gtk.push(await once((end) => startToNothing(end, "gtk")));
    took.web.push(await once((end) => startToNothing(end, "web")));
    const copy = (end) => join(temporaryFolder(end), "library.waymark");
    const opened = async (end) => {
      const library = copy(end);
      cpSync(join(folder, `${cards}.waymark`), library);
      return startToMap(end, library);
    };
    took.map.push(await once(opened));
  }
  const [map, web, gtk] = [took.map, took.web, took.gtk].map((values) => share(values, 0.5));
  console.log(`\nCold start, medians of ${RUNS} runs: an empty GTK window ${gtk} ms, an empty WebKitGTK window ${web} ms,`);
  console.log(`a painted map of ${cards} cards ${Math.round(map)} ms: ${(map / web).toFixed(2)} times the empty WebKitGTK window.`);
  const floor = { name: "empty WebKitGTK window", values: [web] };
  const figure = { name: "cold start to a painted map", unit: "ms", values: [Math.round(map)], floor, aim: { ratio: 1.3, at: cards } };
  const report = { part: "start, WebKitGTK", sizes: [cards], figures: [figure] };
  writeFileSync(join(folder, "start.json"), JSON.stringify(report, null, 2));
}

const words = process.argv.slice(2);
const engines = Object.keys(ENGINES).filter((name) => !words.some((word) => word in ENGINES) || words.includes(name));
const asked = words.map(Number).filter(Number.isFinite);
for (const name of engines) {
  const sizes = (asked.length > 0 ? asked : [100, 1_000, 10_000, 100_000]).filter((cards) =>
    existsSync(join(folder, `${cards}.waymark`)),
  );
  const columns = [];
  for (const cards of sizes) {
    try {
      columns.push(await sizeIn(ENGINES[name], cards));
    } catch (thrown) {
      // What cannot be shown is said, and the other sizes are measured all the same.
      console.error(`${ENGINES[name].name}, ${cards} cards: ${thrown.message}`);
      process.exitCode = 1;
    }
  }
  if (columns.length === 0) continue;
  console.log(asTable(ENGINES[name].name, process.env.PROFILE, RUNS, columns));
  const file = join(folder, name === "webkit" ? "webkit.json" : "page.json");
  writeFileSync(file, JSON.stringify(asJson(ENGINES[name].name, columns), null, 2));
}
if (engines.includes("webkit") && existsSync(join(folder, "1000.waymark"))) await start(1_000);
