// The browser's host: the core is behind `waymark serve` on this machine. Asks over HTTP, hears over a WebSocket that
// opens itself again.
import { SvelteMap } from "svelte/reactivity";
import type { Command, Commands, Exported, ExportOptions, Notice, Request } from "../generated/border";
import { chooseFiles, download } from "./files";
import type { Errand } from "./errand";
import { HostFault, type ChosenFile, type Host, type SavedExport } from "./host";
import { openElsewhere } from "./addresses";
import { fillScreen, OtherWindow } from "./other-window";
import { openedOf, recordsOf } from "./pack";
import type { Opened, RecordTable } from "./tables";

const FIRST_RETRY_MS = 250;
/** Largest body of a request that a browser finishes after its page is gone, with room for what counts along. */
const KEPT_ALIVE = 32_000;
const LAST_RETRY_MS = 8_000;

/** Asks a core behind a socket. */
export class WebHost implements Host {
  readonly kind = "web";
  readonly runsLive = true;
  readonly #token: string;
  /** Names this tab to the core; new with each load, so that a reload starts with a fresh window. */
  readonly #window = crypto.randomUUID();
  readonly #base: string;
  readonly #listeners = new Set<(notice: Notice) => void>();
  readonly #images = new SvelteMap<string, string>();
  readonly #loading = new Map<string, Promise<string>>();
  readonly #opened = new Set<string>();
  readonly #others = new OtherWindow();
  #socket: WebSocket | null = null;
  #retry = FIRST_RETRY_MS;
  #leaving = false;

  constructor(token: string, base = "") {
    this.#token = token;
    this.#base = base;
  }

