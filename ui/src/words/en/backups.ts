// Backups, restoring and damaged libraries.
import type { BackupReason, LostFate } from "../../generated/border";
import { plural } from "./speech";

const reasons: Record<BackupReason, string> = {
  editing: "While editing",
  closing: "On closing",
  by_hand: "By hand",
  import: "Before an import",
  migration: "Before a new format",
  purge: "Before deleting for good",
  restore: "Before restoring",
  trash: "Before moving maps to the trash",
};

const fates: Record<LostFate, string> = {
  rebuilt: "put together again",
  older: "from an older state",
  missing: "missing",
};

export const backups = {
  title: "Backups",
  open: "Backups…",
  lead: "Waymark makes one every ten minutes while you edit, and before anything that cannot be taken back.",
  where: "Kept in",
  copyPlace: "Copy the place",
  now: "Back up now",
  working: "Backing up…",
  current: "Everything is in the newest backup.",
  behind: "There are changes that are in no backup yet.",
  made: "Backed up.",
  unchanged: (when: string) => `Nothing has changed since the backup of ${when}.`,
  failed: (when: string) => `The backup of ${when} could not be made.`,
  failedNow: "A backup could not be made.",
  reasons,
  maps: (n: number | null) => (n === null ? "cannot be opened" : plural(n, { one: "# map", other: "# maps" })),
  none: "No backup yet",
  noneHint: "The first one is made ten minutes after you begin to edit, or now.",
  restore: "Restore…",
  restoreLabel: (when: string) => `Restore the backup of ${when}`,
  more: (when: string) => `More for the backup of ${when}`,
  takeMap: "Take one map from it…",
  confirmTitle: (when: string) => `Go back to ${when}?`,
  confirm: (maps: number) =>
    plural(maps, {
      one: "The library becomes what it was then, with # map.",
      other: "The library becomes what it was then, with # maps.",
    }),
  confirmKept: (folder: string) =>
    `What is there now is not lost: it is kept beside the library, in ${folder}, as a file whose name says “replaced”.`,
  confirmWindows: "Open windows go back to the library.",
  confirmDo: "Restore",
  restoring: "Restoring…",
  restored: (maps: number) => plural(maps, { one: "Restored, with # map.", other: "Restored, with # maps." }),
  restoredKept: (name: string) => `What was there before is kept as “${name}”.`,
  restoredElsewhere: "The library was put back to a backup.",
  takeTitle: (when: string) => `Take a map from ${when}`,
  takeHint: "It comes as a copy beside the maps you have; nothing is replaced.",
  takeDo: "Take a copy",
  taken: (title: string) => `A copy of “${title}” is in the library.`,
  openTaken: "Open it",
  untitled: "Untitled map",
  dismiss: "Hide this",
  saveCopy: "Save a copy",
  copySaved: (name: string) => `Saved as “${name}”, among the backups.`,
  damagedMap: (n: number) =>
    plural(n, {
      one: "# record of this map is damaged and not shown.",
      other: "# records of this map are damaged and not shown.",
    }),
  damagedExport: (n: number) =>
    plural(n, {
      one: "# damaged record of this map will be missing from the file.",
      other: "# damaged records of this map will be missing from the file.",
    }),
  damagedMapHint: "What you see is not the whole map. Restore a backup, or take this map from one.",
  rescue: {
    title: "This library is damaged",
    lead: "Waymark has not changed it and will not. What can be done:",
    file: "The file",
    restore: "Go back to the newest backup",
    restoreUse: (when: string, maps: number) =>
      plural(
        maps,
        {
          one: "Made {0}, with # map. The damaged file is kept beside it.",
          other: "Made {0}, with # maps. The damaged file is kept beside it.",
        },
        when,
      ),
    noBackup: "There is no backup that can be opened.",
    salvage: "Save what can be read",
    salvageDo: "Read it out",
    salvageUse:
      "Reads everything that is still whole into a new file and tells what is missing. The damaged file stays.",
    salvaging: "Reading the damaged library…",
    other: "All backups…",
    came: "This came back",
    whole: "Everything came back as it was.",
    notWhole: "Most of it came back. This did not come as it was:",
    mapExact: "whole",
    mapLost: (n: number) => plural(n, { one: "# gap", other: "# gaps" }),
    incomplete: "Whole maps may be missing: the list of maps is damaged.",
    unnamed: "something that nothing names",
    records: (n: number) => plural(n, { one: "# record", other: "# records" }),
    filled: (when: string) => `Gaps were filled from the backup of ${when} where that was possible.`,
    adopt: "Open it",
    adoptUse: (file: string) => `“${file}” takes the library's place; the damaged file is kept beside it.`,
    shared: "Personas, metrics and pictures",
    fates,
  },
};
