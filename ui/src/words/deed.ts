// What was done, as the core tells it in data, said in a whole sentence of the language that is spoken.
import type { CommitLine, Deed, State } from "../generated/border";
import { figure, moment, share } from "./figures";
import { words } from "./index";

/** The sentence of a line of the history, with its undo or redo. */
export function sentence(line: Pick<CommitLine, "deed" | "label" | "turn">): string {
  const what = deedSentence(line.deed, line.label);
  if (line.turn === "undo") return words.history.deed.undid(what);
  if (line.turn === "redo") return words.history.deed.redid(what);
  return what;
}

/** What undo would take back, or redo make again; null when there is nothing. */
export function turnSentence(state: State, way: "undo" | "redo"): string | null {
  const label = state[way];
  const deed = way === "undo" ? state.undo_deed : state.redo_deed;
  return label !== null && deed ? deedSentence(deed, label) : label;
}

/** The sentence of a deed. `label` is what it was called when it was made, for what has no sentence of its own. */
export function deedSentence(deed: Deed, label: string): string {
  const say = words.history.deed;
  const { about, count, name, end, place } = deed;
  const one = count === 1;
  switch (deed.verb) {
    case "began":
      return say.began();
    case "imported":
      return say.imported(name);
    case "joined":
      return say.joined(name, count);
    case "merged":
      return say.merged(count);
    case "added":
      if (about === "link" && one) return say.linked(name, end);
      return one ? say.added(about, name, place) : say.addedMany(about, count, place);
    case "removed":
      if (about === "link" && one) return say.unlinked(name, end);
      return one ? say.removed(about, name) : say.removedMany(about, count);
    case "moved":
      return one ? say.moved(about, name, place) : say.movedMany(about, count, place);
    case "renamed":
      return one ? renamed(deed) : say.changedMany(about, count);
    case "set":
      return set(deed);
    case "changed":
      return one ? say.changed(about, name) : say.changedMany(about, count);
    case "restored":
      if (name) return say.restoredVersion(name);
      return say.restored(deed.time === null ? "" : moment(deed.time));
    case "several":
      return label && !/^\d+ changes$/.test(label) ? say.severalAs(label) : say.several(count);
  }
}

function renamed({ about, from, to }: Deed): string {
  const say = words.history.deed;
  if (about === "card") {
    if (to === null) return say.emptied(from);
    return from ? say.rewrote(from, to) : say.wrote(to);
  }
  if (to === null) return say.unnamed(about, from);
  return from ? say.renamed(about, from, to) : say.named(about, to);
}

const SIZES = new Set(["width", "height", "span"]);

function set(deed: Deed): string {
  const say = words.history.deed;
  const { about, count, name, end, field, to } = deed;
  if (about === "link" && count === 1) {
    return field === "share" && to !== null
      ? say.linkShare(name, end, share(Number(to)))
      : say.linkField(name, end, field);
  }
  if (count === 1) {
    if (field === "moment_of_truth") return to === "true" ? say.marked(name) : say.unmarked(name);
    if (field === "hidden") return to === "true" ? say.hid(about, name) : say.revealed(about, name);
    if (SIZES.has(field)) return say.resized(about, name);
  }
  const value = valueWords(field, to);
  if (value !== null) return count === 1 ? say.set(about, name, field, value) : say.setMany(about, count, field, value);
  if (to === null && count === 1 && CLEARED.has(field)) return say.cleared(about, name, field);
  return count === 1 ? say.changedField(about, name, field) : say.changedFieldMany(about, count, field);
}

/** Fields of which "none" is a state that people choose. */
const CLEARED = new Set(["feeling", "feeling_word", "metric", "image", "drills_down_to", "review_on"]);

/** A value as people read it; null for what is too long, or no value that a sentence can name. */
function valueWords(field: string, to: string | null): string | null {
  if (to === null) return null;
  const sets: Record<string, Record<string, string>> = {
    feeling: words.valence,
    "touchpoint.channel": words.channels,
    "touchpoint.side": words.side,
    "touchpoint.mode": words.mode,
    "opportunity.status": words.opportunityStatus,
    status: words.status,
    kind: words.kind,
  };
  const known = sets[field]?.[to];
  if (known) return known;
  if (["opportunity.impact", "opportunity.effort", "touchpoint.effort", "target"].includes(field))
    return figure(Number(to));
  if (["owner", "touchpoint.owner", "opportunity.owner", "feeling_word", "folder", "role"].includes(field))
    return words.history.deed.quoted(to);
  return null;
}