  async ask<K extends Command>(
    command: K,
    asked: Commands[K]["arguments"],
    gaveUp?: AbortSignal,
  ): Promise<Commands[K]["answer"]> {
    this.#remember({ ask: command, ...asked } as Request);
    const body = JSON.stringify({ ask: command, ...asked });
    const answer = await this.#fetch("/api/ask", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
      // A small question outlives its page.
      keepalive: this.#leaving && body.length < KEPT_ALIVE,
      signal: gaveUp ?? null,
    });
    const packed = answer.headers.get("Content-Type") === "application/octet-stream";
    return (await (packed ? answer.arrayBuffer() : answer.json())) as Commands[K]["answer"];
  }

  async enter(asked: Commands["enter"]["arguments"]): Promise<Opened> {
    return openedOf(await this.ask("enter", asked));
  }

  async records(journey: string): Promise<RecordTable> {
    return recordsOf(await this.ask("records", { journey }));
  }

  onNotice(listener: (notice: Notice) => void): () => void {
    this.#listeners.add(listener);
    if (!this.#socket) this.#connect();
    return () => this.#listeners.delete(listener);
  }

  nameMenus(): void {}

  onMenu(): () => void {
    return () => {};
  }

  onFiles(): () => void {
    return () => {};
  }

  onFault(): () => void {
    return () => {};
  }

  /** A page that goes cannot wait: what is asked now is sent along by the browser. */
  onClosing(listener: () => Promise<void>): () => void {
    const last = () => {
      this.#leaving = true;
      void listener();
    };
    window.addEventListener("pagehide", last);
    return () => window.removeEventListener("pagehide", last);
  }

  imageUrl(hash: string): string {
    const known = this.#images.get(hash);
    if (known === undefined) this.loadImage(hash).catch(() => {});
    return known ?? "";
  }

  liveUrl(key: string): string {
    return `${this.#base}/api/live/${encodeURIComponent(key)}`;
  }

  loadImage(hash: string): Promise<string> {
    const begun = this.#loading.get(hash);
    if (begun) return begun;
    const loading = this.#fetch(`/api/image/${encodeURIComponent(hash)}`, {})
      .then((answer) => answer.blob())
      .then((blob) => {
        const address = URL.createObjectURL(blob);
        this.#images.set(hash, address);
        return address;
      });
    loading.catch(() => this.#loading.delete(hash));
    this.#loading.set(hash, loading);
    return loading;
  }

  async saveExport(journey: string, options: ExportOptions, errand?: Errand): Promise<SavedExport | null> {
    return given(await this.ask("export", { journey, options, ...named(errand) }), errand?.gaveUp);
  }

  async saveExports(journeys: string[] | null, options: ExportOptions, errand?: Errand): Promise<SavedExport | null> {
    return given(await this.ask("export_many", { journeys, options, ...named(errand) }), errand?.gaveUp);
  }

  async saveExample(format: "csv" | "xlsx"): Promise<SavedExport | null> {
    return given(await this.ask("example", { format }));
  }

  beginExports(): Promise<boolean> {
    return Promise.resolve(true);
  }

  async exportNext(journey: string, options: ExportOptions, errand?: Errand): Promise<SavedExport | null> {
    return given(await this.ask("export", { journey, options, ...named(errand) }), errand?.gaveUp);
  }

  async openAddress(address: string): Promise<void> {
    openElsewhere(address);
  }

  fullScreen(on: boolean): Promise<void> {
    return fillScreen(on);
  }

  openNotes(): Promise<boolean> {
    return Promise.resolve(this.#others.open());
  }

  say(message: unknown): void {
    this.#others.say(message);
  }

  onSaid(listener: (message: unknown) => void): () => void {
    return this.#others.hear(listener);
  }

  openFiles(): Promise<ChosenFile[]> {
    return chooseFiles();
  }

  async #fetch(path: string, how: RequestInit): Promise<Response> {
    let answer: Response;
    try {
      const headers = { ...how.headers, Authorization: `Bearer ${this.#token}`, "Waymark-Window": this.#window };
      answer = await fetch(this.#base + path, { ...how, headers });
    } catch (thrown) {
      throw HostFault.from(thrown);
    }
    if (answer.ok) return answer;
    const text = await answer.text();
    throw HostFault.from(parsed(text) ?? (text || `The core answered ${answer.status}.`));
  }

  #connect(): void {
    const address = new URL(this.#base + "/api/notices", location.href);
    address.protocol = address.protocol.replace("http", "ws");
    const socket = new WebSocket(address);
    this.#socket = socket;
    socket.onopen = () => {
      socket.send(JSON.stringify({ token: this.#token, window: this.#window }));
      if (this.#retry > FIRST_RETRY_MS) this.#tellOfGap();
      this.#retry = FIRST_RETRY_MS;
    };
    socket.onmessage = ({ data }) => {
      for (const notice of JSON.parse(String(data)) as Notice[]) this.#tell(notice);
    };
    socket.onclose = () => {
      setTimeout(() => this.#connect(), this.#retry);
      this.#retry = Math.min(this.#retry * 2, LAST_RETRY_MS);
    };
  }

  #remember(request: Request): void {
    if (request.ask === "open" || request.ask === "enter") this.#opened.add(request.journey);
    if (request.ask === "close") this.#opened.delete(request.journey);
  }

  /** What was said while the socket was closed is lost. */
  #tellOfGap(): void {
    this.#tell({ notice: "library" });
    for (const journey of this.#opened) this.#tell({ notice: "stale", journey });
  }

  #tell(notice: Notice): void {
    for (const listener of this.#listeners) listener(notice);
  }
}

/** The name of an errand, for a question. */
function named(errand: Errand | undefined): { errand?: string } {
  return errand ? { errand: errand.name } : {};
}

/** Gives a file out as a download, unless the person gave up meanwhile. */
function given(exported: Exported): SavedExport;
function given(exported: Exported, gaveUp?: AbortSignal): SavedExport | null;
function given({ name, media, content, warnings, losses }: Exported, gaveUp?: AbortSignal): SavedExport | null {
  if (gaveUp?.aborted) return null;
  download(name, media, content);
  return { name, warnings, losses };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
