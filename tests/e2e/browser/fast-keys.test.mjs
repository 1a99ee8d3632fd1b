// Keys pressed directly after a menu, a palette, a popover or a sheet was closed or chosen from: none is lost, and each goes to where
// the focus is. Nothing is waited for between closing and the next key.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { browser, page } from "../lib/chromium.mjs";
import { ending } from "../lib/ending.mjs";
import { Work } from "../lib/flow.mjs";
import { BrowserHands } from "../lib/hands.mjs";
import { serve, temporaryFolder } from "../lib/programs.mjs";

const TIMES = 20;

test("a key directly after something closed is heard", async (t) => {
  const folder = temporaryFolder(t);
  const library = join(folder, "library.waymark");
  const core = await serve(library);
  ending(t, () => core.stop());
  const tab = await page(t, await browser(t), core.address);
  const work = new Work(new BrowserHands(tab), library, folder);
  await work.openSample();
  const { keyboard } = tab;
  const first = work.disk().card("Receives the renewal notice").id;
  await work.hands.click(`[data-card="${first}"]`);
  await keyboard.press("ArrowRight");
  const second = await work.hands.until(`const { card } = document.activeElement.dataset; return card !== "${first}" && card`, "the next card has the keyboard");
  await keyboard.press("ArrowLeft");
  const held = () => tab.evaluate(() => document.activeElement?.dataset.card ?? document.activeElement?.tagName);

  /** Opens and closes something, and goes on to the other card and back with the very next keys. */
  async function again(opened, open, close) {
    await tab.evaluate((card) => document.querySelector(`[data-card="${card}"]`).focus(), first);
    for (let time = 1; time <= TIMES; time++) {
      await open();
      await opened.waitFor();
      await close();
      const [key, wanted] = time % 2 ? ["ArrowRight", second] : ["ArrowLeft", first];
      await keyboard.press(key);
      await work.hands.until(`return document.activeElement?.dataset.card === "${wanted}"`, `the card beside has the keyboard, time ${time}`, 3_000).catch(async (fault) => {
        throw new Error(`${fault.message}; it is with ${await held()}`);
      });
    }
  }
  const press = (...keys) => async () => {
    for (const key of keys) await keyboard.press(key);
  };

  await t.test("after a menu was closed", () => again(tab.getByRole("menu"), press("Shift+F10"), press("Escape")));
  await t.test("after something was chosen from a menu", async () => {
    const copied = () => tab.getByRole("menuitem", { name: /^Copy/ }).first().press("Enter");
    await again(tab.getByRole("menu"), press("Shift+F10"), copied);
  });
  await t.test("after something was chosen with the mouse", async () => {
    const copied = () => tab.getByRole("menuitem", { name: /^Copy/ }).first().click();
    await again(tab.getByRole("menu"), press("Shift+F10"), copied);
  });
  await t.test("after the palette did something", async () => {
    await again(tab.getByTestId("palette"), press("Control+k"), async () => {
      await keyboard.type("whole map");
      await keyboard.press("Enter");
    });
  });
  await t.test("after a popover", () => again(tab.getByRole("dialog", { name: "Filter" }), press("Alt+Shift+F"), press("Escape")));
  await t.test("after a sheet", () => again(tab.getByRole("dialog", { name: "Settings" }), press("Control+,"), press("Escape")));
  await t.test("after a menu of a sheet", async () => {
    const sheet = tab.getByRole("dialog", { name: "Export" }).first();
    for (let time = 1; time <= TIMES; time++) {
      await keyboard.press("Control+e");
      await sheet.getByRole("button", { name: "Copy", exact: true }).press("Enter");
      await tab.getByRole("menu").waitFor();
      await keyboard.press("Escape");
      await keyboard.press("Escape");
      assert.equal(await tab.getByRole("dialog").count(), 0, `both are closed, time ${time}`);
    }
  });
});
