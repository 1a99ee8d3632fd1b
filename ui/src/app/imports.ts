// Takes files into the library and says what became of them.
import type { ChosenFile } from "../host";
import type { Shared } from "../state/shared";
import { words } from "../words";

/** Imports files; a single map is opened at once. */
export async function importFiles({ library, route, toasts }: Shared, files: ChosenFile[]): Promise<void> {
  if (files.length === 0) return;
  await toasts.run(async () => {
    const { journeys, warnings } = await library.import(files);
    const [only] = journeys;
    if (journeys.length === 1 && only) route.open(only);
    if (warnings.length === 0) return toasts.done(words.home.imported(journeys.length));
    toasts.remark(words.home.importedWith(warnings.length), warnings);
  });
}
