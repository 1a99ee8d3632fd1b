// The inspector and the lens against the real core: many cards changed as one, tags completed, views saved and shown again,
// a filter, personas and their curves, a map inside a map and the way back, a picture that is cropped.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { deflateSync } from "node:zlib";
import { browser, page } from "../lib/chromium.mjs";
import { ending } from "../lib/ending.mjs";
import { SAMPLE, Work } from "../lib/flow.mjs";
import { BrowserHands } from "../lib/hands.mjs";
import { serve, temporaryFolder } from "../lib/programs.mjs";

async function begin(t) {
  const folder = temporaryFolder(t);
  const library = join(folder, "library.waymark");
  const core = await serve(library);
  ending(t, () => core.stop());
  const tab = await page(t, await browser(t), core.address, { viewport: { width: 1440, height: 900 } });
  const work = new Work(new BrowserHands(tab), library, folder);
  await work.openSample();
  return { tab, work, core };
}

const inspector = (tab) => tab.getByRole("complementary", { name: "Inspector" });

/** Clicks cards, the later ones added to the selection. */
async function select(tab, work, ...texts) {
  for (const [at, text] of texts.entries()) {
    const { id } = work.disk().card(text);
    const [x, y] = await work.hands.middle(`[data-card="${id}"]`);
    if (at > 0) await tab.keyboard.down("Shift");
    await tab.mouse.click(x, y);
    if (at > 0) await tab.keyboard.up("Shift");
    // What is written next belongs to this card.
    if (at === 0) await work.hands.until(`return document.activeElement?.dataset.card === "${id}"`, `${text} has the keyboard`);
  }
}

test("several cards are changed as one and undone as one", async (t) => {
  const { tab, work } = await begin(t);
  const names = ["DMV website", "Phone line", "Online booking"];
  await select(tab, work, ...names);
  await inspector(tab).getByText("3 cards", { exact: true }).waitFor();
  const before = work.disk();

  await t.test("what differs is called mixed", async () => {
    await inspector(tab).getByRole("button", { name: "Channel Mixed" }).waitFor();
    assert.equal(await inspector(tab).getByRole("combobox", { name: "Owner" }).getAttribute("placeholder"), "Mixed");
  });
  await t.test("one choice sets all, and leaves their other fields", async () => {
    await inspector(tab).getByRole("button", { name: "Channel Mixed" }).click();
    await tab.getByRole("dialog").getByText("Chat", { exact: true }).click();
    await tab.keyboard.press("Escape");
    await work.hands.saved();
    const after = work.disk();
    for (const name of names) {
      assert.deepEqual(after.card(name).touchpoint, { ...before.card(name).touchpoint, channel: "chat" });
    }
  });
  await t.test("one undo takes it back from all", async () => {
    await tab.mouse.click(...(await work.hands.middle(`[data-card="${before.card(names[0]).id}"]`)));
    await work.undo();
    const after = work.disk();
    for (const name of names) assert.deepEqual(after.card(name).touchpoint, before.card(name).touchpoint);
  });
});

test("tags are completed, pasted as a list, and given to those that lack them", async (t) => {
  const { tab, work } = await begin(t);
  await select(tab, work, "DMV website");
  const field = () => inspector(tab).getByRole("combobox", { name: "Tags" });
  await field().fill("quick win");
  await field().press("Enter");
  await work.hands.saved();
  await select(tab, work, "Phone line");
  await field().pressSequentially("qui");
  await tab.getByRole("option", { name: "quick win" }).waitFor();
  await field().press("ArrowDown");
  await field().press("Enter");
  await work.hands.saved();
  assert.deepEqual(work.disk().card("Phone line").tags, ["quick win"]);
  await field().evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "one, two; three");
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await work.hands.saved();
  assert.deepEqual(work.disk().card("Phone line").tags, ["quick win", "one", "two", "three"]);
  await select(tab, work, "DMV website", "Phone line");
  await inspector(tab).getByRole("button", { name: /^Give the tag two to all/ }).click();
  await work.hands.saved();
  assert.deepEqual(work.disk().card("DMV website").tags, ["quick win", "two"]);
});

test("a view is saved, shown, kept over a reload; a filter dims and says how many fit", async (t) => {
  const { tab, work } = await begin(t);
  const bar = tab.getByRole("banner");
  const lane = work.disk().lane("pains").id;
  const drawn = () => work.hands.run(`return !!document.querySelector('[data-lane="${lane}"]')`);

  await t.test("a lane is left out, and the rest saved under a name", async () => {
    await bar.getByRole("button", { name: "Views", exact: true }).click();
    await tab.getByRole("checkbox", { name: "Pain points" }).click();
    await tab.getByText("1 lane is hidden by this view").waitFor();
    await tab.getByLabel("Save as a view").fill("For the board");
    await tab.getByLabel("Save as a view").press("Enter");
    await tab.getByRole("radio", { name: /For the board/ }).waitFor();
    await work.hands.saved();
    const [view] = work.disk().journey.views;
    assert.equal(view.name, "For the board");
    assert.equal(view.lanes.length, work.disk().lanes.length - 1);
    await work.hands.until(`return !document.querySelector('[data-lane="${lane}"]')`, "the lane is not drawn");
  });
  await t.test("it is still shown after a reload, and everything again on wish", async () => {
    await tab.keyboard.press("Escape");
    await tab.reload();
    await bar.getByRole("button", { name: "View: For the board" }).click();
    assert.equal(await drawn(), false);
    const steps = work.disk().history?.length;
    await tab.getByRole("radio", { name: "Everything" }).click();
    await work.hands.until(`return !!document.querySelector('[data-lane="${lane}"]')`, "the lane is drawn again");
    assert.equal(work.disk().history?.length, steps);
    await tab.keyboard.press("Escape");
  });
  await t.test("a filter says how many cards fit, and Escape clears it", async () => {
    await tab.keyboard.press("Alt+Shift+F");
    await tab.getByRole("checkbox", { name: /^Phone/ }).click();
    await tab.keyboard.press("Escape");
    const chips = tab.getByRole("group", { name: "Filter" });
    await chips.getByText("Channel: Phone").waitFor();
    await chips.getByText(`1 of ${work.disk().cards.length} cards`).waitFor();
    await tab.getByTestId("map").focus();
    await tab.keyboard.press("Escape");
    await chips.waitFor({ state: "detached" });
  });
});

