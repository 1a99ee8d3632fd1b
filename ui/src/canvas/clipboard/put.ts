// Puts what is still being made on the clipboard. A page may do that only while a person acts, so the promise is handed on at
// once and the content follows.

/** What a clipboard may hold, by media type. */
export type Contents = Partial<Record<"image/png" | "text/html" | "text/plain", Promise<Blob>>>;

/** Puts contents on the clipboard; throws when the page may not. */
export async function put(contents: Contents): Promise<void> {
  if (typeof ClipboardItem === "undefined" || !navigator.clipboard?.write) throw new Error("no clipboard");
  await navigator.clipboard.write([new ClipboardItem(contents as Record<string, Promise<Blob>>)]);
}

/** A text as content. */
export function blobOf(text: string, media: "text/plain" | "text/html"): Promise<Blob> {
  return Promise.resolve(new Blob([text], { type: media }));
}
