// Lengths of time as people write them: "38 min", "1 h 20", "2 Tage". Seconds inside, words outside. The words of a
// language come from Intl; symbols and English are read in every language.
import { locale } from "./figures";

const UNITS = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;
const WEEK = 604_800;
const EVERYWHERE: [RegExp, number][] = [
  [/^(s|secs?|seconds?)$/, 1],
  [/^(m|min|mins|minutes?)$/, 60],
  [/^(h|hr|hrs|hours?)$/, 3600],
  [/^(d|days?)$/, 86_400],
  [/^(w|wks?|weeks?)$/, WEEK],
];
const DISPLAYS = ["long", "short", "narrow"] as const;
/** Numbers that between them ask for every plural form. */
const SAMPLES = [0, 1, 2, 3, 6, 11, 100, 1.5];
const MOST = 4_294_967_295;

/** Seconds, or null when the text is no length of time. A bare number means minutes; empty text is null too. */
export function parseDuration(text: string, language = locale()): number | null {
  const plain = latinDigits(text.normalize("NFKC").toLowerCase());
  const clock = /^\s*(\d{1,4}):([0-5]\d)(?::([0-5]\d))?\s*$/.exec(plain);
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0);
  const parts = partsOf(plain, language);
  if (!parts) return null;
  let seconds = 0;
  let smaller = 60;
  for (const { number, length = smaller } of parts) {
    seconds += number * length;
    smaller = length === 3600 ? 60 : length === 60 ? 1 : length === 86_400 ? 3600 : 60;
  }
  const whole = Math.round(seconds);
  return whole <= MOST ? whole : null;
}

/** Numbers with the length of their unit, where they have one; null when anything else is among them. */
function partsOf(text: string, language: string): { number: number; length?: number }[] | null {
  const names = namesOf(language);
  const parts: { number: number; length?: number }[] = [];
  for (const [token] of text.matchAll(/\d+(?:[.,٫]\d+)?|[\p{L}\p{M}]+|[^\s.]/gu)) {
    const last = parts.at(-1);
    const length = names.lengths.get(token) ?? EVERYWHERE.find(([name]) => name.test(token))?.[1];
    if (/^\d/.test(token)) parts.push({ number: Number(token.replace(/[,٫]/, ".")) });
    else if (last && last.length === undefined && length !== undefined) last.length = length;
    else if (!last || !names.joints.has(token)) return null;
  }
  return parts.length > 0 ? parts : null;
}

interface Names {
  lengths: Map<string, number>;
  joints: Set<string>;
}

const known = new Map<string, Names>();

/** What a language calls the units, and what it puts between them. */
function namesOf(language: string): Names {
  const before = known.get(language);
  if (before) return before;
  const lengths = new Map<string, number>();
  for (const [unit, length] of [...UNITS, ["week", WEEK] as const]) {
    for (const unitDisplay of DISPLAYS) {
      const format = new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay });
      for (const sample of SAMPLES) lengths.set(nameIn(format, sample), length);
    }
  }
  const lists = (["unit", "conjunction"] as const).flatMap((type) =>
    DISPLAYS.map((style) => new Intl.ListFormat(language, { type, style }).formatToParts(["1", "2", "3"])),
  );
  const between = lists.flat().flatMap(({ type, value }) => (type === "literal" ? [value.trim().toLowerCase()] : []));
  const names = { lengths, joints: new Set([",", "،", "、", "and", ...between]) };
  known.set(language, names);
  return names;
}

function nameIn(format: Intl.NumberFormat, sample: number): string {
  const units = format.formatToParts(sample).filter(({ type }) => type === "unit");
  const name = units.map(({ value }) => value.normalize("NFKC")).join("");
  return name.replace(/[.\s\u200e\u200f]/g, "").toLowerCase();
}

/** Arabic and Persian digits as 0 to 9. */
function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** Seconds in words that `parseDuration` reads back to the same number. */
export function formatDuration(seconds: number, language = locale()): string {
  const parts: string[] = [];
  let rest = seconds;
  for (const [unit, length] of UNITS) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count > 0 || (seconds === 0 && unit === "minute")) parts.push(written(count, unit, language));
  }
  return new Intl.ListFormat(language, { type: "unit", style: "narrow" }).format(parts);
}

/** A count of a unit; some languages have a word for two of it, which nobody would read back as a number. */
function written(count: number, unit: string, language: string): string {
  const as = (unitDisplay: "short" | "narrow") =>
    new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay, useGrouping: false }).format(count);
  const short = as("short");
  return /\p{N}/u.test(short) ? short : as("narrow");
}
