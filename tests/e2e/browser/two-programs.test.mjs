// Two programs on one library: the page shows what the command line changed within a second, and neither loses a write.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { browser, page } from "../lib/chromium.mjs";
import { ending } from "../lib/ending.mjs";
import { SAMPLE, Work } from "../lib/flow.mjs";
import { BrowserHands } from "../lib/hands.mjs";
import { read } from "../lib/map.mjs";
import { program, serve, temporaryFolder } from "../lib/programs.mjs";

test("the page and the command line work on one library", async (t) => {
  const folder = temporaryFolder(t);
  const library = join(folder, "library.waymark");
  const core = await serve(library);
  ending(t, () => core.stop());
  const tab = await page(t, await browser(t), core.address);
  const work = new Work(new BrowserHands(tab), library, folder);
  await work.openSample();
  await work.fit();

  const edit = (...edits) =>
    execFileSync(program("waymark"), ["--library", library, "edit", SAMPLE], {
      input: edits.map((one) => JSON.stringify(one)).join("\n"),
      encoding: "utf8",
    });
  const stage = work.disk().stage("Book").id;
  const journey = work.disk().journey.id;
  const card = work.disk().card("“It came early!”").id;

  await t.test("a change of the command line is on the page within a second", async () => {
    const took = [];
    for (let turn = 1; turn <= 5; turn++) {
      edit({ edit: "set", id: card, fields: { text: `Changed from the command line, ${turn}` } });
      const since = Date.now();
      await work.hands.until(
        `return document.querySelector('[data-card="${card}"]')?.ariaLabel.includes("Changed from the command line, ${turn}")`,
      );
      took.push(Date.now() - since);
    }
    t.diagnostic(`took ${took.join(", ")} ms`);
    assert.ok(took.sort((a, b) => a - b)[2] < 1000, `the median of ${took} ms`);
  });

  await t.test("edits from both sides at the same time are all kept", async () => {
    const title = tab.locator("header input");
    for (let turn = 1; turn <= 5; turn++) {
      const typed = title.fill(`${SAMPLE}, ${turn}`);
      execFileSync(program("waymark"), ["--library", library, "edit", journey], {
        input: JSON.stringify({ edit: "set", id: stage, fields: { description: `Turn ${turn}` } }),
      });
      await typed;
      await title.press("Enter");
      await work.hands.saved();
    }
    const disk = read(library, `${SAMPLE}, 5`, folder);
    assert.equal(disk.stage("Book").description, "Turn 5");
    assert.equal(disk.journey.title, `${SAMPLE}, 5`);
  });
});
