// Every way out, as a person goes it: the preview is the file that comes, what was wished is remembered, what a file leaves
// out is said, and the map reaches the clipboard as picture, table and text.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { browser, page } from "../lib/chromium.mjs";
import { ending } from "../lib/ending.mjs";
import { SAMPLE } from "../lib/flow.mjs";
import { choose, chooseFormat, exported, keepBlobs, previewed, PURPOSE, shownBytes } from "../lib/leaving.mjs";
import { read } from "../lib/map.mjs";
import { serve, temporaryFolder, waymark } from "../lib/programs.mjs";
import { prefer, sampleOf } from "../lib/worlds.mjs";

/** A page on a new library, with the sample map open. */
async function opened(t) {
  const folder = temporaryFolder(t);
  const library = join(folder, "library.waymark");
  const core = await serve(library);
  ending(t, () => core.stop());
  const tab = await page(t, await browser(t), "about:blank", { permissions: ["clipboard-read", "clipboard-write"] });
  await prefer(tab.context());
  await keepBlobs(tab.context());
  await tab.goto(core.address);
  const journey = await sampleOf(tab);
  const open = async () => {
    await tab.evaluate((to) => (location.hash = `#/map/${to}`), journey);
    await tab.locator('[data-saving="saved"]').waitFor();
    await tab.locator("[data-card]").first().waitFor();
  };
  await open();
  return { tab, folder, library, core, journey, open, sheet: tab.getByRole("dialog").first() };
}

/** Opens the sheet anew. */
async function openSheet(tab, sheet) {
  if (await sheet.isVisible()) await tab.keyboard.press("Escape");
  await sheet.waitFor({ state: "hidden" });
  await tab.keyboard.press("Control+e");
  await sheet.waitFor();
}

const png = (bytes) => ({ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) });

test("the preview is the file, and what was wished comes back", async (t) => {
  const { tab, sheet, open, library } = await opened(t);
  await t.test("a picture is shown byte for byte as it is saved", async () => {
    await openSheet(tab, sheet);
    await previewed(sheet);
    const shown = await shownBytes(sheet);
    const { name, bytes } = await exported(sheet, "PNG");
    assert.equal(name, `${SAMPLE}.png`);
    assert.ok(shown.equals(bytes), "the preview's bytes are the file's");
    await sheet.waitFor({ state: "hidden" });
  });
  await t.test("size, ground and colours change the picture and its facts", async () => {
    await openSheet(tab, sheet);
    await previewed(sheet);
    const before = png(await shownBytes(sheet));
    await choose(sheet, "Size", "1×");
    await choose(sheet, "Colours", "Dark");
    await sheet.getByLabel("Transparent background").check();
    await previewed(sheet);
    const bytes = await shownBytes(sheet);
    const after = png(bytes);
    assert.ok(Math.abs(after.width * 2 - before.width) <= 2, `${after.width} is half of ${before.width}`);
    assert.match(await sheet.getByTestId("preview").innerText(), new RegExp(`${after.width.toLocaleString("en")} × ${after.height.toLocaleString("en")} pixels`));
    await tab.keyboard.press("Escape");
    await sheet.waitFor({ state: "hidden" });
  });
  await t.test("after a reload the last wish is there again, by the keyboard alone", async () => {
    await tab.reload();
    await open();
    await openSheet(tab, sheet);
    assert.ok(await sheet.getByRole("radio", { name: "1×", exact: true }).isChecked());
    assert.ok(await sheet.getByRole("radio", { name: "Dark", exact: true }).isChecked());
    assert.ok(await sheet.getByLabel("Transparent background").isChecked());
    assert.equal(await tab.evaluate(() => document.activeElement.type), "radio", "the keyboard is where one begins");
    await tab.keyboard.press("ArrowDown");
    await previewed(sheet);
    assert.ok(await sheet.getByRole("radio", { name: "Paper", exact: true }).isChecked());
    const [file] = await Promise.all([tab.waitForEvent("download"), tab.keyboard.press("Enter")]);
    assert.equal(file.suggestedFilename(), `${SAMPLE}.pdf`);
    await sheet.waitFor({ state: "hidden" });
    assert.equal(read(library, SAMPLE, temporaryFolder(t)).journey.title, SAMPLE, "nothing of the map was changed");
  });
  await t.test("a preset is kept, chosen, renamed, deleted and brought back", () => presets(tab, sheet));
});

