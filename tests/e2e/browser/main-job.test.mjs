// The main job in a real browser against `waymark serve`: draw on the sample, kill the core in the middle, find everything
// again, and send the map away.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { browser, page } from "../lib/chromium.mjs";
import { ending } from "../lib/ending.mjs";
import { SAMPLE, Work } from "../lib/flow.mjs";
import { BrowserHands } from "../lib/hands.mjs";
import { chooseFormat, exported as save } from "../lib/leaving.mjs";
import { colours, pdfText, pngSize } from "../lib/look.mjs";
import { serve, temporaryFolder } from "../lib/programs.mjs";

test("a map is opened, drawn on, killed, found again and sent away", async (t) => {
  const folder = temporaryFolder(t);
  const library = join(folder, "library.waymark");
  const chromium = await browser(t);
  let core = await serve(library);
  ending(t, () => core.stop());
  let tab = await page(t, chromium, core.address);
  let work = new Work(new BrowserHands(tab), library, folder);

  await t.test("the sample opens", () => work.openSample());
  await t.test("a stage is added and named", () => work.addStage("Next time"));
  await t.test("a card is typed into an empty cell", () => work.addCard("pains", "Notice", "The letter is easy to miss"));
  await t.test("a touchpoint with a channel", async () => {
    await work.addTouchpoint("Next time", "Reminder message", "App");
    const { touchpoint } = work.disk().card("Reminder message");
    assert.equal(touchpoint.channel, "app");
  });
  await t.test("a feeling is chosen by its face", () => work.addFeeling("Next time", "Very positive", 2));
  await t.test("a card is dragged to another stage", () => work.dragCard("The letter is easy to miss", "pains", "Afterwards"));
  await t.test("undo takes the drag back, and only that", async () => {
    await work.undo();
    const disk = work.disk();
    assert.equal(disk.card("The letter is easy to miss").step, disk.step("Notice").id);
    assert.ok(disk.stage("Next time"));
  });
  await t.test("a feeling is dragged up", async () => {
    const before = work.disk().feeling("Notice");
    assert.equal(before.valence, -1);
    await work.dragFeeling("Notice", "Book");
    assert.equal(work.disk().feeling("Notice").valence, 1);
    assert.equal(work.disk().feeling("Notice").word, "Anxious");
  });

  await t.test("what the page said was saved survives kill -9", async () => {
    await tab.close();
    await core.kill();
    core = await serve(library);
    tab = await page(t, chromium, core.address);
    work = new Work(new BrowserHands(tab), library, folder);
    await work.openSample();
    const disk = work.disk();
    for (const text of ["The letter is easy to miss", "Reminder message"]) {
      assert.ok(disk.has(text), text);
      await work.hands.until(`return !!document.querySelector('[data-id="${disk.card(text).id}"]')`, `${text} is on the map`);
    }
    assert.equal(disk.feeling("Next time").valence, 2);
  });
  await t.test("undo still works after the restart", async () => {
    await work.undo();
    assert.equal(work.disk().feeling("Notice").valence, -1);
  });

  for (const format of ["PNG", "SVG", "PDF", "JSON"]) {
    await t.test(`the map is exported as ${format}`, async () => {
      const file = await exported(tab, folder, format);
      if (format === "PNG") {
        assert.ok(pngSize(file).width > 1500);
        assert.ok(colours(file) > 200);
      }
      if (format === "SVG") {
        const text = readFileSync(file, "utf8");
        assert.match(text, /<title[^>]*>Renewing a driving licence/);
        assert.match(text, /Reminder message/);
      }
      if (format === "PDF") assert.match(pdfText(file), /Reminder\s+message/);
      if (format === "JSON") {
        const { journey, cards } = JSON.parse(readFileSync(file, "utf8"));
        assert.equal(journey.title, SAMPLE);
        assert.ok(cards.some((card) => card.text === "Reminder message"));
      }
    });
  }
});

async function exported(tab, folder, format) {
  await tab.getByRole("button", { name: "Export", exact: true }).click();
  const sheet = tab.getByRole("dialog");
  await chooseFormat(sheet, format);
  const { bytes } = await save(sheet, format);
  const file = join(folder, `map.${format.toLowerCase()}`);
  writeFileSync(file, bytes);
  await sheet.waitFor({ state: "hidden" });
  return file;
}
