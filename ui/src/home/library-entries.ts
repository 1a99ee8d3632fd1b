// What the palette offers on the home screen beyond what it offers everywhere.
import FileArchive from "@lucide/svelte/icons/file-archive";
import type { JourneyCard } from "../generated/border";
import type { Entry } from "../palette/palette.svelte";
import { words } from "../words";
import type { TileActions } from "./tile-actions";

/** What can be done with the whole library. */
export function libraryEntries(actions: TileActions, journeys: JourneyCard[]): Entry[] {
  return [
    {
      id: "export library",
      group: "actions",
      label: words.export.many.library,
      also: words.export.many.libraryUse,
      icon: FileArchive,
      enabled: () => journeys.length > 0,
      run: () => actions.ask({ what: "export-library", journeys }),
    },
  ];
}
