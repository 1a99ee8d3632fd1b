// Days and times as the history says them.
import { words } from "../../words";
import { locale } from "../../words/figures";

const DAY_MS = 86_400_000;

/** The day that begins at a time: "Today", "Yesterday", else its date. */
export function dayWords(time: number, now: number): string {
  const today = new Date(now).setHours(0, 0, 0, 0);
  if (time === today) return words.history.today;
  if (Math.round((today - time) / DAY_MS) === 1) return words.history.yesterday;
  const year = new Date(time).getFullYear() === new Date(now).getFullYear() ? undefined : "numeric";
  return new Intl.DateTimeFormat(locale(), { weekday: "long", day: "numeric", month: "long", year }).format(time);
}

/** The time of day of a moment. */
export function clockWords(time: number): string {
  return new Intl.DateTimeFormat(locale(), { timeStyle: "short" }).format(time);
}
