// Nothing is cut: every screen in the smallest window, with text of 200 % and with words longer than any language's; and every
// target is large enough for a finger where fingers point.
import assert from "node:assert/strict";
import { test } from "node:test";
import { browser, page } from "../lib/chromium.mjs";
import { cutText, smallTargets } from "../lib/measure.mjs";
import { atRest } from "../lib/rest.mjs";
import { leave, SCREENS } from "../lib/screens.mjs";
import { prefer, sampleOf, world } from "../lib/worlds.mjs";

const SMALLEST = { width: 1024, height: 700 };

/** Walks the screens of the samples in a window of this kind and gathers what the measure finds. */
function walk(what, settings, options, measure) {
  test(what, async (t) => {
    const { address } = await world(t, "sample");
    const tab = await page(t, await browser(t), "about:blank", { viewport: SMALLEST, reducedMotion: "reduce", ...options });
    tab.setDefaultTimeout(8_000);
    await prefer(tab.context(), settings);
    await tab.goto(address);
    const place = { kind: "sample", journey: await sampleOf(tab) };
    for (const screen of SCREENS.filter((each) => !each.world)) {
      await t.test(screen.name, async () => {
        await screen.open(tab, place);
        await atRest(tab);
        const found = await measure(tab);
        await leave(tab, screen);
        assert.deepEqual(found, []);
      });
    }
  });
}

walk("text of 200 %", { scale: 2 }, {}, cutText);
walk("words that are longer and accented", { language: "en-XA" }, {}, cutText);
walk("text from right to left", { language: "ar-XB" }, {}, cutText);
walk("targets for a finger", {}, { hasTouch: true }, async (tab) => {
  assert.ok(await tab.evaluate(() => matchMedia("(pointer: coarse)").matches), "the window is touched, not pointed at");
  return smallTargets(tab, 44);
});
