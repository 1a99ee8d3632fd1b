// Libraries that screens are shown on: the samples, an empty one, a damaged one; and the window's own choices (language,
// colours, size of text), set as the settings sheet sets them.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ending } from "./ending.mjs";
import { SAMPLE } from "./flow.mjs";
import { drawn } from "./rest.mjs";
import { serve, temporaryFolder, waymark } from "./programs.mjs";

/** A core on a library of this kind: "sample", "empty" or "damaged". It ends with the test. */
export async function world(test, kind) {
  const library = join(temporaryFolder(test), "library.waymark");
  if (kind !== "sample") await (await serve(library)).stop();
  if (kind === "empty") {
    const journeys = JSON.parse(waymark("--library", library, "list", "--json"));
    waymark("--library", library, "trash", ...journeys.map(({ id }) => id));
  }
  if (kind === "damaged") {
    waymark("--library", library, "backups", "--now");
    const bytes = readFileSync(library);
    bytes.fill(0x5a, 0, 4096);
    writeFileSync(library, bytes);
  }
  const core = await serve(library);
  ending(test, () => core.stop());
  return { kind, library, address: core.address };
}

/** Chooses what the settings sheet chooses, before a page begins. */
export async function prefer(context, { language = "en", theme = "light", scale = 1 } = {}) {
  await context.addInitScript(
    (choice) => {
      // A web page that is looked at in a frame is of no origin, and has no store.
      if (self.origin === "null") return;
      if (localStorage.getItem("waymark-tried")) return;
      localStorage.setItem("waymark-tried", "yes");
      localStorage.setItem("waymark.language", choice.language);
      localStorage.setItem("waymark-theme", choice.theme);
      localStorage.setItem("waymark-comfort", `${choice.scale} reduce`);
    },
    { language, theme, scale },
  );
}

/** Changes theme or size of text of a page that is open, as another window would. */
export async function change(tab, { theme, scale }) {
  await tab.evaluate((choice) => {
    if (choice.theme) localStorage.setItem("waymark-theme", choice.theme);
    if (choice.scale) localStorage.setItem("waymark-comfort", `${choice.scale} reduce`);
    dispatchEvent(new Event("storage"));
  }, { theme, scale });
  await drawn(tab);
}

/** The sample map's id, once the library shows it. */
export async function sampleOf(tab) {
  const tile = tab.locator("[data-journey]", { hasText: SAMPLE }).first();
  await tile.waitFor();
  return tile.getAttribute("data-journey");
}
