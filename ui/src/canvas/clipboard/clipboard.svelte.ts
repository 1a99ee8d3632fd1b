// Copy, cut and paste on a map. A paste is one commit; one that would add columns or lanes is shown first. Nothing from
// outside is rendered, and what is too much is refused in words before anything is made of it.
import type { Editor } from "../editor.svelte";
import { placeOfFocus, selectedCards } from "../actions/chosen";
import { removeAll } from "../edits";
import { toBase64 } from "../../host/files";
import { HostFault } from "../../host/host";
import { hold } from "../keyboard";
import { says } from "../words";
import { parseClip, takeClip } from "./clip";
import { addressOf, filled, gridOf, MOST_CELLS, MOST_CHARS } from "./grid";
import { readHtml } from "./html";
import type { Plan } from "./plan";
import { planCards } from "./plan-cards";
import { planGrid } from "./plan-grid";
import { planLink, planPictures } from "./plan-things";
import { writeClip } from "./render";

/** The part of a clipboard that is read. */
export type Source = Pick<DataTransfer, "getData" | "files">;

/** What this window copied last: where a webview cleans what it hands on, the text tells that it is the same. */
let last: { text: string; html: string } | null = null;

const PICTURE = /^image\/(png|jpeg|webp)$/;

/** The clipboard of one editor. */
export class MapClipboard {
  /** The paste that waits for a yes. */
  waiting: Plan | null = $state.raw(null);
  readonly #editor: Editor;

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  /** Writes the chosen cards; answers whether there were any. */
  copy(to: Pick<DataTransfer, "setData">): boolean {
    const cards = this.#chosen();
    if (cards.length === 0) return false;
    last = writeClip(takeClip(this.#editor.document, cards));
    to.setData("text/plain", last.text);
    to.setData("text/html", last.html);
    this.#editor.say(says.clipboard.copied(cards.length));
    return true;
  }

  /** Writes the chosen cards and deletes them; answers whether there were any. */
  cut(to: Pick<DataTransfer, "setData">): boolean {
    const cards = this.#chosen();
    if (!this.copy(to)) return false;
    const { document, focus } = this.#editor;
    const place = focus?.kind === "card" ? document.card(focus.id) : undefined;
    const edit = removeAll(document, cards, says.clipboard.cutting(cards.length));
    if (!edit) return true;
    void this.#editor.make(edit, says.clipboard.cut(cards.length)).then((gone) => {
      if (gone && place) this.#editor.focusOn({ kind: "cell", lane: place.lane, step: place.step }, false);
    });
    return true;
  }

  /** Pastes what a clipboard holds; `plain` takes only its text, as it is. Answers whether it held anything. */
  async paste(from: Source, plain: boolean): Promise<boolean> {
    const text = from.getData("text/plain");
    const html = plain ? "" : from.getData("text/html");
    const pictures = plain ? [] : [...from.files].filter(({ type }) => PICTURE.test(type));
    if (Math.max(text.length, html.length) > MOST_CHARS * 4) return this.#refuse(says.clipboard.tooMuchText);
    const plan = this.#planWords(text, plain ? null : html) ?? (await this.#planPictures(pictures));
    if (!plan) return false;
    if (plan.edits.length > MOST_CELLS * 4) return this.#refuse(says.clipboard.tooMany(MOST_CELLS));
    if (plan.preview) this.waiting = plan;
    else await this.#make(plan);
    return true;
  }

  /** Does what waits for a yes. */
  async accept(): Promise<void> {
    const plan = this.waiting;
    this.waiting = null;
    if (plan) await this.#make(plan);
  }

  /** Chosen cards; of a stage, step or lane that is chosen, those that stand in it. */
  #chosen(): string[] {
    const cards = selectedCards(this.#editor);
    const { focus, document } = this.#editor;
    if (cards.length > 0 || !focus || focus.kind === "cell" || focus.kind === "link") return cards;
    const { stage, step, lane } = placeOfFocus(this.#editor);
    const steps = step ? [{ id: step }] : lane ? document.steps() : document.steps(stage ?? "");
    const lanes = lane ? [{ id: lane }] : document.lanes();
    return lanes.flatMap(({ id }) => steps.flatMap((each) => document.cardsIn(id, each.id).map((card) => card.id)));
  }

  /** Plans words; null when there are none. `html` is null for a plain paste, which makes cards of lines and of nothing else. */
  #planWords(text: string, html: string | null): Plan | null {
    const own = html !== null && text !== "" && last?.text === text ? last.html : null;
    const read = html || own ? readHtml(own ?? html ?? "") : null;
    const clip = parseClip(read?.clip ?? null);
    if (clip) return planCards(this.#editor, clip);
    const address = html === null ? null : addressOf(text);
    if (address) return planLink(this.#editor, address, read?.linkText ?? null);
    const grid = read?.grid ?? gridOf(text.slice(0, MOST_CHARS));
    if (filled(grid) === 0) return null;
    if (filled(grid) > MOST_CELLS) {
      this.#refuse(says.clipboard.tooMany(MOST_CELLS));
      return NOTHING;
    }
    return planGrid(this.#editor, grid);
  }

  async #planPictures(files: readonly File[]): Promise<Plan | null> {
    if (files.length === 0) return null;
    try {
      const pictures = [];
      for (const file of files) {
        const content = toBase64(new Uint8Array(await file.arrayBuffer()));
        const picture = await this.#editor.document.host.ask("put_image", { content });
        pictures.push({ picture, alt: altOf(file.name) });
      }
      return planPictures(this.#editor, pictures);
    } catch (thrown) {
      this.#refuse(HostFault.from(thrown).message);
      return NOTHING;
    }
  }

  async #make(plan: Plan): Promise<void> {
    if (plan.edits.length === 0) return;
    const editor = this.#editor;
    const edit = { edit: "batch" as const, label: plan.label, edits: plan.edits };
    if (!(await hold(editor, editor.make(edit, says.clipboard.pasted(plan.cards.length))))) return;
    if (plan.cards.length === 0) return;
    editor.byKeyboard = true;
    editor.select(plan.cards);
    if (editor.focus) editor.reveal(editor.focus);
  }

  #refuse(why: string): true {
    this.#editor.warn(why);
    return true;
  }
}

/** A paste that was refused in words. */
const NOTHING: Plan = { label: "", edits: [], cards: [], preview: null };

/** What a file's name says of its picture; names that programs give say nothing. */
function altOf(name: string): string {
  const words = name
    .replace(/\.\w+$/, "")
    .replace(/[_-]+/g, " ")
    .trim();
  return /^(image|img|screenshot|clipboard|pasted|photo|picture)?[\s\d.:()]*$/i.test(words) ? "" : words;
}
