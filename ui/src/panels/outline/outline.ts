// A map as a tree for reading: stages, their steps, and the cards under each step by lane.
import type { JourneyDocument } from "../../document/document.svelte";
import { cardName, laneName } from "../../map/names";
import { words } from "../../words";
import type { LaneKind } from "../../words/kinds";

/** A branch or a leaf of the outline. */
export interface Branch {
  id: string;
  name: string;
  kind: "stage" | "step" | "card";
  /** The lane of a card. */
  lane?: { kind: LaneKind; name: string };
  children: Branch[];
}

/** The outline of a map. A stage's only, unnamed step is left out: its cards stand under the stage. */
export function outlineOf(document: JourneyDocument): Branch[] {
  return document.stages().map((stage) => {
    const steps = document.steps(stage.id);
    const lone = steps.length === 1 && steps[0]?.name === "" ? steps[0] : undefined;
    const branches = lone ? cardsUnder(document, lone.id) : steps.map((step, at) => stepBranch(document, step, at));
    return { id: stage.id, name: stage.name || words.outline.unnamedStage, kind: "stage", children: branches };
  });
}

function stepBranch(document: JourneyDocument, step: { id: string; name: string }, at: number): Branch {
  const name = step.name || words.outline.unnamedStep(at + 1);
  return { id: step.id, name, kind: "step", children: cardsUnder(document, step.id) };
}

function cardsUnder(document: JourneyDocument, step: string): Branch[] {
  return document.lanes().flatMap((lane) =>
    document.cardsIn(lane.id, step).map((card): Branch => {
      const where = { kind: lane.kind, name: laneName(lane) };
      return { id: card.id, name: cardName(document, card), kind: "card", lane: where, children: [] };
    }),
  );
}
