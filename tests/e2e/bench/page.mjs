// What the page costs at 100, 1,000 and 10,000 cards, beside a bare canvas in the same browser: run by `make bench` after
// the core's figures, which leave the libraries here. Chromium without a window and without a GPU.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { browser, page } from "../lib/chromium.mjs";
import { BrowserHands } from "../lib/hands.mjs";
import { ROOT, serve } from "../lib/programs.mjs";
import { pause } from "../lib/webdriver.mjs";
import { barePage } from "./bare.mjs";
import { Probe, installProbe, share } from "./probe.mjs";

const SIZES = [100, 1000, 10000];
const FRAMES = 90;
const STEPS = 40;
const KEYS = 24;

const target = JSON.parse(
  execFileSync("cargo", ["metadata", "--format-version", "1", "--no-deps", "--offline"], { cwd: ROOT, maxBuffer: 1 << 26 }),
).target_directory;
process.env.PROFILE = existsSync(join(target, "release", "waymark")) ? "release" : "debug";

/** One page from its opening to its end: a list of [figure, unit, value]. */
async function figuresOf(subject, cards) {
  const ends = [];
  const run = { after: (end) => ends.push(end) };
  try {
    const chromium = await browser(run);
    return await subject(run, chromium, cards);
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

async function waymark(run, chromium, cards) {
  const core = await serve(join(target, "tmp", "bench", `${cards}.waymark`));
  run.after(() => core.stop());
  const tab = await page(run, chromium, "about:blank");
  await tab.addInitScript(installProbe);
  await tab.goto(core.address);
  const hands = new BrowserHands(tab);
  const probe = await Probe.of(chromium, tab);
  await hands.until(`return document.querySelector("[data-journey]")`, "the home shows the map");
  await pause(500);
  const before = await probe.processor();
  await hands.run(`probe.begun = performance.now(); document.querySelector("[data-journey]").click()`);
  const opened = await hands.until("return probe.painted > probe.begun ? probe.painted - probe.begun : 0", "the map is painted");
  const spent = (await probe.processor()) - before;
  await hands.saved();
  await hands.box("[data-card]");
  await hands.press("0", "Control");
  await hands.run(toTheStart);
  await pause(600);
  const card = await hands.middle(`[data-card="${await hands.until(cardInView, "a card is in view")}"]`);
  const write = async () => {
    await hands.clickAt(...card);
    await hands.press("F2");
    await hands.until(`return document.activeElement?.dataset.testid === "map-field"`, "a text field is open");
  };
  const figures = await shared(probe, hands, { opened, spent, card, write });
  await hands.saved();
  return [...figures, ["undo or redo to last paint, at 100 %", "ms", await turn(hands)]];
}

async function bare(run, chromium, cards) {
  const tab = await page(run, chromium, "about:blank");
  await tab.addInitScript(installProbe);
  const body = (address) => (address.endsWith("/map") ? barePage(cards) : "<!doctype html>");
  await tab.route("**/*", (route) => route.fulfill({ contentType: "text/html", body: body(route.request().url()) }));
  await tab.goto("http://bare.test/home");
  const hands = new BrowserHands(tab);
  const probe = await Probe.of(chromium, tab);
  const before = await probe.processor();
  await tab.goto("http://bare.test/map");
  const opened = await hands.until("return probe.first", "the canvas is painted");
  const spent = (await probe.processor()) - before;
  const figures = await shared(probe, hands, { opened, spent, card: [400, 300], write: async () => {} });
  return [...figures, ["undo or redo to last paint, at 100 %", "ms", Number.NaN]];
}

/** What both pages are asked. */
async function shared(probe, hands, { opened, spent, card, write }) {
  const figures = [
    ["open: click to first paint", "ms", opened],
    ["open: processor, browser", "ms", spent],
  ];
  const add = (name, { median, p95, processor }) =>
    figures.push([`${name}, median`, "ms", median], [`${name}, p95`, "ms", p95], [`${name}, processor`, "ms", processor]);

  figures.push(["page memory", "MB", await probe.memory()]);
  await hands.page.mouse.move(...card);
  await hands.page.mouse.down();
  await hands.page.mouse.move(card[0] + 8, card[1] + 8);
  const drag = await probe.each(STEPS, async (at) => {
    await hands.page.mouse.move(card[0] + 10 + at * 2, card[1] + 8 + at);
    await pause(17);
  });
  add("drag step to frame", drag);
  await hands.press("Escape");
  await hands.page.mouse.up();
  await write();
  const keys = await probe.each(KEYS, async () => {
    await hands.page.keyboard.press("e");
    await pause(45);
  });
  add("key to frame", keys);
  await hands.press("Enter");
  add("pan at 100 %, a frame", await probe.pan(FRAMES));
  await hands.press("1", "Alt");
  add("pan, all in view, a frame", await probe.pan(FRAMES));
  return figures;
}

/** Median from the key until the picture that the core answered with is painted. */
async function turn(hands) {
  await hands.press("0", "Control");
  await hands.run(toTheStart);
  await pause(900);
  const took = [];
  for (const key of ["z", "y", "z", "y", "z", "y"]) {
    await hands.press(key, "Control");
    await pause(900);
    took.push(await hands.run("return probe.painted - probe.pressed"));
  }
  return share(took, 0.5);
}

// Runs in the page.
const toTheStart = `document.querySelector("[data-map]")
  .dispatchEvent(new WheelEvent("wheel", { deltaX: -1e6, deltaY: -1e6, bubbles: true, cancelable: true }))`;

// Runs in the page: a card whose middle nothing covers.
const cardInView = `return [...document.querySelectorAll("[data-card]")].find((e) => {
  const { x, y, width, height } = e.getBoundingClientRect();
  const [across, down] = [x + width / 2, y + height / 2];
  return across > 260 && across < 960 && down > 150 && down < 690 && width < 400;
})?.dataset.card`;

function print(ours, floor) {
  const shown = (value) => (Number.isFinite(value) ? value.toPrecision(value >= 1000 ? 4 : 3) : "-");
  console.log(`\nThe page, against \`waymark serve\` (${process.env.PROFILE}), beside a bare canvas in the same browser:\n`);
  console.log("| figure | 100 | 1,000 | 10,000 | bare 100 | bare 1,000 | bare 10,000 | unit | ratio at 10,000 |");
  console.log(`|---|${"---:|".repeat(6)}---|---:|`);
  for (const [line, [name, unit]] of ours[0].entries()) {
    const values = [...ours, ...floor].map((figures) => figures[line][2]);
    console.log(`| ${name} | ${values.map(shown).join(" | ")} | ${unit} | ${shown(values[2] / values[5])} |`);
  }
}

const [ours, floor] = [[], []];
for (const cards of SIZES) {
  console.error(`the page with ${cards} cards`);
  ours.push(await figuresOf(waymark, cards));
  floor.push(await figuresOf(bare, cards));
}
print(ours, floor);
