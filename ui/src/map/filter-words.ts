// How what a filter asks is said.
import type { JourneyDocument } from "../document/document.svelte";
import { NIL_ID } from "../document/new-id";
import { words } from "../words";
import type { Channel, EvidenceKind } from "../words/kinds";
import type { Condition } from "./filter";
import { nameOf } from "./names";

/** The value that is asked. */
export function saidOf(document: JourneyDocument, { facet, value }: Condition): string {
  switch (facet) {
    case "personas":
      return value === NIL_ID ? words.common.everyone : nameOf(document, value);
    case "channels":
      return words.channels[value as Channel];
    case "evidence":
      return words.evidenceKinds[value as EvidenceKind];
    case "moments":
      return words.lens.momentsOnly;
    default:
      return value;
  }
}

/** The whole condition ("Channel: Web"). */
export function chipOf(document: JourneyDocument, condition: Condition): string {
  const said = saidOf(document, condition);
  return condition.facet === "moments" ? said : words.lens.chip(words.lens.facets[condition.facet], said);
}
