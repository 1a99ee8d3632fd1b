// Files in a browser: chosen with the browser's own dialog, given out as downloads.
import type { ChosenFile } from "./host";

/** Lets the person choose files; empty when they chose none. */
export function chooseFiles(): Promise<ChosenFile[]> {
  const field = document.createElement("input");
  field.type = "file";
  field.multiple = true;
  field.accept = ".json,.zip,.waymark,.csv,.tsv,.xlsx,.mmd,.mermaid,.md,.markdown,.txt,.xml,.cjml";
  return new Promise((resolve) => {
    field.addEventListener("change", () => resolve(Promise.all([...(field.files ?? [])].map(readFile))));
    field.addEventListener("cancel", () => resolve([]));
    field.click();
  });
}

/** A file with its bytes as base64. */
export async function readFile(file: File): Promise<ChosenFile> {
  return { name: file.name, content: toBase64(new Uint8Array(await file.arrayBuffer())) };
}

/** Gives base64 content out as a download. */
export function download(name: string, media: string, content: string): void {
  const address = URL.createObjectURL(new Blob([fromBase64(content)], { type: media }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** Base64 as bytes. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