async function presets(tab, sheet) {
  const menu = (name) => tab.getByRole("menuitem", { name });
  const button = sheet.locator(".beside button");
  await openSheet(tab, sheet);
  await chooseFormat(sheet, "SVG");
  await choose(sheet, "Colours", "Print");
  await button.click();
  await menu("Save these settings…").click();
  await tab.keyboard.type("Newsletter");
  await tab.keyboard.press("Enter");
  await tab.getByText("Saved as “Newsletter”.").waitFor();
  await button.click();
  await menu(/^Wall poster A0/).click();
  await previewed(sheet);
  assert.equal(await sheet.getByLabel("Page size").inputValue(), "A0");
  await tab.reload();
  await tab.locator("[data-card]").first().waitFor();
  await openSheet(tab, sheet);
  assert.match(await button.innerText(), /Wall poster A0/);
  await button.click();
  await menu(/^Newsletter/).click();
  await previewed(sheet);
  assert.ok(await sheet.getByRole("radio", { name: "SVG", exact: true }).isChecked());
  assert.ok(await sheet.getByRole("radio", { name: "Print", exact: true }).isChecked());
  await button.click();
  await menu("Rename “Newsletter”…").click();
  await tab.keyboard.type("Letter");
  await tab.keyboard.press("Enter");
  await button.click();
  await menu("Delete “Letter”").click();
  await tab.getByText("Deleted the preset “Letter”.").waitFor();
  assert.match(await button.innerText(), /Presets/);
  await tab.locator(".toast", { hasText: "Deleted the preset" }).getByRole("button", { name: "Undo" }).click();
  await tab.waitForFunction(() => document.querySelector('[role="dialog"] .beside button').textContent.includes("Letter"));
  await tab.keyboard.press("Escape");
  await sheet.waitFor({ state: "hidden" });
}

test("every format leaves, with a preview and what it leaves out", async (t) => {
  const { tab, sheet } = await opened(t);
  const begins = {
    PNG: /^\x89PNG/,
    SVG: /^<(\?xml|svg)/,
    PDF: /^%PDF-/,
    PowerPoint: /^PK/,
    Excel: /^PK/,
    CSV: /./,
    HTML: /^<!doctype html/i,
    Markdown: /Renewing a driving licence/,
    Story: /Renewing a driving licence/,
    Mermaid: /journey/,
    CJML: /^<\?xml/,
    JSON: /^\{/,
    Zip: /^PK/,
  };
  for (const format of Object.keys(PURPOSE)) {
    await t.test(format, async () => {
      await openSheet(tab, sheet);
      await chooseFormat(sheet, format);
      await previewed(sheet);
      const shown = await sheet.locator('[data-testid="preview-page"], [data-testid="preview-text"]').count();
      if (!["Zip", "Excel"].includes(format)) assert.equal(shown, 1, "there is something to look at");
      const { bytes } = await exported(sheet, format);
      assert.match(bytes.subarray(0, 20_000).toString(format === "PNG" ? "latin1" : "utf8"), begins[format]);
      await sheet.waitFor({ state: "hidden" });
    });
  }
  await t.test("what Mermaid has no place for is said before and after", async () => {
    await openSheet(tab, sheet);
    await chooseFormat(sheet, "Mermaid");
    await previewed(sheet);
    assert.match(await sheet.getByTestId("losses").innerText(), /Flows between touchpoints\s*9/);
    await exported(sheet, "Mermaid");
    await tab.getByText(/^Exported “.*”, with \d+ remarks\.$/).first().waitFor();
  });
  await t.test("nothing is missing from the open file", async () => {
    await openSheet(tab, sheet);
    await chooseFormat(sheet, "JSON");
    await previewed(sheet);
    await sheet.getByText("Everything of the map is in this file.").waitFor();
    await tab.keyboard.press("Escape");
  });
});

test("paper is paged through, and a part of the map leaves alone", async (t) => {
  const { tab, sheet, folder } = await opened(t);
  const text = (bytes) => {
    const file = join(folder, "part.pdf");
    writeFileSync(file, bytes);
    return execFileSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" });
  };
  await t.test("a page for each stage, turned by mouse and keys", async () => {
    await openSheet(tab, sheet);
    await chooseFormat(sheet, "PDF");
    await choose(sheet, "Pages", "A page for each stage");
    await previewed(sheet);
    const pages = sheet.getByRole("list", { name: "Pages" }).getByRole("button");
    const count = await pages.count();
    assert.ok(count >= 5, `${count} pages`);
    const first = await shownBytes(sheet);
    await sheet.getByRole("button", { name: "Next page" }).click();
    const second = await shownBytes(sheet);
    assert.ok(!second.equals(first));
    await sheet.locator(".stage").focus();
    await tab.keyboard.press("ArrowLeft");
    assert.ok((await shownBytes(sheet)).equals(first));
    await pages.nth(count - 1).click();
    assert.equal(await pages.nth(count - 1).getAttribute("aria-current"), "page");
  });
  await t.test("small letters for a poster are warned of, with what to do", async () => {
    await choose(sheet, "Pages", "One page");
    await sheet.getByLabel("Page size").selectOption("A4");
    await sheet.locator("label", { has: tab.getByRole("radio", { name: /^Poster/ }) }).click();
    await previewed(sheet);
    assert.match(await sheet.getByTestId("warnings").innerText(), /[Tt]oo small/);
  });
  await t.test("a stage that is left out is not in the file", async () => {
    await sheet.getByRole("button", { name: /^Stages/ }).click();
    await sheet.getByRole("group", { name: "Stages" }).getByLabel("Visit").uncheck();
    await previewed(sheet);
    const { bytes } = await exported(sheet, "PDF");
    assert.match(text(bytes), /Find out/);
    assert.doesNotMatch(text(bytes), /Counter clerk/);
  });
  await t.test("only what is selected leaves", async () => {
    await tab.locator("[data-card]").filter({ hasText: "Counter clerk" }).first().or(tab.locator('[data-card][aria-label*="Counter clerk"]').first()).click({ force: true, position: { x: 6, y: 6 } });
    await openSheet(tab, sheet);
    await sheet.locator("label", { has: tab.getByRole("radio", { name: "Selected cards (1)" }) }).click();
    await previewed(sheet);
    const { bytes } = await exported(sheet, "PDF");
    assert.match(text(bytes), /Counter clerk/);
    assert.doesNotMatch(text(bytes), /DMV website/);
  });
});

test("the map is copied as picture, table and text", async (t) => {
  const { tab } = await opened(t);
  const clipboard = () =>
    tab.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const held = {};
      for (const type of item.types) {
        const blob = await item.getType(type);
        held[type] = type.startsWith("text/") ? await blob.text() : [...new Uint8Array(await blob.slice(0, 32).arrayBuffer())];
      }
      return held;
    });
  await t.test("as a table, by its keys", async () => {
    await tab.keyboard.press("Alt+Shift+C");
    await tab.getByText("The map is on the clipboard as a table.").waitFor();
    const { "text/plain": text, "text/html": html } = await clipboard();
    assert.match(text.split("\n")[0], /Notice\tFind out\tBook\tVisit/);
    assert.match(text, /Angry: 38 minutes in a queue \(-2\)/);
    assert.match(html, /<table[\s\S]*Counter clerk/);
  });
  await t.test("as a picture, by its keys", async () => {
    await tab.keyboard.press("Alt+c");
    await tab.getByText("The map is on the clipboard as a picture.").waitFor();
    const { "image/png": bytes } = await clipboard();
    const { width } = png(Buffer.from(bytes));
    assert.ok(width > 2500, `${width} pixels wide`);
  });
  await t.test("as text, from the sheet", async () => {
    await tab.keyboard.press("Control+e");
    const sheet = tab.getByRole("dialog").first();
    await sheet.getByRole("button", { name: "Copy", exact: true }).click();
    await tab.getByRole("menuitem", { name: /^Copy as text/ }).click();
    await tab.getByText("The story of the map is on the clipboard.").waitFor();
    const { "text/plain": story } = await clipboard();
    assert.match(story, /Visit/);
    await tab.keyboard.press("Escape");
    assert.equal(await sheet.count(), 0);
  });
  await t.test("the selection alone", async () => {
    await tab.locator("[data-card]").first().click({ force: true, position: { x: 6, y: 6 } });
    await tab.keyboard.press("Alt+c");
    await tab.getByText("The selected cards are on the clipboard as a picture.").waitFor();
    const { width } = png(Buffer.from((await clipboard())["image/png"]));
    assert.ok(width < 2500, `${width} pixels wide`);
  });
});

