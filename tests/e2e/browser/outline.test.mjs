// The outline by keyboard alone, in a real browser against the real core: go about, show, write, add, move, remove, undo; and
// what a screen reader is told of it.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { browser, page } from "../lib/chromium.mjs";
import { ending } from "../lib/ending.mjs";
import { Work } from "../lib/flow.mjs";
import { BrowserHands } from "../lib/hands.mjs";
import { serve, temporaryFolder } from "../lib/programs.mjs";

test("a map is read and drawn in its outline", async (t) => {
  const folder = temporaryFolder(t);
  const library = join(folder, "library.waymark");
  const chromium = await browser(t);
  const core = await serve(library);
  ending(t, () => core.stop());
  const tab = await page(t, chromium, core.address);
  const hands = new BrowserHands(tab);
  const work = new Work(hands, library, folder);
  await work.openSample();
  const tree = tab.getByRole("tree", { name: "Outline" });
  const at = (text) => hands.until(`return document.activeElement?.role === "treeitem" && document.activeElement.textContent.includes(${JSON.stringify(text)})`, `the outline is at ${text}`);
  const press = (...keys) => keys.reduce((before, key) => before.then(() => tab.keyboard.press(key)), Promise.resolve());

  await t.test("it opens by its key and is a tree of stages and cards", async () => {
    await press("Alt+o");
    await tree.waitFor();
    await tab.getByLabel("Filter the outline").focus();
    await press("ArrowDown");
    await at("Notice");
    const snapshot = await tree.ariaSnapshot();
    assert.match(snapshot, /treeitem "Notice, \d+ cards" \[expanded\] \[level=1\]/);
    assert.match(snapshot, /treeitem "Actions: Receives the renewal notice, rests on 1 source" \[level=2\]/);
    assert.match(snapshot, /treeitem "Touchpoints: Renewal notice, Post, /);
    assert.match(snapshot, /treeitem "Feelings: Anxious, Negative, /);
  });

  await t.test("arrows, ends and letters go about in it", async () => {
    await press("ArrowDown");
    await at("Receives the renewal notice");
    await press("ArrowLeft", "ArrowLeft");
    await at("Notice");
    await press("ArrowRight", "b");
    await at("Book");
    await press("End", "Home");
    await at("Notice");
  });

  await t.test("Enter shows a card on the map, and the keyboard stays", async () => {
    await tab.getByLabel("Filter the outline").fill("speaks english");
    await press("ArrowDown", "End");
    await at("The booking tool speaks English only");
    await press("Enter");
    const { id } = work.disk().card("The booking tool speaks English only");
    await hands.until(`return document.querySelector('[data-card="${id}"]')?.getAttribute("aria-pressed") === "true"`, "it is selected on the map");
    await at("The booking tool speaks English only");
  });

  await t.test("a text is written right there, and a card below", async () => {
    await press("F2");
    await tab.keyboard.type("English only");
    await press("Enter");
    await at("English only");
    await hands.saved();
    assert.ok(work.disk().has("English only"));
    await tab.getByLabel("Filter the outline").fill("");
    await press("ArrowDown");
    await at("English only");
    await press("Shift+Enter");
    await tab.keyboard.type("And no sign language");
    await press("Enter");
    await at("And no sign language");
    await hands.saved();
    const disk = work.disk();
    assert.equal(disk.card("And no sign language").step, disk.card("English only").step);
  });

  await t.test("Alt with arrows moves it, Delete removes it, undo brings it back", async () => {
    await press("Alt+ArrowRight");
    await hands.saved();
    const disk = work.disk();
    assert.equal(disk.card("And no sign language").step, disk.step("Visit").id);
    await at("And no sign language");
    await press("Delete");
    await hands.until(`return !document.querySelector('[role="tree"]').textContent.includes("And no sign language")`, "it is gone");
    await hands.until(`return document.activeElement?.role === "treeitem"`, "the keyboard is still in the outline");
    await hands.saved();
    assert.ok(!work.disk().has("And no sign language"));
    await work.undo();
    assert.ok(work.disk().has("And no sign language"));
  });

  await t.test("it follows the map, and remembers what was closed", async () => {
    await press("Home", "ArrowLeft");
    const { id } = work.disk().card("Offer the tool in five languages");
    await hands.click(`[data-card="${id}"]`);
    await hands.until(`return document.querySelector('[role="treeitem"][tabindex="0"]')?.dataset.branch === "${id}"`, "the outline is there too");
    await tab.reload();
    await tree.waitFor();
    await hands.until(`return document.querySelector('[role="treeitem"][aria-level="1"]')?.getAttribute("aria-expanded") === "false"`, "Notice is still closed");
  });
});
