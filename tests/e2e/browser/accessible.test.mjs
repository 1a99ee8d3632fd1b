// axe-core finds nothing on any screen in any theme. The whole set of rules is asked once per screen; in the other themes those
// that look at colours.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { browser, page } from "../lib/chromium.mjs";
import { atRest } from "../lib/rest.mjs";
import { leave, SCREENS } from "../lib/screens.mjs";
import { change, prefer, sampleOf, world } from "../lib/worlds.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const ALL = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
  // It wants text inside the map's headers; theirs is painted on the canvas, and said by aria-label, which is as good a name.
  rules: { "empty-table-header": { enabled: false } },
};
/** A best practice (not WCAG) that a menu cannot keep: it stands at the end of the page, outside every landmark. */
const MENU = /^region at .*data-bits-floating-c/;
const COLOURS = { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } };
const THEMES = ["dark", "contrast", "contrast_dark"];

/** What axe finds, a line for each: rule, what it wants, where. */
async function findings(tab, options) {
  const found = await tab.evaluate((asked) => globalThis.axe.run(document, { ...asked, resultTypes: ["violations"] }), options);
  const lines = found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, failureSummary }) => `${id} at ${target.join(" ")}: ${html.slice(0, 160)}\n  ${failureSummary.replaceAll("\n", "\n  ")}`),
  );
  return lines.filter((line) => !MENU.test(line));
}

test("axe finds what is wrong", async (t) => {
  const context = await (await browser(t)).newContext();
  const tab = await context.newPage();
  await tab.setContent('<html lang="en"><title>t</title><main><h1>t</h1><button></button><p style="color:#aaa">pale</p></main></html>');
  await tab.evaluate(AXE);
  const found = (await findings(tab, ALL)).map((line) => line.split(" ")[0]);
  assert.deepEqual(found.sort(), ["button-name", "color-contrast"]);
});

for (const kind of ["sample", "empty", "damaged"]) {
  test(`axe finds nothing on the screens of the library "${kind}"`, async (t) => {
    const { address } = await world(t, kind);
    const chromium = await browser(t);
    const quiet = { bypassCSP: true, reducedMotion: "reduce" };
    // A core without a library says so in answers that Chromium logs.
    const expected = kind === "damaged" ? /status of \d/ : /(?!)/;
    const tab = await page(t, chromium, "about:blank", { ...quiet, expected });
    tab.setDefaultTimeout(8_000);
    await prefer(tab.context());
    await tab.goto(address);
    await tab.locator("h1").waitFor();
    const place = { kind, journey: kind === "sample" ? await sampleOf(tab) : null };
    await tab.evaluate(AXE);
    for (const screen of SCREENS.filter((each) => (each.world ?? "sample") === kind)) {
      await t.test(screen.name, async () => {
        await screen.open(tab, place);
        await atRest(tab);
        const found = await findings(tab, ALL);
        for (const theme of THEMES) {
          await change(tab, { theme });
          found.push(...(await findings(tab, COLOURS)).map((line) => `${theme}: ${line}`));
        }
        await change(tab, { theme: "light" });
        await leave(tab, screen);
        assert.deepEqual(found, []);
      });
    }
  });
}
