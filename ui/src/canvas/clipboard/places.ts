// Where pasted things go: columns and lanes counted from a place, and those that the map lacks, which are added.
import type { Edit, LaneKind } from "../../generated/border";
import { newId } from "../../document/new-id";
import { addLane, addStage } from "../edits";
import type { Editor } from "../editor.svelte";
import { words } from "../../words";

/** A column that is there or would be made. */
export interface PasteColumn {
  id: string;
  name: string;
  isNew: boolean;
}

/** A lane that is there or would be made. */
export interface PasteLane extends PasteColumn {
  kind: LaneKind;
}

/** The columns and lanes of a map with what a paste adds to them. */
export class Places {
  readonly columns: PasteColumn[];
  readonly lanes: PasteLane[];
  /** The edits that add what was lacking. */
  readonly edits: Edit[] = [];
  readonly #editor: Editor;
  readonly #last = new Map<string, string | null>();
  #stage: string | null;
  #lane: string | null;

  constructor(editor: Editor) {
    this.#editor = editor;
    const { document, picture } = editor;
    this.columns = picture.frame.steps.map(({ id }) => {
      const step = document.step(id);
      return { id, name: step?.name || (step && document.stage(step.stage)?.name) || "", isNew: false };
    });
    this.lanes = picture.frame.rows.map(({ id, kind }) => ({ id, kind, name: laneName(editor, id), isNew: false }));
    this.#stage = document.stages().at(-1)?.id ?? null;
    this.#lane = document.lanes().at(-1)?.id ?? null;
  }

  /** The column at an index; those that are lacking up to it are added, each as a stage. */
  column(at: number, name = ""): PasteColumn {
    while (this.columns.length <= at) this.addColumn(this.columns.length === at ? name : "");
    return this.columns[at] as PasteColumn;
  }

  /** Adds a stage at the end. */
  addColumn(name: string): void {
    const { id, step, edit } = addStage(this.#stage, name);
    this.#stage = id;
    this.edits.push(edit);
    this.columns.push({ id: step, name, isNew: true });
  }

  /** The lane at an index; those that are lacking up to it are added. */
  lane(at: number): PasteLane {
    while (this.lanes.length <= at) this.addLane("text", "");
    return this.lanes[at] as PasteLane;
  }

  /** Adds a lane at the end. */
  addLane(kind: LaneKind, name: string): PasteLane {
    const { id, edit } = addLane(kind, this.#lane);
    this.#lane = id;
    this.edits.push(name === "" || edit.edit !== "add_lane" ? edit : { ...edit, name });
    const lane = { id, kind, name: name || words.lanes[kind].name, isNew: true };
    this.lanes.push(lane);
    return lane;
  }

  /** The card to stand after in a cell, which the next one then stands after; `below` names it for the first. */
  after(lane: string, step: string, id: string, below?: string): string | null {
    const cell = `${lane} ${step}`;
    const known = this.#last.get(cell);
    const after = known !== undefined ? known : (below ?? this.#editor.document.cardsIn(lane, step).at(-1)?.id ?? null);
    this.#last.set(cell, id);
    return after;
  }

  /** How many columns and lanes are new. */
  get added(): { columns: number; lanes: number } {
    const count = (all: readonly PasteColumn[]): number => all.filter(({ isNew }) => isNew).length;
    return { columns: count(this.columns), lanes: count(this.lanes) };
  }
}

function laneName(editor: Editor, id: string): string {
  const lane = editor.document.lane(id);
  return lane ? lane.name || words.lanes[lane.kind].name : "";
}

/** A fresh id for each of some records. */
export function freshIds(records: readonly { id: string }[]): Map<string, string> {
  return new Map(records.map(({ id }) => [id, newId()]));
}
