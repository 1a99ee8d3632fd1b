// Debian's Chromium through playwright-core, quiet and without a network of its own.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { ending } from "./ending.mjs";
import { watchAsking } from "./rest.mjs";

const PLACES = [process.env.WAYMARK_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A browser; it is closed when the test ends. */
export async function browser(test) {
  const executablePath = PLACES.find((place) => place && existsSync(place));
  if (!executablePath) throw new Error("Chromium is not here: run `make test`, which installs it");
  const opened = await chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  ending(test, () => opened.close());
  return opened;
}

/** A page at the address; whatever the page logs as an error fails the test when it ends, but for what is `expected`. */
export async function page(test, opened, address, { expected = /(?!)/, ...options } = {}) {
  const context = await opened.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true, ...options });
  const errors = [];
  // Of the whole context: a window that the page opens is heard too.
  context.on("weberror", (fault) => errors.push(String(fault.error())));
  context.on("console", (line) => line.type() === "error" && !expected.test(line.text()) && errors.push(line.text()));
  const tab = await context.newPage();
  watchAsking(tab);
  ending(test, async () => {
    await context.close();
    if (errors.length > 0) throw new Error(`the page said:\n${errors.join("\n")}`);
  });
  tab.setDefaultTimeout(30_000);
  await tab.goto(address);
  return tab;
}
