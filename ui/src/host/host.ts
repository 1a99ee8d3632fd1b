// The one door to the core: what a window may ask and what it is told unasked. Nothing outside this folder knows whether
// the core is in the same program or behind a socket.
import type { Commands, Command, ExportOptions, Exported, Fault, Notice } from "../generated/border";
import type { Errand } from "./errand";
import type { Opened, RecordTable } from "./tables";

/** A file that a person chose, as the core imports it. */
export interface ChosenFile {
  /** Its name with its ending, without a folder. */
  name: string;
  /** Its bytes as base64. */
  content: string;
}

/** A fault of the core: its message, a stable code and what to do. */
export class HostFault extends Error {
  /** Stable word ("last_stage", "disk_full", "unreachable"). */
  readonly code: string;
  /** What to do. */
  readonly hint: string;

  constructor(fault: Fault) {
    super(fault.message);
    this.name = "HostFault";
    this.code = fault.code;
    this.hint = fault.hint;
  }

  /** Any thrown value as a fault; one that is none means that the core did not answer. */
  static from(thrown: unknown): HostFault {
    if (thrown instanceof HostFault) return thrown;
    if (isFault(thrown)) return new HostFault(thrown);
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return new HostFault({
      code: "unreachable",
      message,
      hint: "Check that Waymark is still running, then try again.",
    });
  }
}

function isFault(value: unknown): value is Fault {
  return typeof value === "object" && value !== null && "code" in value && "message" in value && "hint" in value;
}

/** Asks the core, hears from it, and reaches the few things outside the page. */
export interface Host {
  /** Where the page runs. */
  readonly kind: "desktop" | "web";
  /** Asks one command; throws a `HostFault`. */
  ask<K extends Command>(
    command: K,
    asked: Commands[K]["arguments"],
    gaveUp?: AbortSignal,
  ): Promise<Commands[K]["answer"]>;
  /** Opens a journey as far as a first view needs; throws a `HostFault`. */
  enter(asked: Commands["enter"]["arguments"]): Promise<Opened>;
  /** All records of an open journey; throws a `HostFault`. */
  records(journey: string): Promise<RecordTable>;
  /** Says the words of the native menus by their ids, where there are such menus. */
  nameMenus(words: Record<string, string>): void;
  /** Hears notices until the returned function is called. */
  onNotice(listener: (notice: Notice) => void): () => void;
  /** Hears chosen menu items by their action's id until the returned function is called; silent in a browser. */
  onMenu(listener: (action: string) => void): () => void;
  /** Hears files that were dropped on the window or opened with Waymark from outside. */
  onFiles(listener: (files: ChosenFile[]) => void): () => void;
  /** Hears faults that no question asked for, such as a dropped file that cannot be read. */
  onFault(listener: (fault: HostFault) => void): () => void;
  /** Is called before the window goes, which waits a moment for what is still being said. */
  onClosing(listener: () => Promise<void>): () => void;
  /** An address for an image of the library; empty until it is known (reactive, so a reader is run again). */
  imageUrl(hash: string): string;
  /** An address for a frame, of a web page that the core keeps to be looked at. */
  liveUrl(key: string): string;
  /** Whether scripts of such a page may run: not where the frame would get at the window's own way to the core. */
  readonly runsLive: boolean;
  /** The address of an image, when it is known; throws a `HostFault`. */
  loadImage(hash: string): Promise<string>;
  /**
   * Makes a file of a journey and puts it where the person says.
   *
   * Answers the place in words, the warnings and what is not in it, or null when the person thought better of it.
   */
  saveExport(journey: string, options: ExportOptions, errand?: Errand): Promise<SavedExport | null>;
  /** Makes one file of many journeys, or with null of all that are not in the trash, and puts it where the person says. */
  saveExports(journeys: string[] | null, options: ExportOptions, errand?: Errand): Promise<SavedExport | null>;
  /** Puts an example of a table that can be imported where the person says; null when they thought better of it. */
  saveExample(format: "csv" | "xlsx"): Promise<SavedExport | null>;
  /** Begins a row of exports: the desktop asks for a folder. False when the person thought better of it. */
  beginExports(): Promise<boolean>;
  /** Makes a file of a journey where the row of exports goes; what stands there already stays. Null when it was stopped. */
  exportNext(journey: string, options: ExportOptions, errand?: Errand): Promise<SavedExport | null>;
  /** Opens a web or mail address outside of Waymark; throws a `HostFault` for any other kind. */
  openAddress(address: string): Promise<void>;
  /** Fills the screen with the window, or gives it back. */
  fullScreen(on: boolean): Promise<void>;
  /** Opens the presenter's notes in a window of their own; false when that is not allowed. Throws a `HostFault`. */
  openNotes(): Promise<boolean>;
  /** Says something to the other windows of this program. */
  say(message: unknown): void;
  /** Hears what other windows say until the returned function is called. */
  onSaid(listener: (message: unknown) => void): () => void;
  /** Lets the person choose files; empty when they chose none. */
  openFiles(): Promise<ChosenFile[]>;
}

/** What became of an export. */
export interface SavedExport {
  /** Name of the file. */
  name: string;
  /** What could not be done as wished. */
  warnings: Exported["warnings"];
  /** What of the journey is not in the file. */
  losses: Exported["losses"];
}
