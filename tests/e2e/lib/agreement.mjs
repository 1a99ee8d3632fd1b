// Whether the page sets text as the core did: widths of every piece of text, and the picture on the screen beside the
// exported one, with a control for each that must fail. Nothing here is taken from the page's own painter: the settings are stated again.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { difference, pngSize } from "./look.mjs";
import { waymark } from "./programs.mjs";
import { SCRIPTS } from "./scripts.mjs";

/** Largest difference of a width, in pixels. */
const WIDTH_LIMIT = 0.01;

/** The scene of a journey, from the core behind `waymark serve`. */
export async function sceneOf(address, journey) {
  const { origin, hash } = new URL(address);
  const view = { theme: "light", lanes: null, stages: null, persona: null };
  const answer = await fetch(`${origin}/api/ask`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Authorization: `Bearer ${hash.replace("#token=", "")}`,
      "Waymark-Window": randomUUID(),
    },
    body: JSON.stringify({ ask: "open", journey, view }),
  });
  if (!answer.ok) throw new Error(`the core answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()).scene;
}

/** Every piece of text in a scene with the script of the record it belongs to. */
function textsOf(scene, scripts) {
  return Object.values(scene.groups).flatMap((group) =>
    group.items
      .filter((item) => item.item === "text")
      .map(({ text, family, weight, size, rtl, width }) => ({ text, family, weight, size, rtl, width, script: scripts[group.id] ?? "around" })),
  );
}

/** Opens a journey's map from the library page at 100 %, with its corner where an unmoved view has it. */
export async function openMap(hands, journey) {
  await hands.until(`return !!document.querySelector('[data-journey="${journey}"]')`, "the library shows the journey");
  await hands.run(`localStorage.setItem("waymark-view-${journey}", "[20, 20, 1]"); localStorage.setItem("waymark-theme", "light");`);
  await hands.click(`[data-journey="${journey}"]`);
  await hands.until(`return document.querySelectorAll("[data-stage]").length > 0`, "the map shows its stages");
  await hands.saved();
}

/** A text as the page draws it: emoji without the sign that would ask the system for its coloured face. */
function drawn(text) {
  return text.family === "Noto Emoji" ? { ...text, text: text.text.replaceAll("\ufe0f", "") } : text;
}

/** What the page measures for these texts on a canvas; `family` measures with another font, as a control. */
async function widthsIn(hands, texts, family) {
  const named = texts.map((text) => ({ ...drawn(text), family: family ?? text.family }));
  const body = `const texts = ${JSON.stringify(named)};
    const font = (text) => text.weight + " " + text.size + 'px "' + text.family + '"';
    const key = ${JSON.stringify(randomUUID())};
    Promise.all(texts.map((text) => document.fonts.load(font(text), text.text))).then(() => {
      const context = document.createElement("canvas").getContext("2d");
      context.textRendering = "geometricPrecision";
      context.fontKerning = "normal";
      window[key] = texts.map((text) => {
        context.font = font(text);
        context.direction = text.rtl ? "rtl" : "ltr";
        return context.measureText(text.text).width;
      });
    });
    return key;`;
  const key = await hands.run(body);
  return hands.until(`return window[${JSON.stringify(key)}]`, "the faces are loaded and the texts measured");
}

/** The worst difference of each script. */
function worst(texts, widths) {
  const found = {};
  texts.forEach((text, at) => {
    const off = Math.abs(widths[at] - text.width);
    if (!(found[text.script]?.off >= off)) found[text.script] = { off, measured: widths[at], ...text };
  });
  return found;
}

/** Fails unless every text of every script is as wide in the page as in the scene, in the bundled faces. */
export async function assertTexts(test, hands, scene, scripts) {
  const texts = textsOf(scene, scripts);
  for (const [script, { family }] of Object.entries(SCRIPTS)) {
    assert.ok(texts.some((text) => text.script === script && text.family === family), `${script} is set in ${family}`);
  }
  const found = worst(texts, await widthsIn(hands, texts));
  const lines = Object.entries(found).map(([script, { off, measured, width, text, family, weight, size }]) => {
    return `${script}: ${off.toFixed(4)} px (page ${measured.toFixed(3)}, core ${width.toFixed(3)}, ${weight} ${size}px ${family}) ${text}`;
  });
  const report = `the worst of each script among ${texts.length} texts:\n${lines.join("\n")}`;
  test.diagnostic(report);
  assert.ok(Object.values(found).every(({ off }) => off <= WIDTH_LIMIT), report);

  // In another face nothing agrees: what was measured above was no accident.
  const strange = worst(texts, await widthsIn(hands, texts, "monospace"));
  for (const [script, { off }] of Object.entries(strange)) assert.ok(off > 1, `${script} would agree in any face: ${off}`);

  const { most, least } = await colourfulness(hands, texts.filter(({ family }) => family === "Noto Emoji"));
  assert.equal(most, 0, "emoji are drawn as outlines, not as the system's coloured pictures");
  assert.ok(least < 128, "emoji are drawn at all");
}

/** The most colourful pixel of what the page draws in black: 0 when every face is a plain outline. */
function colourfulness(hands, texts) {
  return hands.run(`const context = document.createElement("canvas").getContext("2d", { alpha: false });
    context.canvas.width = 600;
    context.canvas.height = 40;
    context.textRendering = "geometricPrecision";
    let most = 0, least = 255;
    for (const text of ${JSON.stringify(texts.map(drawn))}) {
      context.fillStyle = "#fff";
      context.fillRect(0, 0, 600, 40);
      context.fillStyle = "#000";
      context.font = text.weight + " " + text.size + 'px "' + text.family + '"';
      context.direction = text.rtl ? "rtl" : "ltr";
      context.textAlign = "left";
      context.fillText(text.text, 5, 28);
      const { data } = context.getImageData(0, 0, 600, 40);
      for (let at = 0; at < data.length; at += 4) {
        most = Math.max(most, Math.abs(data[at] - data[at + 1]), Math.abs(data[at] - data[at + 2]));
        least = Math.min(least, data[at]);
      }
    }
    return { most, least };`);
}

/** Width of the shadow beside a pinned pane, and of the sheet's round corner. */
const EDGE = 12;

/** How far the control is moved, in pixels. */
const SHIFT = 2;

/** Fails unless the body of the map, scrolled to every stage, looks on the screen as in the exported picture. `shoot`
 * writes a picture and gives the page's corner in it. */
export async function assertScreen(test, { hands, shoot, scene, library, journey, folder, limit }) {
  const { frame } = scene;
  const picture = exported(library, journey, folder);
  const exportedSize = pngSize(picture);
  assert.equal(exportedSize.width, Math.ceil(frame.width));
  // An export has the title above, which the app shows in its bar; without evidence there is no legend below.
  const title = exportedSize.height - Math.ceil(frame.height);
  // What floats over the map hides a part of it.
  await hands.run(`for (const bar of document.querySelectorAll('.map-add, [role="toolbar"], [data-testid="minimap"]')) bar.style.visibility = "hidden";`);
  const lines = [];
  for (let left = frame.names_right; left + EDGE + SHIFT < frame.width; ) {
    const at = await bring(hands, journey, left, frame.names_right);
    const [x, y] = at.view;
    const shot = join(folder, `${randomUUID()}.png`);
    const corner = await shoot(shot);
    // The scrolled part, right of the lane names and of the shadow that they throw.
    const from = { x: Math.ceil(left + (x > 0 ? EDGE : 0)), y: Math.ceil(frame.title_bottom) };
    const size = {
      width: Math.floor(Math.min(at.width - x, frame.width - EDGE) - from.x),
      height: Math.floor(Math.min(at.height - y, frame.height - EDGE) - from.y),
    };
    const seen = { x: corner.x + at.x + x + from.x, y: corner.y + at.y + y + from.y };
    const to = { x: from.x, y: from.y + title };
    const off = compared(shot, seen, picture, to, size, folder);
    const moved = compared(shot, seen, picture, { ...to, x: to.x - SHIFT }, size, folder);
    lines.push(`from ${from.x}, ${size.width} x ${size.height}: ${off.toFixed(5)}, moved by ${SHIFT} px ${moved.toFixed(5)}`);
    test.diagnostic(lines.at(-1));
    assert.ok(off <= limit, `the screen differs from the export by ${off}\n${lines.join("\n")}`);
    assert.ok(moved > limit, `a picture moved by ${SHIFT} px would pass: ${moved}`);
    left = from.x + size.width;
  }
  assert.ok(lines.length > 1, "the map is wider than the view");
}

/** Scrolls until the scene's `left` stands right of the pinned lane names, and gives where all is then. */
async function bring(hands, journey, left, names) {
  const { view } = await place(hands, journey);
  const wanted = Math.min(Math.ceil(names + EDGE - left), view[0]);
  if (wanted !== view[0]) await scroll(hands, view[0] - wanted, 0);
  return place(hands, journey);
}

/** Where the canvas stands in the page and the scene's corner in the canvas, once the view rests. */
async function place(hands, journey) {
  const at = () =>
    hands.run(`const { x, y, width, height } = document.querySelector("[data-map] canvas").getBoundingClientRect();
      return { x, y, width, height, view: JSON.parse(localStorage.getItem("waymark-view-${journey}")) };`);
  let last = await at();
  for (;;) {
    await new Promise((done) => setTimeout(done, 700));
    const now = await at();
    if (JSON.stringify(now) === JSON.stringify(last)) return now;
    last = now;
  }
}

/** Scrolls the map by these pixels. */
function scroll(hands, deltaX, deltaY) {
  return hands.run(`document.querySelector("[data-map]").dispatchEvent(new WheelEvent("wheel", { deltaX: ${deltaX}, deltaY: ${deltaY}, bubbles: true, cancelable: true }));`);
}

/** The picture that the command line exports, one pixel a unit. */
function exported(library, journey, folder) {
  const file = join(folder, `export-${journey}.png`);
  waymark("--library", library, "export", journey, "-o", file, "--scale", "1", "--theme", "light");
  return file;
}

/** A part of a picture as a file of its own. */
function cut(picture, { x, y, width, height }, folder) {
  const file = join(folder, `${randomUUID()}.png`);
  execFileSync("convert", [picture, "-crop", `${width}x${height}+${x}+${y}`, "+repage", "-alpha", "off", file]);
  return file;
}

/** Mean difference of the same part of two pictures; `from` and `to` are the part's corners in each. */
function compared(one, from, other, to, size, folder) {
  return difference(cut(one, { ...from, ...size }, folder), cut(other, { ...to, ...size }, folder));
}
