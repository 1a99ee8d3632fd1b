// What a hand does to the map itself: drag, resize, span, draw and lead flows, select by a band, menus, the small map, and
// fingers on a wall display. Each is checked on disk by a second process, and taken back.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { browser, page } from "../lib/chromium.mjs";
import { ending } from "../lib/ending.mjs";
import { Fingers } from "../lib/fingers.mjs";
import { SAMPLE, Work } from "../lib/flow.mjs";
import { BrowserHands } from "../lib/hands.mjs";
import { serve, temporaryFolder, waymark } from "../lib/programs.mjs";
import { pause } from "../lib/webdriver.mjs";

const PLACE = `[data-testid="drop-place"]`;

/** Somebody at the sample map, with the questions these flows ask. */
async function atTheMap(t, options) {
  const folder = temporaryFolder(t);
  const library = join(folder, "library.waymark");
  const chromium = await browser(t);
  const core = await serve(library);
  ending(t, () => core.stop());
  const tab = await page(t, chromium, core.address, options);
  const hands = new BrowserHands(tab);
  const work = new Work(hands, library, folder);
  await work.openSample();
  const card = (text) => `[data-card="${work.disk().card(text).id}"]`;
  const undone = async (then) => {
    await work.undo();
    const now = work.disk();
    assert.deepEqual({ cards: now.cards, links: now.links, steps: now.steps, lanes: now.lanes, stages: now.stages }, then);
  };
  const state = () => {
    const { cards, links, steps, lanes, stages } = work.disk();
    return { cards, links, steps, lanes, stages };
  };
  return { tab, hands, work, card, undone, state, library, folder };
}

/** Holds and drags, looks at the map meanwhile, and lets go. */
async function dragSeeing({ tab, hands }, from, to, look) {
  await tab.mouse.move(...from);
  await tab.mouse.down();
  for (let part = 1; part <= 6; part++) {
    await tab.mouse.move(from[0] + ((to[0] - from[0]) * part) / 6, from[1] + ((to[1] - from[1]) * part) / 6);
    await pause(20);
  }
  if (look) await look();
  await tab.mouse.up();
  await hands.saved();
}

const names = (records) => records.map(({ name }) => name);

