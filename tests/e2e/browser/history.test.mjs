// The history in a real browser: sentences of what was done, the map as it was, going back and undoing that, a version
// that is found again after a reload.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { browser, page } from "../lib/chromium.mjs";
import { ending } from "../lib/ending.mjs";
import { Work } from "../lib/flow.mjs";
import { BrowserHands } from "../lib/hands.mjs";
import { serve, temporaryFolder, waymark } from "../lib/programs.mjs";

test("the history tells, shows, restores and keeps versions", async (t) => {
  const folder = temporaryFolder(t);
  const library = join(folder, "library.waymark");
  const chromium = await browser(t);
  const core = await serve(library);
  ending(t, () => core.stop());
  const tab = await page(t, chromium, core.address);
  const work = new Work(new BrowserHands(tab), library, folder);
  const { hands } = work;
  const rows = () => tab.locator("[data-history-row]");
  const row = (text) => rows().filter({ hasText: text }).first();
  const banner = tab.getByRole("region", { name: "The map as it was" });
  const onMap = (text) => tab.locator(`[data-map] [data-card][aria-label*="${text}"]`);

  await work.openSample();
  await tab.getByRole("button", { name: "History", exact: true }).click();
  await row("Made the map").waitFor();

  await t.test("what is done is told in sentences", async () => {
    await work.addCard("pains", "Notice", "Easy to miss");
    await row("Added ‘Easy to miss’ to Pain points").waitFor();
    await work.dragCard("Easy to miss", "pains", "Visit");
    await row("Moved ‘Easy to miss’ to Visit").waitFor();
    assert.match(await row("Moved ‘Easy").innerText(), /Now/);
  });

  await t.test("what undo would take back is told too", async () => {
    await tab.getByRole("button", { name: /^Undo .*Moved ‘Easy to miss’ to Visit/ }).waitFor();
  });

  await t.test("an undo folds into what it took back", async () => {
    await work.undo();
    const moved = tab.locator(".row.undone").filter({ hasText: "Moved ‘Easy to miss’ to Visit" });
    await moved.waitFor();
    assert.equal(await rows().filter({ hasText: /^Undid/ }).count(), 0);
    await hands.press("y", "Control");
    await hands.saved();
    await moved.waitFor({ state: "detached" });
  });

  await t.test("a row shows the map as it was, and nothing can be edited", async () => {
    const { card, step } = { card: work.disk().card("Easy to miss").id, step: work.disk().step("Visit").id };
    await row("Added ‘Easy to miss’").click();
    await banner.waitFor();
    assert.match(await banner.innerText(), /as it was on .*1 changed/s);
    await onMap("Easy to miss").waitFor();
    await tab.locator(`[data-cell="${work.disk().cell("pains", "Notice")}"] [data-card="${card}"]`).waitFor();
    assert.equal(await row("Added ‘Easy to miss’").getAttribute("aria-current"), "step");
    assert.ok(await tab.getByRole("button", { name: /^Undo/ }).isDisabled());
    assert.equal(await tab.getByRole("toolbar", { name: "Add to the map" }).count(), 0);
    await tab.locator(`[data-card="${card}"]`).dblclick({ force: true });
    await tab.keyboard.type("no");
    await tab.keyboard.press("Delete");
    await tab.keyboard.press("Control+z");
    assert.equal(await tab.locator('[data-testid="map-field"]').count(), 0);
    assert.equal(work.disk().card("Easy to miss").step, step, "the present is untouched");
  });

  await t.test("what is edited elsewhere meanwhile does not disturb it, and is there afterwards", async () => {
    const script = join(folder, "rename.jsonl");
    const stage = work.disk().stage("Book").id;
    writeFileSync(script, `${JSON.stringify({ edit: "set", id: stage, fields: { name: "Booking" } })}\n`);
    waymark("--library", library, "edit", "Renewing a driving licence", script);
    await row("Renamed stage ‘Book’ to ‘Booking’").waitFor();
    assert.ok(await banner.isVisible());
    assert.equal(await tab.locator('[data-stage][aria-label*="Booking"]').count(), 0);
    await tab.keyboard.press("Escape");
    await banner.waitFor({ state: "detached" });
    await tab.locator('[data-stage][aria-label*="Booking"]').waitFor();
  });

  await t.test("the keyboard goes from step to step", async () => {
    await row("Moved ‘Easy to miss’").focus();
    await tab.keyboard.press("ArrowDown");
    assert.match(await tab.evaluate(() => document.activeElement.textContent), /Added ‘Easy to miss’/);
    await tab.keyboard.press("Enter");
    await banner.waitFor();
    await tab.keyboard.press("ArrowDown");
    await hands.until(`return document.querySelector("[data-history-row][aria-current]")?.textContent.includes("Made the map")`, "the map follows");
  });

  await t.test("a state is restored as a step, and undone", async () => {
    await banner.getByRole("button", { name: "Restore this state" }).click();
    await row("Restored the state of").waitFor();
    await hands.saved();
    assert.ok(!work.disk().has("Easy to miss"));
    assert.ok(work.disk().stage("Book"));
    await work.undo();
    assert.equal(work.disk().card("Easy to miss").step, work.disk().step("Visit").id);
    assert.ok(work.disk().stage("Booking"));
  });

  await t.test("a version gets a name and is found after a reload", async () => {
    await tab.getByRole("button", { name: "Name this version…" }).click();
    const field = tab.getByRole("dialog").locator("input:focus");
    await hands.until(`return document.querySelector('[role="dialog"] input')?.value.startsWith("Version of")`, "a name is proposed");
    await field.fill("Before the workshop");
    await field.press("Enter");
    await tab.locator(".version").filter({ hasText: "Before the workshop" }).waitFor();
    await work.addCard("pains", "Notice", "Later");
    await tab.reload();
    await tab.locator("[data-stage]").first().waitFor();
    await tab.locator("label").filter({ hasText: "Versions only" }).click();
    await row("Before the workshop").click();
    await banner.waitFor();
    assert.match(await banner.innerText(), /version “Before the workshop”.*1 added/s);
    assert.equal(await onMap("Later").count(), 0);
    assert.match(waymark("--library", library, "versions", "Renewing a driving licence"), /Before the workshop/);
  });

  await t.test("a new map is made of it", async () => {
    await banner.getByRole("button", { name: "Make a new map from this state" }).click();
    await hands.until(`return document.title.startsWith("Copy of")`, "the copy is open");
    assert.equal(await onMap("Later").count(), 0);
    await onMap("Easy to miss").waitFor();
  });
});
