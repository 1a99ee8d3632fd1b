// Nothing lost, as a person lives it: a backup is made, something is destroyed, the backup brings it back; a damaged
// library still comes up and gives back what it can. Pictures of each place go to WAYMARK_PICTURES, when that is set.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { browser, page } from "../lib/chromium.mjs";
import { ending } from "../lib/ending.mjs";
import { SAMPLE } from "../lib/flow.mjs";
import { program, serve, temporaryFolder, waymark } from "../lib/programs.mjs";

const titles = (library) => waymark("--library", library, "list");

/** Takes a picture in light and dark at both sizes, when pictures are wanted. */
async function picture(tab, name) {
  const folder = process.env.WAYMARK_PICTURES;
  if (!folder) return;
  for (const [width, height] of [[1280, 800], [1920, 1080]]) {
    await tab.setViewportSize({ width, height });
    for (const theme of ["light", "dark"]) {
      await tab.emulateMedia({ colorScheme: theme });
      await tab.waitForTimeout(200);
      await tab.screenshot({ path: join(folder, `${name}-${width}-${theme}.png`) });
    }
  }
  await tab.setViewportSize({ width: 1280, height: 800 });
  await tab.emulateMedia({ colorScheme: "light" });
}

test("a destroyed map comes back from a backup", async (t) => {
  const folder = temporaryFolder(t);
  const library = join(folder, "library.waymark");
  const core = await serve(library);
  ending(t, () => core.stop());
  const chromium = await browser(t);
  const tab = await page(t, chromium, core.address);
  const tile = tab.locator("[data-journey]", { hasText: SAMPLE });
  await tile.first().waitFor();

  const sheet = tab.getByRole("dialog", { name: "Backups" });
  await t.test("there is no backup at first, and one is made by hand", async () => {
    await tab.getByRole("button", { name: "Backups…" }).click();
    await sheet.getByText("No backup yet").waitFor();
    await picture(tab, "backups-empty");
    await sheet.getByRole("button", { name: "Back up now" }).click();
    await sheet.getByText("By hand").waitFor();
    await sheet.getByText("Everything is in the newest backup.").waitFor();
    await sheet.getByRole("button", { name: "Close" }).click();
  });

  await t.test("the map is deleted for good, and a backup is made before", async () => {
    waymark("--library", library, "trash", SAMPLE);
    await tile.first().waitFor({ state: "detached" });
    await tab.getByRole("button", { name: /^Trash/ }).click();
    const trashed = tab.locator("[data-journey]", { hasText: SAMPLE }).first();
    await trashed.click({ button: "right" });
    await tab.getByRole("menuitem", { name: "Delete for good…" }).click();
    await tab.getByRole("button", { name: "Delete for good", exact: true }).click();
    await tile.first().waitFor({ state: "detached" });
    assert.ok(!titles(library).includes(SAMPLE));
  });

  await t.test("the keyboard opens the list, and the older backup brings the map back", async () => {
    await tab.keyboard.press("Control+Shift+B");
    await sheet.getByText("Before deleting for good").waitFor();
    await picture(tab, "backups");
    const rows = sheet.getByRole("listitem");
    assert.equal(await rows.count(), 2);
    await rows.nth(1).getByRole("button", { name: /^Restore/ }).click();
    const asked = tab.getByRole("dialog", { name: /^Go back to/ });
    await asked.getByText(/kept beside the library/).waitFor();
    await picture(tab, "backups-restore");
    await asked.getByRole("button", { name: "Restore", exact: true }).click();
    await tab.getByText(/^Restored, with/).waitFor();
    await tab.getByRole("button", { name: /^All maps/ }).click();
    await tile.first().waitFor();
    assert.ok(titles(library).includes(SAMPLE));
    assert.ok(existsSync(join(folder, "library.replaced.waymark")));
  });

  await t.test("one map is taken out of a backup as a copy", async () => {
    await tab.keyboard.press("Control+Shift+B");
    await sheet.getByRole("listitem").last().getByRole("button", { name: /^More/ }).click();
    await tab.getByRole("menuitem", { name: "Take one map from it…" }).click();
    const maps = tab.getByRole("dialog", { name: /^Take a map from/ });
    await maps.getByText(SAMPLE).waitFor();
    await picture(tab, "backups-take");
    await maps.getByRole("listitem").filter({ hasText: SAMPLE }).getByRole("button", { name: "Take a copy" }).click();
    await tab.getByText(`A copy of “${SAMPLE}” is in the library.`).waitFor();
    await sheet.getByRole("button", { name: "Close" }).click();
    await picture(tab, "home");
    assert.equal(titles(library).split(SAMPLE).length - 1, 2);
  });
});

