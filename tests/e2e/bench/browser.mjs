// A seat in Chromium without a window and without a GPU: `waymark serve` in a tab, or a bare canvas page in one.
import { readFileSync } from "node:fs";
import { browser, page } from "../lib/chromium.mjs";
import { BrowserHands } from "../lib/hands.mjs";
import { serve } from "../lib/programs.mjs";
import { pause } from "../lib/webdriver.mjs";
import { cardInView, installProbe, toTheStart, turnWheel } from "./probe.mjs";

/** How long the largest map may take to open. */
const OPENING_MS = 180_000;

/** One tab with somebody at it. */
class TabSeat {
  constructor(system, tab) {
    Object.assign(this, { system, tab, hands: new BrowserHands(tab) });
  }

  /** Processor time of all the browser's processes in milliseconds. */
  async processor() {
    const { processInfo } = await this.system.send("SystemInfo.getProcessInfo");
    return processInfo.reduce((sum, each) => sum + each.cpuTime, 0) * 1000;
  }

  /** Resident memory of the page's process in MB: of the largest renderer. */
  async memory() {
    const { processInfo } = await this.system.send("SystemInfo.getProcessInfo");
    const sizes = processInfo.filter((each) => each.type === "renderer").map((each) => {
      const found = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${each.id}/status`, "utf8"));
      return Number(found?.[1] ?? 0) / 1024;
    });
    return Math.max(...sizes);
  }

  async grip([x, y]) {
    await this.tab.mouse.move(x, y);
    await this.tab.mouse.down();
    await this.tab.mouse.move(x + 8, y + 8);
    this.at = [x + 8, y + 8];
  }

  async steps(count) {
    const [x, y] = this.at;
    for (let at = 0; at < count; at++) {
      await this.tab.mouse.move(x + 2 * at, y + at);
      await pause(30);
    }
  }

  async letGo() {
    await this.hands.press("Escape");
    await this.tab.mouse.up();
  }

  async keys(count) {
    for (let at = 0; at < count; at++) {
      await this.tab.keyboard.press("e");
      await pause(45);
    }
  }

  async pan(frames) {
    await this.tab.evaluate(turnWheel, frames);
    await pause(frames * 17);
    return this.hands.until("return probe.took", "the wheel was turned");
  }
}

async function seatIn(run) {
  const chromium = await browser(run);
  const tab = await page(run, chromium, "about:blank");
  return new TabSeat(await chromium.newBrowserCDPSession(), tab);
}

/** A tab with the map of a library open, and what opening took. */
export async function tabWithMap(run, library) {
  const core = await serve(library);
  run.after(() => core.stop());
  const seat = await seatIn(run);
  const { tab, hands } = seat;
  await tab.addInitScript(installProbe);
  await tab.goto(core.address);
  await hands.until(`return document.querySelector("[data-journey]")`, "the home shows the map");
  await pause(500);
  const before = await seat.processor();
  await hands.run(`probe.begun = performance.now(); document.querySelector("[data-journey]").click()`);
  const opened = await hands.until("return probe.painted > probe.begun ? probe.painted - probe.begun : 0", "the map is painted", OPENING_MS);
  await hands.saved();
  await pause(400);
  const spent = (await seat.processor()) - before;
  await hands.box("[data-card]");
  await hands.press("0", "Control");
  await hands.run(toTheStart);
  await pause(700);
  const card = await hands.middle(`[data-card="${await hands.until(cardInView, "a card is in view")}"]`);
  const write = async () => {
    await hands.clickAt(...card);
    await hands.press("F2");
    await hands.until(`return document.activeElement?.dataset.testid === "map-field"`, "a text field is open");
  };
  return { seat, opened, spent, card, write };
}

/** A tab with nothing but a page, and what showing it took. */
export async function tabWithPage(run, html) {
  const seat = await seatIn(run);
  const { tab, hands } = seat;
  const body = (address) => (address.endsWith("/map") ? html : "<!doctype html>");
  await tab.route("**/*", (route) => route.fulfill({ contentType: "text/html", body: body(route.request().url()) }));
  await tab.goto("http://bare.test/home");
  await pause(500);
  const before = await seat.processor();
  await tab.goto("http://bare.test/map");
  const opened = await hands.until("return probe.first && probe.first - performance.timeOrigin", "the page is painted");
  await pause(400);
  const spent = (await seat.processor()) - before;
  return { seat, opened, spent, card: [400, 300], write: async () => {} };
}
