// The desktop window and its file: closing leaves one file and a backup; a damaged library comes up and says so.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Desktop, display } from "../lib/desktop.mjs";
import { SAMPLE } from "../lib/flow.mjs";
import { DesktopHands } from "../lib/hands.mjs";
import { temporaryFolder, waymark } from "../lib/programs.mjs";
import { soon } from "../lib/soon.mjs";

const shows = (words) => `return document.body.textContent.includes(${JSON.stringify(words)})`;

test("closing folds everything into one file; damage is said in the window", async (t) => {
  const folder = temporaryFolder(t);
  const library = join(folder, "maps", "library.waymark");
  const desktop = new Desktop(t, await display(t), folder);
  let session = await desktop.open(library);
  let hands = new DesktopHands(session);
  const names = () => readdirSync(join(folder, "maps")).sort();

  await t.test("a closed window leaves the library as one file, and a backup", async () => {
    await hands.until(shows(SAMPLE), "the library shows the sample");
    assert.ok(names().includes("library.waymark-wal"), "an open library has a log");
    await session.run(`setTimeout(() => window.__TAURI_INTERNALS__.invoke("close_window"), 50)`).catch(() => {});
    await soon(() => names().length === 2, "the log is gone").catch(() => {});
    assert.deepEqual(names(), ["library backups", "library.waymark"]);
    const { backups, current } = JSON.parse(waymark("--json", "--library", library, "backups"));
    assert.deepEqual([backups.length, backups[0].reason, current], [1, "closing", true]);
  });

  await t.test("a damaged library comes up with what can be done", async () => {
    const bytes = readFileSync(library);
    bytes.fill(0x5a, 0, 4096);
    writeFileSync(library, bytes);
    session = await desktop.open(library);
    hands = new DesktopHands(session);
    await hands.until(shows("This library is damaged"), "the window says so");
    await hands.until(shows("Go back to the newest backup"), "and offers the backup");
    await hands.run(`[...document.querySelectorAll("button")].find((e) => e.textContent.trim() === "Read it out").click()`);
    await hands.until(shows("Everything came back as it was."), "what came is listed");
    assert.ok(readFileSync(library).equals(bytes), "the damaged file stays as it is");
    await hands.until(
      `const open = [...document.querySelectorAll("button")].find((e) => e.textContent.trim() === "Open it" && !e.disabled);
       open?.click();
       return !!open;`,
    );
    await hands.until(`return !!document.querySelector("[data-journey]")`, "the library is open again");
  });
});
