// What is on disk, read by the command line: a second process that knows nothing of the page.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { waymark } from "./programs.mjs";

/** The journey of this title as the library holds it now. */
export function read(library, title, folder) {
  const file = join(folder, `read-${Math.random().toString(36).slice(2)}.json`);
  waymark("--library", library, "export", title, "-o", file);
  return new Journey(JSON.parse(readFileSync(file, "utf8")));
}

/** A journey in the open format, with the questions that tests ask of it. */
export class Journey {
  constructor(document) {
    Object.assign(this, document);
  }

  stage(name) {
    return found(this.stages.find((stage) => stage.name === name), `stage ${name}`);
  }

  /** The first step of a stage. */
  step(stage) {
    const { id } = this.stage(stage);
    return found(this.steps.find((step) => step.stage === id), `step of ${stage}`);
  }

  lane(kind) {
    return found(this.lanes.find((lane) => lane.kind === kind), `lane ${kind}`);
  }

  /** The cell as the page names it. */
  cell(kind, stage) {
    return `${this.lane(kind).id}/${this.step(stage).id}`;
  }

  card(text) {
    return found(this.cards.find((card) => card.text === text), `card ${text}`);
  }

  has(text) {
    return this.cards.some((card) => card.text === text);
  }

  /** The one feeling of a card in the feelings lane under a stage. */
  feeling(stage) {
    const { id } = this.step(stage);
    const card = found(this.cards.find((card) => card.lane === this.lane("feelings").id && card.step === id), `feeling of ${stage}`);
    return { card: card.id, ...Object.values(card.feelings ?? {})[0] };
  }
}

function found(value, what) {
  if (value === undefined) throw new Error(`the library has no ${what}`);
  return value;
}
