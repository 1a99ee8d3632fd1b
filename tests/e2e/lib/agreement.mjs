// Whether the page sets text as the core did: widths of every piece of text, and the picture on the screen beside the
// exported one. Nothing here is taken from the page's own painter: the settings are stated again.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { difference } from "./look.mjs";
import { waymark } from "./programs.mjs";

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
export function textsOf(scene, scripts) {
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

/** What the page measures for these texts on a canvas; `family` measures with another font, as a control. */
export async function widthsIn(hands, texts, family) {
  const named = texts.map((text) => ({ ...text, family: family ?? text.family }));
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
export function worst(texts, widths) {
  const found = {};
  texts.forEach((text, at) => {
    const off = Math.abs(widths[at] - text.width);
    if (!(found[text.script]?.off >= off)) found[text.script] = { off, measured: widths[at], ...text };
  });
  return found;
}

/** Fails unless every text is as wide in the page as in the scene. */
export function assertAgree(found) {
  const lines = Object.entries(found).map(([script, { off, measured, width, text, family, weight, size }]) => {
    return `${script}: ${off.toFixed(4)} px (page ${measured.toFixed(3)}, core ${width.toFixed(3)}, ${weight} ${size}px ${family}) ${text}`;
  });
  assert.ok(Object.values(found).every(({ off }) => off <= WIDTH_LIMIT), `the worst of each script:\n${lines.join("\n")}`);
}

/** The most colourful pixel of what the page draws in black: 0 when every face is a plain outline. */
export function colourfulness(hands, texts) {
  return hands.run(`const context = document.createElement("canvas").getContext("2d", { alpha: false });
    context.canvas.width = 600;
    context.canvas.height = 40;
    context.textRendering = "geometricPrecision";
    let most = 0, least = 255;
    for (const text of ${JSON.stringify(texts)}) {
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

/** Where the canvas stands in the page and the scene's corner in the canvas, once the view rests. */
export async function place(hands, journey) {
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
export function scroll(hands, deltaX, deltaY) {
  return hands.run(`document.querySelector("[data-map]").dispatchEvent(new WheelEvent("wheel", { deltaX: ${deltaX}, deltaY: ${deltaY}, bubbles: true, cancelable: true }));`);
}

/** The picture that the command line exports, one pixel a unit. */
export function exported(library, journey, folder) {
  const file = join(folder, `export-${journey}.png`);
  waymark("--library", library, "export", journey, "-o", file, "--scale", "1", "--theme", "light");
  return file;
}

/** A part of a picture as a file of its own. */
export function cut(picture, { x, y, width, height }, folder) {
  const file = join(folder, `${randomUUID()}.png`);
  execFileSync("convert", [picture, "-crop", `${width}x${height}+${x}+${y}`, "+repage", "-alpha", "off", file]);
  return file;
}

/** Mean difference of the same part of two pictures; `from` and `to` are the part's corners in each. */
export function compared(one, from, other, to, size, folder) {
  return difference(cut(one, { ...from, ...size }, folder), cut(other, { ...to, ...size }, folder));
}
