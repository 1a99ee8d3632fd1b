// The web page that a map leaves as, in a real browser without a network: small, alone, and everything on it works with a
// mouse, with keys and for a screen reader, on a wide screen and on a phone.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "node:test";
import { browser } from "../lib/chromium.mjs";
import { ending } from "../lib/ending.mjs";
import { ROOT, program, temporaryFolder } from "../lib/programs.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The sample with a second persona, who feels otherwise in the first two feelings cards. */
function map() {
  const journey = JSON.parse(readFileSync(join(ROOT, "assets/samples/dmv.json"), "utf8"));
  const other = { ...structuredClone(journey.personas[0]), id: "0198c1d2-7c6a-7b1e-9f00-2f6d1c5a4b3e", name: "Tom, 67" };
  journey.personas.push(other);
  journey.journey.personas.push(other.id);
  // A curve needs two points to be seen.
  const [first, second] = journey.cards.filter((card) => card.feelings);
  first.feelings[other.id] = { valence: 2, word: "Calm" };
  second.feelings[other.id] = { valence: -1, word: "Puzzled" };
  const source = journey.evidence[0];
  source.source = "https://example.org/report?a=1&b=2";
  return journey;
}

async function opened(test, chromium, path, options = {}) {
  const context = await chromium.newContext({ viewport: { width: 1280, height: 800 }, offline: true, ...options });
  const tab = await context.newPage();
  const errors = [];
  const asked = [];
  tab.on("pageerror", (error) => errors.push(String(error)));
  tab.on("console", (line) => line.type() === "error" && errors.push(line.text()));
  tab.on("request", (request) => asked.push(request.url()));
  await tab.goto(pathToFileURL(path).href);
  ending(test, () => {
    assert.deepEqual(errors, [], "the page logged errors");
    assert.deepEqual(asked.filter((url) => !/^(file|data):/.test(url)), [], "the page asked a network");
  });
  return tab;
}

