// The map on the clipboard: as a picture, as a table as it looks, as the story told in words. What cannot be copied is said
// with the way out: a file.
import { put, putNow } from "../../canvas/clipboard/put";
import { writeTable } from "../../canvas/clipboard/whole-table";
import type { JourneyDocument } from "../../document/document.svelte";
import type { ExportOptions, Format } from "../../generated/border";
import { HostFault, type Host } from "../../host";
import { fromBase64 } from "../../host/files";
import type { Toasts } from "../../state/toasts.svelte";
import { words } from "../../words";
import type { Part } from "./options";

/** How a map can be copied. */
export type CopyAs = "picture" | "table" | "text";

/** The file that holds the same. */
export const FILE_OF: Readonly<Record<CopyAs, Format>> = { picture: "png", table: "xlsx", text: "story" };

/** What copying needs of the screen around it. */
export interface Around {
  host: Host;
  toasts: Toasts;
  document: JourneyDocument;
  /** Opens the sheet on a format. */
  save: (format: Format) => void;
}

/** Copies the map. `options` make the file of the same content. */
export async function copyMap(around: Around, as: CopyAs, part: Part, options: ExportOptions): Promise<void> {
  const { host, toasts, document } = around;
  const { copy } = words.export;
  let fault: HostFault | null = null;
  const file = async (media: string) => {
    try {
      const { content } = await host.ask("export", { journey: document.id, options });
      return new Blob([fromBase64(content)], { type: media });
    } catch (thrown) {
      throw (fault = HostFault.from(thrown));
    }
  };
  try {
    if (as === "table") putNow(writeTable(document, part));
    else if (as === "text") await put({ "text/plain": file("text/plain") });
    else await put({ "image/png": file("image/png") });
    toasts.done(part.cards && as !== "text" ? copy.doneCards[as] : copy.done[as]);
  } catch {
    const save = { label: copy.save, run: () => around.save(FILE_OF[as]) };
    if (fault) toasts.fault(fault);
    else toasts.fault({ code: "clipboard", message: copy.refused, hint: copy.refusedHint }, undefined, save);
  }
}
