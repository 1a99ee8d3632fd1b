// The map for a screen reader, in a real browser against the real core: a grid with names and places, the keyboard always on an
// element, and what another window changes is said.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { browser, page } from "../lib/chromium.mjs";
import { ending } from "../lib/ending.mjs";
import { Work } from "../lib/flow.mjs";
import { BrowserHands } from "../lib/hands.mjs";
import { serve, temporaryFolder } from "../lib/programs.mjs";

test("a map is read without seeing it", async (t) => {
  const folder = temporaryFolder(t);
  const library = join(folder, "library.waymark");
  const chromium = await browser(t);
  const core = await serve(library);
  ending(t, () => core.stop());
  const tab = await page(t, chromium, core.address);
  const hands = new BrowserHands(tab);
  const work = new Work(hands, library, folder);
  await work.openSample();
  const said = () => tab.locator("[data-map] > [role=status]").innerText();

  await t.test("it is a grid with headers, names and places", async () => {
    const grid = tab.getByTestId("map-grid");
    // What a card rests on is known with the rest of the records, after the first painting.
    await grid.getByRole("button", { name: /rests on/ }).first().waitFor();
    const snapshot = await grid.ariaSnapshot();
    assert.match(snapshot, /^- grid "Renewing a driving licence"/);
    assert.match(snapshot, /columnheader "[^"]*Book/);
    assert.match(snapshot, /rowheader "Lane: Pain points"/);
    assert.match(snapshot, /button "Pain points, Book: The booking tool speaks English only, rests on 1 source"/);
    assert.match(snapshot, /button "Touchpoints, Find out: Phone line, Phone, .*2 of 2"/);
    const rows = await grid.locator('[role="row"]').count();
    assert.equal(await grid.getAttribute("aria-rowcount"), String(work.disk().lanes.length + 2));
    assert.ok(rows >= 9);
  });

  await t.test("after every arrow the keyboard is on an element, also far out of view", async () => {
    await tab.keyboard.press("Control+0");
    const { id } = work.disk().card("The booking tool speaks English only");
    await hands.click(`[data-card="${id}"]`);
    for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowDown", "ArrowDown", "ArrowUp", "ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft"]) {
      await tab.keyboard.press(key);
      const at = await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(document.activeElement?.closest("[role=gridcell], [role=rowheader], [role=columnheader]")?.getAttribute("role") ?? document.activeElement?.tagName))));
      assert.match(at, /gridcell|rowheader|columnheader/, `after ${key}`);
    }
  });

  await t.test("what was deleted leaves the keyboard in its place; undo is said", async () => {
    const { id } = work.disk().card("The booking tool speaks English only");
    await work.fit();
    await hands.click(`[data-card="${id}"]`);
    await tab.keyboard.press("Delete");
    await hands.saved();
    await hands.until(`return document.activeElement?.dataset.cell`, "the empty cell has the keyboard");
    assert.match(await said(), /Deleted/);
    await work.undo();
    await hands.until(`return /^Undone/.test(document.querySelector("[data-map] > [role=status]").textContent)`, "the undo is said");
  });

  await t.test("what another window changes is said", async () => {
    const other = await page(t, chromium, core.address);
    const theirs = new Work(new BrowserHands(other), library, folder);
    await theirs.openSample();
    await theirs.addCard("pains", "Notice", "The letter is easy to miss");
    await hands.until(`return /^Another window changed 1 card/.test(document.querySelector("[data-map] > [role=status]").textContent)`, "the change is said");
  });
});
