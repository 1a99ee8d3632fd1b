// The page is reloaded, or its process dies, in the middle of typing: the text up to the last pause is there, nothing else
// is lost, and the tab comes back where it was.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { browser, page } from "../lib/chromium.mjs";
import { ending } from "../lib/ending.mjs";
import { Work } from "../lib/flow.mjs";
import { BrowserHands } from "../lib/hands.mjs";
import { comparable, PLACE, select, writeUntilSaved } from "../lib/page-place.mjs";
import { serve, temporaryFolder } from "../lib/programs.mjs";
import { soon } from "../lib/soon.mjs";

async function atWork(t) {
  const folder = temporaryFolder(t);
  const library = join(folder, "library.waymark");
  const core = await serve(library);
  ending(t, () => core.stop());
  const tab = await page(t, await browser(t), core.address);
  const work = new Work(new BrowserHands(tab), library, folder);
  await work.openSample();
  await work.clickNamed("nav button", "Outline");
  await work.fit();
  const card = work.disk().card("“It came early!”").id;
  await select(work, card);
  // A view that no map opens with by itself.
  await work.hands.press("=", "Control");
  return { tab, work, card };
}

test("a reload in the middle of typing loses nothing", async (t) => {
  const { tab, work, card } = await atWork(t);
  await writeUntilSaved(work, card, " and so it");
  const before = await work.hands.run(PLACE);
  assert.deepEqual(before.selected, [card]);
  await work.hands.write(" went on");
  await tab.reload();
  await work.hands.until(`return document.activeElement?.dataset.testid === "map-field"`, "the text field is open again");
  const after = await work.hands.run(PLACE);
  assert.deepEqual(comparable(after, card), comparable(before, card));
  assert.match(after.field.text, / and so it( went on)?$/);
  await work.hands.write(", and on");
  await work.hands.press("Enter");
  await work.hands.saved();
  const { text } = work.disk().cards.find(({ id }) => id === card);
  assert.match(text, /^“It came early!” and so it( went on)?, and on$/);
});

test("a page that dies in the middle of typing keeps the text up to the last pause", async (t) => {
  const { tab, work, card } = await atWork(t);
  await writeUntilSaved(work, card, " and so it");
  const before = await work.hands.run(PLACE);
  const count = work.disk().cards.length;
  const devtools = await tab.context().newCDPSession(tab);
  const dead = new Promise((done) => devtools.once("Inspector.targetCrashed", done));
  await devtools.send("Inspector.enable");
  await work.hands.write(" lost");
  void devtools.send("Page.crash").catch(() => {});
  await dead;
  assert.match(work.disk().cards.find(({ id }) => id === card).text, / and so it( lost)?$/);
  await devtools.send("Page.reload");
  const run = async (body) => {
    const expression = `(() => { ${body} })()`;
    const { result } = await devtools.send("Runtime.evaluate", { expression, returnByValue: true });
    return result.value;
  };
  await soon(() => run(`return document.activeElement?.dataset.testid === "map-field"`).catch(() => false), "the text field is open again");
  const after = await run(PLACE);
  assert.deepEqual(comparable(after, card), comparable(before, card));
  assert.equal(work.disk().cards.length, count);
});

test("a new card whose page dies before its first pause can be written on, or goes when it is left empty", async (t) => {
  const { tab, work } = await atWork(t);
  await work.fit();
  const before = work.disk();
  await work.hands.click(`[data-cell="${before.cell("pains", "Notice")}"]`);
  await work.hands.press("Enter", "Control");
  await work.hands.until(`return document.activeElement?.dataset.testid === "map-field"`, "a text field is open");
  await work.hands.saved();
  assert.equal(work.disk().cards.length, before.cards.length + 1);
  const devtools = await tab.context().newCDPSession(tab);
  const dead = new Promise((done) => devtools.once("Inspector.targetCrashed", done));
  await devtools.send("Inspector.enable");
  void devtools.send("Page.crash").catch(() => {});
  await dead;
  await devtools.send("Page.reload");
  const open = `document.activeElement?.dataset.testid === "map-field"`;
  const value = async (expression) => (await devtools.send("Runtime.evaluate", { expression, returnByValue: true })).result.value;
  await soon(() => value(open).catch(() => false), "the new card's field is open again");
  await devtools.send("Runtime.evaluate", { expression: "document.activeElement.blur()" });
  await soon(() => work.disk().cards.length === before.cards.length, "the empty card is gone");
});