test("columns, lanes and cards are dragged, and Escape forgets", async (t) => {
  const map = await atTheMap(t);
  const { tab, hands, work, card, undone, state } = map;
  const start = state();
  const middleOf = (kind, record) => hands.middle(`[data-${kind}="${record.id}"]`);

  await t.test("a stage goes past two others; its place is seen meanwhile", async () => {
    const from = await middleOf("stage", work.disk().stage("Find out"));
    const to = await middleOf("stage", work.disk().stage("Visit"));
    await dragSeeing(map, from, [to[0] + 30, to[1]], async () => {
      const place = await hands.box(PLACE);
      assert.ok(place.x > from[0], "the place lies to the right");
    });
    assert.deepEqual(names(work.disk().stages), ["Notice", "Book", "Visit", "Find out", "Afterwards"]);
    await undone(start);
  });
  await t.test("Escape and a drop beside the map change nothing", async () => {
    const from = await hands.middle(card("Receives the renewal notice"));
    await dragSeeing(map, from, [from[0] + 200, from[1] + 200], async () => {
      await hands.press("Escape");
      assert.equal(await tab.locator(PLACE).count(), 0);
    });
    await dragSeeing(map, from, [from[0], 4]);
    assert.deepEqual(state(), start);
  });
  await t.test("a step goes past its neighbour", async () => {
    const [first, second] = work.disk().steps.filter(({ stage }) => stage === work.disk().stage("Visit").id);
    const to = await middleOf("step", second);
    await dragSeeing(map, await middleOf("step", first), [to[0] + 20, to[1]]);
    const after = work.disk().steps.filter(({ stage }) => stage === work.disk().stage("Visit").id);
    assert.deepEqual(names(after), [second.name, first.name]);
    await undone(start);
  });
  await t.test("a lane goes up", async () => {
    const to = await hands.box(`[data-lane="${work.disk().lane("touchpoints").id}"]`);
    await dragSeeing(map, await middleOf("lane", work.disk().lane("thoughts")), [to.x + 30, to.y + 8]);
    const kinds = work.disk().lanes.map(({ kind }) => kind);
    assert.equal(kinds.indexOf("thoughts"), 1);
    await undone(start);
  });
  await t.test("two cards go together, in their order, and others make room", async () => {
    const [one, two] = ["“Did I miss the deadline?”", "“That was faster than I feared.”"];
    await hands.click(card(one));
    await tab.keyboard.down("Shift");
    await hands.click(card(two));
    await tab.keyboard.up("Shift");
    const to = await hands.box(card("Checks in, then waits although there is a booking"));
    const from = await hands.middle(card(one));
    await dragSeeing(map, from, [to.x + 40, to.y + to.height - 4]);
    const disk = work.disk();
    const under = disk.card("Checks in, then waits although there is a booking");
    const there = disk.cards.filter(({ lane, step }) => lane === under.lane && step === under.step).map(({ text }) => text);
    assert.deepEqual(there, [under.text, one, two]);
    await undone(start);
  });
  await t.test("with Ctrl a copy is left where it is dropped", async () => {
    const text = "Receives the renewal notice";
    await hands.press("Escape");
    const to = await hands.middle(`[data-cell="${work.disk().cell("pains", "Notice")}"]`);
    await tab.keyboard.down("Control");
    await dragSeeing(map, await hands.middle(card(text)), to);
    await tab.keyboard.up("Control");
    const copies = work.disk().cards.filter((each) => each.text === text);
    assert.deepEqual(copies.map(({ lane }) => lane).sort(), [work.disk().lane("actions").id, work.disk().lane("pains").id].sort());
    await undone(start);
  });
  await t.test("a card is spanned by its left edge", async () => {
    const text = "Nobody knows the waiting time, even with a booking";
    const before = work.disk().card(text);
    const { x, y, height } = await hands.box(card(text));
    const to = await hands.middle(card("The booking tool speaks English only"));
    await dragSeeing(map, [x + 1, y + height / 2], [to[0], y + height / 2]);
    assert.equal(work.disk().card(text).span, before.span + 1);
    assert.equal(work.disk().card(text).step, work.disk().step("Book").id);
    await undone(start);
  });
  await t.test("a column is made wider, by its edge and by keys, and has its own width again", async () => {
    const stage = work.disk().stage("Notice");
    const width = () => work.disk().step("Notice").width ?? null;
    const { y, height } = await hands.box(`[data-stage="${stage.id}"]`);
    const { x, width: wide } = await hands.box(`[data-cell="${work.disk().cell("pains", "Notice")}"]`);
    await dragSeeing(map, [x + wide, y + height / 2], [x + wide + 60, y + height / 2]);
    const dragged = width();
    assert.ok(dragged > 200, `the step is ${dragged} wide`);
    await hands.click(`[data-stage="${stage.id}"]`);
    await hands.press("ArrowRight", "Alt+Shift");
    await hands.saved();
    assert.equal(width(), dragged + 20);
    await hands.press("0", "Alt");
    await hands.saved();
    assert.equal(width(), null);
    await work.undo();
    await work.undo();
    await undone(start);
  });
});

