// Every screen of the window and how one gets there, once for all: the accessibility test walks them, the test of sizes
// measures them, the contact sheet pictures them. Written without words of any language, so that each works in all of them.
// A new screen is one line of SCREENS. `world` names the library it is shown on (lib/worlds.mjs).

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./programs.mjs";
import { atRest, drawn } from "./rest.mjs";

const dialog = (tab) => tab.locator('[role="dialog"]').first().waitFor();

async function go(tab, hash) {
  await tab.evaluate((to) => (location.hash = to), hash);
}

/** The library, on its first shelf. */
async function home(tab, { kind }) {
  await go(tab, "#/");
  await tab.locator("nav button").first().click();
  if (kind === "sample") await tab.locator("[data-journey]").first().waitFor();
}

/** The sample map, painted and saved. */
async function map(tab, { journey }) {
  await go(tab, `#/map/${journey}`);
  await tab.locator("[data-stage]").first().waitFor();
  await tab.locator('[data-saving="saved"]').waitFor();
}

/** A place after some keys, which open a dialog. */
const keyed = (place, ...keys) => async (tab, world) => {
  await place(tab, world);
  for (const key of keys) await tab.keyboard.press(key);
  await dialog(tab);
};

/** A shelf of the library by its place in the list. */
const shelf = (nth) => async (tab, world) => {
  await home(tab, world);
  await tab.locator("nav li button").nth(nth).click();
};

/** The map with the inspector on one record. */
const inspect = (selector) => async (tab, world) => {
  await map(tab, world);
  await tab.locator("[data-stage]").first().press("Escape");
  if (!(await tab.locator("aside.right").count())) await tab.keyboard.press("Alt+i");
  await tab.locator(selector).first().click({ force: true, position: { x: 6, y: 6 } });
  await tab.locator("aside.right").waitFor();
};

/** The map with a panel of the rail. */
const panel = (icon) => async (tab, world) => {
  await map(tab, world);
  const button = tab.locator("nav button").filter({ has: tab.locator(`.lucide-${icon}`) }).first();
  if (!(await button.getAttribute("aria-current"))) await button.click();
};

/** The menu of the first card. */
async function mapMenu(tab, world) {
  await map(tab, world);
  await tab.locator("[data-card]").first().click({ button: "right", force: true, position: { x: 4, y: 4 } });
  await tab.locator('[role="menu"]').waitFor();
}

/** The map so large that the small map stands beside it. */
async function smallMap(tab, world) {
  await map(tab, world);
  await tab.locator("[data-card]").first().click({ force: true, position: { x: 4, y: 4 } });
  await tab.keyboard.press("Alt+2");
  await tab.locator('[data-testid="minimap"]').waitFor();
}

/** Drops files on the window, given by name and text. */
const dropped = (place, ...files) => async (tab, world) => {
  await place(tab, world);
  await tab.evaluate((list) => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of list) dataTransfer.items.add(new File([text], name));
    dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
  await dialog(tab);
  await tab.locator('[role="dialog"] img, [role="dialog"] [role="alert"], [role="dialog"] [role="radiogroup"]').first().waitFor();
};

/** The sample as a file. */
const sampleFile = () => readFileSync(join(ROOT, "assets/samples/dmv.json"), "utf8");

