// Numbers, shares and dates as people read them; every one through Intl, none put together by hand.

import { localeOf } from "./locale";
import { spoken } from "./spoken";

/** The locale of numbers and dates: that of the language which is spoken. */
export function locale(): string {
  return localeOf(spoken());
}

/** A share from 0 to 1 as "64 %"; at most the given number of decimals. */
export function share(value: number, decimals = 0): string {
  return new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: decimals }).format(value);
}

/** A number with at most two decimals. */
export function figure(value: number): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: 2 }).format(value);
}

/** A day given as YYYY-MM-DD, as "1 Feb 2027"; text that is no day comes back as it is. */
export function day(text: string): string {
  const date = new Date(`${text}T00:00:00`);
  if (Number.isNaN(date.getTime())) return text;
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium" }).format(date);
}

/** A moment in milliseconds since 1970 UTC, as date and time. */
export function moment(time: number): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "short" }).format(new Date(time));
}

/** A size in bytes, as a round number of kilobytes or megabytes. */
export function fileSize(bytes: number): string {
  const [value, unit, maximumFractionDigits] =
    bytes < 1_000_000 ? [Math.ceil(bytes / 1000), "kilobyte", 0] : [bytes / 1_000_000, "megabyte", 1];
  return new Intl.NumberFormat(locale(), { style: "unit", unit, maximumFractionDigits }).format(value);
}

/** A moment's time of the day ("14:05"). */
export function clock(time: number): string {
  return new Intl.DateTimeFormat(locale(), { timeStyle: "short" }).format(new Date(time));
}

const SPANS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_536_000_000],
  ["month", 2_592_000_000],
  ["week", 604_800_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

/** How long ago a moment was ("2 hours ago"), seen from `now`. */
export function ago(time: number, now: number): string {
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: "auto" });
  for (const [unit, length] of SPANS) {
    const count = Math.trunc((time - now) / length);
    if (count !== 0) return format.format(count, unit);
  }
  return format.format(0, "minute");
}

/** Today as YYYY-MM-DD, in the zone of this computer. */
export function today(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The day `days` after today, as YYYY-MM-DD. */
export function inDays(days: number, now = new Date()): string {
  return today(new Date(now.getFullYear(), now.getMonth(), now.getDate() + days));
}

/** A length in metres ("1.5 m"). */
export function length(metres: number): string {
  return new Intl.NumberFormat(locale(), { style: "unit", unit: "meter", maximumFractionDigits: 2 }).format(metres);
}

/** Names or figures side by side ("PNG · SVG"). By a sign that no language reads; some join their lists without any. */
export function listed(names: readonly string[]): string {
  return names.join(" · ");
}
