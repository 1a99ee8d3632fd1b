// Puts something on the clipboard: what is there already by the browser's own copying, which hands it on as it is; what is
// still being made as a promise, since a page may write only while a person acts.
import { on } from "svelte/events";
import type { Written } from "./render";

/** What a clipboard may hold, by media type. */
export type Contents = Partial<Record<"image/png" | "text/plain", Promise<Blob>>>;

/** Puts contents on the clipboard; throws when the page may not. */
export async function put(contents: Contents): Promise<void> {
  if (typeof ClipboardItem === "undefined" || !navigator.clipboard?.write) throw new Error("no clipboard");
  await navigator.clipboard.write([new ClipboardItem(contents as Record<string, Promise<Blob>>)]);
}

/** Puts words on the clipboard at once; throws when the page may not. */
export function putNow({ text, html }: Written): void {
  let heard = false;
  const write = (event: ClipboardEvent) => {
    // The map's own copying is not meant.
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData("text/plain", text);
    event.clipboardData?.setData("text/html", html);
    heard = event.clipboardData !== null;
  };
  const stops = [
    on(window, "copy", write, { capture: true }),
    // Without this a webview takes copying for impossible where no text is chosen.
    on(window, "beforecopy", (event) => event.preventDefault(), { capture: true }),
  ];
  try {
    if (!document.execCommand("copy") || !heard) throw new Error("no clipboard");
  } finally {
    stops.forEach((stop) => stop());
  }
}