test("feelings and flows are drawn by hand", async (t) => {
  const map = await atTheMap(t);
  const { tab, hands, work, card, undone, state } = map;
  const start = state();

  await t.test("a feeling goes up and to another step, its face seen meanwhile", async () => {
    const [from] = await work.face("Notice");
    const [[x]] = await work.face("Book");
    const [[, y]] = await work.face("Afterwards");
    const { card: id } = work.disk().feeling("Notice");
    await dragSeeing(map, from, [x, y], async () => assert.equal(await tab.locator('[data-testid="feeling-ghost"]').count(), 1));
    const moved = work.disk().cards.find((each) => each.id === id);
    assert.equal(Object.values(moved.feelings)[0].valence, 2);
    assert.equal(Object.values(moved.feelings)[0].word, "Anxious");
    assert.equal(moved.step, work.disk().step("Book").id);
    await undone(start);
  });
  await t.test("a flow is drawn from a touchpoint's edge, and its share typed", async () => {
    await drawFlow(map, "Counter clerk", "Renewal notice");
    await hands.press("F2");
    await work.writeField("7");
    const link = flow(work.disk(), "Counter clerk", "Renewal notice");
    assert.equal(link.share, 0.07);
  });
  await t.test("a share that is none stays in its field with a sentence", async () => {
    await selectFlow(map, "Counter clerk", "Renewal notice");
    await hands.press("F2");
    await hands.until(`return document.activeElement?.dataset.testid === "map-field"`, "a text field is open");
    await hands.write("many");
    await hands.press("Enter");
    await hands.until(`return document.querySelector(".wrong")?.textContent.includes("0 to 100")`, "a sentence says what a share is");
    await hands.press("Escape");
    assert.equal(flow(work.disk(), "Counter clerk", "Renewal notice").share, 0.07);
  });
  await t.test("its end is led elsewhere; share and word stay", async () => {
    await selectFlow(map, "Counter clerk", "Renewal notice");
    const end = await hands.box('[data-testid="link-end"]:last-of-type');
    await dragSeeing(map, [end.x + end.width / 2, end.y + end.height / 2], await hands.middle(card("Check-in desk")));
    assert.equal(flow(work.disk(), "Counter clerk", "Renewal notice"), undefined);
    assert.equal(flow(work.disk(), "Counter clerk", "Check-in desk").share, 0.07);
  });
  await t.test("it is deleted without a question, and comes back", async () => {
    await work.undo();
    await selectFlow(map, "Counter clerk", "Renewal notice");
    await hands.press("Delete");
    await hands.saved();
    assert.equal(flow(work.disk(), "Counter clerk", "Renewal notice"), undefined);
    await work.undo();
    assert.equal(flow(work.disk(), "Counter clerk", "Renewal notice").share, 0.07);
    await work.undo();
    await undone(start);
  });
  await t.test("dropped on an empty place it makes a touchpoint there", async () => {
    await work.addStage("Next time");
    await work.fit();
    const to = await hands.middle(`[data-cell="${work.disk().cell("touchpoints", "Next time")}"]`);
    await dragSeeing(map, await handleOf(map, "Licence delivery"), to);
    await work.writeField("Reminder");
    const disk = work.disk();
    assert.equal(disk.card("Reminder").step, disk.step("Next time").id);
    assert.ok(flow(disk, "Licence delivery", "Reminder"));
  });
  await t.test("a click on an empty place of the curve puts a feeling at that height", async () => {
    const { x, y, width, height } = await hands.box(`[data-cell="${work.disk().cell("feelings", "Next time")}"]`);
    await hands.clickAt(x + width / 2, y + height * 0.22);
    await work.writeField("Calm");
    const { valence, word } = work.disk().feeling("Next time");
    assert.ok(valence > 0, `valence ${valence}`);
    assert.equal(word, "Calm");
  });
});

function flow(disk, from, to) {
  return disk.links.find((link) => link.from === disk.card(from).id && link.to === disk.card(to).id);
}

/** The place that a flow is drawn from, once the pointer shows it. */
async function handleOf({ tab, hands, card }, text) {
  await tab.mouse.move(...(await hands.middle(card(text))));
  return hands.middle('[data-testid="flow-handle"]');
}

async function drawFlow(map, from, to) {
  await dragSeeing(map, await handleOf(map, from), await map.hands.middle(map.card(to)));
  assert.ok(flow(map.work.disk(), from, to), `${from} leads to ${to}`);
}

async function selectFlow({ hands, work }, from, to) {
  const { id } = flow(work.disk(), from, to);
  // What comes back is an element a moment later.
  await hands.until(`return document.querySelector('[data-link="${id}"]')`, "the link is on the map");
  await hands.run(`document.querySelector('[data-link="${id}"]').click()`);
  await hands.until(`return document.querySelector('[data-testid="link-end"]')`, "the ends of the link can be held");
}

test("a band, menus and the small map", async (t) => {
  const map = await atTheMap(t);
  const { tab, hands, work, card } = map;
  const selected = () => hands.run(`return document.querySelectorAll('[data-card][aria-pressed="true"]').length`);

  await t.test("a band selects, with Shift it adds", async () => {
    const one = await hands.box(card("Website and phone line contradict each other"));
    await hands.drag([one.x - 6, one.y - 3], [one.x + 20, one.y + one.height - 2]);
    await hands.until(`return document.querySelectorAll('[data-card][aria-pressed="true"]').length === 1`, "one card is selected");
    const two = await hands.box(card("The booking tool speaks English only"));
    await tab.keyboard.down("Shift");
    await hands.drag([two.x - 5, two.y - 3], [two.x + 20, two.y + two.height - 2]);
    await tab.keyboard.up("Shift");
    assert.equal(await selected(), 2);
  });
  await t.test("the menu of a card duplicates it", async () => {
    const before = work.disk().cards.length;
    await hands.press("Escape");
    await tab.mouse.click(...(await hands.middle(card("Receives the renewal notice"))), { button: "right" });
    await tab.getByRole("menuitem", { name: /^Duplicate/ }).click();
    await hands.saved();
    assert.equal(work.disk().cards.length, before + 1);
    await work.undo();
  });
  await t.test("the menu opens by a key, and gives the keyboard back", async () => {
    await hands.click(card("Receives the renewal notice"));
    await hands.press("F10", "Shift");
    await tab.getByRole("menu").waitFor();
    await hands.press("Escape");
    await hands.until(`return document.activeElement?.closest("[data-map]")`, "the map has the keyboard");
  });
  await t.test("the small map shows a large one, and a press goes there", async () => {
    assert.equal(await tab.getByTestId("minimap").count(), 0);
    await hands.press("2", "Alt");
    await tab.getByTestId("minimap").waitFor();
    const first = `[data-stage="${work.disk().stage("Notice").id}"]`;
    const before = await hands.box(first);
    const { x, y, width, height } = await hands.box('[data-testid="minimap"]');
    await hands.clickAt(x + width * 0.6, y + height * 0.5);
    await hands.until(
      `const e = document.querySelector(${JSON.stringify(first)}); return !e || e.getBoundingClientRect().x < ${before.x - 100}`,
      "the view moved",
    );
    await hands.press("m", "Alt");
    await tab.getByTestId("minimap").waitFor({ state: "hidden" });
  });
});

