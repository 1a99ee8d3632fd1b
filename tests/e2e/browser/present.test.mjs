// A map before people: presented stage by stage, with the notes in a second window, a timer, one lane at a time.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { browser, page } from "../lib/chromium.mjs";
import { ending } from "../lib/ending.mjs";
import { SAMPLE, Work } from "../lib/flow.mjs";
import { BrowserHands } from "../lib/hands.mjs";
import { serve, temporaryFolder, waymark } from "../lib/programs.mjs";
import { atRest } from "../lib/rest.mjs";

const said = (tab) => tab.locator('[data-testid="present"] [role="toolbar"] .place').innerText();

async function says(tab, wanted) {
  await tab.waitForFunction((text) => document.querySelector('[data-testid="present"] .place')?.textContent === text, wanted);
}

test("a map is presented, and the window is as it was afterwards", async (t) => {
  const folder = temporaryFolder(t);
  const library = join(folder, "library.waymark");
  const core = await serve(library);
  ending(t, () => core.stop());
  const chromium = await browser(t);
  const tab = await page(t, chromium, core.address);
  const hands = new BrowserHands(tab);
  const work = new Work(hands, library, folder);
  await work.openSample();
  const { id } = work.disk().stage("Find out");
  const script = join(folder, "notes.jsonl");
  writeFileSync(script, JSON.stringify({ edit: "set", id, fields: { notes: "Ask who has called the phone line." } }));
  waymark("--library", library, "edit", SAMPLE, script);
  const before = work.disk();
  const zoom = await tab.locator("header .zoom").innerText();

  await t.test("the arrow keys go through the stages, and beyond the last there is the whole journey", async () => {
    await tab.keyboard.press("Alt+Shift+P");
    await says(tab, "The whole map");
    assert.equal(await tab.locator("header .zoom").count(), 1);
    assert.equal(await tab.locator("header .zoom").isVisible(), false, "nothing but the map is there");
    for (const [at, name] of ["Notice", "Find out", "Book", "Visit", "Afterwards"].entries()) {
      await tab.keyboard.press(at % 2 ? "PageDown" : "ArrowRight");
      await says(tab, `Stage ${at + 1} of 5: ${name}`);
    }
    await tab.keyboard.press(" ");
    await says(tab, "The whole journey");
    await tab.keyboard.press("ArrowRight");
    await atRest(tab);
    assert.equal(await said(tab), "The whole journey");
    await tab.keyboard.press("2");
    await says(tab, "Stage 2 of 5: Find out");
  });

  await t.test("what is still to come is covered up to the end of the stage", async () => {
    await atRest(tab);
    const covered = await tab.locator('[data-testid="present"] .coming').boundingBox();
    const stage = await tab.locator(`[data-stage="${id}"]`).boundingBox();
    assert.ok(Math.abs(covered.x - (stage.x + stage.width)) < 12, `${covered.x} is at ${stage.x + stage.width}`);
  });

  await t.test("the spotlight goes through the cards of the stage and out again", async () => {
    await tab.keyboard.press("ArrowDown");
    await says(tab, "Card 1 of 8: Visits the DMV website, calls to check which papers to bring");
    await atRest(tab);
    const ring = await tab.locator('[data-testid="present"] .ring').boundingBox();
    const { width, height } = tab.viewportSize();
    assert.ok(Math.abs(ring.x + ring.width / 2 - width / 2) < 8, "the card is in the middle");
    assert.ok(ring.y > 0 && ring.y + ring.height < height);
    await tab.keyboard.press("ArrowUp");
    await says(tab, "Stage 2 of 5: Find out");
    await tab.locator('[data-testid="present"] .ring').waitFor({ state: "detached" });
  });

  await t.test("a second window shows the notes and turns the pages", async () => {
    const [notes] = await Promise.all([tab.context().waitForEvent("page"), tab.keyboard.press("n")]);
    await notes.getByText("Ask who has called the phone line.").waitFor();
    assert.equal(await notes.locator("h2").innerText(), "Stage 2 of 5: Find out");
    assert.match(await notes.locator("footer .next").innerText(), /Book/);
    await notes.getByRole("button", { name: "Next" }).click();
    await says(tab, "Stage 3 of 5: Book");
    await notes.waitForFunction(() => document.querySelector("h2")?.textContent === "Stage 3 of 5: Book");
    await notes.keyboard.press("ArrowLeft");
    await says(tab, "Stage 2 of 5: Find out");
    await notes.close();
  });

  await t.test("black, laser and the lanes for this audience", async () => {
    await tab.bringToFront();
    await tab.keyboard.press("b");
    await tab.locator('[data-testid="present"] .black').waitFor();
    await tab.keyboard.press("b");
    await tab.locator('[data-testid="present"] .black').waitFor({ state: "detached" });
    await tab.keyboard.press("l");
    await tab.mouse.move(300, 300, { steps: 4 });
    const point = await tab.locator('[data-testid="present"] .point').boundingBox();
    assert.ok(Math.abs(point.x + point.width / 2 - 300) < 2);
    await tab.keyboard.press("l");
    await tab.getByRole("button", { name: "Lanes for this audience" }).click();
    await tab.getByRole("menuitem", { name: "Pain points" }).click();
    const lane = before.lane("pains").id;
    await tab.waitForFunction((id) => !document.querySelector(`[data-lane="${id}"]`), lane);
  });

  await t.test("a click on a card lights it, Escape ends, and everything is as before", async () => {
    await tab.keyboard.press("1");
    await says(tab, "Stage 1 of 5: Notice");
    await atRest(tab);
    const card = before.card("Receives the renewal notice").id;
    const { x, y, width, height } = await tab.locator(`[data-id="${card}"]`).first().boundingBox();
    await tab.mouse.click(x + width / 2, y + height / 2);
    await tab.locator('[data-testid="present"] .ring').waitFor();
    await tab.keyboard.press("Escape");
    await tab.locator('[data-testid="present"] .ring').waitFor({ state: "detached" });
    await tab.keyboard.press("Escape");
    await tab.locator('[data-testid="present"]').waitFor({ state: "detached" });
    await tab.waitForFunction((id) => !!document.querySelector(`[data-lane="${id}"]`), before.lane("pains").id);
    assert.equal(await tab.locator("header .zoom").innerText(), zoom);
    assert.deepEqual(work.disk(), before, "presenting is no edit");
  });
});

