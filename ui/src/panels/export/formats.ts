// What a file is for, which formats serve that, and what may be wished of each. A wish that a format does not know is
// neither shown nor sent.
import FileArchive from "@lucide/svelte/icons/file-archive";
import FileText from "@lucide/svelte/icons/file-text";
import Globe from "@lucide/svelte/icons/globe";
import Image from "@lucide/svelte/icons/image";
import Presentation from "@lucide/svelte/icons/presentation";
import Printer from "@lucide/svelte/icons/printer";
import Table from "@lucide/svelte/icons/table-2";
import type { Component } from "svelte";
import type { Format } from "../../generated/border";

/** What a file is for. */
export type Purpose = "picture" | "paper" | "slides" | "table" | "web" | "text" | "open";

/** Groups of wishes: colours; size in pixels; no background; what stands around the map; paper; which part. */
export type Group = "theme" | "size" | "transparent" | "furniture" | "paper" | "part";

interface Entry {
  readonly purpose: Purpose;
  readonly formats: readonly Format[];
  readonly icon: Component;
}

/** Every purpose with its formats, in the order in which they are offered. */
export const PURPOSES: readonly Entry[] = [
  { purpose: "picture", formats: ["png", "svg"], icon: Image },
  { purpose: "paper", formats: ["pdf"], icon: Printer },
  { purpose: "slides", formats: ["pptx"], icon: Presentation },
  { purpose: "table", formats: ["xlsx", "csv"], icon: Table },
  { purpose: "web", formats: ["html"], icon: Globe },
  { purpose: "text", formats: ["markdown", "story", "mermaid", "cjml"], icon: FileText },
  { purpose: "open", formats: ["json", "bundle"], icon: FileArchive },
];

const GROUPS: Partial<Record<Format, readonly Group[]>> = {
  png: ["theme", "size", "transparent", "furniture", "part"],
  svg: ["theme", "transparent", "furniture", "part"],
  pdf: ["theme", "paper", "furniture", "part"],
  pptx: ["theme", "part"],
  html: ["theme"],
};

/** All formats. */
export const FORMATS: readonly Format[] = PURPOSES.flatMap(({ formats }) => formats);

/** What a format is for. */
export function purposeOf(format: Format): Purpose {
  return PURPOSES.find(({ formats }) => formats.includes(format))?.purpose ?? "open";
}

/** Whether anything of this kind may be wished of a format. */
export function takes(format: Format, group: Group): boolean {
  return GROUPS[format]?.includes(group) ?? false;
}

/** Whether a file of this format holds the whole map, so that nothing can be lost. */
export function holdsAll(format: Format): boolean {
  return format === "json" || format === "bundle";
}
