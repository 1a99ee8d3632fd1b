// A seat in WebKitGTK under Xvfb, without a GPU: the desktop window on a library, or a bare page in a window of the same
// engine. Both are driven by the same means, and both have the probe.
import { Desktop, display } from "../lib/desktop.mjs";
import { DesktopHands } from "../lib/hands.mjs";
import { bareWindow, temporaryFolder } from "../lib/programs.mjs";
import { pause } from "../lib/webdriver.mjs";
import { Processes } from "./processes.mjs";
import { cardInView, installProbe, toTheStart, turnWheel } from "./probe.mjs";

const WEB_PROCESS = "WebKitWebProces";

/** How long the largest map may take to open. */
const OPENING_MS = 180_000;

/** One window with somebody at it. */
class WindowSeat {
  constructor(desktop, session) {
    this.session = session;
    this.hands = new DesktopHands(session);
    this.processes = new Processes(desktop.driver);
  }

  processor() {
    return this.processes.processor();
  }

  memory() {
    return this.processes.memory(WEB_PROCESS);
  }

  /** Presses the button at a point and moves by a few pixels. */
  async grip([x, y]) {
    const move = (dx, dy) => ({ type: "pointerMove", duration: 0, x: Math.round(x + dx), y: Math.round(y + dy) });
    await this.#pointer([move(0, 0), { type: "pointerDown", button: 0 }, move(4, 4), move(8, 8)]);
    this.at = [x + 8, y + 8];
  }

  /** Moves the pointer some times, as far apart in time as frames are. */
  async steps(count) {
    const [x, y] = this.at;
    const moves = Array.from({ length: count }, (_, at) => [
      { type: "pointerMove", duration: 0, x: Math.round(x + 2 * at), y: Math.round(y + at) },
      { type: "pause", duration: 30 },
    ]);
    await this.#pointer(moves.flat());
  }

  async letGo() {
    await this.hands.press("Escape");
    await this.#pointer([{ type: "pointerUp", button: 0 }]);
  }

  async keys(count) {
    const actions = Array.from({ length: count }, () => [
      { type: "keyDown", value: "e" },
      { type: "keyUp", value: "e" },
      { type: "pause", duration: 45 },
    ]);
    await this.session.actions([{ type: "key", id: "keyboard", actions: actions.flat() }]);
  }

  /** Turns the wheel in this many frames and gives how long each took. */
  async pan(frames) {
    await this.hands.run(`(${turnWheel})(${frames})`);
    await pause(frames * 17);
    return this.hands.until("return probe.took", "the wheel was turned");
  }

  #pointer(actions) {
    return this.session.actions([{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }]);
  }
}

/** The desktop window with the map of a library open, and what opening took. */
export async function windowWithMap(run, library) {
  const desktop = new Desktop(run, await display(run), temporaryFolder(run));
  const begun = Date.now();
  const seat = new WindowSeat(desktop, await desktop.open(library));
  const { hands } = seat;
  await hands.until(`return document.querySelector("[data-journey]")`, "the home shows the map");
  await hands.run(`(${installProbe})()`);
  const started = Date.now() - begun;
  await pause(800);
  const before = seat.processor();
  await hands.run(`probe.begun = performance.now(); document.querySelector("[data-journey]").click()`);
  await pause(300);
  const opened = await hands.until("return probe.painted > 0 ? probe.first - performance.timeOrigin - probe.begun : 0", "the map is painted", OPENING_MS);
  await hands.saved();
  await pause(400);
  const spent = seat.processor() - before;
  await hands.press("0", "Control");
  await hands.run(toTheStart);
  await pause(700);
  const card = await hands.middle(`[data-card="${await hands.until(cardInView, "a card is in view")}"]`);
  const write = async () => {
    await hands.clickAt(...card);
    await hands.press("\uE032");
    await hands.until(`return document.activeElement?.dataset.testid === "map-field"`, "a text field is open");
  };
  return { seat, opened, spent, started, card, write };
}

/** A window of the same engine with nothing but a page, and what showing it took. */
export async function windowWithPage(run, page) {
  const desktop = new Desktop(run, await display(run), temporaryFolder(run));
  const seat = new WindowSeat(desktop, await desktop.start(bareWindow(), ["web"]));
  await pause(800);
  const before = seat.processor();
  const begun = await seat.hands.run(`const begun = performance.timeOrigin + performance.now();
    window.probe = undefined;
    document.open(); document.write(${JSON.stringify(page)}); document.close();
    return begun;`);
  await pause(300);
  const opened = (await seat.hands.until("return probe.first", "the page is painted")) - begun;
  await pause(400);
  const spent = seat.processor() - before;
  return { seat, opened, spent, card: [400, 300], write: async () => {} };
}
