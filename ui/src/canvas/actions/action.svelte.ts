// One action: its name, its keys, and what does it. Whoever can do it says so with `does`; until then it cannot be done. An
// action never asks what called it.
import { untrack } from "svelte";
import type { LaneKind } from "../../generated/border";
import { says } from "../words";
import { table, type ActionId, type Reach, type Room } from "./table";

/** What does an action. */
export interface Doing {
  /** Whether it can be done now; reactive. Without it, always. */
  enabled?: () => boolean;
  /** Does it. `addLane` takes the lane's kind. */
  run: (kind?: LaneKind) => void;
}

/** Something to do. */
export class Action {
  readonly id: ActionId;
  /** Its name in the language of the page. */
  readonly label: string;
  readonly room: Room;
  readonly reach: Reach;
  /** Its keys, the first to be shown. */
  readonly shortcuts: readonly string[];
  /** The first of its keys. */
  readonly shortcut: string;
  /** Whether its keys become an event of the webview, which does the work. */
  readonly native: boolean;
  #doing: Doing | null = $state.raw(null);

  constructor(id: ActionId) {
    const { room, reach, keys, native } = table[id];
    this.id = id;
    this.label = says.actions[id];
    this.room = room;
    this.reach = reach;
    this.shortcuts = keys;
    this.shortcut = keys[0] ?? "";
    this.native = native;
  }

  /** Whether anyone on this screen can do it; reactive. */
  get known(): boolean {
    return this.#doing !== null;
  }

  /** Says what does it, until the returned function is called; the last one who says so does it. */
  does(doing: Doing): () => void {
    // Whoever says so in an effect does not follow who said so before.
    const before = untrack(() => this.#doing);
    this.#doing = doing;
    return () => {
      if (untrack(() => this.#doing) === doing) this.#doing = before;
    };
  }

  /** Whether it can be done now; reactive. */
  enabled(): boolean {
    return this.#doing !== null && (this.#doing.enabled?.() ?? true);
  }

  /** Does it, when it can be done. */
  run(kind?: LaneKind): void {
    if (this.enabled()) this.#doing?.run(kind);
  }
}
