// The menu of maps: of one tile, or of all that are selected.
import ArchiveRestore from "@lucide/svelte/icons/archive-restore";
import CalendarClock from "@lucide/svelte/icons/calendar-clock";
import Copy from "@lucide/svelte/icons/copy";
import Download from "@lucide/svelte/icons/download";
import FolderInput from "@lucide/svelte/icons/folder-input";
import MapIcon from "@lucide/svelte/icons/map";
import Pencil from "@lucide/svelte/icons/pencil";
import Star from "@lucide/svelte/icons/star";
import Tag from "@lucide/svelte/icons/tag";
import Trash2 from "@lucide/svelte/icons/trash-2";
import type { JourneyCard } from "../generated/border";
import { keysText } from "../map/keys";
import type { MenuAction, MenuEntry } from "../widgets/menu";
import { words } from "../words";
import { STATUSES } from "./shelf";
import type { TileActions } from "./tile-actions";

/** What can be done with these maps; they are all in the trash, or none is. */
export function menuOf(actions: TileActions, journeys: JourneyCard[]): MenuEntry[] {
  const [only, ...more] = journeys;
  if (!only) return [];
  if (only.trashed !== null) return trashMenu(actions, journeys);
  const one: MenuAction[] = [
    { id: "open", label: words.home.open, icon: MapIcon, keys: "↵", run: () => actions.open(only) },
    {
      id: "rename",
      label: words.library.rename,
      icon: Pencil,
      keys: "F2",
      run: () => actions.ask({ what: "rename", journeys }),
    },
  ];
  return [
    ...(more.length === 0 ? one : []),
    favour(actions, journeys),
    { id: "line-1", line: true },
    ...sorting(actions, journeys),
    { id: "line-2", line: true },
    { id: "status", heading: words.library.status },
    ...statuses(actions, journeys),
    { id: "line-3", line: true },
    ...copies(actions, journeys),
  ];
}

/** Stars and takes stars. */
export function favour(actions: TileActions, journeys: JourneyCard[]): MenuAction {
  const all = journeys.every(({ favourite }) => favourite);
  const label = all ? words.library.unfavour : words.library.favour;
  return { id: "favour", label, icon: Star, keys: "S", run: () => actions.favour(journeys) };
}

/** How far the maps have come, to choose from. */
export function statuses(actions: TileActions, journeys: JourneyCard[]): MenuAction[] {
  return STATUSES.map((status) => ({
    id: status,
    label: words.status[status],
    chosen: journeys.every(({ properties }) => properties.status === status),
    run: () => actions.setStatus(journeys, status),
  }));
}

function sorting(actions: TileActions, journeys: JourneyCard[]): MenuAction[] {
  return [
    {
      id: "folder",
      label: words.home.moveToFolder,
      icon: FolderInput,
      keys: "M",
      run: () => actions.ask({ what: "folder", journeys }),
    },
    {
      id: "tags",
      label: words.library.editTags,
      icon: Tag,
      keys: "T",
      run: () => actions.ask({ what: "tags", journeys }),
    },
    {
      id: "review",
      label: words.library.setReview,
      icon: CalendarClock,
      keys: "R",
      run: () => actions.ask({ what: "review", journeys }),
    },
  ];
}

function copies(actions: TileActions, journeys: JourneyCard[]): MenuAction[] {
  return [
    {
      id: "duplicate",
      label: words.home.duplicate,
      icon: Copy,
      keys: keysText("Mod+D"),
      run: () => actions.duplicate(journeys),
    },
    {
      id: "export",
      label: words.library.exportThem,
      icon: Download,
      keys: "E",
      run: () => actions.ask({ what: "export", journeys }),
    },
    {
      id: "trash",
      label: words.home.trashIt,
      icon: Trash2,
      keys: words.library.deleteKey,
      danger: true,
      run: () => actions.trash(journeys),
    },
  ];
}

function trashMenu(actions: TileActions, journeys: JourneyCard[]): MenuEntry[] {
  return [
    { id: "restore", label: words.home.restore, icon: ArchiveRestore, run: () => actions.restore(journeys) },
    { id: "line", line: true },
    {
      id: "purge",
      label: words.home.purge,
      icon: Trash2,
      danger: true,
      keys: words.library.deleteKey,
      run: () => actions.ask({ what: "purge", journeys }),
    },
  ];
}
