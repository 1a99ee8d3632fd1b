// What a facilitator does in front of people with one open map: present it, keep the time, show one lane at a time.
import { createContext } from "svelte";
import type { Editor } from "../canvas/editor.svelte";
import type { Host } from "../host";
import type { Lens } from "../map/lens.svelte";
import { OneLane } from "./one-lane.svelte";
import { Show } from "./show.svelte";
import { Timer } from "./timer.svelte";

/** Presenting one open map. */
export class Presenting {
  readonly editor: Editor;
  /** What is looked at: the audience may be shown another saved view. */
  readonly lens: Lens;
  readonly timer: Timer;
  readonly oneLane: OneLane;
  /** The presentation under way. */
  show: Show | null = $state.raw(null);
  readonly #host: Host;
  #looked: Pick<Lens, "view" | "filter"> | null = null;

  constructor(editor: Editor, lens: Lens, host: Host, store: Storage) {
    this.editor = editor;
    this.lens = lens;
    this.#host = host;
    this.timer = new Timer(store);
    this.oneLane = new OneLane(editor);
  }

  /** Whether there is anything to present. */
  get possible(): boolean {
    void this.editor.pictureVersion;
    return this.editor.picture.frame.stages.length > 0;
  }

  /** The stage where the keyboard or the selection is; null without one. */
  get stageHere(): string | null {
    const { document, focus, selection } = this.editor;
    const [first] = selection;
    const id = focus?.kind === "cell" ? focus.step : (focus?.id ?? first);
    if (id === undefined) return null;
    if (document.stage(id)) return id;
    const step = document.step(id) ?? document.step(document.card(id)?.step ?? "");
    return step?.stage ?? null;
  }

  /** Presents on the full screen, from the start or from a stage. */
  begin(stage: string | null = null): void {
    if (!this.possible || this.show) return;
    if (this.oneLane.lane !== null) this.oneLane.end();
    const { view, filter } = this.lens;
    this.#looked = { view, filter };
    this.show = new Show(this.editor, stage);
    void this.#host.fullScreen(true).catch(() => {});
  }

  /** Ends the presentation. */
  end(): void {
    if (!this.show) return;
    this.show.end();
    this.show = null;
    Object.assign(this.lens, this.#looked);
    this.#host.say({ said: "ended" });
    void this.#host.fullScreen(false).catch(() => {});
  }

  /** The map is left. */
  leave(): void {
    this.end();
    this.timer.leave();
  }
}

export const [usePresenting, sharePresenting] = createContext<Presenting>();
