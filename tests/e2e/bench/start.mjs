// Cold start in WebKitGTK without a GPU: from starting the program to a painted map, beside a GTK window with nothing in it
// and a WebKitGTK window with nothing in it. The map is opened by the first click that the home allows.
import { spawn } from "node:child_process";
import { Desktop, display } from "../lib/desktop.mjs";
import { DesktopHands } from "../lib/hands.mjs";
import { bareWindow, temporaryFolder } from "../lib/programs.mjs";
import { installProbe } from "./probe.mjs";

// Runs in the page.
const clickTheMap = `const open = () => {
    const found = document.querySelector("[data-journey]");
    found?.click();
    return Boolean(found);
  };
  if (!open()) new MutationObserver((_, watch) => open() && watch.disconnect()).observe(document, { childList: true, subtree: true });`;

/** Milliseconds from the start of the driven program to the map's first painting: the driver's part is in it. */
export async function startToMap(run, library) {
  const desktop = new Desktop(run, await display(run), temporaryFolder(run));
  const begun = Date.now();
  const hands = new DesktopHands(await desktop.open(library));
  await hands.until(`if (!document.body) return false; (${installProbe})(); ${clickTheMap}; return true`, "the page is there");
  return (await hands.until("return probe.first", "the map is painted")) - begun;
}

/** Milliseconds from the start of the bare window to its first drawing; `kind` is "gtk" or "web". */
export async function startToNothing(run, kind) {
  const desktop = new Desktop(run, await display(run), temporaryFolder(run));
  const begun = Date.now();
  const child = spawn(bareWindow(), [kind], { env: desktop.environment, stdio: ["ignore", "pipe", "ignore"] });
  run.after(() => child.kill());
  const said = await new Promise((found, failed) => {
    child.stdout.once("data", (chunk) => found(String(chunk)));
    child.once("exit", (code) => failed(new Error(`the bare window ended with ${code}`)));
  });
  return Number(said.split(" ")[1]) - begun;
}