test("a persona is added and the curve switched", async (t) => {
  const { tab, work } = await begin(t);
  const bar = tab.getByRole("banner");
  await bar.getByRole("button", { name: "Personas", exact: true }).click();
  const find = tab.getByRole("combobox", { name: "Find a persona of the library" });
  await find.fill("Ken");
  await tab.getByRole("option", { name: "New persona “Ken”" }).click();
  const sheet = tab.getByRole("dialog", { name: "Persona" });
  await sheet.getByLabel("Who they are").fill("retired, drives once a week");
  await sheet.getByText("Teal", { exact: true }).locator("..").click();
  await sheet.getByRole("button", { name: "Make the main persona" }).click();
  await sheet.getByRole("button", { name: "Done" }).click();
  await work.hands.saved();
  const { journey, personas } = work.disk();
  const ken = personas.find(({ name }) => name === "Ken");
  assert.deepEqual([ken.role, ken.colour, journey.personas[0]], ["retired, drives once a week", "teal", ken.id]);
  await bar.getByRole("button", { name: "Personas", exact: true }).click();
  await tab.getByRole("radio", { name: /^Ken/ }).click();
  await tab.keyboard.press("Escape");
  await bar.getByRole("button", { name: "Curve of Ken" }).waitFor();
  await tab.getByTestId("map").focus();
  await tab.keyboard.press("Alt+p");
  await bar.getByRole("button", { name: "Curve of Rosa, 41" }).waitFor();
  await tab.keyboard.press("Alt+p");
  await bar.getByRole("button", { name: "Personas", exact: true }).waitFor();
});

test("a map is begun from a card, opened, and left the way one came", async (t) => {
  const { tab, work } = await begin(t);
  await select(tab, work, "Online booking");
  await inspector(tab).getByRole("button", { name: "Choose a map…" }).click();
  await tab.getByRole("option", { name: "New map “Online booking”" }).click();
  const where = tab.getByRole("navigation", { name: "Where you are" });
  await where.getByRole("button", { name: SAMPLE }).waitFor();
  const inner = tab.url();
  const card = work.disk().card("Online booking");
  assert.ok(inner.includes(card.drills_down_to));
  await where.getByRole("button", { name: SAMPLE }).click();
  await work.hands.until(`return !!document.querySelector('[data-card="${card.id}"]')`, "the first map is back");
  await inspector(tab).getByRole("heading", { name: "Online booking" }).waitFor();
  assert.equal(await where.getByRole("button", { name: SAMPLE }).count(), 0);
  await tab.keyboard.press("Alt+Enter");
  await where.getByRole("button", { name: SAMPLE }).waitFor();
  assert.equal(tab.url(), inner);
});

test("a picture is taken, cropped to a square and described", async (t) => {
  const { tab, work } = await begin(t);
  await tab.getByRole("banner").getByRole("button", { name: "Personas", exact: true }).click();
  await tab.getByRole("button", { name: "Edit Rosa, 41" }).click();
  const sheet = tab.getByRole("dialog", { name: "Persona" });
  await sheet.locator('input[type="file"]').setInputFiles({ name: "rosa.png", mimeType: "image/png", buffer: png(60, 30) });
  await sheet.getByText(/^Missing: say/).waitFor();
  await sheet.getByRole("button", { name: "Crop" }).click();
  const crop = tab.getByRole("dialog", { name: "Crop" });
  await crop.getByText("30 × 30 pixels").waitFor();
  await crop.getByTestId("crop-frame").press("ArrowLeft");
  await crop.getByRole("button", { name: "Crop", exact: true }).click();
  await crop.waitFor({ state: "detached" });
  await sheet.getByLabel("What the picture shows").fill("Rosa at her desk");
  await sheet.getByRole("button", { name: "Done" }).click();
  await work.hands.saved();
  const [{ picture }] = work.disk().personas;
  assert.deepEqual([picture.width, picture.height, picture.alt], [30, 30, "Rosa at her desk"]);
});

/** A picture of one colour. */
function png(width, height) {
  const chunk = (name, data) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc(body), body.length + 4);
    return out;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (1 + width * 3), 120);
  for (let row = 0; row < height; row += 1) rows[row * (1 + width * 3)] = 0;
  const sign = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([sign, chunk("IHDR", head), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
}

function crc(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
