// The library home in a real browser against the real core: select, tag, move, export, trash, restore, favour, sort, find.
// What is on disk is read by the command line.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { browser, page } from "../lib/chromium.mjs";
import { ending } from "../lib/ending.mjs";
import { SAMPLE } from "../lib/flow.mjs";
import { chooseFormat } from "../lib/leaving.mjs";
import { read } from "../lib/map.mjs";
import { serve, temporaryFolder, waymark } from "../lib/programs.mjs";
import { soon } from "../lib/soon.mjs";

const MODIFIER = process.platform === "darwin" ? "Meta" : "Control";

test("maps are kept in order at the home", async (t) => {
  const folder = temporaryFolder(t);
  const library = join(folder, "library.waymark");
  const core = await serve(library);
  ending(t, () => core.stop());
  const tab = await page(t, await browser(t), core.address);
  const maps = tab.locator("a[data-journey]");
  const map = (title) => maps.filter({ hasText: title });
  const titles = () => maps.allInnerTexts();
  const disk = (title) => read(library, title, folder).journey;
  const told = (text) => tab.locator(".toast", { hasText: text }).waitFor();
  const names = ["Buying a ticket", "Cancelling a ticket", "Finding a seat"];

  await t.test("a new library offers a choice, by keyboard too, and the sample opens", async () => {
    await tab.getByRole("heading", { name: "Where do you want to begin?" }).waitFor();
    const sample = tab.getByRole("button", { name: /Look at a finished map/ });
    await sample.focus();
    await tab.keyboard.press("Enter");
    await tab.locator("[data-stage]").first().waitFor();
    await tab.goBack();
    await map(SAMPLE).waitFor();
    assert.equal(await tab.getByText("Where do you want to begin?").count(), 0, "it stands in nobody's way twice");
    assert.match((await titles())[0], new RegExp(SAMPLE), "what was used last stands first");
  });

  await t.test("three maps are selected by keyboard and tagged, each by an edit of its own", async () => {
    for (const title of names) waymark("--library", library, "new", title);
    await map(names[2]).waitFor();
    await tab.getByRole("button", { name: /^Sort/ }).click();
    await tab.getByRole("menuitem", { name: "Title" }).click();
    await map(names[0]).focus();
    await tab.keyboard.press("Space");
    await tab.keyboard.press("Shift+ArrowRight");
    await map(names[2]).click({ modifiers: [MODIFIER] });
    await tab.getByText("3 selected").waitFor();
    await tab.keyboard.press("t");
    await tab.getByRole("combobox", { name: "Tags" }).fill("travel");
    await tab.getByRole("combobox", { name: "Tags" }).press("Enter");
    await tab.getByRole("dialog").getByRole("button", { name: "Done" }).click();
    await told("Changed the tags of 3 maps");
    for (const title of names) assert.deepEqual(disk(title).tags, ["travel"]);
  });

  await t.test("one moves to a new folder by keyboard, one is dragged there, and a tag filters", async () => {
    await map(names[0]).focus();
    await tab.keyboard.press("m");
    await tab.getByRole("dialog").getByLabel("Folder").fill("Railway / Tickets");
    await tab.getByRole("dialog").getByLabel("Folder").press("Enter");
    await tab.getByRole("button", { name: /^Tickets/ }).waitFor();
    await map(names[2]).hover();
    await tab.mouse.down();
    await tab.mouse.move(400, 400, { steps: 4 });
    const goal = await tab.getByRole("button", { name: /^Railway/ }).boundingBox();
    await tab.mouse.move(goal.x + 20, goal.y + 10, { steps: 4 });
    await tab.mouse.up();
    await told("1 map is now in “Railway”");
    assert.deepEqual([disk(names[0]).folder, disk(names[2]).folder], ["Railway/Tickets", "Railway"]);
    await tab.getByRole("button", { name: /^travel/ }).click();
    assert.deepEqual(await titles(), names);
    await tab.getByRole("button", { name: "Do not filter by “travel”" }).click();
  });

  await t.test("a folder gets another name with all its maps, and that is taken back", async () => {
    await tab.getByRole("button", { name: /^Railway/ }).hover();
    await tab.getByRole("button", { name: "Actions for the folder “Railway”" }).click();
    await tab.getByRole("menuitem", { name: /Rename/ }).click();
    await tab.getByRole("dialog").getByLabel("Folder").fill("Trains");
    await tab.getByRole("dialog").getByLabel("Folder").press("Enter");
    await told("Moved 2 maps to “Trains”");
    assert.deepEqual([disk(names[0]).folder, disk(names[2]).folder], ["Trains/Tickets", "Trains"]);
    await tab.locator(".toast", { hasText: "Moved 2 maps" }).getByRole("button", { name: "Undo" }).click();
    await tab.getByRole("button", { name: /^Railway/ }).waitFor();
    assert.equal(disk(names[0]).folder, "Railway/Tickets");
  });

  await t.test("several maps are exported, a file each", async () => {
    await map(names[0]).click({ modifiers: [MODIFIER] });
    await map(names[1]).click({ modifiers: [MODIFIER] });
    const files = [];
    tab.on("download", (file) => files.push(file));
    await tab.keyboard.press("e");
    await chooseFormat(tab.getByRole("dialog"), "JSON");
    await tab.getByRole("dialog").getByRole("button", { name: "Export", exact: true }).click();
    await told("Exported 2 maps");
    await soon(() => files.length === 2, "both files came");
    const exported = await Promise.all(files.map(async (file) => JSON.parse(readFileSync(await file.path(), "utf8"))));
    assert.deepEqual(exported.map(({ journey }) => journey.title).sort(), names.slice(0, 2));
  });

  await t.test("a favourite survives a reload", async () => {
    await map(names[1]).focus();
    await tab.keyboard.press("s");
    await tab
      .getByRole("button", { name: /^Favourites/ })
      .getByText("1")
      .waitFor();
    await tab.reload();
    await tab.getByRole("button", { name: /^Favourites/ }).click();
    await map(names[1]).waitFor();
    assert.deepEqual(await titles(), [names[1]]);
    await tab.getByRole("button", { name: /^All maps/ }).click();
  });

  await t.test("the list sorts by its heads and keeps the choice", async () => {
    await tab.getByRole("button", { name: "List", exact: true }).click();
    const head = (name) => tab.getByRole("columnheader", { name });
    await head("Title").getByRole("button").click();
    assert.equal(await head("Title").getAttribute("aria-sort"), "descending", "the order was by title before");
    assert.equal((await titles())[0], SAMPLE);
    await head("Changed").getByRole("button").click();
    assert.equal(await head("Title").getAttribute("aria-sort"), "none");
    assert.equal(await head("Changed").getAttribute("aria-sort"), "descending");
    await tab.reload();
    await head("Changed").waitFor();
  });

  await t.test("maps go to the trash, come back, and are deleted for good after a question", async () => {
    for (const title of names.slice(0, 2)) await tab.getByRole("checkbox", { name: `Select ${title}` }).check();
    await map(names[0]).focus();
    await tab.keyboard.press("Delete");
    await told("2 maps are in the trash");
    assert.throws(() => disk(names[0]));
    await tab.getByRole("button", { name: /^Trash/ }).click();
    await map(names[0]).click();
    await tab.getByRole("toolbar").getByRole("button", { name: "Restore" }).click();
    await map(names[0]).waitFor({ state: "detached" });
    assert.equal(disk(names[0]).title, names[0]);
    await map(names[1]).focus();
    await tab.keyboard.press("Delete");
    await tab.getByRole("dialog").getByRole("button", { name: "Delete for good" }).click();
    await tab.getByText("The trash is empty").waitFor();
    await tab.getByRole("button", { name: "Show all maps" }).click();
    assert.equal(await map(names[1]).count(), 0);
  });

  await t.test("status and review date are set for several", async () => {
    for (const title of [names[0], names[2]]) await tab.getByRole("checkbox", { name: `Select ${title}` }).check();
    await tab.getByRole("toolbar").getByRole("button", { name: "Status" }).click();
    await tab.getByRole("menuitem", { name: "Published" }).click();
    await told("Status of 2 maps: Published");
    await map(names[0]).focus();
    await tab.keyboard.press("r");
    await tab.getByLabel("Review on").fill("2020-02-03");
    await tab.getByRole("dialog").getByRole("button", { name: "Done" }).click();
    await told("Changed the review date of 2 maps");
    assert.deepEqual([disk(names[2]).status, disk(names[2]).review_on], ["published", "2020-02-03"]);
    await tab.getByRole("button", { name: /^To review/ }).click();
    assert.deepEqual((await titles()).sort(), [names[0], names[2]]);
  });

  await t.test("a word is found in its map, marked, and opens it with the record selected", async () => {
    await tab.keyboard.press("/");
    await tab.keyboard.type("english only");
    const hit = tab.getByRole("option").first();
    await hit.waitFor();
    assert.deepEqual(await hit.locator("mark").allInnerTexts(), ["English", "only"]);
    assert.equal(await tab.getByRole("group", { name: `Hits in ${SAMPLE}` }).count(), 1);
    await tab.keyboard.press("Enter");
    const { id } = read(library, SAMPLE, folder).card("The booking tool speaks English only");
    await tab.locator(`[data-card="${id}"]:is([aria-pressed="true"], [aria-selected="true"])`).waitFor();
    const finder = tab.getByTestId("find").locator("input").first();
    await finder.waitFor();
    assert.equal(await finder.inputValue(), "english only", "the other places are in reach");
  });
});
