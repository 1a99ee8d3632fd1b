// Files as the browser hands them over, read one by one: what is too large or cannot be read is named and keeps no other out.
import { HostFault, type ChosenFile } from "../host";
import { readFile } from "../host/files";
import { words } from "../words";

const MOST_BYTES = 64 * 1024 * 1024;

/** A file that could not be taken, and why. */
export interface Refused {
  name: string;
  fault: HostFault;
}

/** What was dropped. */
export interface Dropped {
  files: ChosenFile[];
  refused: Refused[];
}

/** Reads dropped or pasted files; a folder among them cannot be read. */
export async function readDropped(list: readonly File[]): Promise<Dropped> {
  const dropped: Dropped = { files: [], refused: [] };
  for (const file of list) {
    const taken = await read(file);
    if ("fault" in taken) dropped.refused.push(taken);
    else dropped.files.push(taken);
  }
  return dropped;
}

async function read(file: File): Promise<ChosenFile | Refused> {
  const { importTooBig, importTooBigHint } = words.home;
  if (file.size > MOST_BYTES) return refused(file, "too_big", importTooBig, importTooBigHint);
  try {
    return await readFile(file);
  } catch {
    const { text, hint } = words.faults.file_unreadable;
    return refused(file, "file_unreadable", text, hint);
  }
}

function refused({ name }: File, code: string, message: string, hint: string): Refused {
  return { name, fault: new HostFault({ code, message, hint }) };
}
