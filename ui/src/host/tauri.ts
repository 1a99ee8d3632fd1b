// The desktop's host: the core runs in this program. The only file that imports Tauri.
import { convertFileSrc, invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Command, Commands, ExportOptions, Notice } from "../generated/border";
import type { Errand } from "./errand";
import { HostFault, type ChosenFile, type Host, type SavedExport } from "./host";
import { openedOf, recordsOf } from "./pack";
import type { Opened, RecordTable } from "./tables";

/** Asks the core of this program. Paths never cross: dialogs and files are the shell's. */
export class DesktopHost implements Host {
  readonly kind = "desktop";
  // WebView2 gives the words that open the core to every frame, others to the main one only.
  readonly runsLive = !navigator.userAgent.includes("Windows");
  readonly #closing = new Set<() => Promise<void>>();

  constructor() {
    hear("closing", () => {
      const lastWords = [...this.#closing].map((listener) => listener());
      void Promise.allSettled(lastWords).then(() => invoke("close_window"));
    });
  }

  ask<K extends Command>(command: K, asked: Commands[K]["arguments"]): Promise<Commands[K]["answer"]> {
    return call("ask", { request: { ask: command, ...asked } });
  }

  async enter(asked: Commands["enter"]["arguments"]): Promise<Opened> {
    return openedOf(await this.ask("enter", asked));
  }

  async records(journey: string): Promise<RecordTable> {
    return recordsOf(await this.ask("records", { journey }));
  }

  onNotice(listener: (notice: Notice) => void): () => void {
    return hear("notice", listener);
  }

  nameMenus(words: Record<string, string>): void {
    // Menus in English work too.
    call("menu_words", { words }).catch(() => {});
  }

  onMenu(listener: (action: string) => void): () => void {
    return hear("menu", listener);
  }

  onFiles(listener: (files: ChosenFile[]) => void): () => void {
    return hear("files", listener);
  }

  onFault(listener: (fault: HostFault) => void): () => void {
    return hear("fault", (thrown: unknown) => listener(HostFault.from(thrown)));
  }

  onClosing(listener: () => Promise<void>): () => void {
    this.#closing.add(listener);
    return () => this.#closing.delete(listener);
  }

  imageUrl(hash: string): string {
    return convertFileSrc(hash, "image");
  }

  liveUrl(key: string): string {
    return convertFileSrc(key, "live");
  }

  loadImage(hash: string): Promise<string> {
    return Promise.resolve(this.imageUrl(hash));
  }

  saveExport(journey: string, options: ExportOptions, errand?: Errand): Promise<SavedExport | null> {
    return call("save_export", { journey, options, errand: errand?.name });
  }

  saveExports(journeys: string[] | null, options: ExportOptions, errand?: Errand): Promise<SavedExport | null> {
    return call("save_exports", { journeys, options, errand: errand?.name });
  }

  saveExample(format: "csv" | "xlsx"): Promise<SavedExport | null> {
    return call("save_example", { format });
  }

  beginExports(): Promise<boolean> {
    return call("choose_folder", {});
  }

  exportNext(journey: string, options: ExportOptions, errand?: Errand): Promise<SavedExport | null> {
    return call("export_into_folder", { journey, options, errand: errand?.name });
  }

  openAddress(address: string): Promise<void> {
    return call("open_address", { address });
  }

  fullScreen(on: boolean): Promise<void> {
    return call("full_screen", { on });
  }

  async openNotes(): Promise<boolean> {
    await call("open_notes", {});
    return true;
  }

  say(message: unknown): void {
    // What the other window misses it asks for again.
    call("say", { message }).catch(() => {});
  }

  onSaid(listener: (message: unknown) => void): () => void {
    return hear("said", listener);
  }

  openFiles(): Promise<ChosenFile[]> {
    return call("open_files", {});
  }
}

async function call<T>(command: string, values: Record<string, unknown>): Promise<T> {
  try {
    return await invoke<T>(command, values);
  } catch (thrown) {
    throw HostFault.from(thrown);
  }
}

/** Listens to an event of the shell; stopping works before the shell has answered too. */
function hear<T>(event: string, listener: (payload: T) => void): () => void {
  let stopped = false;
  let stop: (() => void) | undefined;
  void listen<T>(event, ({ payload }) => listener(payload)).then((unlisten) => {
    if (stopped) unlisten();
    else stop = unlisten;
  });
  return () => {
    stopped = true;
    stop?.();
  };
}
