// A second window of the same page in a browser: opened beside the first, spoken to over a channel that no server sees.

/** The channel between the windows of this page. */
export class OtherWindow {
  readonly #channel = new BroadcastChannel("waymark");

  /** Opens the presenter's notes; false when the browser does not allow it. */
  open(): boolean {
    const { pathname } = location;
    return window.open(`${pathname}?${NOTES}`, "waymark-notes", "popup,width=760,height=820") !== null;
  }

  /** Says something to the other windows. */
  say(message: unknown): void {
    this.#channel.postMessage(message);
  }

  /** Hears what they say until the returned function is called. */
  hear(listener: (message: unknown) => void): () => void {
    const heard = ({ data }: MessageEvent): void => listener(data);
    this.#channel.addEventListener("message", heard);
    return () => this.#channel.removeEventListener("message", heard);
  }
}

const NOTES = "notes";

/** Whether a page was opened for the presenter's notes. */
export function isNotes(page: Pick<Location, "search">): boolean {
  return new URLSearchParams(page.search).has(NOTES);
}

/** Fills the screen with the page, or gives it back. A browser that refuses shows the page as it is. */
export async function fillScreen(on: boolean): Promise<void> {
  try {
    if (on) await document.documentElement.requestFullscreen();
    else if (document.fullscreenElement) await document.exitFullscreen();
  } catch {
    // Presenting works in a window too.
  }
}
