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
}

/** Makes a file of each map, or one of all. Answers whether all of it went well. */
export async function exportMaps(
  shared: Shared,
  journeys: readonly JourneyCard[],
  { options, zip }: ManyWish,
): Promise<boolean> {
  const { host, toasts, work } = shared;
  const [only] = journeys;
  if (only && journeys.length === 1) {
    return toasts.run(async () => {
      const saved = await host.saveExport(only.id, options);
      if (saved) tell(toasts, saved);
    });
  }
  if (zip) return exportZip(shared, journeys, options);
  let begun = false;
  if (!(await toasts.run(async () => (begun = await host.beginExports()))) || !begun) return false;
  const act = ({ id }: JourneyCard) => host.exportNext(id, options);
  const job = { label: words.library.exporting, things: journeys, name: titleOf, act };
  const { done, failures } = await work.run(job);
  if (done.length > 0) toasts.done(words.library.exported(done.length));
  return failures.length === 0;
}

/** Makes one zip of maps; null for the whole library, which is their open format with all pictures. */
export async function exportZip(
  { host, toasts, work }: Shared,
  journeys: readonly JourneyCard[] | null,
  options: ExportOptions,
): Promise<boolean> {
  const ids = journeys?.map(({ id }) => id) ?? null;
  const act = async () => {
    const saved = await host.saveExports(ids, options);
    if (saved) tell(toasts, saved);
  };
  const label = words.library.exporting;
  const { failures } = await work.run({ label, things: [words.export.many.zip], name: (name) => name, act });
  return failures.length === 0;
}
