// What the check before printing found, as one sentence in the language of the page, put together from what the core told.
import type { Told } from "../../generated/border";
import { words } from "../../words";
import { figure } from "../../words/figures";

/** A finding in words; nothing where its code says all. */
export function sentenceOf(told: Told | null | undefined): string | undefined {
  const w = words.losses.found;
  switch (told?.kind) {
    case "small_text": {
      const metres = figure(told.distance_cm / 100);
      return w.small(
        told.count,
        metres,
        told.text,
        placeOf(told),
        millimetres(told.height_um),
        millimetres(told.needed_um),
      );
    }
    case "low_contrast":
      return w.pale(told.count, told.text, placeOf(told), ratio(told.contrast_percent), ratio(told.needed_percent));
    case "system_font":
      return w.font(told.family);
    case "missing_glyph":
      return w.missing(told.more > 0 ? [...told.letters, w.more(told.more)].join(", ") : told.letters.join(", "));
    default:
      return undefined;
  }
}

function placeOf({ page, name }: { page: number; name: string }): string {
  const w = words.losses.found;
  if (page === 0) return "";
  return name === "" ? w.onPage(figure(page)) : w.onNamedPage(figure(page), name);
}

function millimetres(micrometres: number): string {
  return figure(Math.round(micrometres / 100) / 10);
}

function ratio(percent: number): string {
  return figure(Math.round(percent / 10) / 10);
}