/** Name and way of every screen; those of other libraries than the samples say so, and those that Escape does not end say how. */
export const SCREENS = [
  { name: "home", open: home },
  { name: "home-favourites", open: shelf(2) },
  { name: "home-trash", open: shelf(4) },
  { name: "home-list", open: async (tab, world) => {
    await home(tab, world);
    await tab.locator("main button:has(.lucide-list)").click();
    await tab.locator("tr input").nth(1).check();
    await tab.locator('[role="toolbar"]').waitFor();
  }, close: (tab) => tab.locator("main button:has(.lucide-layout-grid)").click() },
  { name: "home-selected", open: async (tab, world) => {
    await home(tab, world);
    await tab.locator("a[data-journey]").first().focus();
    await tab.keyboard.press("Space");
    await tab.locator('[role="toolbar"]').waitFor();
  }, close: (tab) => tab.locator('[role="toolbar"] button:has(.lucide-x)').click() },
  { name: "home-tags", open: async (tab, world) => {
    await home(tab, world);
    await tab.locator("a[data-journey]").first().press("t");
    await dialog(tab);
  } },
  { name: "home-export", open: async (tab, world) => {
    await home(tab, world);
    await tab.locator("a[data-journey]").first().press("e");
    await dialog(tab);
  } },
  { name: "home-export-library", open: async (tab, world) => {
    await home(tab, world);
    await tab.locator("nav .lucide-file-archive").click();
    await dialog(tab);
  } },
  { name: "home-search", open: async (tab, world) => {
    await home(tab, world);
    await tab.locator("header input").fill("the");
    await tab.locator('[role="option"]').first().waitFor();
  }, close: (tab) => tab.locator("header input").fill("") },
  { name: "home-menu", open: async (tab, world) => {
    await home(tab, world);
    await tab.locator("article").first().click({ button: "right" });
    await tab.locator('[role="menu"]').waitFor();
  } },
  { name: "import-text", open: async (tab, world) => {
    await home(tab, world);
    await tab.locator("main .ways button").last().click();
    await tab.locator('[role="dialog"] textarea').fill("journey\n title Lunch\n section Go\n  Walk: 4: Mia\n  Queue: 2: Mia\n  Say a: word: 9");
    await tab.locator('[role="dialog"] img').waitFor();
  } },
  { name: "import-table", open: dropped(home, ["visits.csv", "Stage,Step,Actions,Feelings,Pains\nBook,Call,Phone the desk,2,Long queue\nVisit,Arrive,Find the door,4,\n"]) },
  { name: "import-many", open: dropped(home, ["lunch.mmd", "journey\n section Go\n  Walk: 4: Mia"], ["visits.csv", "Stage,Step,Actions\nBook,Call,Phone the desk\n"]) },
  { name: "import-copy", open: (tab, world) => dropped(home, ["copy.json", sampleFile()])(tab, world) },
  { name: "import-into", open: dropped(map, ["lunch.mmd", "journey\n section Go\n  Walk: 4: Mia"]) },
  { name: "import-joined", open: async (tab, world) => {
    await dropped(map, ["ideas.md", "# Ideas\n\n## Before\n- Ask a friend\n  - idea: A queue that texts you\n"])(tab, world);
    await tab.locator('[role="dialog"] input[type="radio"][value="stages"]').check({ force: true });
    await tab.locator("#import-lanes").waitFor();
  } },
  { name: "import-known", open: async (tab, world) => {
    await dropped(home, ["copy.json", sampleFile()], ["lunch.mmd", "journey\n section Go\n  Walk: 4: Mia"])(tab, world);
    await tab.locator('[role="dialog"] .fate select').waitFor();
  } },
  { name: "import-words", open: async (tab, world) => {
    await dropped(home, ["words.csv", "stage,lane,text,feeling\nBook,actions,Call,sad\nBook,actions,Wait,zonked\n"])(tab, world);
    await tab.locator("#feeling-words").waitFor();
  } },
  { name: "map-menu", open: mapMenu },
  { name: "small-map", open: smallMap },
  { name: "settings", open: keyed(home, "Control+,") },
  { name: "backups", open: keyed(home, "Control+Shift+B") },
  { name: "empty", world: "empty", open: home },
  { name: "rescue", world: "damaged", open: (tab) => tab.locator("h1").waitFor() },
  { name: "map", open: map },
  { name: "map-stage", open: inspect("[data-stage]") },
  { name: "map-lane", open: inspect("[data-lane]") },
  { name: "map-card", open: inspect("[data-card]") },
  { name: "map-touchpoint", open: inspect('[data-card]:has(~ [data-card])') },
  { name: "map-feeling", open: inspect("[data-feeling]") },
  { name: "map-link", open: inspect("[data-link]") },
  { name: "map-many", open: async (tab, world) => {
    await inspect("[data-card]")(tab, world);
    await tab.keyboard.press("Control+a");
    await tab.locator("aside.right .swatches").first().waitFor();
  } },
  { name: "map-views", open: keyed(map, "Alt+Shift+V") },
  { name: "map-filter", open: keyed(map, "Alt+Shift+F") },
  { name: "map-personas", open: async (tab, world) => {
    await map(tab, world);
    await tab.locator("header .lens button").first().click();
    await dialog(tab);
  } },
  { name: "map-export", open: keyed(map, "Control+e") },
  { name: "map-export-paper", open: async (tab, world) => {
    await keyed(map, "Control+e")(tab, world);
    await tab.locator('[role="dialog"] .rail label:has(.lucide-printer)').click();
    await tab.locator('[role="dialog"] select').first().waitFor();
    await tab.locator('[data-testid="preview"][data-current="true"]').waitFor();
  } },
  { name: "map-export-text", open: async (tab, world) => {
    await keyed(map, "Control+e")(tab, world);
    await tab.locator('[role="dialog"] .rail label:has(.lucide-file-text)').click();
    await tab.locator('[data-testid="preview-text"]').waitFor();
  } },
  ...[["slides", "presentation", "page"], ["table", "table-2", "sheet"], ["web", "globe", "live"]].map(([name, icon, shown]) => ({
    name: `map-export-${name}`,
    open: async (tab, world) => {
      await keyed(map, "Control+e")(tab, world);
      await tab.locator(`[role="dialog"] .rail label:has(.lucide-${icon})`).click();
      await tab.locator(`[data-testid="preview-${shown}"]`).waitFor();
    },
  })),
  { name: "map-export-menu", open: async (tab, world) => {
    await map(tab, world);
    await tab.locator("header .split button").last().click();
    await tab.locator('[role="menu"]').waitFor();
  } },
  { name: "map-export-copy", open: async (tab, world) => {
    await keyed(map, "Control+e")(tab, world);
    await tab.locator('[role="dialog"] .foot .lucide-copy').click();
    await tab.locator('[role="menu"]').waitFor();
  } },
  { name: "map-export-presets", open: async (tab, world) => {
    await keyed(map, "Control+e")(tab, world);
    await tab.locator('[role="dialog"] .lucide-bookmark').click();
    await tab.locator('[role="menu"]').waitFor();
  } },
  { name: "map-shortcuts", open: async (tab, world) => {
    await map(tab, world);
    await tab.locator("nav button:has(.lucide-keyboard)").click();
    await dialog(tab);
  } },
  { name: "map-outline", open: panel("list-tree") },
  { name: "map-history", open: panel("history") },
  { name: "palette", open: keyed(map, "Control+k") },
  { name: "finding", open: async (tab, world) => {
    await map(tab, world);
    await tab.keyboard.press("Control+Shift+F");
    await tab.locator('[role="search"] input').first().waitFor();
    await tab.keyboard.type("e");
    await tab.locator('[data-testid="find"] .count').filter({ hasText: /\p{N}/u }).waitFor();
  }, close: (tab) => tab.keyboard.press("Escape") },
  { name: "map-past", open: async (tab, world) => {
    await map(tab, world);
    // There is a past when something was done since; with large text other things lie over cards and list.
    await tab.locator("[data-card]").first().focus();
    await tab.keyboard.press("Control+d");
    await tab.locator('[data-saving="saved"]').waitFor();
    const rows = tab.locator("[data-history-row]");
    if (!(await rows.count())) await tab.keyboard.press("Alt+h");
    await rows.nth(1).focus();
    await tab.keyboard.press("Enter");
    await tab.locator('[data-testid="past"]').waitFor();
  }, close: (tab) => tab.keyboard.press("Escape") },
  { name: "map-paste", open: async (tab, world) => {
    await map(tab, world);
    await tab.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "a\tb\tc\td\te\tf\tg\th\ni\tj");
      document.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    });
    await tab.locator('[role="dialog"]').waitFor();
  } },
  { name: "present", open: async (tab, world) => {
    await map(tab, world);
    await tab.keyboard.press("Alt+Shift+P");
    await tab.locator('[data-testid="present"]').waitFor();
    await tab.keyboard.press("ArrowRight");
    await tab.keyboard.press("ArrowDown");
    await tab.locator('[data-testid="present"] .ring').waitFor();
    await atRest(tab);
  }, close: (tab) => tab.keyboard.press("Escape").then(() => tab.keyboard.press("Escape")) },
  { name: "facilitate", open: async (tab, world) => {
    await map(tab, world);
    await tab.keyboard.press("Alt+Shift+O");
    await tab.locator('[data-testid="one-lane"]').waitFor();
    await tab.keyboard.press("Alt+Shift+T");
    await tab.locator('[data-testid="timer"]').waitFor();
  }, close: (tab) => tab.keyboard.press("Alt+Shift+O").then(() => tab.keyboard.press("Alt+Shift+T")) },
];

/** Leaves what lies over the place, so that the next screen begins clean. */
export async function leave(tab, screen) {
  await screen.close?.(tab);
  for (let tries = 0; tries < 4; tries++) {
    if (!(await tab.locator('[role="dialog"], [role="menu"]').count())) return;
    await tab.keyboard.press("Escape");
    await drawn(tab);
  }
}
