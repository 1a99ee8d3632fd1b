// Text that was pasted or typed: whether it may be a whole map, and as a file that the core can read. Nothing is parsed here.
import type { ChosenFile } from "../host";
import { toBase64 } from "../host/files";

/** A text as a file of this name. */
export function fileOf(name: string, text: string): ChosenFile {
  return { name, content: toBase64(new TextEncoder().encode(text)) };
}

/** Whether a text may be a map: several lines, or the beginning of a format. */
export function mayBeMap(text: string): boolean {
  const trimmed = text.trim();
  return isWholeMap(trimmed) || /[\n\r]/.test(trimmed) || /^[{<]/.test(trimmed);
}

/** Whether a text can hardly be anything but a whole map: Mermaid's header, or our own format. */
export function isWholeMap(text: string): boolean {
  const lines = text
    .slice(0, 4000)
    .split(/\r?\n/)
    .map((line) => line.trim());
  const first = lines.find((line) => line !== "" && !line.startsWith("%%") && !line.startsWith("```"));
  if (first?.toLowerCase() === "journey") return true;
  return text.trimStart().startsWith("{") && /"waymark"\s*:\s*"/.test(text.slice(0, 4000));
}
