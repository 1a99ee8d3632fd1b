// The main job in the real desktop window under Xvfb: draw on the sample, kill the program in the middle, find everything
// again, and send the map away through the system's own save dialog.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Desktop, display } from "../lib/desktop.mjs";
import { SAMPLE, Work } from "../lib/flow.mjs";
import { DesktopHands } from "../lib/hands.mjs";
import { colours, pdfText, pngSize } from "../lib/look.mjs";
import { program, temporaryFolder } from "../lib/programs.mjs";
import { soon } from "../lib/soon.mjs";
import { pause } from "../lib/webdriver.mjs";

test("a map is opened, drawn on, killed, found again and sent away", async (t) => {
  const folder = temporaryFolder(t);
  const library = join(folder, "library.waymark");
  const desktop = new Desktop(t, await display(t), folder);
  let session = await desktop.open(library);
  let work = new Work(new DesktopHands(session), library, folder);

  await t.test("the sample opens", () => work.openSample());
  await t.test("a stage is added and named", () => work.addStage("Next time"));
  await t.test("a card is typed into an empty cell", () => work.addCard("pains", "Notice", "The letter is easy to miss"));
  await t.test("a touchpoint with a channel", async () => {
    await work.addTouchpoint("Next time", "Reminder message", "App");
    assert.equal(work.disk().card("Reminder message").touchpoint.channel, "app");
  });
  await t.test("a feeling is chosen by its face", () => work.addFeeling("Next time", "Very positive", 2));
  await t.test("a card is dragged to another stage", () => work.dragCard("The letter is easy to miss", "pains", "Afterwards"));
  await t.test("undo takes the drag back", async () => {
    await work.undo();
    const disk = work.disk();
    assert.equal(disk.card("The letter is easy to miss").step, disk.step("Notice").id);
  });
  await t.test("a feeling is dragged up", async () => {
    await work.dragFeeling("Notice", "Book");
    assert.equal(work.disk().feeling("Notice").valence, 1);
  });

  await t.test("what the window said was saved survives kill -9", async () => {
    desktop.kill(library);
    session = await desktop.open(library);
    work = new Work(new DesktopHands(session), library, folder);
    await work.openSample();
    const disk = work.disk();
    for (const text of ["The letter is easy to miss", "Reminder message"]) {
      assert.ok(disk.has(text), text);
      await work.hands.until(`return !!document.querySelector('[data-id="${disk.card(text).id}"]')`, `${text} is on the map`);
    }
  });
  await t.test("undo still works after the restart", async () => {
    await work.undo();
    assert.equal(work.disk().feeling("Notice").valence, -1);
  });

  const FILES = [
    ["Picture", "PNG", "png"],
    ["Picture", "SVG", "svg"],
    ["PDF and print", "PDF", "pdf"],
    ["Slides", "PowerPoint", "pptx"],
    ["Table", "Excel", "xlsx"],
    ["Web page", "HTML", "html"],
    ["Text", "Story", "txt"],
    ["Waymark file", "JSON", "json"],
  ];
  for (const [purpose, format, ending] of FILES) {
    await t.test(`the map is exported as ${format} through the save dialog`, async () => {
      const file = join(folder, `out.${ending}`);
      await work.clickNamed("header button", "Export");
      await work.clickNamed('[role="dialog"] .rail label', purpose);
      await work.clickNamed('[role="dialog"] .wishes .formats label', format);
      await work.clickNamed('[role="dialog"] button', `Export ${format}`);
      await saveAs(desktop, file);
      await work.hands.until(`return !document.querySelector('[role="dialog"]')`, "the export sheet is closed").catch(() => work.hands.press("Escape"));
      if (ending === "png") {
        assert.ok(pngSize(file).width > 1500);
        assert.ok(colours(file) > 200);
      }
      if (["svg", "html", "txt"].includes(ending)) assert.match(readFileSync(file, "utf8"), /Reminder message/);
      if (ending === "pdf") assert.match(pdfText(file), /Reminder\s+message/);
      if (["pptx", "xlsx"].includes(ending)) assert.equal(readFileSync(file).subarray(0, 2).toString(), "PK");
      if (ending === "json") assert.equal(JSON.parse(readFileSync(file, "utf8")).journey.title, SAMPLE);
    });
  }

  await t.test("a table that the program is started with is looked at and becomes a map", async () => {
    await session.end();
    desktop.kill(library);
    const table = join(folder, "Moving house.csv");
    writeFileSync(table, "Stage,Action,Feeling\nDecide,Reads about quarters,4\nMove,Carries boxes,1\n");
    session = await desktop.open(library, table);
    work = new Work(new DesktopHands(session), library, folder);
    await work.hands.until(`return !!document.querySelector('[role="dialog"] img')`, "the map is shown before it is one");
    await work.clickNamed('[role="dialog"] button', "Import");
    await work.hands.until(`return !document.querySelector('[role="dialog"]')`, "the import sheet is closed");
    const output = execFileSync(program("waymark"), ["--library", library, "show", "Moving house"], { encoding: "utf8" });
    assert.match(output, /Carries boxes/);
  });
});

/** Writes a path into the system's save dialog, as a person does, and waits for the file. */
async function saveAs(desktop, file) {
  const xdotool = (...words) => execFileSync("xdotool", words, { env: desktop.environment, encoding: "utf8" }).trim();
  const named = ["--onlyvisible", "--name", "^(Save|Save File|Save As.*)$"];
  xdotool("search", "--sync", ...named);
  const write = async () => {
    const window = xdotool("search", ...named).split("\n").at(-1);
    await pause(400);
    xdotool("windowfocus", "--sync", window);
    xdotool("key", "--clearmodifiers", "ctrl+a");
    xdotool("type", "--delay", "15", file);
    xdotool("key", "Return");
    return soon(() => existsSync(file), `${file} was written`, 6);
  };
  // A dialog that is not ready for keys yet is still there, and is written into again; one that is gone was heard.
  await soon(() => write().catch(() => existsSync(file)), `${file} was written`, 60);
}
