// The clipboard as a menu reads it: where the webview allows that, after asking the person or not at all.
import type { Source } from "./clipboard.svelte";

const KINDS = ["text/plain", "text/html", "image/png"];

/** What the clipboard holds; null when the window may not know. */
export async function readClipboard(): Promise<Source | null> {
  try {
    const items = await navigator.clipboard.read();
    const texts = new Map<string, string>();
    const files: File[] = [];
    for (const item of items) {
      for (const type of item.types.filter((one) => KINDS.includes(one))) {
        const blob = await item.getType(type);
        if (type === "image/png") files.push(new File([blob], "", { type }));
        else texts.set(type, await blob.text());
      }
    }
    return { getData: (type) => texts.get(type) ?? "", files: files as unknown as FileList };
  } catch {
    return null;
  }
}
