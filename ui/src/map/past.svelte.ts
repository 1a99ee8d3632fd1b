// The map as it was, shown in the place of the map as it is. It is a second document for reading: nothing is edited while
// it is shown, and what others do meanwhile goes on in the first. Named versions stand here too.
import { createContext } from "svelte";
import { actionIds } from "../canvas/actions";
import { Editor } from "../canvas/editor.svelte";
import { JourneyDocument } from "../document/document.svelte";
import type { At, PastView, VersionLine, View } from "../generated/border";
import { HostFault, type Host } from "../host";
import { words } from "../words";

/** A past state that is shown. */
export interface Shown {
  at: At;
  view: PastView;
  editor: Editor;
}

/** What is being named: the map now, a state, or a version anew. */
export interface Naming {
  commit: number | null;
  version: VersionLine | null;
}

/** The past of one open map. */
export class Past {
  /** What is shown instead of now. */
  shown: Shown | null = $state.raw(null);
  /** What is on its way to be shown. */
  coming: At | null = $state.raw(null);
  /** Named versions, newest first. */
  versions: readonly VersionLine[] = $state.raw([]);
  /** What the person is asked a name for. */
  naming: Naming | null = $state.raw(null);
  readonly #now: Editor;
  readonly #host: Host;
  readonly #stop: () => void;
  #asked = 0;

  constructor(now: Editor) {
    this.#now = now;
    this.#host = now.document.host;
    this.#stop = this.#host.onNotice((notice) => {
      if (notice.notice === "versions" && notice.journey === this.journey) void this.readVersions().catch(() => {});
    });
  }

  /** The journey whose past this is. */
  get journey(): string {
    return this.#now.document.id;
  }

  /** Whether a state is shown, or about to be. */
  isAt(at: At): boolean {
    const current = this.coming ?? this.shown?.at;
    return current !== undefined && current !== null && sameAt(current, at);
  }

  /** Shows the map as it was. Throws a `HostFault`. */
  async show(at: At): Promise<void> {
    if (this.isAt(at)) return;
    const turn = ++this.#asked;
    this.coming = at;
    try {
      const { view: drawn, near } = this.#now.document;
      const view = await this.#host.ask("past", { journey: this.journey, at, view: drawn });
      if (turn !== this.#asked) return void this.#host.ask("close", { journey: view.id }).catch(() => {});
      const document = await JourneyDocument.open(this.#host, view.id, drawn, { near });
      if (turn !== this.#asked) return document.close();
      this.#replace({ at, view, editor: readOnly(document, this.#now) });
      this.#now.say(words.history.entered);
    } finally {
      if (turn === this.#asked) this.coming = null;
    }
  }

  /** Goes back to now. */
  back(): void {
    this.#asked += 1;
    this.coming = null;
    if (!this.shown) return;
    this.#replace(null);
    this.#now.say(words.history.left);
  }

  /** Asks for a name for the map as it is now. */
  askName(): void {
    this.naming = { commit: null, version: null };
  }

  /** Makes a past state the present one, as one step. Throws a `HostFault`. */
  async restore(at: At): Promise<void> {
    this.back();
    await this.#now.document.restore(at);
    this.#now.say(words.history.restored);
  }

  /** Makes a new map of a past state; answers its id. Throws a `HostFault`. */
  async copy(at: At, title: string): Promise<string> {
    const created = await this.#host.ask("create", { from: { from: "past", journey: this.journey, at }, title });
    const [id] = created.journeys;
    if (id === undefined) throw HostFault.from(new Error(words.fault.unknown));
    return id;
  }

  /** Reads the named versions. Throws a `HostFault`. */
  async readVersions(): Promise<void> {
    this.versions = await this.#host.ask("versions", { journey: this.journey });
  }

  /** Gives what is being named its name. Throws a `HostFault`. */
  async name({ commit, version }: Naming, name: string): Promise<void> {
    const { journey } = this;
    await this.#now.document.settled();
    this.versions = version
      ? await this.#host.ask("rename_version", { journey, version: version.id, name })
      : await this.#host.ask("name_version", { journey, commit, name });
  }

  /** Takes a version's name away. Throws a `HostFault`. */
  async dropVersion(version: string): Promise<void> {
    this.versions = await this.#host.ask("drop_version", { journey: this.journey, version });
  }

  /** Draws what is shown with other colours. */
  setTheme(theme: View["theme"]): void {
    const document = this.shown?.editor.document;
    if (document && document.view.theme !== theme) document.setView({ ...document.view, theme }).catch(() => {});
  }

  /** Lets go of everything. */
  destroy(): void {
    this.#stop();
    this.#asked += 1;
    this.#replace(null);
  }

  #replace(shown: Shown | null): void {
    const old = this.shown;
    this.shown = shown;
    this.#now.frozen = shown !== null;
    if (!old) return;
    old.editor.destroy();
    old.editor.document.close();
  }
}

/** An editor that edits nothing, with the view of the map as it is. */
function readOnly(document: JourneyDocument, now: Editor): Editor {
  const editor = new Editor(document);
  editor.frozen = true;
  editor.viewOf = now.document.id;
  editor.tool = "hand";
  // What concerns the window works as ever.
  for (const id of actionIds.filter((each) => now.actions[each].room === "window")) {
    const action = now.actions[id];
    editor.actions[id].does({ enabled: () => action.enabled(), run: (kind) => action.run(kind) });
  }
  return editor;
}

/** Whether two name the same state. */
export function sameAt(one: At, other: At): boolean {
  if (one.at === "commit") return other.at === "commit" && one.sequence === other.sequence;
  return other.at === "version" && one.id === other.id;
}

export const [usePast, sharePast] = createContext<Past>();
