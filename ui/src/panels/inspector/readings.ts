// The order of a metric's readings: by what time they cover, when that can be told.
import type { Reading } from "../../document/whole";

/** A year, a half, a quarter, a month, a week or a day ("2026", "2026-Q3", "2026-11-26"). */
const PERIOD = /^\d{4}(-(Q[1-4]|H[12]|W\d{2}|\d{2}(-\d{2})?))?$/i;

/** The readings from the oldest on; the same list when they stand so, or when a period does not say when it was. */
export function inOrder(readings: readonly Reading[]): readonly Reading[] {
  const shapes = new Set(readings.map(({ period }) => period.replace(/\d/g, "0").toUpperCase()));
  // "2026-Q3" and "2026-08" cannot be told apart by their letters.
  if (shapes.size > 1 || !readings.every(({ period }) => PERIOD.test(period))) return readings;
  const ordered = [...readings].sort((a, b) => a.period.localeCompare(b.period, "en"));
  return ordered.every((reading, at) => reading === readings[at]) ? readings : ordered;
}
