// Every screen of the window and how one gets there, once for all: the accessibility test walks them, the contact sheet
// pictures them. Written without words of any language, so that each works in all of them. A new screen is added here.

/** Opens the sample map, which every map screen begins with. */
async function map(tab, { journey }) {
  await go(tab, `#/map/${journey}`);
  await tab.locator("[data-stage]").first().waitFor();
  await tab.locator('[data-saving="saved"]').waitFor();
}

async function go(tab, hash) {
  await tab.evaluate((to) => (location.hash = to), hash);
}

async function home(tab) {
  await go(tab, "#/");
  await tab.locator("nav button.row").first().click();
  await tab.locator("[data-journey]").first().waitFor();
}

/** Selects the first record of a kind on the map and shows it in the inspector. */
const inspect = (selector) => async (tab, world) => {
  await map(tab, world);
  if (!(await tab.locator("aside.right").count())) await tab.locator('header button[aria-expanded="false"]').last().click();
  await tab.locator(selector).first().focus();
  await tab.keyboard.press("Space");
  await tab.locator(selector).first().click({ force: true, position: { x: 4, y: 4 } });
};

const pressed = (open, keys) => async (tab, world) => {
  await open(tab, world);
  await tab.keyboard.press(keys);
  await tab.locator('[role="dialog"]').first().waitFor();
};

const rail = (nth) => async (tab, world) => {
  await map(tab, world);
  const button = tab.locator("nav button.place").nth(nth);
  if (!(await button.getAttribute("aria-current"))) await button.click();
};

/** Name, how one gets there, and whether its picture is the same each time. */
export const SCREENS = [
  { name: "home", open: home },
  { name: "home-trash", open: async (tab, world) => {
    await home(tab, world);
    await tab.locator("nav button.row").nth(3).click();
  } },
  { name: "home-menu", open: async (tab, world) => {
    await home(tab, world);
    await tab.locator("article").first().click({ button: "right" });
    await tab.locator('[role="menu"]').waitFor();
  } },
  { name: "templates", open: async (tab, world) => {
    await home(tab, world);
    await tab.locator("main button").filter({ has: tab.locator("svg") }).nth(1).click();
    await tab.locator('[role="dialog"]').waitFor();
  } },
  { name: "settings", open: pressed(home, "Control+,") },
  { name: "backups", open: pressed(home, "Control+Shift+B") },
  { name: "map", open: map },
  { name: "map-journey", open: inspect("[data-stage]") },
  { name: "map-export", open: pressed(map, "Control+e") },
  { name: "map-shortcuts", open: pressed(map, "?") },
  { name: "present", open: async (tab, world) => {
    await map(tab, world);
    await tab.keyboard.press("Alt+Shift+P");
    await tab.locator('[data-testid="present"]').waitFor();
    await tab.keyboard.press("ArrowRight");
    await tab.keyboard.press("ArrowDown");
    await tab.waitForTimeout(1_600);
  }, close: (tab) => tab.keyboard.press("Escape").then(() => tab.keyboard.press("Escape")) },
  { name: "facilitate", open: async (tab, world) => {
    await map(tab, world);
    await tab.keyboard.press("Alt+Shift+O");
    await tab.locator('[data-testid="one-lane"]').waitFor();
    await tab.keyboard.press("Alt+Shift+T");
    await tab.locator('[data-testid="timer"]').waitFor();
  }, close: (tab) => tab.keyboard.press("Alt+Shift+O").then(() => tab.keyboard.press("Alt+Shift+T")) },
  { name: "map-outline", open: rail(1) },
  { name: "map-history", open: rail(2) },
];

/** Leaves what lies over the place, so that the next screen begins clean. */
export async function leave(tab) {
  for (let tries = 0; tries < 4; tries++) {
    if (!(await tab.locator('[role="dialog"], [role="menu"]').count())) return;
    await tab.keyboard.press("Escape");
    await tab.waitForTimeout(80);
  }
}
