// Draws a link from a touchpoint to another: customers go on from the one to the other.
import type { Edit } from "../../generated/border";
import { newId } from "../../document/new-id";
import type { Editor } from "../editor.svelte";
import type { Point } from "../viewport.svelte";
import type { Gesture, PointerAt } from "./gesture";
import { says } from "../words";

/** A link from a touchpoint's edge to wherever it is dropped. */
export class DrawLink implements Gesture {
  readonly cursor = "crosshair";
  readonly scrolls = true;
  readonly #editor: Editor;
  readonly #from: string;
  readonly #start: Point;
  #to: string | null = null;

  constructor(editor: Editor, from: string) {
    this.#editor = editor;
    this.#from = from;
    const box = editor.picture.boxOfRecord(from);
    this.#start = box ? { x: box.x + box.width, y: box.y + box.height / 2 } : { x: 0, y: 0 };
    editor.select([from]);
  }

  move(at: PointerAt): void {
    this.#to = touchpointAt(this.#editor, at.scene, this.#from);
    const target = this.#to ? this.#editor.picture.boxOfRecord(this.#to) : null;
    this.#editor.preview = { kind: "link", from: this.#start, to: at.scene, target };
  }

  drop(): void {
    this.#editor.preview = null;
    if (this.#to) void link(this.#editor, this.#from, this.#to);
  }

  cancel(): void {
    this.#editor.preview = null;
  }
}

/** Links two touchpoints, unless they are linked that way already. */
export async function link(editor: Editor, from: string, to: string): Promise<void> {
  const { document } = editor;
  const same = document.linksOf(from).find((link) => link.kind === "leads_to" && link.from === from && link.to === to);
  if (same) {
    editor.select([same.id]);
    return editor.say(says.linkedAlready);
  }
  const id = newId();
  const edit: Edit = { edit: "add_link", link: { id, kind: "leads_to", from, to, share: null, label: "" } };
  if (await editor.make(edit, says.linked(document.card(to)?.text ?? ""))) editor.select([id]);
}

/** The touchpoint under a point, other than the one the link starts at. */
function touchpointAt(editor: Editor, at: Point, from: string): string | null {
  const rect = { x: at.x, y: at.y, width: 0, height: 0 };
  for (const { entry } of editor.picture.inView("body", rect).reverse()) {
    const { role, id, row } = entry.group;
    if (role !== "card" || id === null || id === from || row === null) continue;
    if (editor.picture.row(row)?.kind !== "touchpoints") continue;
    const box = editor.picture.boxOf(entry.group);
    const inside = at.x >= box.x && at.x <= box.x + box.width && at.y >= box.y && at.y <= box.y + box.height;
    if (inside) return id;
  }
  return null;
}
