// The command palette in a real browser against the real core, by keyboard alone: an action, a card, another map, a text of
// the whole library, and the keyboard goes back to where it was.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { browser, page } from "../lib/chromium.mjs";
import { ending } from "../lib/ending.mjs";
import { SAMPLE, Work } from "../lib/flow.mjs";
import { BrowserHands } from "../lib/hands.mjs";
import { serve, temporaryFolder, waymark } from "../lib/programs.mjs";

test("everything is reached from the palette", async (t) => {
  const folder = temporaryFolder(t);
  const library = join(folder, "library.waymark");
  const chromium = await browser(t);
  const core = await serve(library);
  ending(t, () => core.stop());
  const tab = await page(t, chromium, core.address);
  const hands = new BrowserHands(tab);
  const work = new Work(hands, library, folder);
  const palette = tab.getByTestId("palette");
  const open = async () => {
    await tab.keyboard.press("Control+k");
    await palette.waitFor();
  };
  const chosen = () => palette.locator('[role="option"][aria-selected="true"]').innerText();

  await t.test("from the home a map is opened by a few letters", async () => {
    await tab.locator("[data-journey]").first().waitFor();
    await open();
    await tab.keyboard.type("driving");
    await palette.getByRole("option", { name: SAMPLE }).waitFor();
    assert.match(await chosen(), /Renewing a driving licence/);
    await tab.keyboard.press("Enter");
    await tab.locator("[data-stage]").first().waitFor();
    await work.openSample();
  });

  await t.test("Escape gives the keyboard back", async () => {
    const { id } = work.disk().card("The booking tool speaks English only");
    await hands.click(`[data-card="${id}"]`);
    await hands.until(`return document.activeElement?.dataset.card === "${id}"`, "the card has the keyboard");
    await open();
    assert.equal(await tab.evaluate(() => document.activeElement?.getAttribute("role")), "combobox");
    await tab.keyboard.press("Escape");
    assert.equal(await palette.count(), 0);
    assert.equal(await tab.evaluate(() => document.activeElement?.dataset.card), id, "the card has the keyboard again");
  });

  await t.test("an action is done to what is selected, and is remembered", async () => {
    const before = work.disk().cards.length;
    await open();
    await tab.keyboard.type("dupl");
    assert.match(await chosen(), /Duplicate/);
    await tab.keyboard.press("Enter");
    await hands.saved();
    await hands.until(`return /39 cards/.test(document.querySelector(".screen > footer")?.textContent)`, "there is one card more");
    assert.equal(work.disk().cards.length, before + 1);
    await work.undo();
    assert.equal(work.disk().cards.length, before);
    await hands.click(`[data-card="${work.disk().card("The booking tool speaks English only").id}"]`);
    await open();
    const lately = palette.getByRole("group", { name: "Used lately" });
    assert.match(await lately.innerText(), /^Used lately\s+Duplicate/i);
    await tab.keyboard.press("Escape");
  });

  await t.test("a stage is added and named without the mouse", async () => {
    await open();
    await tab.keyboard.type("add stage");
    await tab.keyboard.press("Enter");
    await work.writeField("Next time");
    assert.ok(work.disk().stage("Next time"));
  });

  await t.test("a card is found without its accents and shown on the map", async () => {
    const { id } = work.disk().card("The booking tool speaks English only");
    await open();
    await tab.keyboard.type("spéaks english");
    await palette.getByRole("option", { name: "The booking tool speaks English only" }).waitFor();
    assert.equal(await palette.locator("mark").first().innerText(), "speaks English");
    await tab.keyboard.press("Enter");
    await hands.until(`return document.activeElement?.dataset.card === "${id}"`, "the card has the keyboard");
  });

  await t.test("what cannot be done is said to be so", async () => {
    await open();
    await tab.keyboard.type("redo");
    const option = palette.getByRole("option", { name: /^Redo/ });
    assert.equal(await option.getAttribute("aria-disabled"), "true");
    await tab.keyboard.press("Enter");
    assert.match(await palette.getByRole("status").innerText(), /cannot be done now/);
    await tab.keyboard.press("Escape");
  });

  await t.test("a text of another map is found, and opens there", async () => {
    waymark("--library", library, "new", "Second journey", "--template", "purchase");
    await open();
    await tab.keyboard.type("second");
    await palette.getByRole("group", { name: "Maps" }).getByRole("option", { name: "Second journey" }).waitFor();
    await tab.keyboard.press("Enter");
    await hands.until(`return document.title.startsWith("Second journey")`, "the other map is open");
    await hands.until(`return document.querySelectorAll("[data-stage]").length > 0`, "it shows its stages");
    await open();
    await tab.keyboard.type("english only");
    const hit = palette.getByRole("group", { name: "In the library" }).getByRole("option", { name: /The booking tool speaks English only/ });
    await hit.waitFor();
    await hit.click();
    await hands.until(`return document.title.startsWith("${SAMPLE}")`, "the sample is open");
  });
});
