// Lengths of time as people write them: "38 min", "1 h 20", "2 days". Seconds inside, words outside.
const UNITS: [RegExp, number][] = [
  [/^(s|secs?|seconds?)$/, 1],
  [/^(m|min|mins|minutes?)$/, 60],
  [/^(h|hr|hrs|hours?)$/, 3600],
  [/^(d|days?)$/, 86_400],
  [/^(w|wks?|weeks?)$/, 604_800],
];
const MOST = 4_294_967_295;

/** Seconds, or null when the text is no length of time. A bare number means minutes; empty text is null too. */
export function parseDuration(text: string): number | null {
  const clock = /^\s*(\d{1,4}):([0-5]\d)(?::([0-5]\d))?\s*$/.exec(text);
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0);
  const parts = [...text.toLowerCase().matchAll(/\s*(\d+(?:[.,]\d+)?)\s*([a-z]*)\.?\s*(?:,|and)?/gy)];
  if (parts.length === 0 || parts.map((part) => part[0]).join("").length !== text.length) return null;
  let seconds = 0;
  let smaller = 60;
  for (const [, number, unit] of parts) {
    const length = unit === "" ? smaller : UNITS.find(([name]) => name.test(unit ?? ""))?.[1];
    if (length === undefined || number === undefined) return null;
    seconds += Number(number.replace(",", ".")) * length;
    smaller = length === 3600 ? 60 : length === 60 ? 1 : length === 86_400 ? 3600 : 60;
  }
  const whole = Math.round(seconds);
  return whole <= MOST ? whole : null;
}

const NAMES: [number, string][] = [
  [86_400, "d"],
  [3600, "h"],
  [60, "min"],
  [1, "s"],
];

/** Seconds in words that `parseDuration` reads back to the same number. */
export function formatDuration(seconds: number): string {
  if (seconds === 0) return "0 min";
  const parts: string[] = [];
  let rest = seconds;
  for (const [length, name] of NAMES) {
    const count = Math.floor(rest / length);
    if (count > 0) parts.push(`${count} ${name}`);
    rest -= count * length;
  }
  return parts.join(" ");
}
