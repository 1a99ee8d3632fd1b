// Folders are no things of their own: they are what the maps say of where they stand, levels parted by "/".
import type { JourneyCard } from "../generated/border";
import { collator } from "./collator";

/** A folder with what is in it. */
export interface Folder {
  /** The whole way to it. */
  path: string;
  /** Its own name. */
  name: string;
  /** Maps in it and below. */
  count: number;
  folders: Folder[];
}

/** Whether a map's folder is this one or below it. */
export function inFolder(folder: string, path: string): boolean {
  return folder === path || folder.startsWith(`${path}/`);
}

/** The folders of maps as a tree, by name. */
export function folderTree(journeys: readonly JourneyCard[]): Folder[] {
  const known = new Map<string, Folder>();
  const top: Folder[] = [];
  const folder = (path: string): Folder => {
    const found = known.get(path);
    if (found) return found;
    const cut = path.lastIndexOf("/");
    const made: Folder = { path, name: path.slice(cut + 1), count: 0, folders: [] };
    known.set(path, made);
    (cut < 0 ? top : folder(path.slice(0, cut)).folders).push(made);
    return made;
  };
  for (const { properties } of journeys) {
    const levels = (properties.folder ?? "").split("/");
    if (!properties.folder) continue;
    levels.forEach((_, level) => (folder(levels.slice(0, level + 1).join("/")).count += 1));
  }
  return inOrder(top);
}

/** Every folder's way, from top to bottom. */
export function everyFolder(tree: readonly Folder[]): string[] {
  return tree.flatMap(({ path, folders }) => [path, ...everyFolder(folders)]);
}

/** Where a map stands when a folder gets another name; null when it does not stand in it. */
export function renamedFolder(folder: string, from: string, to: string): string | null {
  return inFolder(folder, from) ? cleanFolder(to + folder.slice(from.length)) : null;
}

/** A way as it is kept: no empty levels, no spaces around names. */
export function cleanFolder(text: string): string {
  return text
    .split("/")
    .map((level) => level.trim())
    .filter(Boolean)
    .join("/");
}

function inOrder(folders: Folder[]): Folder[] {
  for (const each of folders) inOrder(each.folders);
  return folders.sort((a, b) => collator().compare(a.name, b.name));
}
