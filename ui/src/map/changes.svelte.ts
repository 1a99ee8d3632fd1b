// What panels change on the open map. Knows the last change that could not be saved, so that it can be tried again.
import { createContext } from "svelte";
import type { Editor } from "../canvas/editor.svelte";
import type { Edit } from "../generated/border";

interface Unsaved {
  edit: Edit;
  joins: string | null;
}

/** Changes to one open map. */
export class Changes {
  readonly editor: Editor;
  #unsaved: Unsaved | null = null;

  constructor(editor: Editor) {
    this.editor = editor;
  }

  /** The mirror of the map. */
  get document() {
    return this.editor.document;
  }

  /** Makes an edit; answers whether the core took it. Edits in a row with the same `joins` are undone together. */
  async make(edit: Edit, joins: string | null = null): Promise<boolean> {
    const taken = await this.editor.make(edit, "", joins);
    if (taken) this.#unsaved = null;
    else if (this.document.saving === "failed") this.#unsaved = { edit, joins };
    return taken;
  }

  /** Sets fields of a record; `field` joins what is typed in one field. */
  set(id: string, fields: Record<string, unknown>, field?: string): Promise<boolean> {
    return this.make({ edit: "set", id, fields }, field ? `${id} ${field}` : null);
  }

  /** Sets properties of the map. */
  setJourney(fields: Record<string, unknown>, field?: string): Promise<boolean> {
    return this.make({ edit: "set_journey", fields }, field ? `journey ${field}` : null);
  }

  /** Several edits as one commit. */
  batch(label: string, edits: Edit[], joins: string | null = null): Promise<boolean> {
    return this.make({ edit: "batch", label, edits }, joins);
  }

  /** Removes a record with what cannot stand without it. */
  remove(id: string): Promise<boolean> {
    return this.make({ edit: "remove", id });
  }

  /** Tries what could not be saved again; without such a change, asks whether the core is back. */
  async retry(): Promise<void> {
    const unsaved = this.#unsaved;
    if (unsaved) await this.make(unsaved.edit, unsaved.joins);
    else await this.document.setView(this.document.view).catch(() => {});
  }
}

export const [useChanges, shareChanges] = createContext<Changes>();
