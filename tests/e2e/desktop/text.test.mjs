// Texts of every script stand in the desktop window's webview as the core laid them out, and the screen shows what is
// exported.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { assertScreen, assertTexts, openMap, sceneOf } from "../lib/agreement.mjs";
import { Desktop, display } from "../lib/desktop.mjs";
import { ending } from "../lib/ending.mjs";
import { DesktopHands } from "../lib/hands.mjs";
import { serve, temporaryFolder, waymark } from "../lib/programs.mjs";
import { writeScripts } from "../lib/scripts.mjs";

/** Mean difference between screen and export: edges of letters are softened differently (measured: at most 0.0058). */
const LIMIT = 0.008;

test("the desktop window and the core agree on texts of every script", async (t) => {
  const folder = temporaryFolder(t);
  const library = join(folder, "library.waymark");
  const file = join(folder, "scripts.json");
  const { journey, scripts } = writeScripts(file);
  waymark("--library", library, "import", file);
  const core = await serve(library);
  ending(t, () => core.stop());
  const scene = await sceneOf(core.address, journey);
  const desktop = new Desktop(t, await display(t), folder);
  const hands = new DesktopHands(await desktop.open(library));
  // A pointer that rests in the middle brings up the system's own tips, over the picture that is compared.
  desktop.xdotool("mousemove", "2", "2");
  await openMap(hands, journey);

  await t.test("every text is as wide", (part) => assertTexts(part, hands, scene, scripts));
  await t.test("the screen shows what is exported", async (part) => {
    // The picture is of the whole display: the page stands below the window's menu bar.
    const shoot = async (path) => {
      execFileSync("import", ["-window", "root", path], { env: desktop.environment });
      return hands.run("return { x: screenX + outerWidth - innerWidth, y: screenY + outerHeight - innerHeight }");
    };
    await assertScreen(part, { hands, shoot, scene, library, journey, folder, limit: LIMIT });
  });
});
