// The program or its page dies in the middle of typing: the window comes back where it was, the page by itself, with the
// text up to the last pause. No driver can watch a page die, so keys, pictures and the library tell.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { Desktop, display } from "../lib/desktop.mjs";
import { ending } from "../lib/ending.mjs";
import { Work } from "../lib/flow.mjs";
import { DesktopHands } from "../lib/hands.mjs";
import { comparable, PLACE, select, writeUntilSaved } from "../lib/page-place.mjs";
import { temporaryFolder } from "../lib/programs.mjs";
import { soon } from "../lib/soon.mjs";
import { pause } from "../lib/webdriver.mjs";

/** Two pictures of the same window differ by less: a caret that blinks. */
const SAME = 0.02;

test("what dies in the middle of typing comes back where it was", async (t) => {
  const folder = temporaryFolder(t);
  const library = join(folder, "library.waymark");
  const desktop = new Desktop(t, await display(t), folder);
  let work = new Work(new DesktopHands(await desktop.open(library)), library, folder);
  ending(t, () => desktop.kill(library));
  const still = join(folder, "still.png");
  let card;

  const text = () => work.disk().cards.find(({ id }) => id === card).text;
  const until = (holds, what) => soon(holds, what, 60);
  const type = (words) => {
    const window = desktop.xdotool("search", "--onlyvisible", "--name", "Waymark").split("\n")[0];
    desktop.xdotool("windowfocus", "--sync", window);
    desktop.xdotool("type", "--delay", "2", words);
  };

  /** Until the page is there, keys go nowhere and the window still shows what it showed: types until the text goes on where it ended,
   * and takes back what went on. */
  const awake = async (end) => {
    const since = () => text().slice(text().lastIndexOf(end) + end.length);
    await until(async () => {
      type(".");
      await pause(1500);
      return /^( x)?\.+$/.test(since());
    }, "the text goes on where it ended");
    let more = "";
    await until(async () => more === (more = since()) || pause(2000).then(() => false), "all that was typed has come");
    desktop.xdotool("key", "--delay", "20", "--repeat", String(more.length), "BackSpace");
    await until(() => text().endsWith(end), "what went on is taken back");
  };

  await t.test("the program is killed and started again", async () => {
    await work.openSample();
    await work.clickNamed("nav button", "Outline");
    await work.fit();
    card = work.disk().card("“It came early!”").id;
    await select(work, card);
    await work.hands.press("=", "Control");
    await writeUntilSaved(work, card, " and so it");
    await pause(1500);
    const before = await work.hands.run(PLACE);
    assert.deepEqual(before.selected, [card]);
    desktop.kill(library);
    work = new Work(new DesktopHands(await desktop.open(library)), library, folder);
    await work.hands.until(`return document.activeElement?.dataset.testid === "map-field"`, "the text field is open again");
    const after = await work.hands.run(PLACE);
    assert.deepEqual(comparable(after, card), comparable(before, card));
    assert.match(after.field.text, / and so it$/);
    desktop.kill(library);
  });

  await t.test("the page dies and comes back by itself", async () => {
    desktop.launch(library);
    await until(() => desktop.pages(library).length === 1, "the program has a page");
    await awake(" and so it");
    type(" went");
    await until(() => text().endsWith(" and so it went"), "what is typed reaches the disk");
    await pause(1000);
    desktop.picture(still);
    type(" x");
    assert.ok(await desktop.killPage(library), "the page comes back by itself");
    await awake(" and so it went");
    await until(() => desktop.distance(still) < SAME, "the window is what it was");
    t.diagnostic(`the window is ${desktop.distance(still)} from what it was`);
  });

  await t.test("a page that dies again and again is not loaded for ever", async () => {
    for (let kills = 2; kills <= 3; kills++) {
      assert.ok(await desktop.killPage(library), `the page comes back, ${kills}`);
      await pause(3000);
    }
    assert.equal(await desktop.killPage(library, 6), false, "the page waits for the person");
    desktop.xdotool("key", "Return");
    await until(() => desktop.pages(library).length === 1, "the page is loaded when the person says so");
    await until(() => desktop.distance(still) < SAME, "the window is what it was");
    desktop.kill(library);
  });
});
