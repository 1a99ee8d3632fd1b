// What differs between two copies, in whole sentences of the page's language: the words of the history, which say the same things.
import type { Conflict, Difference } from "../generated/border";
import { words } from "../words";
import type { About } from "../words/kinds";

/** What became of a record or of a field of it. */
export function differenceSentence({ verb, kind, name, field, place }: Difference): string {
  const say = words.history.deed;
  const about = kind as About;
  if (verb === "added") return say.added(about, name, place);
  if (verb === "removed") return say.removed(about, name);
  if (verb === "moved" || field === "place") return say.moved(about, name, "");
  return say.changedField(about, name, field);
}

/** What both copies did otherwise; one may have removed the record. */
export function conflictSentence({ kind, name, field }: Conflict): string {
  const say = words.history.deed;
  const about = kind as About;
  return field === "place" ? say.moved(about, name, "") : say.changedField(about, name, field);
}
