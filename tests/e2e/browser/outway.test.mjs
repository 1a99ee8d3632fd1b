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
import { ROOT, serve, temporaryFolder, waymark } from "../lib/programs.mjs";
import { prefer, sampleOf } from "../lib/worlds.mjs";

/** A page on a new library, with the sample map open. */
async function opened(t, options = {}) {
  const folder = temporaryFolder(t);
  const library = join(folder, "library.waymark");
  const core = await serve(library);
  ending(t, () => core.stop());
  const tab = await page(t, await browser(t), "about:blank", { permissions: ["clipboard-read", "clipboard-write"], ...options });
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
    assert.ok(await sheet.getByRole("radio", { name: "PDF and print", exact: true }).isChecked());
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
      const shown = await sheet.locator('[data-testid^="preview-"]').count();
      if (format !== "Zip") assert.equal(shown, 1, "there is something to look at");
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
    await chooseFormat(sheet, "PNG");
    await sheet.getByText("Everything that shows on the map is in this file.").waitFor();
    await tab.keyboard.press("Escape");
  });
});

test("a web page, a workbook and slides are shown as what they are", async (t) => {
  const { tab, sheet } = await opened(t, { expected: /Content Security Policy|Failed to fetch/ });
  await t.test("the web page is the file itself, alive and shut in", async () => {
    await openSheet(tab, sheet);
    const answer = tab.waitForResponse((response) => response.url().includes("/api/live/"));
    await chooseFormat(sheet, "HTML");
    await previewed(sheet);
    const shown = await (await answer).body();
    const element = sheet.getByTestId("preview-live");
    const frame = await (await element.elementHandle()).contentFrame();
    await frame.getByRole("searchbox").fill("counter");
    await frame.waitForFunction(() => document.getElementById("count").textContent.trim() !== "");
    const reached = await frame.evaluate(async () => {
      const tried = { origin: self.origin, parent: "kept out", core: "kept out" };
      try {
        tried.parent = parent.document.title;
      } catch {}
      try {
        tried.core = (await fetch("/api/ask", { method: "POST" })).status;
      } catch {}
      return tried;
    });
    assert.deepEqual(reached, { origin: "null", parent: "kept out", core: "kept out" });
    assert.ok((await element.boundingBox()).width > 500, "a desk is wide");
    await choose(sheet, "Seen on", "Phone");
    assert.ok((await element.boundingBox()).width <= 391, "a phone is narrow");
    assert.equal(await frame.evaluate(() => innerWidth), 390);
    const { bytes } = await exported(sheet, "HTML");
    assert.ok(shown.equals(bytes), "what was looked at is the file");
  });
  await t.test("the workbook's sheet of the map is a grid, the others are tabs", async () => {
    await openSheet(tab, sheet);
    await chooseFormat(sheet, "Excel");
    await previewed(sheet);
    const grid = sheet.getByTestId("preview-sheet");
    const stage = grid.locator("td", { hasText: /Visit\s*Day 12/ }).first();
    assert.equal(await stage.getAttribute("colspan"), "2", "a stage lies over its steps");
    assert.notEqual(await stage.evaluate((cell) => getComputedStyle(cell).backgroundColor), "rgba(0, 0, 0, 0)");
    assert.equal(await grid.locator("polyline").count(), 1, "the curve is on it");
    await sheet.getByRole("tab", { name: "Map" }).press("ArrowRight");
    assert.equal(await sheet.getByRole("tab", { name: "Cards" }).getAttribute("aria-selected"), "true");
    assert.equal(await grid.locator("tr").count(), 39, "38 cards below their heads");
  });
  await t.test("slides are turned like pages", async () => {
    await chooseFormat(sheet, "PowerPoint");
    await previewed(sheet);
    const slides = sheet.getByRole("list", { name: "Pages" }).getByRole("button");
    assert.ok((await slides.count()) >= 6, `${await slides.count()} slides`);
    const first = await shownBytes(sheet);
    await sheet.getByRole("button", { name: "Next page" }).click();
    assert.ok(!(await shownBytes(sheet)).equals(first));
    await tab.keyboard.press("Escape");
  });
});