test("fingers move, hold, pinch and tap", async (t) => {
  const map = await atTheMap(t, { hasTouch: true });
  const { tab, hands, work, card } = map;
  const fingers = await Fingers.on(tab);
  const text = "Receives the renewal notice";
  const zoom = () => hands.run(`return parseFloat(document.querySelector(".zoom").textContent)`);

  await t.test("a held card goes where it is dragged", async () => {
    const to = await hands.middle(`[data-cell="${work.disk().cell("pains", "Notice")}"]`);
    await fingers.drag(await hands.middle(card(text)), to, 500);
    await hands.saved();
    assert.equal(work.disk().card(text).lane, work.disk().lane("pains").id);
    await work.undo();
  });
  await t.test("two fingers pinch", async () => {
    const before = await zoom();
    await fingers.pinch([500, 400], 60, 160);
    await hands.until(`return parseFloat(document.querySelector(".zoom").textContent) > ${before * 1.3}`, "the map is larger");
  });
  await t.test("one finger moves the map and no card", async () => {
    const before = await hands.box(card(text));
    await fingers.drag([600, 400], [480, 320], 0);
    await hands.until(
      `const e = document.querySelector(${JSON.stringify(card(text))}); return !e || Math.abs(e.getBoundingClientRect().x - ${before.x}) > 40`,
      "the map moved",
    );
    assert.equal(work.disk().card(text).lane, work.disk().lane("actions").id);
  });
  await t.test("a double tap edits", async () => {
    await work.fit();
    const at = await hands.middle(card(text));
    await fingers.tap(at);
    await fingers.tap(at);
    await hands.until(`return document.activeElement?.dataset.testid === "map-field"`, "a text field is open");
    await hands.press("Escape");
  });
  await t.test("a finger that rests opens the menu, with targets for fingers", async () => {
    await fingers.hold(await hands.middle(card(text)), 600);
    await tab.getByRole("menu").waitFor();
    await hands.press("Escape");
  });
});

test("a pinned lane stays in view and can be worked in; a collapsed one opens by a click", async (t) => {
  const map = await atTheMap(t);
  const { tab, hands, work, card, library, folder } = map;
  const edit = (fields) => {
    const file = join(folder, "edits.jsonl");
    writeFileSync(file, JSON.stringify({ edit: "set", id: work.disk().lane("actions").id, fields }));
    waymark("--library", library, "edit", SAMPLE, file);
  };

  await t.test("it stays while the others scroll, and a card in it is dragged", async () => {
    edit({ pinned: true });
    await hands.press("0", "Control");
    await tab.mouse.move(600, 500);
    await tab.mouse.wheel(260, 420);
    const text = "Books an appointment with the online tool";
    const place = `document.querySelector(${JSON.stringify(card(text))})?.getBoundingClientRect().y`;
    await hands.until(`const y = ${place}; return y > 60 && y < 260`, "the card stays below the headers");
    await dragSeeing(map, await hands.middle(card(text)), await hands.middle(card("Hands in papers, eye test, photo")));
    const disk = work.disk();
    assert.equal(disk.card(text).step, disk.card("Hands in papers, eye test, photo").step);
    assert.equal(disk.card(text).lane, disk.lane("actions").id);
    await work.undo();
  });
  await t.test("a click on a collapsed lane opens it", async () => {
    edit({ collapsed: true, pinned: false });
    const hidden = card("Books an appointment with the online tool");
    await hands.until(`return !document.querySelector(${JSON.stringify(hidden)})`, "the lane is closed");
    await work.fit();
    await hands.click(`[data-lane="${work.disk().lane("actions").id}"]`);
    await hands.saved();
    assert.ok(!work.disk().lane("actions").collapsed);
  });
});