// The policy of the page lets no other script in; axe comes through the browser's own door.
async function axe(tab, what) {
  await tab.evaluate(AXE);
  const { violations } = await tab.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`), [], what);
}

test("a map as a web page", { timeout: 240_000 }, async (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, "map.json"), JSON.stringify(map()));
  execFileSync(program("waymark"), ["export", "map.json", "-o", "map.html"], { cwd: folder });
  const path = join(folder, "map.html");
  const chromium = await browser(t);
  const tab = await opened(t, chromium, path);
  const card = (words) => tab.locator("#sheet .card", { hasText: words }).first();
  const scrolled = () => tab.evaluate(() => [view.scrollLeft, view.scrollTop]);

  await t.test("it is small and has a strict policy", async () => {
    assert.ok(statSync(path).size < 1 << 20, `${statSync(path).size} bytes`);
    const policy = await tab.locator("meta[http-equiv]").getAttribute("content");
    assert.match(policy, /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; img-src data:; font-src data:;/);
    assert.ok(!policy.includes("unsafe"));
  });

  await t.test("it is a table with heads for stages and lanes", async () => {
    assert.ok((await tab.getByRole("columnheader").count()) >= 5);
    assert.ok((await tab.getByRole("rowheader").count()) >= 8);
    assert.equal(await tab.getByRole("heading", { level: 1 }).innerText(), "Renewing a driving licence");
    assert.ok((await tab.locator("#flows path").count()) > 0, "flows are drawn");
  });

  await t.test("axe finds nothing, light and dark, with a card open", async () => {
    await axe(tab, "light");
    await tab.locator("#dark").click();
    assert.equal(await tab.evaluate(() => document.documentElement.dataset.theme), "dark");
    await card("booking tool").locator(".face").click();
    await axe(tab, "dark, a card open");
    await tab.keyboard.press("Escape");
    await tab.locator("#dark").click();
  });

  await t.test("zoom: keys, buttons, wheel, the whole map", async () => {
    const zoom = async () => Number(await tab.evaluate(() => sheet.style.zoom));
    await tab.locator("#view").focus();
    await tab.keyboard.press("0");
    assert.equal(await zoom(), 1);
    await tab.keyboard.press("+");
    assert.equal(await zoom(), 1.25);
    await tab.locator("#out").click();
    assert.equal(await zoom(), 1);
    await tab.mouse.move(600, 400);
    await tab.keyboard.down("Control");
    await tab.mouse.wheel(0, -300);
    await tab.keyboard.up("Control");
    await tab.waitForFunction(() => Number(sheet.style.zoom) > 2);
    await tab.locator("#fit").click();
    const [wide, seen] = await tab.evaluate(() => [sheet.getBoundingClientRect().width, view.clientWidth]);
    assert.ok(wide <= seen + 1, `${wide} of ${seen}`);
  });

  await t.test("pan: arrows and dragging", async () => {
    await tab.locator("#view").focus();
    await tab.keyboard.press("0");
    await tab.keyboard.press("+");
    await tab.evaluate(() => view.scrollTo(0, 0));
    await tab.keyboard.press("ArrowRight");
    await tab.keyboard.press("ArrowDown");
    assert.deepEqual(await scrolled(), [80, 80]);
    await tab.mouse.move(700, 500);
    const empty = await tab.evaluate(() => !document.elementFromPoint(700, 500).closest("button, a"));
    await tab.mouse.move(empty ? 700 : 1270, empty ? 500 : 790);
    await tab.mouse.down();
    await tab.mouse.move(600, 440, { steps: 4 });
    await tab.mouse.up();
    assert.notDeepEqual(await scrolled(), [80, 80]);
  });

  await t.test("search jumps from card to card and dims the others", async () => {
    await tab.keyboard.press("/");
    await tab.keyboard.type("booking");
    assert.match(await tab.locator("#count").innerText(), /^1 \/ \d+$/);
    const found = await tab.locator(".card.found").innerText();
    await tab.keyboard.press("Enter");
    assert.match(await tab.locator("#count").innerText(), /^2 \/ \d+$/);
    assert.notEqual(await tab.locator(".card.found").innerText(), found);
    const inside = await tab.locator(".card.found").evaluate((card) => {
      const [box, frame] = [card.getBoundingClientRect(), view.getBoundingClientRect()];
      return box.left >= frame.left - 1 && box.top >= frame.top - 1 && box.right <= frame.right + 1 && box.bottom <= frame.bottom + 1;
    });
    assert.ok(inside, "what was found is in view");
    assert.ok((await tab.locator(".card.faint").count()) > 10);
    await tab.keyboard.press("Escape");
    assert.equal(await tab.locator(".card.faint").count(), 0);
  });

  await t.test("a card is opened with the keyboard, its links lead on, and Escape comes back", async () => {
    const face = card("booking tool").locator(".face");
    await face.focus();
    await tab.keyboard.press("Enter");
    await tab.locator("#panel").waitFor();
    assert.match(await tab.locator("#title").innerText(), /booking tool/);
    assert.equal(await tab.evaluate(() => document.activeElement.id), "title");
    assert.ok((await tab.locator("#panel dt").count()) > 0);
    const link = tab.locator('#panel a[href^="#c"]').first();
    const other = await link.innerText();
    await link.click();
    assert.equal(await tab.locator("#title").innerText(), other);
    await tab.keyboard.press("Escape");
    assert.ok(await tab.locator("#panel").isHidden());
    assert.equal(await tab.evaluate(() => document.activeElement.className.split(" ")[0]), "face");
    const outer = await tab.locator('a[target="_blank"]').first().getAttribute("rel");
    assert.equal(outer, "noopener noreferrer");
  });

  await t.test("lanes are hidden and shown", async () => {
    const rows = () => tab.locator("tbody tr:visible").count();
    const before = await rows();
    await tab.locator("summary").click();
    await tab.getByRole("checkbox").nth(3).uncheck();
    assert.equal(await rows(), before - 1);
    await tab.getByRole("checkbox").nth(3).check();
    assert.equal(await rows(), before);
    await tab.keyboard.press("Escape");
  });

  await t.test("one persona's curve is shown alone", async () => {
    assert.equal(await tab.locator(".curve g[data-who]:visible").count(), 2);
    await tab.locator("#who").selectOption({ label: "Tom, 67" });
    assert.equal(await tab.locator(".curve g[data-who]:visible").count(), 1);
    assert.equal(await tab.locator(".people > li:visible").count(), 1);
    await tab.locator("#who").selectOption("");
    assert.equal(await tab.locator(".curve g[data-who]:visible").count(), 2);
  });

  await t.test("on a phone it is a list, stage by stage", async () => {
    const phone = await opened(t, chromium, path, { viewport: { width: 390, height: 844 }, hasTouch: true });
    assert.ok(await phone.locator("#stages section").first().isVisible());
    assert.ok(await phone.locator("#sheet").isHidden());
    assert.equal(await phone.locator("#stages section").count(), map().stages.length);
    const wide = await phone.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 390, `${wide} pixels wide`);
    await phone.locator("#stages .face").first().tap();
    assert.ok(await phone.locator("#panel").isVisible());
    await axe(phone, "phone");
    await phone.setViewportSize({ width: 1200, height: 800 });
    await phone.locator("#map").waitFor();
    assert.equal(await phone.locator("#map .card").count(), await tab.locator("#map .card").count(), "every card came back");
  });

  await t.test("without a script it is the table, with everything on it", async () => {
    const plain = await opened(t, chromium, path, { javaScriptEnabled: false });
    assert.ok(await plain.locator("#map").isVisible());
    assert.ok(await plain.locator(".more dd").first().isVisible());
    assert.ok(await plain.locator(".tools").isHidden());
  });
});
