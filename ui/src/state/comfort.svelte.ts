// How large the interface's text is and whether things move; remembered on this machine, followed by all its windows.
// The map has its own zoom, which is not touched here.
const STORED_AS = "waymark-comfort";

/** The sizes of text, as parts of the usual one. */
export const TEXT_SCALES: readonly number[] = [1, 1.25, 1.5, 1.75, 2];
/** Whether things move: as the system says, or never. */
export type Motion = "system" | "reduce";

/** What makes the window comfortable for this person. */
export class Comfort {
  scale = $state(1);
  motion: Motion = $state("system");

  /** Reads what was chosen before and follows other windows until the returned function is called. */
  follow(): () => void {
    const read = () => this.#read();
    read();
    addEventListener("storage", read);
    return () => removeEventListener("storage", read);
  }

  /** Puts it on the page. */
  apply(page: HTMLElement): void {
    page.style.setProperty("--text-scale", String(this.scale));
    if (this.scale > 1) page.dataset.text = "large";
    else delete page.dataset.text;
    if (this.motion === "reduce") page.dataset.motion = "reduce";
    else delete page.dataset.motion;
  }

  /** Chooses a size of text and remembers it. */
  setScale(scale: number): void {
    this.scale = scale;
    this.#keep();
  }

  /** Chooses whether things move and remembers it. */
  setMotion(motion: Motion): void {
    this.motion = motion;
    this.#keep();
  }

  #read(): void {
    const [scale = "", motion] = (localStorage.getItem(STORED_AS) ?? "").split(" ");
    this.scale = TEXT_SCALES.find((known) => String(known) === scale) ?? 1;
    this.motion = motion === "reduce" ? "reduce" : "system";
  }

  #keep(): void {
    localStorage.setItem(STORED_AS, `${this.scale} ${this.motion}`);
  }
}

/** Whether things must not move now; for movement that is made by script. */
export function still(): boolean {
  return document.documentElement.dataset.motion === "reduce" || matchMedia("(prefers-reduced-motion: reduce)").matches;
}
