// Texts of every script stand in Chromium as the core laid them out, and the screen shows what is exported.
import { join } from "node:path";
import { test } from "node:test";
import { assertScreen, assertTexts, openMap, sceneOf } from "../lib/agreement.mjs";
import { browser, page } from "../lib/chromium.mjs";
import { ending } from "../lib/ending.mjs";
import { BrowserHands } from "../lib/hands.mjs";
import { serve, temporaryFolder, waymark } from "../lib/programs.mjs";
import { writeScripts } from "../lib/scripts.mjs";

/** Mean difference between screen and export: edges of letters are softened differently (measured: at most 0.0041). */
const LIMIT = 0.006;

test("Chromium and the core agree on texts of every script", async (t) => {
  const folder = temporaryFolder(t);
  const library = join(folder, "library.waymark");
  const file = join(folder, "scripts.json");
  const { journey, scripts } = writeScripts(file);
  waymark("--library", library, "import", file);
  const core = await serve(library);
  ending(t, () => core.stop());
  const scene = await sceneOf(core.address, journey);
  const tab = await page(t, await browser(t), core.address);
  const hands = new BrowserHands(tab);
  await openMap(hands, journey);

  await t.test("every text is as wide", (part) => assertTexts(part, hands, scene, scripts));
  await t.test("the screen shows what is exported", async (part) => {
    const shoot = async (path) => {
      await tab.screenshot({ path });
      return { x: 0, y: 0 };
    };
    await assertScreen(part, { hands, shoot, scene, library, journey, folder, limit: LIMIT });
  });
});
