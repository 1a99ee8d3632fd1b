// What is known of a file before it is one: how many pages, how large, how many bytes.
import type { ExportPreview, Format } from "../../generated/border";
import { words } from "../../words";
import { fileSize, listed } from "../../words/figures";

/** Pages, size and bytes of a file, as they are read; `at` is the page that is shown. */
export function factsOf(format: Format, shown: ExportPreview, at: number): string {
  const w = words.export.preview;
  const page = shown.pages[at];
  const known = [fileSize(shown.bytes)];
  const [width, height] = [Math.round(page?.width ?? 0), Math.round(page?.height ?? 0)];
  if (format === "png" && page) known.unshift(w.pixels(width, height));
  if (format === "pdf" && page) known.unshift(w.millimetres(width, height));
  if (format === "pdf" && shown.count > 1) known.unshift(w.pages(shown.count));
  if (format === "pptx") known.unshift(w.slides(shown.count));
  return listed(known);
}
