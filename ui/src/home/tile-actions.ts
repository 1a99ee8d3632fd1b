// What can be done with maps on the home screen: the one list for buttons, menus, keys and dropping.
import type { JourneyCard, Status } from "../generated/border";
import type { Shared } from "../state/shared";
import { words } from "../words";
import { change, renamedTag, retagged } from "./bulk";
import { exportMaps, type ManyWish } from "./export-many";
import { cleanFolder, renamedFolder } from "./folders";
import { named, titleOf } from "./title";

export { titleOf } from "./title";

/** What a sheet asks about maps, a folder or a tag. */
export type Asking =
  | { what: "rename" | "folder" | "tags" | "review" | "export" | "purge"; journeys: JourneyCard[] }
  | { what: "export-library"; journeys: JourneyCard[] }
  | { what: "rename-folder" | "rename-tag"; name: string };

/** What can be done with maps. Each answers whether all of it went well. */
export class TileActions {
  readonly #shared: Shared;
  /** Opens a sheet. */
  readonly ask: (asking: Asking) => void;

  constructor(shared: Shared, ask: (asking: Asking) => void) {
    this.#shared = shared;
    this.ask = ask;
  }

  /** Opens a map; one in the trash must come back first. */
  open(journey: JourneyCard): void {
    if (journey.trashed === null) this.#shared.route.open(journey.id);
  }

  /** Gives a map another title. */
  rename(journey: JourneyCard, title: string): Promise<boolean> {
    if (!title || title === journey.properties.title) return Promise.resolve(true);
    return this.#shared.toasts.run(() => this.#shared.library.set(journey.id, { title }));
  }

  /** Makes maps favourites, or no longer. */
  favour(journeys: JourneyCard[], favourite = !journeys.every((journey) => journey.favourite)): Promise<boolean> {
    const ids = kept(journeys).map(({ id }) => id);
    return this.#shared.toasts.run(() => this.#shared.library.favour(ids, favourite));
  }

  /** Moves maps to a folder; an empty one is none. */
  moveTo(journeys: JourneyCard[], path: string): Promise<boolean> {
    const folder = cleanFolder(path);
    const said = (n: number) => (folder ? words.library.moved(n, folder) : words.library.movedOut(n));
    return change(this.#shared, kept(journeys), (now) => ((now.folder ?? "") === folder ? null : { folder }), said);
  }

  /** Adds and takes tags. */
  tag(journeys: JourneyCard[], add: string[], drop: string[] = []): Promise<boolean> {
    const fields = (tags: string[] | null) => tags && { tags };
    return change(
      this.#shared,
      kept(journeys),
      (now) => fields(retagged(now.tags ?? [], add, drop)),
      words.library.tagged,
    );
  }

  /** Sets how far maps have come. */
  setStatus(journeys: JourneyCard[], status: Status): Promise<boolean> {
    const said = (n: number) => words.library.statusSet(n, words.status[status]);
    return change(this.#shared, kept(journeys), (now) => (now.status === status ? null : { status }), said);
  }

  /** Sets when maps want to be looked at again; null for never. */
  setReview(journeys: JourneyCard[], day: string | null): Promise<boolean> {
    const fields = { review_on: day };
    const said = words.library.reviewSet;
    return change(this.#shared, kept(journeys), (now) => ((now.review_on ?? null) === day ? null : fields), said);
  }

  /** Gives a folder another name, or puts it into another one: all its maps move. */
  renameFolder(from: string, to: string): Promise<boolean> {
    const fields = (folder: string | null) => (folder === null ? null : { folder });
    const all = this.#shared.library.view?.journeys ?? [];
    const said = (n: number) => words.library.folderRenamed(n, cleanFolder(to));
    return change(this.#shared, all, (now) => fields(renamedFolder(now.folder ?? "", from, to)), said);
  }

  /** Gives a tag another name in all maps; without one it is taken away. */
  renameTag(from: string, to: string): Promise<boolean> {
    const all = this.#shared.library.view?.journeys ?? [];
    const next = (tags: string[]) => (to ? renamedTag(tags, from, to) : retagged(tags, [], [from]));
    const fields = (tags: string[] | null) => tags && { tags };
    return change(this.#shared, all, (now) => fields(next(now.tags ?? [])), words.library.tagged);
  }

  /** Makes copies. */
  async duplicate(journeys: JourneyCard[]): Promise<boolean> {
    const { library, toasts, work } = this.#shared;
    const act = ({ id }: JourneyCard) => library.create({ from: "journey", id });
    const job = { label: words.library.copying, things: kept(journeys), name: titleOf, act };
    const { done, failures } = await library.holding(() => work.run(job));
    if (done.length > 0) toasts.done(named(done, words.home.duplicated, words.library.duplicatedMany));
    return failures.length === 0;
  }

  /** Makes a file of each map, or one of all. */
  export(journeys: JourneyCard[], wish: ManyWish): Promise<boolean> {
    return exportMaps(this.#shared, journeys, wish);
  }

  /** Moves maps to the trash and offers to take that back. */
  trash(journeys: JourneyCard[]): Promise<boolean> {
    const { library, toasts } = this.#shared;
    const going = kept(journeys);
    const ids = going.map(({ id }) => id);
    if (ids.length === 0) return Promise.resolve(true);
    return toasts.run(async () => {
      await library.trash(ids);
      const undo = { label: words.common.undo, run: () => library.trash(ids, true) };
      toasts.done(named(going, words.home.trashed, words.home.trashedMany), undo);
    });
  }

  /** Deletes trashed maps for good, once the person has confirmed it. */
  purge(journeys: JourneyCard[]): Promise<boolean> {
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
    const ids = journeys.map(({ id }) => id);
    return toasts.run(async () => {
      await library.trash(ids, true);
      toasts.done(named(journeys, words.home.restored, words.library.restoredMany));
    });
  }
}

/** Those that are not in the trash. */
function kept(journeys: JourneyCard[]): JourneyCard[] {
  return journeys.filter(({ trashed }) => trashed === null);
}
