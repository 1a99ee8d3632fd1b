// Finding and replacing on a map, in a real browser against the real core: counts, the shown place, replace all as one step
// of undo, and what the library's search opens.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { browser, page } from "../lib/chromium.mjs";
import { ending } from "../lib/ending.mjs";
import { Work } from "../lib/flow.mjs";
import { BrowserHands } from "../lib/hands.mjs";
import { serve, temporaryFolder } from "../lib/programs.mjs";

test("words are found and replaced on a map", async (t) => {
  const folder = temporaryFolder(t);
  const library = join(folder, "library.waymark");
  const chromium = await browser(t);
  const core = await serve(library);
  ending(t, () => core.stop());
  const tab = await page(t, chromium, core.address);
  const hands = new BrowserHands(tab);
  const work = new Work(hands, library, folder);
  const bar = tab.getByTestId("find");
  const count = bar.locator(".count");
  const counted = (text) => hands.until(`return document.querySelector('[data-testid="find"] .count')?.textContent.trim().endsWith(${JSON.stringify(text)})`, text);
  await work.openSample();
  const texts = () => work.disk().cards.map(({ text }) => text).join("\n");
  const waits = texts().match(/waiting/gi).length;

  await t.test("every place is counted, the shown one selected", async () => {
    await tab.keyboard.press("Control+f");
    await tab.keyboard.type("WAITING");
    await bar.getByLabel("Where to look").selectOption({ label: "Cards" });
    await counted(`1 of ${waits}`);
    await tab.keyboard.press("F3");
    await counted(`2 of ${waits}`);
    await tab.keyboard.press("Shift+F3");
    await counted(`1 of ${waits}`);
    const first = await tab.locator('[data-card][aria-pressed="true"]').getAttribute("aria-label");
    assert.match(first, /waiting/i);
  });

  await t.test("case and whole words narrow it", async () => {
    await bar.getByRole("button", { name: "Same capitals and accents" }).click();
    await hands.until(`return document.querySelector('[data-testid="find"] .count').textContent.includes("Nothing")`, "no capitals");
    assert.match(await bar.innerText(), /Try fewer letters/);
    await bar.getByRole("button", { name: "Same capitals and accents" }).click();
    await bar.getByLabel("Find", { exact: true }).fill("wait");
    await bar.getByRole("button", { name: "Whole words" }).click();
    const whole = texts().match(/\bwait\b/gi).length;
    await counted(`1 of ${whole}`);
    await bar.getByRole("button", { name: "Whole words" }).click();
  });

  await t.test("one place is replaced, and the next one shown", async () => {
    await bar.getByLabel("Find", { exact: true }).fill("waiting");
    await counted(`of ${waits}`);
    await tab.keyboard.press("Control+h");
    await bar.getByLabel("Replace with").fill("queueing");
    await tab.keyboard.press("Enter");
    await counted(`of ${waits - 1}`);
    await hands.saved();
    assert.equal(texts().match(/queueing/g).length, 1);
    await tab.keyboard.press("Escape");
    await work.undo();
    assert.equal(texts().match(/queueing/g), null);
  });

  await t.test("all places are replaced as one step of undo", async () => {
    const before = texts();
    await tab.keyboard.press("Control+f");
    await counted(`of ${waits}`);
    await tab.keyboard.press("Control+Shift+f");
    await bar.getByLabel("Replace with").fill("queueing");
    await bar.getByRole("button", { name: "Replace all" }).click();
    await hands.saved();
    await tab.getByText(`Replaced in ${waits} places`).waitFor();
    assert.equal(texts().match(/queueing/g).length, waits);
    assert.doesNotMatch(texts(), /waiting/i);
    assert.match(await tab.getByRole("button", { name: /^Undo/ }).first().getAttribute("aria-label"), /Undo “Changed \d cards”/);
    await tab.getByRole("listitem").filter({ hasText: "Replaced in" }).getByRole("button", { name: "Undo" }).click();
    await hands.saved();
    assert.equal(texts(), before);
    await counted(`${waits} places found`);
  });

  await t.test("Escape leaves the found card selected, with the keyboard on the map", async () => {
    await bar.getByLabel("Find", { exact: true }).press("Escape");
    await bar.waitFor({ state: "detached" });
    await hands.until(`return /waiting/i.test(document.activeElement?.getAttribute("aria-label"))`, "the card has the keyboard");
  });

  await t.test("what the library finds is marked where it opens", async () => {
    await tab.goto(`${core.address.split("#")[0]}#/`);
    const search = tab.getByRole("combobox").first();
    await search.waitFor();
    await search.fill("speaks English");
    await tab.getByRole("option", { name: /speaks English/ }).first().click();
    await bar.waitFor();
    assert.equal(await bar.getByLabel("Find", { exact: true }).inputValue(), "speaks English");
    await counted("1 of 1");
  });
});
