// Every way in, in a real browser against the real core: a pasted text, a dropped table, twenty files, a file into an open
// map, a copy that was edited elsewhere. What came in is read from the disk by the command line.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
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

/** Processes that a process has started and that still run. */
function children(pid) {
  const tasks = readdirSync(`/proc/${pid}/task`);
  const lists = tasks.map((task) => readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").trim());
  return lists.flatMap((list) => list.split(" ").filter(Boolean));
}

/** Waits until something holds, at most ten seconds. */
async function until(holds, what) {
  for (const end = Date.now() + 10_000; !holds(); ) {
    assert.ok(Date.now() < end, what);
    await new Promise((done) => setTimeout(done, 50));
  }
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
    await toast("Imported 1 map").getByRole("button", { name: "Close" }).click();
    await home();
    // The message is gone, the way back is not.
    await tab.locator("main .last").getByRole("button", { name: "Undo (moves it to the trash)" }).click();
    await tab.locator("main .last").waitFor({ state: "detached" });
    assert.deepEqual(listed(), before);
  });

  await t.test("text is written in the sheet, and what it becomes follows", async () => {
    await tab.locator("main .ways button").last().click();
    const field = sheet.getByLabel("Text", { exact: true });
    await field.fill("journey\n section One\n  A: 3: Mia");
    await sheet.getByText("1 stage,").waitFor();
    await field.fill("journey\n section One\n  A: 3: Mia\n section Two\n  B: 5: Mia");
    await sheet.getByText("2 stages").waitFor();
    await field.fill("journey\n section One\n  A: 3: Mia\n  B: 9: Mia");
    await sheet.getByRole("button", { name: "Line 4:" }).click();
    const chosen = () => field.evaluate((own) => own.value.slice(own.selectionStart, own.selectionEnd));
    assert.equal(await chosen(), "  B: 9: Mia", "a remark leads to its line");
    assert.deepEqual(await sheet.locator(".numbers span").allInnerTexts(), ["1", "2", "3", "4"]);
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
    const groups = sheet.getByLabel("Column 2: Was").locator("optgroup");
    const labels = await groups.evaluateAll((list) => list.map(({ label }) => label));
    assert.deepEqual(labels.slice(0, 2), ["Most usual", "Cards of a lane"]);
    await sheet.getByLabel("Column 2: Was").selectOption({ label: "Thoughts (lane)" });
    await sheet.getByLabel("Column 3: Ärger").selectOption({ label: "Pain points (lane)" });
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
    await sheet.getByText("“Map 3” as it will be").waitFor();
    await sheet.getByText("Adds 1 stage and 4 cards.").waitFor();
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

  await t.test("a lane joins the one that means the same, or stands by itself; two maps of one file are one step", async () => {
    await tab.locator("[data-journey]", { hasText: SAMPLE }).first().click();
    await tab.locator("[data-stage]").first().waitFor();
    const before = disk(SAMPLE);
    const at = before.stages.find(({ id }) => id === sorted(before.stages)[0].id).name;
    const opportunities = before.lane("opportunities");
    const file = join(folder, "ideas.json");
    writeFileSync(file, JSON.stringify(ideas(at)));
    await drop(tab, [{ name: "ideas.json", text: readFileSync(file, "utf8") }]);
    await sheet.getByRole("radio", { name: /Merged by stage name/ }).check({ force: true });
    const way = sheet.getByLabel("Where lane “Ideas” goes");
    assert.equal(await way.inputValue(), "joins");
    await sheet.getByText("Adds 1 card.").waitFor();
    await way.selectOption("own");
    await sheet.getByText("Adds 1 lane and 1 card.").waitFor();
    await way.selectOption("joins");
    await sheet.getByText("Adds 1 card.").waitFor();
    await button("Add to the map").click();
    await toast(`to “${SAMPLE}”`).waitFor();
    assert.equal(disk(SAMPLE).card("A queue that texts you").lane, opportunities.id);
    await toast(`to “${SAMPLE}”`).getByRole("button", { name: "Undo" }).click();
    await until(() => !disk(SAMPLE).has("A queue that texts you"), "the undo reached the disk");
    const block = (name) => `\`\`\`mermaid\njourney\n section ${at}\n  ${name}: 3: Mia\n\`\`\`\n`;
    await drop(tab, [{ name: "two.md", text: `# Two\n\n${block("First of two")}\n${block("Second of two")}` }]);
    await sheet.getByText("2 of 2 maps").waitFor();
    await sheet.getByRole("radio", { name: /Merged by stage name/ }).check({ force: true });
    await sheet.getByText(/^Adds /).waitFor();
    await button("Add to the map").click();
    await until(() => disk(SAMPLE).has("First of two") && disk(SAMPLE).has("Second of two"), "both came in");
    await tab.locator('[data-saving="saved"]').waitFor();
    await tab.keyboard.press("Control+z");
    await until(() => !disk(SAMPLE).has("First of two") && !disk(SAMPLE).has("Second of two"), "one step took both back");
    await home();
  });

  await t.test("maps that are here already do not come twice: what is the same stays out, what changed is taken over", async () => {
    const zip = join(folder, "all.zip");
    waymark("--library", library, "export", "--all", "-o", zip);
    const before = listed();
    await drop(tab, [{ name: "all.zip", text: readFileSync(zip).toString("latin1"), encoding: "latin1" }]);
    await sheet.getByText("Same as yours.").first().waitFor();
    assert.ok(await button("Import").isDisabled(), "there is nothing to import");
    await sheet.getByLabel("What to do with “Map 2”").selectOption("copy");
    await button("Import").click();
    await until(() => listed().length === before.length + 1, "one copy came");
    await home();
    const files = ["Map 4", "Map 5"].map((title) => {
      const file = join(folder, `${title}.json`);
      waymark("--library", library, "export", title, "-o", file);
      const copy = JSON.parse(readFileSync(file, "utf8"));
      if (title === "Map 4") copy.cards.find(({ text }) => text === "Step").text = "A better step";
      return { name: `${title}.json`, text: JSON.stringify(copy) };
    });
    await drop(tab, files);
    await sheet.getByText("1 new change").waitFor();
    assert.deepEqual(await sheet.locator(".fate select").evaluateAll((all) => all.map(({ value }) => value)), ["merge", "leave"]);
    await button("Import").click();
    await sheet.getByText("1 map took over changes.").waitFor();
    assert.ok(disk("Map 4").has("A better step"));
    assert.equal(listed().length, before.length + 1);
    await button("Undo").click();
    await until(() => disk("Map 4").has("Step"), "the row was taken back");
  });

  await t.test("a reading that takes long can be stopped, and what reads is gone", async () => {
    await tab.evaluate(() => {
      const rows = Array.from({ length: 110_000 }, (_, at) => `Stage ${at % 40},actions,Card number ${at} with some more text that makes the file long,3`);
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([`stage,lane,text,feeling\n${rows.join("\n")}\n`], "long.csv"));
      dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    });
    await until(() => children(core.pid).length === 1, "a process of its own reads");
    await button("Stop").click();
    await sheet.getByText("The reading was stopped.").waitFor();
    await until(() => children(core.pid).length === 0, "it is ended");
    await button("Read it again").click();
    await until(() => children(core.pid).length === 1, "it is read again");
    await tab.keyboard.press("Escape");
    await until(() => children(core.pid).length === 0, "closing the sheet ends it too");
  });

  await t.test("a word for a feeling is taught once", async () => {
    const text = "stage,lane,text,feeling\nBook,actions,Call,sad\nBook,actions,Wait,zonked\n";
    await drop(tab, [{ name: "words.csv", text }]);
    await sheet.getByText("Words for feelings that are not known").waitFor();
    await sheet.getByRole("radiogroup", { name: "How “zonked” feels" }).getByRole("radio", { name: "Very negative" }).check({ force: true });
    await button("Do not read “zonked” as a feeling").waitFor();
    await button("Import").click();
    await tab.locator("[data-stage]").first().waitFor();
    const felt = disk("words").cards.flatMap(({ feelings }) => Object.values(feelings ?? {}));
    assert.ok(felt.some(({ valence, word }) => valence === -2 && word === "zonked"), JSON.stringify(felt));
    await home();
    await drop(tab, [{ name: "words 2.csv", text }]);
    await button("Read it by guessing").waitFor();
    await button("Do not read “zonked” as a feeling").waitFor();
    await tab.keyboard.press("Escape");
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
    await sheet.getByText("Changed in both copies (1)").waitFor();
    await sheet.getByRole("radio", { name: /What the file says/ }).check();
    await button("Take over 2 changes").click();
    await toast("Took over 2 changes").waitFor();
    const merged = disk(SAMPLE);
    const text = (journey, { id }) => journey.cards.find((card) => card.id === id).text;
    assert.deepEqual([contested, quiet, ours].map((card) => text(merged, card)), ["What the file says", "Only in the file", "Only mine"]);
    await toast("Took over 2 changes").getByRole("button", { name: "Undo" }).click();
    await tab.locator('[data-saving="saved"]').waitFor();
    assert.deepEqual(texts(disk(SAMPLE)), texts(before));
    // What was decided for this map is not asked again.
    const again = () => drop(tab, [{ name: "copy.json", text: readFileSync(file, "utf8") }]);
    await again();
    await button("All mine").click();
    await button("Take over 1 change").click();
    await toast("Took over 1 change").waitFor();
    await again();
    await sheet.getByText("Decided before (1)").waitFor();
    assert.equal(await sheet.getByText(/Changed in both copies/).count(), 0);
    await sheet.getByText("There is nothing to take over.").first().waitFor();
    await sheet.locator(".foot").getByRole("button", { name: "Close" }).click();
    await sheet.waitFor({ state: "detached" });
    const [line] = JSON.parse(waymark("--library", library, "history", SAMPLE, "--json"));
    assert.match(line.label, /^Merge copy\.json/);
  });
});

/** A map with one idea under a stage of this name. */
function ideas(stage) {
  const id = (nth) => `0190a000-0000-7000-8000-00000000000${nth}`;
  return {
    waymark: "1.0",
    journey: { id: id(1), title: "Ideas of the team" },
    stages: [{ id: id(2), rank: "V", name: stage }],
    steps: [{ id: id(3), rank: "V", stage: id(2) }],
    lanes: [{ id: id(4), rank: "V", kind: "opportunities", name: "Ideas" }],
    cards: [{ id: id(5), rank: "V", lane: id(4), step: id(3), text: "A queue that texts you" }],
  };
}

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
