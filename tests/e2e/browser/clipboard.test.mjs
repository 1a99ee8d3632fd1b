// Copy and paste as people do it: a table, lines, a link and a picture from elsewhere; cards from one map to another; and
// input methods, whose first sign must not be lost. Each is undone with one key.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { browser, page } from "../lib/chromium.mjs";
import { ending } from "../lib/ending.mjs";
import { BrowserHands } from "../lib/hands.mjs";
import { Keys, openBlank, openMap } from "../lib/keys.mjs";
import { read } from "../lib/map.mjs";
import { serve, temporaryFolder } from "../lib/programs.mjs";
import { soon } from "../lib/soon.mjs";

const FIRST = "The first map";
const SECOND = "The second map";
/** A picture of two by two pixels. */
const PICTURE = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==";

test("what other programs and other maps copied is pasted", async (t) => {
  const folder = temporaryFolder(t);
  const library = join(folder, "library.waymark");
  const chromium = await browser(t);
  const core = await serve(library);
  ending(t, () => core.stop());
  const tab = await page(t, chromium, core.address, { permissions: ["clipboard-read", "clipboard-write"] });
  const hands = new BrowserHands(tab);
  const keys = new Keys(hands);
  const disk = (title = FIRST) => read(library, title, folder);
  const texts = (title) => disk(title).cards.map(({ text }) => text);
  const undo = async () => {
    await keys.press("Control+z");
    await hands.saved();
  };
  const firstCell = async () => {
    await keys.press("Control+Home");
  };
  await openBlank(hands, library, SECOND);
  await openBlank(hands, library, FIRST);

  await t.test("lines become cards of one cell, and go again with one undo", async () => {
    await firstCell();
    await put(tab, { "text/plain": "- Reads the letter\n- Looks for papers\n\n- Calls" });
    await keys.press("Control+v");
    await cards(hands, 3);
    assert.deepEqual(texts(), ["Reads the letter", "Looks for papers", "Calls"]);
    assert.equal(new Set(disk().cards.map(({ step, lane }) => `${step} ${lane}`)).size, 1);
    await undo();
    assert.equal(disk().cards.length, 0);
  });

  await t.test("a table goes across steps and lanes", async () => {
    await firstCell();
    await put(tab, { "text/plain": 'Look\tBook\n\t"Web\nsite"', "text/html": "<table><tr><td>Look<td>Book<tr><td><td>Web<br>site</table>" });
    await keys.press("Control+v");
    await cards(hands, 3);
    const map = disk();
    const [look, book, site] = ["Look", "Book", "Web\nsite"].map((text) => map.card(text));
    assert.equal(look.lane, book.lane);
    assert.equal(book.step, site.step);
    assert.equal(site.lane, map.lane("touchpoints").id);
    assert.ok(site.touchpoint);
    await undo();
  });

  await t.test("a table that is too wide is shown first; Escape leaves all as it was, Enter pastes", async () => {
    const wide = "a\tb\tc\td\te";
    await firstCell();
    await put(tab, { "text/plain": wide });
    await keys.press("Control+v");
    await hands.until(`return document.querySelector('[data-testid="paste-preview"]')?.textContent.includes("2 new stages")`, "the preview");
    await keys.press("Escape");
    await hands.until(`return !document.querySelector('[role="dialog"]')`, "the preview is gone");
    assert.equal(disk().cards.length, 0);
    await keys.press("Control+v");
    await hands.until(`return document.activeElement?.dataset.accept !== undefined`, "the button has the keyboard");
    await keys.press("Enter");
    await cards(hands, 5);
    assert.equal(disk().stages.length, 5);
    await undo();
    assert.equal(disk().stages.length, 3);
  });

  await t.test("a link becomes the source of the chosen card", async () => {
    await firstCell();
    await keys.type("Renews online");
    await keys.press("Enter");
    await keys.press("ArrowUp");
    await put(tab, { "text/plain": "https://www.example.com/survey/2026" });
    await keys.press("Control+v");
    const { evidence, links } = await soon(() => [disk()].find(({ evidence }) => evidence?.length > 0), "the source is on the disk");
    assert.deepEqual([evidence[0].name, evidence[0].source, links[0].kind], ["example.com/survey/2026", "https://www.example.com/survey/2026", "evidenced_by"]);
  });

  await t.test("cards keep their fields, feelings and links in another map", async () => {
    await firstCell();
    await keys.press("ArrowDown");
    await keys.row(["Website", "Desk"]);
    await keys.row(["--Angry", "+Glad"]);
    await keys.press("Control+Home");
    await keys.press("ArrowDown");
    await keys.link(["Right"], "60");
    await hands.saved();
    await keys.press("Control+Home");
    for (let times = 0; times < 3; times += 1) await keys.press("Control+a");
    await keys.press("Control+c");
    const copied = await tab.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, "Renews online\t\nWebsite\tDesk\n-2 Angry\t+1 Glad");
    await openMap(hands, library, SECOND);
    await keys.press("Control+Home");
    await keys.press("ArrowRight");
    await keys.press("Control+v");
    await cards(hands, 5);
    const map = disk(SECOND);
    const [site, desk] = [map.card("Website"), map.card("Desk")];
    assert.equal(site.step, map.steps.find(({ stage }) => stage === map.stages[1].id).id);
    assert.ok(site.touchpoint && desk.touchpoint);
    const flow = map.links.find(({ kind }) => kind === "leads_to");
    assert.deepEqual([flow.from, flow.to, flow.share], [site.id, desk.id, 0.6]);
    assert.equal(map.evidence[0].source, "https://www.example.com/survey/2026");
    assert.deepEqual(map.cards.flatMap(({ feelings = {} }) => Object.values(feelings).map(({ word, valence }) => [word, valence])).sort(), [["Angry", -2], ["Glad", 1]]);
    assert.ok(!disk().cards.some(({ id }) => id === site.id), "the ids are new");
    await undo();
    assert.equal(disk(SECOND).cards.length, 0);
    assert.equal(disk(SECOND).links.length, 0);
  });

  await t.test("a picture becomes a card that shows it", async () => {
    await keys.press("Control+Home");
    await pastePicture(tab, PICTURE);
    await cards(hands, 1);
    const [{ image }] = disk(SECOND).cards;
    assert.deepEqual([image.width, image.height, image.alt], [2, 2, "Queue at the desk"]);
    await undo();
    assert.equal(disk(SECOND).cards.length, 0);
  });

  await t.test("an input method begins a card with its first sign", async () => {
    const input = await tab.context().newCDPSession(tab);
    await keys.press("Control+Home");
    await hands.until(`return document.activeElement?.dataset.cell !== undefined`, "the cell has the keyboard");
    await input.send("Input.imeSetComposition", { text: "n", selectionStart: 1, selectionEnd: 1 });
    await input.send("Input.imeSetComposition", { text: "ni", selectionStart: 2, selectionEnd: 2 });
    await hands.until(`return document.activeElement?.textContent === "ni"`, "what is composed is seen");
    await input.send("Input.insertText", { text: "你" });
    await hands.until(`return document.activeElement?.dataset.testid === "map-field" && document.activeElement.value === "你"`, "the field has the sign");
    await input.send("Input.imeSetComposition", { text: "hao", selectionStart: 3, selectionEnd: 3 });
    await input.send("Input.insertText", { text: "好" });
    await keys.press("Enter");
    await hands.saved();
    assert.deepEqual(texts(SECOND), ["你好"]);
    await keys.press("ArrowUp");
    await input.send("Input.insertText", { text: "😀" });
    await hands.until(`return document.activeElement?.value === "😀"`, "an emoji begins a text too");
    await keys.press("Enter");
    await hands.saved();
    assert.deepEqual(texts(SECOND), ["😀"]);
    await undo();
    assert.deepEqual(texts(SECOND), ["你好"]);
  });
});

/** Puts texts on the clipboard, as another program does. */
async function put(tab, texts) {
  await tab.evaluate(async (all) => {
    const blobs = Object.entries(all).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  }, texts);
}

/** A picture file comes with a paste; the clipboard of a browser takes none with a name. */
async function pastePicture(tab, content) {
  await tab.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([bytes], "Queue_at_the desk.png", { type: "image/png" }));
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, content);
}

/** Waits until the map holds so many cards and all is on the disk. */
async function cards(hands, count) {
  await hands.until(`return new Set([...document.querySelectorAll("[data-card], [data-feeling]")].map((e) => e.dataset.id)).size === ${count}`, `${count} cards`);
  await hands.saved();
}
