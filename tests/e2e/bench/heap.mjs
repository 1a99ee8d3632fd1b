// Whether the page grows while one works on it for an hour: ten thousand edits arrive at an open map, the page itself takes back,
// makes again, zooms and pans between them, and the heap is read after each thousand, swept. Ends with 1 beyond a tenth.
// node tests/e2e/bench/heap.mjs [LIBRARY [EDITS]]; without a library it uses the one of 10,000 cards that `make bench` left.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { browser, page } from "../lib/chromium.mjs";
import { BrowserHands } from "../lib/hands.mjs";
import { ROOT, serve } from "../lib/programs.mjs";
import { pause } from "../lib/webdriver.mjs";

const PARTS = 10;
const MOST = 1.1;

const words = ["metadata", "--format-version", "1", "--no-deps", "--offline"];
const target = JSON.parse(execFileSync("cargo", words, { cwd: ROOT, maxBuffer: 1 << 26 })).target_directory;
process.env.PROFILE = existsSync(join(target, "release", "waymark")) ? "release" : "debug";
const library = process.argv[2] ?? join(target, "tmp", "bench", "10000.waymark");
const edits = Number(process.argv[3] ?? 10_000);

/** A second window that asks over HTTP, as a page does. */
function asker(address) {
  const { origin, hash } = new URL(address);
  const headers = { Authorization: `Bearer ${hash.replace("#token=", "")}`, "Waymark-Window": "heap", "Content-Type": "application/json" };
  return async (question) => {
    const answer = await fetch(`${origin}/api/ask`, { method: "POST", headers, body: JSON.stringify(question) });
    if (!answer.ok) throw new Error(`${question.ask}: ${await answer.text()}`);
    return answer.json();
  };
}

/** Heap of the page in MB after a sweep. */
async function heap(session) {
  for (let times = 0; times < 3; times++) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize / (1 << 20);
}

/** What the page does itself after each 50 edits of the other window. */
async function hands(tab) {
  const box = await tab.locator("[data-map]").boundingBox();
  await tab.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (const key of ["Control+z", "Control+z", "Control+y"]) {
    await tab.keyboard.press(key);
    await pause(30);
  }
  for (const [key, across, down] of [["Control", 0, -240], ["Control", 0, 240], [null, 300, 200], [null, -300, -200]]) {
    if (key) await tab.keyboard.down(key);
    await tab.mouse.wheel(across, down);
    if (key) await tab.keyboard.up(key);
    await pause(20);
  }
}

const ends = [];
const run = { after: (end) => ends.push(end) };
try {
  const core = await serve(library);
  run.after(() => core.stop());
  const tab = await page(run, await browser(run), core.address);
  const session = await tab.context().newCDPSession(tab);
  await session.send("HeapProfiler.enable");
  const own = new BrowserHands(tab);
  const journey = await own.until(`return document.querySelector("[data-journey]")?.dataset.journey`, "the home shows the map");
  await own.click(`[data-journey="${journey}"]`);
  await own.box("[data-card]");
  const ask = asker(core.address);
  const view = { theme: "light", lanes: null, stages: null, persona: null };
  const { nodes } = await ask({ ask: "open", journey, view });
  const cards = nodes.filter(({ node }) => node === "card").map(({ id }) => id);
  await ask({ ask: "close", journey });
  const sizes = [];
  for (let done = 0; done < edits; ) {
    const id = cards[(done * 7919) % cards.length];
    const edit = { edit: "set", id, fields: { text: `Waits at the counter ${done}` } };
    await ask({ ask: "edit", journey, edit, joins: null });
    done += 1;
    if (done % 50 === 0) await hands(tab);
    if (done % (edits / PARTS) === 0) {
      await own.saved();
      await pause(600);
      sizes.push(await heap(session));
      console.log(`${done} edits: ${sizes.at(-1).toFixed(1)} MB of heap`);
    }
  }
  const growth = sizes.at(-1) / sizes[0];
  console.log(`from ${sizes[0].toFixed(1)} to ${sizes.at(-1).toFixed(1)} MB: ${((growth - 1) * 100).toFixed(1)} %`);
  if (!(growth <= MOST)) process.exitCode = 1;
} finally {
  for (const end of ends.reverse()) await end();
}
