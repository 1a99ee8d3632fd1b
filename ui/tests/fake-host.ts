// A host that answers from memory, for tests of components alone. It makes no edit: it notes what was asked and answers
// what the test laid ready. The real core is tested end to end.
import type {
  Command,
  Commands,
  IncomingMap,
  JourneyCard,
  LibraryView,
  Node,
  Notice,
  Snapshot,
  Thumbnail,
} from "../src/generated/border";
import { openedFrom, tableFrom } from "../src/document/testing/plain-tables";
import { HostFault, type ChosenFile, type Host, type SavedExport } from "../src/host";
import type { Opened, RecordTable } from "../src/host/tables";

/** One question that was asked. */
export interface Asked {
  command: Command;
  given: Record<string, unknown>;
}

type Answers = { [K in Command]?: (given: Commands[K]["arguments"]) => Commands[K]["answer"] };

export class FakeHost implements Host {
  readonly kind = "web";
  readonly runsLive = true;
  readonly asked: Asked[] = [];
  readonly #answers: Answers;
  readonly #listeners = new Set<(notice: Notice) => void>();
  files: ChosenFile[] = [];
  /** Journeys that were exported in a row. */
  readonly exported: string[] = [];
  /** Journeys that were exported as one file; null for all. */
  readonly zipped: (string[] | null)[] = [];

  constructor(answers: Answers) {
    this.#answers = answers;
  }

  ask<K extends Command>(command: K, given: Commands[K]["arguments"]): Promise<Commands[K]["answer"]> {
    this.asked.push({ command, given: given as Record<string, unknown> });
    const answer = this.#answers[command];
    if (!answer) return Promise.reject(new HostFault({ code: "unanswered", message: command, hint: "" }));
    return Promise.resolve().then(() => answer(given));
  }

  /** Answers with what was laid ready for `open`. */
  async enter(asked: Commands["enter"]["arguments"]): Promise<Opened> {
    return openedFrom(await this.ask("open", asked));
  }

  async records(journey: string): Promise<RecordTable> {
    return tableFrom(
      await this.ask("open", { journey, view: { theme: "light", lanes: null, stages: null, persona: null } }),
    );
  }

  /** What was asked of one command. */
  of<K extends Command>(command: K): Commands[K]["arguments"][] {
    return this.asked.filter((each) => each.command === command).map(({ given }) => given as Commands[K]["arguments"]);
  }

  /** Says something unasked. */
  tell(notice: Notice): void {
    for (const listener of this.#listeners) listener(notice);
  }

  onNotice(listener: (notice: Notice) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  nameMenus(): void {}

  openAddress(): Promise<void> {
    return Promise.resolve();
  }

  fullScreen(): Promise<void> {
    return Promise.resolve();
  }

  openNotes(): Promise<boolean> {
    return Promise.resolve(false);
  }

  say(): void {}

  onSaid(): () => void {
    return () => {};
  }

  onMenu(): () => void {
    return () => {};
  }

  onFiles(): () => void {
    return () => {};
  }

  onFault(): () => void {
    return () => {};
  }

  onClosing(): () => void {
    return () => {};
  }

  imageUrl(): string {
    return "";
  }

  liveUrl(): string {
    return "";
  }

  loadImage(): Promise<string> {
    return Promise.resolve("");
  }

  saveExport(): Promise<null> {
    return Promise.resolve(null);
  }

  saveExample(): Promise<null> {
    return Promise.resolve(null);
  }

  beginExports(): Promise<boolean> {
    return Promise.resolve(true);
  }

  exportNext(journey: string): Promise<SavedExport> {
    this.exported.push(journey);
    return Promise.resolve({ name: "map.json", warnings: [], losses: [] });
  }

  saveExports(journeys: string[] | null): Promise<SavedExport> {
    this.zipped.push(journeys);
    return Promise.resolve({ name: "maps.zip", warnings: [], losses: [] });
  }

  openFiles(): Promise<ChosenFile[]> {
    return Promise.resolve(this.files);
  }
}

/** A small fixed id. */
export function idOf(number: number): string {
  return `00000000-0000-0000-0000-${String(number).padStart(12, "0")}`;
}

export const THUMBNAIL: Thumbnail = {
  stages: [1, 2],
  lanes: [
    ["actions", [0, 2]],
    ["feelings", [0, 1, 2]],
    ["pains", [1]],
  ],
  curve: [
    [0, -1],
    [1, 2],
    [2, -2],
  ],
};

/** A journey on the shelf. */
export function journeyCard(
  number: number,
  title: string,
  fields: Partial<JourneyCard["properties"]> = {},
): JourneyCard {
  return {
    id: idOf(number),
    properties: { title, kind: "as_is", status: "draft", ...fields },
    persona: "Rosa",
    changed: 1_700_000_000_000 + number,
    trashed: null,
    favourite: false,
    opened: null,
    cards: 10,
    evidenced: 4,
    thumbnail: THUMBNAIL,
  };
}

/** A map that a file holds. */
export function incomingMap(title: string, fields: Partial<IncomingMap> = {}): IncomingMap {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="120"/>';
  return { title, stages: 2, steps: 2, lanes: 1, cards: 3, personas: 0, svg, known: null, copy: null, ...fields };
}

/** A library with these journeys. */
export function libraryView(journeys: JourneyCard[]): LibraryView {
  const template = { key: "purchase", title: "Purchase", description: "Before and after", thumbnail: THUMBNAIL };
  return {
    name: "library",
    journeys,
    templates: [template],
    samples: [],
    read_only: null,
    warning: null,
    damage: null,
  };
}

/** An open journey with these nodes and nothing drawn. */
export function snapshot(nodes: Node[], personas: string[] = []): Snapshot {
  return {
    journey: idOf(1),
    number: 1,
    properties: { title: "Renewal", kind: "as_is", status: "draft", personas },
    nodes,
    links: [],
    scene: {
      title: "",
      description: "",
      language: "",
      frame: {
        width: 0,
        height: 0,
        background: 0,
        title_bottom: 0,
        header_bottom: 0,
        names_right: 0,
        stages: [],
        steps: [],
        rows: [],
      },
      groups: {},
      warnings: [],
    },
    state: { undo: null, redo: null, undo_deed: null, redo_deed: null, version: 1 },
    damage: [],
  };
}
