// Takes files into the library, one after the other, and says what became of each.
import type { ChosenFile } from "../host";
import type { Shared } from "../state/shared";
import { words } from "../words";

/** Imports files; a single map is opened at once. A file that cannot be read does not keep the others out. */
export async function importFiles(shared: Shared, files: ChosenFile[]): Promise<void> {
  const { library, route, toasts, work } = shared;
  const [only] = files;
  if (!only) return;
  const made = { journeys: [] as string[], warnings: [] as string[] };
  const take = async (file: ChosenFile) => {
    const { journeys, warnings } = await library.import(file);
    made.journeys.push(...journeys);
    made.warnings.push(...warnings);
  };
  if (files.length === 1) {
    if (!(await toasts.run(() => take(only)))) return;
  } else {
    const job = { label: words.library.importing, things: files, name: ({ name }: ChosenFile) => name, act: take };
    const { stopped } = await library.holding(() => work.run(job));
    if (stopped) return toasts.done(words.library.importedStopped(made.journeys.length));
    if (made.journeys.length === 0) return;
  }
  const [first] = made.journeys;
  if (made.journeys.length === 1 && first) route.open(first);
  if (made.warnings.length === 0) return toasts.done(words.home.imported(made.journeys.length));
  toasts.remark(words.home.importedWith(made.warnings.length), made.warnings);
}
