// Mermaid itself, in a browser without a network: what it reads of our cases is what our cases say, and it reads what we
// write. The same files are read by the Rust tests (exchange/src/mermaid/tests), so that both sides agree on one answer.
// WAYMARK_BLESS=1 writes Mermaid's answers into cases.json.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { browser } from "../lib/chromium.mjs";

const FOLDER = new URL("../../../src-tauri/crates/exchange/tests/mermaid/", import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name, FOLDER), "utf8"));

/** In the page: what Mermaid has in its database after it read a text; null when it refuses. */
async function reads(text) {
  const mermaid = globalThis.mermaid;
  const area = document.createElement("div");
  const entity = (_, number, word) => {
    area.innerHTML = number ? `&#${number};` : `&${word};`;
    return area.textContent;
  };
  const shown = (words) => words.replace(/ﬂ°°\+?(\d+)¶ß|ﬂ°(\w+)¶ß/g, entity);
  try {
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    const number = (score) => (Number.isFinite(score) ? score : String(score));
    const found = {
      title: shown(db.getDiagramTitle()),
      accTitle: shown(db.getAccTitle()),
      accDescr: shown(db.getAccDescription()),
      sections: db.getSections().map(shown),
      tasks: db.getTasks().map(({ section, task, score, people }) => ({ section: shown(section), task: shown(task), score: number(score), people: people.map(shown) })),
    };
    if (!/^\s*---/.test(text)) return found;
    // The title of front matter is known only once a picture was made; there is one database for all diagrams.
    await mermaid.render("picture", text);
    return { ...found, title: shown(db.getDiagramTitle()) };
  } catch {
    return null;
  }
}

async function mermaid(test) {
  const chromium = await browser(test);
  const tab = await (await chromium.newContext({ offline: true })).newPage();
  await tab.addScriptTag({ path: createRequire(import.meta.url).resolve("mermaid/dist/mermaid.min.js") });
  const version = await tab.evaluate(() => globalThis.mermaid.initialize({ startOnLoad: false, securityLevel: "loose" }));
  assert.equal(version, undefined);
  return (text) => tab.evaluate(reads, text);
}

test("Mermaid reads our cases as they say", async (t) => {
  const ask = await mermaid(t);
  const cases = read("cases.json");
  assert.ok(cases.length > 60);
  for (const one of cases) {
    const answer = await ask(one.text.join("\n"));
    if (process.env.WAYMARK_BLESS) one.reads = answer;
    else assert.deepEqual(answer, one.reads, one.name);
  }
  if (process.env.WAYMARK_BLESS) {
    const lines = cases.map((one) => "  " + JSON.stringify(one).replace(/[\u007f-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`));
    writeFileSync(new URL("cases.json", FOLDER), `[\n${lines.join(",\n")}\n]\n`);
  }
});

test("Mermaid reads what we write as we read it", async (t) => {
  const ask = await mermaid(t);
  const written = read("written.json");
  assert.ok(written.length > 10);
  for (const one of written) assert.deepEqual(await ask(one.text.join("\n")), one.reads, one.name);
});
