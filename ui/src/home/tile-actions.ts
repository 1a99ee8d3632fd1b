// What can be done with maps on the home screen: the one list for buttons, menus and keys.
import ArchiveRestore from "@lucide/svelte/icons/archive-restore";
import Copy from "@lucide/svelte/icons/copy";
import FolderInput from "@lucide/svelte/icons/folder-input";
import MapIcon from "@lucide/svelte/icons/map";
import Pencil from "@lucide/svelte/icons/pencil";
import Trash2 from "@lucide/svelte/icons/trash-2";
import type { JourneyCard } from "../generated/border";
import type { Shared } from "../state/shared";
import type { MenuEntry } from "../widgets/menu";
import { words } from "../words";

/** The name that people see. */
export function titleOf(journey: JourneyCard): string {
  return journey.properties.title || words.common.untitled;
}

/** What can be done with maps. */
export class TileActions {
  readonly #shared: Shared;
  readonly #ask: (what: "rename" | "folder", journey: JourneyCard) => void;
  readonly #confirm: (journeys: JourneyCard[]) => void;

  constructor(
    shared: Shared,
    ask: (what: "rename" | "folder", journey: JourneyCard) => void,
    confirm: (journeys: JourneyCard[]) => void,
  ) {
    this.#shared = shared;
    this.#ask = ask;
    this.#confirm = confirm;
  }

  /** The menu of one map. */
  entries(journey: JourneyCard): MenuEntry[] {
    if (journey.trashed !== null) {
      return [
        { id: "restore", label: words.home.restore, icon: ArchiveRestore, run: () => this.restore([journey]) },
        { id: "line", line: true },
        { id: "purge", label: words.home.purge, icon: Trash2, danger: true, run: () => this.purge([journey]) },
      ];
    }
    return [
      { id: "open", label: words.home.open, icon: MapIcon, keys: "↵", run: () => this.open(journey) },
      { id: "rename", label: words.home.rename, icon: Pencil, keys: "F2", run: () => this.rename(journey) },
      { id: "folder", label: words.home.moveToFolder, icon: FolderInput, run: () => this.#ask("folder", journey) },
      {
        id: "duplicate",
        label: words.home.duplicate,
        icon: Copy,
        keys: "Ctrl D",
        run: () => this.duplicate([journey]),
      },
      { id: "line", line: true },
      {
        id: "trash",
        label: words.home.trashIt,
        icon: Trash2,
        keys: "Del",
        danger: true,
        run: () => this.trash([journey]),
      },
    ];
  }

  /** Opens a map; one in the trash must come back first. */
  open(journey: JourneyCard): void {
    if (journey.trashed === null) this.#shared.route.open(journey.id);
  }

  /** Asks for another title. */
  rename(journey: JourneyCard): void {
    if (journey.trashed === null) this.#ask("rename", journey);
  }

  /** Makes copies. */
  duplicate(journeys: JourneyCard[]): Promise<boolean> {
    const { library, toasts } = this.#shared;
    return toasts.run(async () => {
      for (const journey of journeys) await library.create({ from: "journey", id: journey.id });
      toasts.done(words.home.duplicated(journeys.map(titleOf).join(", ")));
    });
  }

  /** Moves maps to the trash and offers to take that back. */
  trash(journeys: JourneyCard[]): Promise<boolean> {
    const { library, toasts } = this.#shared;
    const kept = journeys.filter((journey) => journey.trashed === null);
    const ids = kept.map(({ id }) => id);
    if (ids.length === 0) return Promise.resolve(true);
    return toasts.run(async () => {
      await library.trash(ids);
      const [only] = kept;
      const text = kept.length === 1 && only ? words.home.trashed(titleOf(only)) : words.home.trashedMany(kept.length);
      toasts.done(text, { label: words.common.undo, run: () => library.trash(ids, true) });
    });
  }

  /** Asks whether to delete trashed maps for good. */
  purge(journeys: JourneyCard[]): void {
    this.#confirm(journeys);
  }

  /** Deletes trashed maps for good, once the person has confirmed it. */
  purgeConfirmed(journeys: JourneyCard[]): Promise<boolean> {
    const { library, toasts } = this.#shared;
    return toasts.run(async () => {
      await library.purge(journeys.map(({ id }) => id));
      toasts.withdrawOffers();
      toasts.done(words.home.purged(journeys.length));
    });
  }

  /** Brings maps back from the trash. */
  restore(journeys: JourneyCard[]): Promise<boolean> {
    const { library, toasts } = this.#shared;
    return toasts.run(async () => {
      await library.trash(
        journeys.map(({ id }) => id),
        true,
      );
      toasts.done(words.home.restored(journeys.map(titleOf).join(", ")));
    });
  }
}
