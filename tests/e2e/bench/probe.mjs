// What is measured inside a page, and around it: when the map was last painted, how long frames take, what an event costs
// until it is on the screen, and the processor time and memory of the whole browser.
import { readFileSync } from "node:fs";
import { pause } from "../lib/webdriver.mjs";

/** Put into every page before its own scripts. */
export function installProbe() {
  const probe = (window.probe = { painted: 0, late: [] });
  const draw = CanvasRenderingContext2D.prototype.drawImage;
  CanvasRenderingContext2D.prototype.drawImage = function (...what) {
    draw.apply(this, what);
    if (this.canvas.isConnected && this.canvas.classList.contains("picture")) probe.painted = performance.now();
  };
  // From an event until the frame after it has been handed on.
  const watch = () => {
    const begun = performance.now();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port2.onmessage = () => probe.late.push(performance.now() - begun);
      port1.postMessage(0);
    });
  };
  addEventListener("pointermove", (event) => event.buttons && watch(), true);
  addEventListener("keydown", (event) => {
    probe.pressed = performance.now();
    watch();
  }, true);
}

/** Reads one browser's processor time and memory, and one page's events. */
export class Probe {
  constructor(system, tab) {
    Object.assign(this, { system, tab });
  }

  static async of(browser, tab) {
    return new Probe(await browser.newBrowserCDPSession(), tab);
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

  /** Does something some times and gives the processor time of each time, and how late each was seen. */
  async each(times, act) {
    await this.tab.evaluate("probe.late.length = 0");
    const before = await this.processor();
    for (let at = 0; at < times; at++) await act(at);
    const spent = ((await this.processor()) - before) / times;
    const late = await this.tab.evaluate("probe.late");
    return { processor: spent, median: share(late, 0.5), p95: share(late, 0.95) };
  }

  /** Turns the wheel once a frame and gives how long frames took. */
  async pan(frames) {
    await pause(400);
    const before = await this.processor();
    const took = await this.tab.evaluate(turnWheel, frames);
    const spent = ((await this.processor()) - before) / frames;
    return { processor: spent, median: share(took, 0.5), p95: share(took, 0.95) };
  }
}

// Runs in the page.
async function turnWheel(frames) {
  const map = document.querySelector("[data-map]");
  const frame = () => new Promise(requestAnimationFrame);
  const took = [];
  let last = await frame();
  for (let at = 0; at < frames; at++) {
    const way = Math.floor(at / 45) % 2 === 0 ? 1 : -1;
    map.dispatchEvent(new WheelEvent("wheel", { deltaX: 24 * way, deltaY: 12 * way, bubbles: true, cancelable: true }));
    const now = await frame();
    took.push(now - last);
    last = now;
  }
  return took;
}

/** The value below which this share of the values lies; NaN of none. */
export function share(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.round((sorted.length - 1) * part)] ?? Number.NaN;
}
