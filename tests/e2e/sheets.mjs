// Contact sheets: every screen in every theme, in the languages and sizes where they differ, one picture per theme and one page
// that shows them all. For a person's eye: look at them before a release.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { browser } from "./lib/chromium.mjs";
import { atRest } from "./lib/rest.mjs";
import { leave, SCREENS } from "./lib/screens.mjs";
import { change, prefer, sampleOf, world } from "./lib/worlds.mjs";

const folder = process.env.WAYMARK_SHEETS;
const THEMES = ["light", "dark", "contrast", "contrast_dark"];
const COLUMNS = 4;

/** A row of pictures each: a language, a size of window and of text. */
const LOOKS = [
  { name: "english", language: "en", width: 1280, height: 800 },
  { name: "small-200", language: "en", width: 1024, height: 700, scale: 2 },
  { name: "large", language: "en", width: 1920, height: 1080 },
  { name: "german", language: "de", width: 1280, height: 800 },
  { name: "spanish", language: "es", width: 1280, height: 800 },
  { name: "french", language: "fr", width: 1280, height: 800 },
  { name: "japanese", language: "ja", width: 1280, height: 800 },
  { name: "chinese", language: "zh-Hans", width: 1280, height: 800 },
  { name: "arabic", language: "ar", width: 1280, height: 800 },
];
/** Other languages than English are pictured in light only, unless all is wanted. */
const themesOf = (look) => (look.name === "english" || process.env.WAYMARK_SHEETS_ALL ? THEMES : ["light"]);

/** Pictures every screen of one library in one look; gives the files by theme. */
async function pictures(t, chromium, kind, look) {
  const { address } = await world(t, kind);
  const { width, height, language, scale } = look;
  const context = await chromium.newContext({ viewport: { width, height }, reducedMotion: "reduce", colorScheme: "light" });
  await prefer(context, { language, scale });
  const tab = await context.newPage();
  await tab.goto(address);
  const place = { kind, journey: kind === "sample" ? await sampleOf(tab) : null };
  const made = [];
  for (const screen of SCREENS.filter((each) => (each.world ?? "sample") === kind)) {
    await screen.open(tab, place).catch((error) => console.error(`${look.name}: ${screen.name}: ${error.message.split("\n")[0]}`));
    for (const theme of themesOf(look)) {
      await change(tab, { theme, scale });
      await atRest(tab);
      const file = `${theme}-${look.name}-${screen.name}.png`;
      await tab.screenshot({ path: join(folder, file) });
      made.push({ theme, file });
    }
    await change(tab, { theme: "light", scale });
    await leave(tab, screen);
  }
  await context.close();
  return made;
}

test("contact sheets", { timeout: 1_800_000 }, async (t) => {
  mkdirSync(folder, { recursive: true });
  const chromium = await browser(t);
  const wanted = LOOKS.filter(({ name }) => !process.env.WAYMARK_LOOKS || process.env.WAYMARK_LOOKS.split(",").includes(name));
  const all = [];
  for (const look of wanted) {
    for (const kind of look.name === "english" ? ["sample", "empty", "damaged"] : ["sample"]) {
      all.push(...(await pictures(t, chromium, kind, look)).map((each) => ({ ...each, look: look.name })));
    }
  }
  const sheets = new Map();
  for (const { theme, look, file } of all) sheets.set(`${theme}-${look}`, [...(sheets.get(`${theme}-${look}`) ?? []), file]);
  for (const [name, files] of sheets) {
    execFileSync("montage", [...files, "-tile", `${COLUMNS}x`, "-geometry", "640x>+6+6", "-background", "#808080", `sheet-${name}.png`], { cwd: folder });
  }
  const page = [...sheets.keys()].map((name) => `<h2>${name}</h2><img src="sheet-${name}.png" style="max-width:100%">`);
  writeFileSync(join(folder, "index.html"), `<!doctype html><meta charset="utf-8"><title>Contact sheets</title>${page.join("\n")}`);
  console.log(`Contact sheets: ${join(folder, "index.html")}`);
});
