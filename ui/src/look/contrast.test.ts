// Measures the contrast of every pair of text and ground, and of every edge that must be seen, in all themes, by the formula
// of WCAG 2. A colour that is added must be measured here or named as decoration.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const read = (name: string) => readFileSync(fileURLToPath(new URL(name, import.meta.url)), "utf8");

function block(css: string, selector: string): Record<string, string> {
  const from = css.indexOf(`${selector} {`);
  expect(from, selector).toBeGreaterThanOrEqual(0);
  const body = css.slice(from, css.indexOf("}", from));
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]),
  );
}

const plain = read("./colours.css");
const more = read("./contrast.css");
const themes = {
  light: block(plain, ":root"),
  dark: block(plain, ':root[data-theme="dark"]'),
  contrast: block(more, ':root[data-theme="contrast"]'),
  contrast_dark: block(more, ':root[data-theme="contrast_dark"]'),
};

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of two colours, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Text on its grounds. */
const TEXT: Record<string, string[]> = {
  ink: ["canvas", "paper", "bar", "field", "hover", "accent-tint", "warn-tint", "danger-tint", "good-tint"],
  "ink-2": ["canvas", "paper", "bar", "field", "hover", "accent-tint"],
  "ink-3": ["canvas", "paper", "bar", "field", "hover"],
  "accent-ink": ["canvas", "paper", "bar", "field", "hover", "accent-tint", "accent-edge"],
  "on-accent": ["accent", "accent-strong"],
  danger: ["canvas", "paper", "bar", "field", "danger-tint"],
  "on-danger": ["danger-strong"],
  "warn-ink": ["paper", "warn-tint"],
  good: ["paper", "good-tint"],
  paper: ["ink"],
};
/** Edges, rings and signs on their grounds. */
const SIGNS: Record<string, string[]> = {
  accent: ["canvas", "paper", "bar", "field", "accent-tint"],
  "field-edge": ["canvas", "paper", "bar"],
  "edge-strong": ["canvas", "paper", "bar"],
  "ink-3-large": ["canvas", "paper", "bar"],
  "danger-strong": ["paper", "field"],
  ...Object.fromEntries(
    ["violet", "blue", "teal", "green", "yellow", "orange", "red", "grey"].map((name) => [`chosen-${name}`, ["paper"]]),
  ),
  warn: [],
};
/** What says nothing by itself: rules, tints, shadows, miniatures, and faces whose mouth and word say the same. */
const DECORATION = /^(hairline|edge|shade|veil|shadow|stage-|block|feeling-|face$|evidence-|warn$)/;

describe.each(Object.entries(themes))("%s", (name, theme) => {
  const high = name.startsWith("contrast");
  const pairs = (table: Record<string, string[]>) =>
    Object.entries(table).flatMap(([over, under]) => under.map((ground) => [over, ground] as const));

  it.each(pairs(TEXT))("%s can be read on %s", (text, ground) => {
    expect(contrast(theme[text] ?? "", theme[ground] ?? "")).toBeGreaterThanOrEqual(high ? 7 : 4.5);
  });

  it.each(pairs(SIGNS))("%s can be seen on %s", (sign, ground) => {
    expect(contrast(theme[sign] ?? "", theme[ground] ?? "")).toBeGreaterThanOrEqual(high ? 4.5 : 3);
  });

  it("names every role, and every role is measured or decoration", () => {
    expect(Object.keys(theme).sort()).toEqual(Object.keys(themes.light).sort());
    const measured = new Set([TEXT, SIGNS].flatMap((table) => pairs(table).flat()));
    expect(Object.keys(theme).filter((role) => !measured.has(role) && !DECORATION.test(role))).toEqual([]);
  });

  it("draws faces that can be told from their ground", () => {
    const least = high ? 4.5 : 1;
    for (const step of ["m2", "m1", "0", "p1", "p2"]) {
      expect(contrast(theme[`feeling-${step}`] ?? "", theme["face"] ?? ""), step).toBeGreaterThan(least);
    }
  });
});

it("knows the formula", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
});