test("a picture is as wide as it is wished, and the usual files are two presses away", async (t) => {
  const { tab, sheet } = await opened(t);
  await t.test("1,280 pixels, said before and true after", async () => {
    await openSheet(tab, sheet);
    await choose(sheet, "Size", "Width");
    await choose(sheet, "Width", "1,280");
    await previewed(sheet);
    assert.match(await sheet.getByTestId("made").innerText(), /^1,280 × [\d,]+ pixels/);
    const { bytes } = await exported(sheet, "PNG");
    assert.ok(Math.abs(png(bytes).width - 1280) <= 1, `${png(bytes).width} pixels`);
    await sheet.waitFor({ state: "hidden" });
  });
  await t.test("PDF by two presses, without the sheet", async () => {
    await tab.getByRole("button", { name: "Export and copy" }).click();
    const item = tab.getByRole("menuitem", { name: /^Save as PDF/ });
    const [file] = await Promise.all([tab.waitForEvent("download"), item.click()]);
    assert.equal(file.suggestedFilename(), `${SAMPLE}.pdf`);
    await tab.getByText(/^Exported “/).first().waitFor();
  });
  await t.test("a format is found by its name", async () => {
    await tab.keyboard.press("Control+k");
    await tab.keyboard.type("powerpoint");
    await tab.keyboard.press("Enter");
    await previewed(sheet);
    assert.ok(await sheet.getByRole("radio", { name: "PowerPoint", exact: true }).isChecked());
    await tab.keyboard.press("Escape");
  });
});

test("a large export says how far it is, and stops where one says", async (t) => {
  const { tab, library, sheet } = await opened(t, { expected: /422/ });
  waymark("--library", library, "import", ...Array.from({ length: 30 }, () => join(ROOT, "assets/samples/dmv.json")));
  await tab.evaluate(() => (location.hash = "#/"));
  await tab.locator("[data-journey]", { hasText: SAMPLE }).nth(2).waitFor();
  await tab.getByRole("button", { name: "Export the whole library…" }).click();
  await chooseFormat(sheet, "PDF");
  await choose(sheet, "Pages", "Report");
  await sheet.getByRole("button", { name: "Export", exact: true }).click();
  const work = tab.locator("section.work");
  await work.getByText(/^[1-9]\d* of 3\d$/).waitFor();
  const stopped = tab.waitForResponse((answer) => answer.status() === 422 && answer.request().postData()?.includes("export_many"));
  await work.getByRole("button", { name: "Stop" }).click();
  assert.equal((await (await stopped).json()).code, "stopped", "the core itself stopped");
  await tab.getByText("Stopped. No file was made.").waitFor();
  await work.waitFor({ state: "hidden" });
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
  await t.test("one press does what helps", async () => {
    await sheet.locator("label", { has: tab.getByRole("radio", { name: /^Wall/ }) }).click();
    await previewed(sheet);
    const offer = sheet.getByTestId("remedies").first().getByRole("button", { name: /^Use A/ });
    const page = (await offer.innerText()).replace("Use ", "");
    await offer.click();
    await previewed(sheet);
    assert.equal(await sheet.getByLabel("Page size").inputValue(), page);
    const left = await sheet.getByTestId("warnings").count();
    assert.ok(left === 0 || !/[Tt]oo small/.test(await sheet.getByTestId("warnings").innerText()), "the letters can be read now");
  });
  await t.test("another kind of paper has a page and a distance of its own", async () => {
    const page = await sheet.getByLabel("Page size").inputValue();
    await choose(sheet, "Pages", "Tiles to glue");
    assert.equal(await sheet.getByLabel("Page size").inputValue(), "A4");
    await choose(sheet, "Pages", "Report");
    assert.ok(await sheet.getByRole("radio", { name: /^Desk/ }).isChecked());
    await choose(sheet, "Pages", "One page");
    assert.equal(await sheet.getByLabel("Page size").inputValue(), page);
    assert.ok(await sheet.getByRole("radio", { name: /^Wall/ }).isChecked());
    await sheet.getByLabel("Page size").selectOption("A4");
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
    assert.match(file.suggestedFilename(), /^library maps \d{4}-\d\d-\d\d\.zip$/);
    const names = listed(readFileSync(await file.path()));
    for (const title of [SAMPLE, "Copy 0", "Copy 1"]) assert.ok(names.some((name) => name.includes(title)), `${title} in ${names}`);
  });
});
