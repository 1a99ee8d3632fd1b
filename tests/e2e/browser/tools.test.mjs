// The tests' own tools: a fault of a page makes its test fail, wherever it is logged; what was opened last ends first; whoever waits for
// what never comes is told so. Without this, every other test here could pass for no reason.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { browser, page } from "../lib/chromium.mjs";
import { ending } from "../lib/ending.mjs";
import { serve, temporaryFolder } from "../lib/programs.mjs";
import { atRest } from "../lib/rest.mjs";
import { soon } from "../lib/soon.mjs";

/** What a test is to the tools: something that ends. */
class Ending {
  #deeds = [];

  after(deed) {
    this.#deeds.push(deed);
  }

  async end() {
    for (const deed of this.#deeds) await deed();
  }
}

test("a page that logs an error makes its test fail", async (t) => {
  const library = join(temporaryFolder(t), "library.waymark");
  const core = await serve(library);
  ending(t, () => core.stop());
  const chromium = await browser(t);
  const faults = {
    "an error that is logged": [() => console.error("wrong"), /wrong/],
    "an error that nobody catches": [() => void setTimeout(() => nothing.there()), /nothing is not defined/],
    "a promise that nobody catches": [() => void Promise.reject(new Error("not kept")), /not kept/],
    "what the policy refuses": [() => void document.head.append(Object.assign(document.createElement("script"), { textContent: "1" })), /Content Security Policy/],
    "a question that the core refuses": [() => fetch("/api/ask", { method: "POST" }).then(() => {}), /status of 4\d\d/],
    "an error in a window that the page opened": [() => void window.open("about:blank").eval('console.error("wrong there")'), /wrong there/],
  };
  for (const [what, [fault, words]] of Object.entries(faults)) {
    await t.test(what, async () => {
      const inner = new Ending();
      const tab = await page(inner, chromium, core.address, { bypassCSP: what.includes("window") });
      await tab.locator("[data-journey]").first().waitFor();
      await tab.evaluate(fault);
      await atRest(tab);
      await assert.rejects(inner.end(), words);
    });
  }
  await t.test("what is expected, and no error, passes", async () => {
    const inner = new Ending();
    const tab = await page(inner, chromium, core.address, { expected: /wrong/ });
    await tab.locator("[data-journey]").first().waitFor();
    await tab.evaluate(() => console.error("wrong"));
    await atRest(tab);
    await inner.end();
  });
});

test("a page that never rests is told from one that does", async (t) => {
  const tab = await page(t, await browser(t), "about:blank");
  await atRest(tab);
  await tab.evaluate(() => void setInterval(() => (document.body.dataset.now = performance.now()), 20));
  await assert.rejects(atRest(tab, 600), /does not come to rest/);
});

test("what was opened last ends first, and a fault of one hinders no other", async () => {
  const inner = new Ending();
  const ended = [];
  ending(inner, () => ended.push("core"));
  ending(inner, () => {
    ended.push("page");
    throw new Error("the page said something");
  });
  ending(inner, () => ended.push("hand"));
  await assert.rejects(inner.end(), /the page said something/);
  assert.deepEqual(ended, ["hand", "page", "core"]);
});

test("whoever waits for what never comes is told", async () => {
  await assert.rejects(soon(() => false, "the impossible", 0.2), /not so after 0.2 s: the impossible/);
  assert.equal(await soon(() => "there", "the possible"), "there");
});
