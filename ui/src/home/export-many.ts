// Files of many maps: one after the other with a way to stop, or all of them as one zip.
import type { ExportOptions, JourneyCard } from "../generated/border";
import { tell } from "../panels/export/exporting.svelte";
import type { Shared } from "../state/shared";
import { words } from "../words";
import { titleOf } from "./title";

/** How many maps are wished. */
export interface ManyWish {
  options: ExportOptions;
  /** Whether they come as one file. */
  zip: boolean;
  /** Whether these are all maps of the library. */
  library: boolean;
}

/** Makes a file of each map, or one of all. Answers whether all of it went well. */
export async function exportMaps(
  shared: Shared,
  journeys: readonly JourneyCard[],
  { options, zip, library }: ManyWish,
): Promise<boolean> {
  const { host, toasts, work } = shared;
  const [only] = journeys;
  if (only && journeys.length === 1) {
    return toasts.run(async () => {
      const saved = await host.saveExport(only.id, options);
      if (saved) tell(toasts, saved);
    });
  }
  if (zip) return exportZip(shared, library ? null : journeys, options);
  let begun = false;
  if (!(await toasts.run(async () => (begun = await host.beginExports()))) || !begun) return false;
  const act = ({ id }: JourneyCard) => host.exportNext(id, options);
  const job = { label: words.library.exporting, things: journeys, name: titleOf, act };
  const { done, failures } = await work.run(job);
  if (done.length > 0) toasts.done(words.library.exported(done.length));
  return failures.length === 0;
}

/** Makes one file of maps; null for all of the library. Who stops it gets none. */
async function exportZip(
  { host, toasts, work }: Shared,
  journeys: readonly JourneyCard[] | null,
  options: ExportOptions,
): Promise<boolean> {
  const ids = journeys?.map(({ id }) => id) ?? null;
  const gaveUp = new AbortController();
  const act = async () => {
    const saved = await host.saveExports(ids, options, gaveUp.signal);
    if (saved) tell(toasts, saved);
  };
  const label = words.library.exporting;
  const giveUp = () => gaveUp.abort();
  const { failures } = await work.run({ label, things: [words.export.many.zip], name: String, act, giveUp });
  return failures.length === 0;
}
