// Presenting in the real window: the full screen, and a second window with the notes that turns the pages.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { Desktop, display } from "../lib/desktop.mjs";
import { Work } from "../lib/flow.mjs";
import { DesktopHands } from "../lib/hands.mjs";
import { temporaryFolder } from "../lib/programs.mjs";
import { soon } from "../lib/soon.mjs";

const PLACE = `document.querySelector('[data-testid="present"] .place')?.textContent`;

test("a map is presented with its notes in a second window", async (t) => {
  const folder = temporaryFolder(t);
  const library = join(folder, "library.waymark");
  const desktop = new Desktop(t, await display(t), folder);
  const session = await desktop.open(library);
  const hands = new DesktopHands(session);
  const work = new Work(hands, library, folder);
  await work.openSample();
  const height = await hands.run("return innerHeight");

  /** The ids of windows on the display whose title is like this. */
  const windows = (title) => {
    try {
      return desktop.xdotool("search", "--onlyvisible", "--name", title).split("\n").filter(Boolean);
    } catch {
      return [];
    }
  };

  // No window manager runs here, so the window itself cannot grow; that its menu goes can be seen.
  await t.test("the presentation begins, without the menu bar", async () => {
    await hands.click('[aria-label="Present and facilitate"]');
    await work.clickNamed('[role="menuitem"]', "Present from the start");
    await hands.until(`return ${PLACE} === "The whole map"`, "the presentation has begun");
    await hands.until(`return innerHeight > ${height}`, "the menu bar is gone");
    await hands.press("ArrowRight");
    await hands.until(`return ${PLACE} === "Stage 1 of 5: Notice"`, "the first stage");
  });

  await t.test("the notes turn the pages", async () => {
    await hands.press("n");
    const [notes] = await soon(() => [windows("Presenter")].find((found) => found.length === 1), "there is a window with the notes");
    const reached = (name, wait) => hands.until(`return ${PLACE} === ${JSON.stringify(name)}`, name, wait);
    desktop.xdotool("windowfocus", "--sync", notes);
    // The window is there before its page listens.
    await soon(() => {
      desktop.xdotool("key", "Right");
      return reached("Stage 2 of 5: Find out", 4_000).catch(() => false);
    }, "the notes turn to stage 2");
    desktop.xdotool("key", "Right");
    await reached("Stage 3 of 5: Book");
  });

  await t.test("the end gives the window back, and closing it closes the notes", async () => {
    await hands.click('[data-testid="present"] [aria-label="End the presentation"]');
    await hands.until(`return !document.querySelector('[data-testid="present"]')`, "the presentation has ended");
    await hands.until(`return innerHeight === ${height}`, "the menu bar is back");
    assert.equal(windows("Presenter").length, 1);
    await session.run(`setTimeout(() => window.__TAURI_INTERNALS__.invoke("close_window"), 50)`).catch(() => {});
    await soon(() => windows("Presenter").length === 0, "the notes are closed");
  });
});
