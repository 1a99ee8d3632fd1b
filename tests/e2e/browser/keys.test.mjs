// A map on the keyboard alone, from a blank one: stages, lanes, cards, flows and the curve of the sample, without touching
// the mouse. What was drawn is read back from the disk by another process.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { browser, page } from "../lib/chromium.mjs";
import { ending } from "../lib/ending.mjs";
import { BrowserHands } from "../lib/hands.mjs";
import { Keys, openBlank } from "../lib/keys.mjs";
import { read } from "../lib/map.mjs";
import { serve, temporaryFolder } from "../lib/programs.mjs";

const TITLE = "On the keyboard";

test("the sample is drawn from a blank map on the keyboard alone", async (t) => {
  const folder = temporaryFolder(t);
  const library = join(folder, "library.waymark");
  const chromium = await browser(t);
  const core = await serve(library);
  ending(t, () => core.stop());
  const tab = await page(t, chromium, core.address);
  const hands = new BrowserHands(tab);
  await openBlank(hands, library, TITLE);
  const disk = () => read(library, TITLE, folder);
  const keys = new Keys(hands);
  const started = Date.now();

  await t.test("stages are named with Tab, which goes on to new ones", async () => {
    await keys.press("ArrowRight");
    for (const [at, name] of ["Notice", "Find out", "Book", "Visit", "Afterwards"].entries()) {
      await keys.type(name);
      await keys.press(at < 4 ? "Tab" : "Enter");
    }
    await hands.saved();
    assert.deepEqual(disk().stages.map(({ name }) => name), ["Notice", "Find out", "Book", "Visit", "Afterwards"]);
  });

  await t.test("rows are filled with Tab, and Enter begins the next", async () => {
    await keys.row(["Receives the renewal notice", "Visits the DMV website", "Books an appointment", "Checks in, then waits", "Waits for the card"]);
    await keys.row(["Renewal notice", ["DMV website", "Phone line"], "Online booking", ["Check-in desk", "Counter clerk"], "Licence delivery"]);
    await keys.row(["-Anxious", ["Curious", "-Confused"], "+Hopeful: booked in minutes", ["--Angry", "-Tired"], "++Proud"]);
    await hands.saved();
    const { cards } = disk();
    assert.equal(cards.filter(({ touchpoint }) => touchpoint).length, 7);
    const felt = cards.flatMap(({ feelings = {} }) => Object.values(feelings).map(({ valence, word }) => [word, valence]));
    assert.deepEqual(Object.fromEntries(felt), {
      Anxious: -1,
      Curious: 0,
      Confused: -1,
      "Hopeful: booked in minutes": 1,
      Angry: -2,
      Tired: -1,
      Proud: 2,
    });
  });

  await t.test("lanes are added where they belong, by the first letters of their kind", async () => {
    for (const kind of ["thou", "pain", "insi"]) {
      await keys.lane(kind);
    }
    await hands.saved();
    const kinds = disk().lanes.map(({ kind }) => kind);
    assert.deepEqual([...kinds].sort(), ["actions", "feelings", "insights", "opportunities", "pains", "thoughts", "touchpoints"]);
  });

  await t.test("flows are drawn with their shares", async () => {
    await keys.press("Control+Home");
    await keys.press("ArrowDown");
    await keys.link(["Right"], "72");
    await keys.link(["Down"], "19");
    await keys.link(["Right"], "80");
    await keys.link(["Right"], "91");
    await keys.link(["Down"], "97");
    await keys.link(["Right"], "95");
    await hands.saved();
    const { cards, links } = disk();
    const name = (id) => cards.find((card) => card.id === id).text;
    const flows = links.map(({ kind, from, to, share }) => `${name(from)} ${kind} ${name(to)} ${share}`);
    assert.deepEqual(flows.sort(), [
      "Check-in desk leads_to Counter clerk 0.97",
      "Counter clerk leads_to Licence delivery 0.95",
      "DMV website leads_to Phone line 0.19",
      "Online booking leads_to Check-in desk 0.91",
      "Phone line leads_to Online booking 0.8",
      "Renewal notice leads_to DMV website 0.72",
    ]);
  });
  t.diagnostic(`${keys.count} keys, ${Math.round((Date.now() - started) / 100) / 10} s`);
});
