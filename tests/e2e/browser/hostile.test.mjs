// Hostile text in every field of a map, through every format: what a browser opens runs nothing and fetches nothing, even with
// its content security policy switched off; what other programs open holds no formula, no script and no outer link.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "node:test";
import { browser } from "../lib/chromium.mjs";
import { ROOT, program, temporaryFolder } from "../lib/programs.mjs";

const HOSTILE = [
  `<script>window.ran = 1</script>`,
  `"><img src="http://127.0.0.1:9/stolen" onerror="window.ran = 1">`,
  `</title></style></text></script><svg onload="window.ran = 1"><a href="javascript:window.ran=1">x</a>`,
  `javascript:window.ran=1`,
  `=cmd|' /C calc'!A0`,
  `+1+1`,
  `-2+3`,
  `@SUM(1,1)`,
  `\t=1+1`,
  `\r=HYPERLINK("http://127.0.0.1:9/stolen")`,
  `%%{init: {"securityLevel": "loose"}}%%\nclick A call window.ran()`,
  `]]>&x;<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>`,
  `safe\u202etxt.exe\u202c \u2066and\u2069 \u200f`,
  `null\u0000here \u0007bell \u001b[31mred`,
  `a${"\u0301".repeat(9_000)}`,
  `[click](javascript:window.ran=1) ![](http://127.0.0.1:9/stolen) <http://127.0.0.1:9/stolen>`,
];
const TEXTS = new Set(["title", "description", "goal", "owner", "name", "period", "notes", "text", "word", "label", "source", "role", "quote", "alt"]);

/** The sample map with hostile text wherever a person may write. */
function map() {
  const journey = JSON.parse(readFileSync(join(ROOT, "assets/samples/dmv.json"), "utf8"));
  let next = 0;
  const spoil = (value, key) => {
    if (Array.isArray(value)) return value.map((each) => (typeof each === "string" && ["tags", "goals", "needs"].includes(key) ? HOSTILE[next++ % HOSTILE.length] : spoil(each, key)));
    if (value === null || typeof value !== "object") return value;
    for (const [name, inner] of Object.entries(value)) {
      value[name] = typeof inner === "string" && TEXTS.has(name) ? HOSTILE[next++ % HOSTILE.length] : spoil(inner, name);
    }
    return value;
  };
  const spoiled = spoil(journey, "");
  spoiled.journey.title = `</title><script>window.ran = 1</script>`;
  assert.ok(next > 4 * HOSTILE.length, "every hostile text stands in several fields");
  return spoiled;
}

const run = (folder, ...words) => execFileSync(program("waymark"), words, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 28 });
const unzipped = (path) => execFileSync("python3", ["-c", "import sys,zipfile\nfor n in zipfile.ZipFile(sys.argv[1]).namelist():\n  if n.endswith(('.xml','.rels')): print(zipfile.ZipFile(sys.argv[1]).read(n).decode('utf-8'))", path], { encoding: "utf8", maxBuffer: 1 << 28 });

test("hostile text through every format", { timeout: 240_000 }, async (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, "map.json"), JSON.stringify(map()));
  const files = ["svg", "png", "pdf", "pptx", "xlsx", "csv", "html", "md", "txt", "mmd", "xml", "zip"].map((ending) => `out.${ending}`);
  run(folder, "export", "map.json", "-o", ...files);

  await t.test("nothing runs and nothing is fetched in a browser without its policy", async (t) => {
    const context = await (await browser(t)).newContext({ bypassCSP: true });
    for (const name of ["out.svg", "out.html"]) {
      const tab = await context.newPage();
      const asked = [];
      tab.on("request", (request) => asked.push(request.url()));
      tab.on("dialog", (dialog) => assert.fail(`${name} opened a dialog: ${dialog.message()}`));
      await tab.goto(pathToFileURL(join(folder, name)).href);
      await tab.waitForTimeout(500);
      assert.equal(await tab.evaluate(() => window.ran), undefined, `${name} ran a script`);
      const outer = asked.filter((url) => !url.startsWith("file:") && !url.startsWith("data:") && !url.startsWith("blob:"));
      assert.deepEqual(outer, [], `${name} asked for something`);
      const links = await tab.evaluate(() => [...document.querySelectorAll("a[href], [*|href]")].map((it) => it.getAttribute("href") ?? it.getAttribute("xlink:href") ?? ""));
      assert.deepEqual(links.filter((link) => /^\s*(javascript|data:text|vbscript)/i.test(link)), [], `${name} links to a script`);
      await tab.close();
    }
  });

  await t.test("tables hold no formula", () => {
    const sheets = unzipped(join(folder, "out.xlsx"));
    assert.ok(!/<f[ >]/.test(sheets), "a formula stands in the workbook");
    assert.ok(!/TargetMode="External"/.test(sheets), "the workbook links to the outside");
    const rows = readFileSync(join(folder, "out.csv"), "utf8").replace(/^\ufeff/, "");
    // A cell begins at the start, after a comma or after a line end, perhaps with a quotation mark.
    const risky = rows.match(/(^|,|\n)"?[=+@\t\r-](?![\d.,]*(,|\r?\n|"))/g);
    assert.equal(risky, null, `a cell could become a formula: ${JSON.stringify(risky)}`);
  });

  await t.test("papers and slides hold no script and no outer link but web addresses", () => {
    const paper = readFileSync(join(folder, "out.pdf"), "latin1");
    for (const word of ["/JavaScript", "/JS ", "/Launch", "/OpenAction", "/EmbeddedFile"]) assert.ok(!paper.includes(word), word);
    const slides = unzipped(join(folder, "out.pptx"));
    assert.ok(!/javascript:/i.test(slides.replace(/<a:t>[^<]*<\/a:t>|descr="[^"]*"|name="[^"]*"|<dc:title>[^<]*|title="[^"]*"/g, "")), "a script stands in the slides");
  });

  await t.test("what can be read again is the same text", () => {
    for (const name of ["out.zip", "out.xlsx"]) {
      run(folder, "export", name, "-o", "again.json");
      const texts = (path) => JSON.parse(readFileSync(join(folder, path), "utf8")).cards.map((card) => card.text).sort();
      assert.deepEqual(texts("again.json"), texts("map.json"), name);
    }
  });
});