test("one lane at a time, and a timer that survives a reload", async (t) => {
  const folder = temporaryFolder(t);
  const library = join(folder, "library.waymark");
  const core = await serve(library);
  ending(t, () => core.stop());
  const chromium = await browser(t);
  const tab = await page(t, chromium, core.address);
  const work = new Work(new BrowserHands(tab), library, folder);
  await work.openSample();
  const shown = () => tab.locator("[data-lane]").count();
  const all = await shown();

  await t.test("the others are out of sight until the mode ends", async () => {
    await tab.keyboard.press("Alt+Shift+O");
    await tab.getByText("Actions: lane 1 of 8").waitFor();
    await tab.waitForFunction(() => document.querySelectorAll("[data-lane]").length === 1);
    await tab.keyboard.press("Alt+PageDown");
    await tab.getByText("Touchpoints: lane 2 of 8").waitFor();
    await tab.keyboard.press("Alt+PageUp");
    await tab.keyboard.press("Alt+PageUp");
    await tab.getByText("Metrics: lane 8 of 8").waitFor();
    await tab.keyboard.press("Alt+Shift+O");
    await tab.waitForFunction((count) => document.querySelectorAll("[data-lane]").length === count, all);
  });

  await t.test("the timer counts, holds, and goes on after a reload", async () => {
    await tab.keyboard.press("Alt+Shift+T");
    const timer = tab.getByTestId("timer");
    await timer.getByRole("button", { name: /left/ }).click();
    await tab.getByRole("menuitem", { name: "2 minutes" }).click();
    await timer.getByText(/^1:[0-5]\d$/).waitFor();
    await timer.getByRole("button", { name: "Pause" }).click();
    await timer.getByRole("button", { name: "Start", exact: true }).waitFor();
    const held = await timer.locator(".count").innerText();
    await tab.waitForTimeout(1_300);
    assert.equal(await timer.locator(".count").innerText(), held);
    await timer.getByRole("button", { name: "+1 minute" }).click();
    await timer.getByText(/^2:[0-5]\d$/).waitFor();
    await timer.getByRole("button", { name: "Start", exact: true }).click();
    await tab.reload();
    await timer.getByRole("button", { name: "Pause" }).waitFor();
    await timer.getByText(/^2:[0-5]\d$/).waitFor();
    await timer.getByRole("button", { name: "Close the timer" }).click();
    await timer.waitFor({ state: "detached" });
  });
});