test("many maps leave as one zip, and the whole library as one file", async (t) => {
  const { tab, library, folder } = await opened(t);
  const sheet = tab.getByRole("dialog").first();
  for (let copies = 0; copies < 2; copies++) waymark("--library", library, "new", `Copy ${copies}`);
  await tab.evaluate(() => (location.hash = "#/"));
  await tab.locator("[data-journey]", { hasText: "Copy 1" }).first().waitFor();
  const listed = (bytes) => {
    const file = join(folder, "many.zip");
    writeFileSync(file, bytes);
    return execFileSync("unzip", ["-Z1", file], { encoding: "utf8" }).trim().split("\n");
  };
  await t.test("chosen maps as SVG in one zip", async () => {
    for (const name of ["Copy 0", "Copy 1"]) {
      await tab.locator("a[data-journey]", { hasText: name }).first().focus();
      await tab.keyboard.press("Space");
    }
    await tab.keyboard.press("e");
    await chooseFormat(sheet, "SVG");
    await choose(sheet, "As", "One zip");
    const [file] = await Promise.all([tab.waitForEvent("download"), sheet.getByRole("button", { name: "Export", exact: true }).click()]);
    assert.deepEqual(listed(readFileSync(await file.path())).sort(), ["Copy 0.svg", "Copy 1.svg"]);
  });
  await t.test("the whole library", async () => {
    await tab.getByRole("button", { name: "Export the whole library…" }).click();
    const [file] = await Promise.all([tab.waitForEvent("download"), sheet.getByRole("button", { name: "Export", exact: true }).click()]);
    const names = listed(readFileSync(await file.path()));
    for (const title of [SAMPLE, "Copy 0", "Copy 1"]) assert.ok(names.some((name) => name.includes(title)), `${title} in ${names}`);
  });
});
