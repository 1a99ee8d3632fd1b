// Files of many maps: one after the other with a way to stop, or all of them as one zip.
import type { ExportOptions, JourneyCard } from "../generated/border";
import { Errand } from "../host/errand";
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
  const { host, toasts } = shared;
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
  return exportEach(shared, journeys, options);
}

/** Makes a file of each map. Who stops it keeps those that are whole, and is told how many they are. */
async function exportEach(
  { host, toasts, work }: Shared,
  journeys: readonly JourneyCard[],
  options: ExportOptions,
): Promise<boolean> {
  let errand = new Errand(host);
  let written = 0;
  const act = async ({ id }: JourneyCard) => {
    const mine = (errand = new Errand(host));
    await unlessStopped(mine, async () => {
      if (await host.exportNext(id, options, mine)) written += 1;
    });
  };
  const giveUp = () => errand.stop();
  const job = { label: words.library.exporting, things: journeys, name: titleOf, act, giveUp };
  const { failures } = await work.run(job);
  if (errand.gaveUp.aborted) toasts.done(words.export.many.stopped(written, journeys.length));
  else if (written > 0) toasts.done(words.library.exported(written));
  return failures.length === 0;
}

/** Does what may be stopped; that it was is no failure. */
async function unlessStopped(errand: Errand, act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (thrown) {
    if (!errand.gaveUp.aborted) throw thrown;
  }
}

/** Makes one file of maps; null for all of the library. Who stops it gets none. */
async function exportZip(
  { host, toasts, work }: Shared,
  journeys: readonly JourneyCard[] | null,
  options: ExportOptions,
): Promise<boolean> {
  const ids = journeys?.map(({ id }) => id) ?? null;
  const errand = new Errand(host);
  const act = async (_: string, far: (done: number, total: number) => void) => {
    const quiet = errand.onFar(({ done, of }) => far(done, of));
    await unlessStopped(errand, async () => {
      const saved = await host.saveExports(ids, options, errand);
      if (saved) tell(toasts, saved);
    }).finally(quiet);
    if (errand.gaveUp.aborted) toasts.done(words.export.stopped);
  };
  const label = words.library.exporting;
  const giveUp = () => errand.stop();
  const { failures } = await work.run({ label, things: [words.export.many.zip], name: String, act, giveUp });
  return failures.length === 0;
}