test("a damaged library comes up, says so, and gives back what it can", async (t) => {
  const folder = temporaryFolder(t);
  const library = join(folder, "library.waymark");
  let core = await serve(library);
  const chromium = await browser(t);
  await core.stop();
  const bytes = readFileSync(library);
  assert.deepEqual(readdirSync(folder).sort(), ["library backups", "library.waymark"], "a closed library is one file");
  bytes.fill(0x5a, 0, 4096);
  writeFileSync(library, bytes);

  core = await serve(library);
  ending(t, () => core.stop());
  // A core without a library says so in answers that Chromium logs.
  const tab = await page(t, chromium, core.address, { expected: /status of \d/ });
  await tab.getByRole("heading", { name: "This library is damaged" }).waitFor();
  await tab.getByText("Go back to the newest backup").waitFor();
  await picture(tab, "rescue");
  await tab.getByRole("button", { name: "Read it out" }).click();
  await tab.getByText("Everything came back as it was.").waitFor();
  await picture(tab, "rescue-salvaged");
  assert.ok(readFileSync(library).equals(bytes), "the damaged file stays as it is");
  await tab.getByRole("button", { name: "Open it" }).click();
  await tab.locator("[data-journey]", { hasText: SAMPLE }).first().waitFor();
  assert.ok(titles(library).includes(SAMPLE));
  assert.ok(readFileSync(join(folder, "library.replaced.waymark")).equals(bytes));
});

test("what is wrong with a library or its place is said where people look", async (t) => {
  const folder = join(temporaryFolder(t), "Dropbox");
  mkdirSync(folder);
  const library = join(folder, "library.waymark");
  let core = await serve(library);
  const chromium = await browser(t);
  let tab = await page(t, chromium, core.address);
  await t.test("a sync folder", async () => {
    await tab.getByText("Dropbox copies this library to other computers while it is open.").waitFor();
    await picture(tab, "synced");
    await tab.getByRole("button", { name: "Hide this" }).click();
    assert.match(
      spawnSync(program("waymark"), ["--library", library, "list"], { encoding: "utf8" }).stderr,
      /Dropbox copies this library/,
    );
  });
  await tab.close();
  await core.stop();

  const bytes = readFileSync(library);
  const at = bytes.indexOf(Buffer.from(`"text":"Check-in desk`));
  assert.ok(at > 0, "the sample's card stands in the file as text");
  bytes[at + 9] ^= 0x20;
  writeFileSync(library, bytes);
  core = await serve(library);
  ending(t, () => core.stop());
  tab = await page(t, chromium, core.address);
  await t.test("a map with a damaged record says so over the map and in the export", async () => {
    await tab.locator("[data-journey]", { hasText: SAMPLE }).first().click();
    await tab.getByText("1 record of this map is damaged and not shown.").waitFor();
    await picture(tab, "damaged-map");
    await tab.getByRole("button", { name: "Export", exact: true }).click();
    await tab.getByText("1 damaged record of this map will be missing from the file.").waitFor();
    await picture(tab, "damaged-export");
    const exported = spawnSync(program("waymark"), ["--library", library, "export", SAMPLE, "-o", join(folder, "map.svg")], {
      encoding: "utf8",
    });
    assert.equal(exported.status, 5);
    assert.match(exported.stderr, /1 damaged records or pictures of this map are not in the file/);
    waymark("--library", library, "new", "Another map");
    const refused = spawnSync(program("waymark"), ["--library", library, "backups", "--now"], { encoding: "utf8" });
    assert.equal(refused.status, 5, "no backup of it looks whole");
  });
});
