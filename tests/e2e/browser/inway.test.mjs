// Every way in, in a real browser against the real core: a pasted text, a dropped table, twenty files, a file into an open
// map, a copy that was edited elsewhere. What came in is read from the disk by the command line.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { browser, page } from "../lib/chromium.mjs";
import { ending } from "../lib/ending.mjs";
import { SAMPLE } from "../lib/flow.mjs";
import { read } from "../lib/map.mjs";
import { serve, temporaryFolder, waymark } from "../lib/programs.mjs";

const MERMAID = "journey\n  title Going to the dentist\n  section Book\n    Call: 2: Mia\n    Get a date: 4: Mia\n  section Visit\n    Wait: 1: Mia";
const TABLE = "Phase;Was;Ärger\nBuchen;Zimmer suchen;Preise ändern sich\nBuchen;Zimmer buchen;\nAnkommen;Einchecken;Lange Schlange\n";

/** Drops files on the window. */
function drop(tab, files) {
  return tab.evaluate((list) => {
    const dataTransfer = new DataTransfer();
    for (const { name, bytes } of list) dataTransfer.items.add(new File([Uint8Array.from(bytes)], name));
    dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, files.map(({ name, text, encoding = "utf8" }) => ({ name, bytes: [...Buffer.from(text, encoding)] })));
}

/** Pastes a text where the focus is. */
function paste(tab, text) {
  return tab.evaluate((said) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", said);
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

const sorted = (records) => [...records].sort((a, b) => (a.rank < b.rank ? -1 : 1));
const names = (records) => sorted(records).map(({ name }) => name);
const texts = (journey) => journey.cards.map(({ text }) => text).sort();

test("maps come in by every way, each with a look before and a way back", async (t) => {
  const folder = temporaryFolder(t);
  const library = join(folder, "library.waymark");
  const core = await serve(library);
  ending(t, () => core.stop());
  // A file that cannot be read is answered so; Chromium logs every such answer.
  const expected = /status of 422/;
  const tab = await page(t, await browser(t), core.address, { expected });
  const sheet = tab.getByRole("dialog");
  const button = (name) => sheet.getByRole("button", { name });
  const disk = (title) => read(library, title, folder);
  const listed = () => JSON.parse(waymark("--library", library, "list", "--json")).map(({ title, properties }) => title ?? properties.title);
  const home = async () => {
    await tab.evaluate(() => (location.hash = "#/"));
    await tab.locator("[data-journey]").first().waitFor();
  };
  /** The map in the sheet, which must have been drawn. */
  const drawn = async () => {
    const picture = sheet.locator("img");
    await picture.waitFor();
    await tab.waitForFunction(() => document.querySelector('[role="dialog"] img')?.naturalWidth > 100);
    assert.match(await picture.getAttribute("src"), /^blob:/, "an image of its own, in which nothing can run");
  };
  const toast = (text) => tab.locator(".toast", { hasText: text });
  await tab.locator("[data-journey]").first().waitFor();

  await t.test("Mermaid that is pasted on the home is shown as a map, then becomes one, and is taken back", async () => {
    const before = listed();
    await paste(tab, MERMAID);
    await drawn();
    await sheet.getByText("2 stages").waitFor();
    assert.equal(await sheet.getByLabel("Read as").inputValue(), "mermaid");
    assert.deepEqual(listed(), before, "a look changes nothing");
    await button("Import").click();
    await tab.locator("[data-stage]").first().waitFor();
    const journey = disk("Going to the dentist");
    assert.deepEqual(names(journey.stages), ["Book", "Visit"]);
    assert.deepEqual(["Call", "Get a date", "Wait"].filter((text) => !journey.has(text)), []);
    await toast("Imported 1 map").getByRole("button", { name: "Undo" }).click();
    await tab.locator("[data-journey]").first().waitFor();
    assert.deepEqual(listed(), before);
  });

  await t.test("text is written in the sheet, and what it becomes follows", async () => {
    await tab.locator("main .ways button").last().click();
    const field = sheet.getByLabel("Text", { exact: true });
    await field.fill("journey\n section One\n  A: 3: Mia");
    await sheet.getByText("1 stage,").waitFor();
    await field.fill("journey\n section One\n  A: 3: Mia\n section Two\n  B: 5: Mia");
    await sheet.getByText("2 stages").waitFor();
    await field.fill("");
    assert.ok(await button("Import").isDisabled());
    await tab.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
  });

  await t.test("a dropped table is adjusted at its columns, and the next one like it is read so by itself", async () => {
    await drop(tab, [{ name: "Reise.csv", text: TABLE, encoding: "latin1" }]);
    await drawn();
    assert.equal(await sheet.getByLabel("Letters").inputValue(), "windows-1252");
    assert.equal(await sheet.getByLabel("Between cells").inputValue(), ";");
    await sheet.getByRole("radio", { name: /A step/ }).check({ force: true });
    await sheet.getByLabel("Column 1: Phase").selectOption({ label: "Stage" });
    await sheet.getByLabel("Column 2: Was").selectOption({ label: "Thoughts" });
    await sheet.getByLabel("Column 3: Ärger").selectOption({ label: "Pain points" });
    await sheet.getByText("5 cards").waitFor();
    await button("Import").click();
    await tab.locator("[data-stage]").first().waitFor();
    const journey = disk("Reise");
    assert.deepEqual(names(journey.stages), ["Buchen", "Ankommen"]);
    const thoughts = journey.lane("thoughts").id;
    const pains = journey.lane("pains").id;
    assert.equal(journey.card("Einchecken").lane, thoughts);
    assert.equal(journey.card("Preise ändern sich").lane, pains);
    await home();
    await drop(tab, [{ name: "Reise 2.csv", text: `${TABLE}Abreisen;Auschecken;\n` }]);
    await button("Read it by guessing").waitFor();
    await sheet.getByText("3 stages").waitFor();
    assert.equal(await sheet.getByLabel("Column 2: Was").inputValue(), "lane thoughts");
    await tab.keyboard.press("Escape");
  });

  await t.test("of twenty files one is bad: nineteen come in and one is explained", async () => {
    const files = Array.from({ length: 20 }, (_, at) => ({
      name: `map ${at + 1}.mmd`,
      text: at === 6 ? "journey\n  section ;" : `journey\n  title Map ${at + 1}\n  section Go\n    Step: 3: Mia`,
    }));
    files[6] = { name: "bad.json", text: '{ "waymark": "1.0", ' };
    await drop(tab, files);
    await sheet.getByText("19 files can be imported, 1 cannot.").waitFor();
    await button("Import").click();
    await sheet.getByText("19 maps from 19 files came in.").waitFor();
    const bad = sheet.locator('[data-state="failed"]');
    assert.equal(await bad.count(), 1);
    assert.match(await bad.innerText(), /bad\.json/);
    assert.match(await bad.innerText(), /line/, "it says where");
    const there = listed();
    assert.equal(files.filter((_, at) => there.includes(`Map ${at + 1}`)).length, 19);
    await button("Open the first").click();
    await tab.locator("[data-stage]").first().waitFor();
    assert.match(await tab.title(), /^Map 1 /);
    await home();
  });

  await t.test("a file comes into the open map as one step, and is undone", async () => {
    await tab.locator("[data-journey]", { hasText: "Map 3" }).first().click();
    await tab.locator("[data-stage]").first().waitFor();
    const before = disk("Map 3");
    await drop(tab, [{ name: "more.mmd", text: "journey\n section Go\n  Look: 4: Mia\n section Later\n  Rest: 5: Mia" }]);
    await drawn();
    await sheet.getByRole("radio", { name: /Merged by stage name/ }).check({ force: true });
    await button("Add to the map").click();
    await toast("to “Map 3”").waitFor();
    const joined = disk("Map 3");
    assert.deepEqual(names(joined.stages), ["Go", "Later"]);
    assert.ok(joined.has("Look") && joined.has("Rest") && joined.has("Step"));
    await tab.locator("[data-stage]").nth(1).waitFor();
    await toast("to “Map 3”").getByRole("button", { name: "Undo" }).click();
    await tab.waitForFunction(() => document.querySelectorAll("[data-stage]").length === 1);
    assert.deepEqual(texts(disk("Map 3")), texts(before));
    assert.deepEqual(names(disk("Map 3").stages), names(before.stages));
    await home();
  });

  await t.test("a copy that was edited elsewhere is merged, its conflict decided, and all of it undone", async () => {
    const file = join(folder, "copy.json");
    waymark("--library", library, "export", SAMPLE, "-o", file);
    const copy = JSON.parse(readFileSync(file, "utf8"));
    const { id: lane } = copy.lanes.find(({ kind }) => kind === "actions");
    const [contested, quiet, ours] = copy.cards.filter((card) => card.lane === lane && card.text);
    contested.text = "What the file says";
    quiet.text = "Only in the file";
    writeFileSync(file, JSON.stringify(copy));
    await tab.locator("[data-journey]", { hasText: SAMPLE }).first().click();
    await tab.locator("[data-stage]").first().waitFor();
    await write(tab, contested.id, "What I say");
    await write(tab, ours.id, "Only mine");
    const before = disk(SAMPLE);
    await drop(tab, [{ name: "copy.json", text: readFileSync(file, "utf8") }]);
    await sheet.getByText(`You have this map: “${SAMPLE}”`).waitFor();
    await sheet.getByText("Changed in both (1)").waitFor();
    await sheet.getByRole("radio", { name: /What the file says/ }).check();
    await button("Take over 2 changes").click();
    await toast("Took over 2 changes").waitFor();
    const merged = disk(SAMPLE);
    const text = (journey, { id }) => journey.cards.find((card) => card.id === id).text;
    assert.deepEqual([contested, quiet, ours].map((card) => text(merged, card)), ["What the file says", "Only in the file", "Only mine"]);
    await toast("Took over 2 changes").getByRole("button", { name: "Undo" }).click();
    await tab.locator('[data-saving="saved"]').waitFor();
    assert.deepEqual(texts(disk(SAMPLE)), texts(before));
  });
});

/** Writes a card's text anew by hand. */
async function write(tab, id, text) {
  const card = tab.locator(`[data-card="${id}"]`);
  await tab.keyboard.press("Alt+1");
  await card.focus();
  await tab.keyboard.press("F2");
  const field = tab.locator('[data-testid="map-field"]');
  await field.waitFor();
  await field.fill(text);
  await tab.keyboard.press("Enter");
  await field.waitFor({ state: "detached" });
  await tab.locator('[data-saving="saved"]').waitFor();
}
