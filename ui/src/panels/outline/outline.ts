// A map as the rows of a tree: stages, their steps, and the cards under each step by lane. Rows know their place and not
// their words, so that a map of 10,000 cards is laid out in a moment. Pure.
import type { JourneyDocument } from "../../document/document.svelte";
import type { Card } from "../../document/whole";

/** A row of the tree. */
export interface Row {
  readonly id: string;
  readonly kind: "stage" | "step" | "card";
  readonly level: number;
  readonly parent: string | null;
  /** How many stand beside it with it, and which of them it is, from 1. */
  readonly set: number;
  readonly place: number;
  /** How many stand below it. */
  readonly below: number;
  readonly open: boolean;
  /** A card's lane. */
  readonly lane: string | null;
  /** Whether it is the first card of its lane here. */
  readonly first: boolean;
}

/** Which records to keep; what leads to them is kept too. */
export type Keeps = (id: string) => boolean;

interface Branch {
  id: string;
  kind: Row["kind"];
  lane: string | null;
  below: Branch[];
}

/** The rows in view of a tree with these branches closed. With `keeps`, only what it keeps, all open. */
export function rowsOf(document: JourneyDocument, closed: ReadonlySet<string>, keeps: Keeps | null = null): Row[] {
  const stages = document.stages().map(({ id }) => stageBranch(document, id));
  const rows: Row[] = [];
  lay(rows, keeps ? kept(stages, keeps) : stages, 1, null, keeps ? new Set() : closed);
  return rows;
}

/** A stage's only, unnamed step is left out: its cards stand under the stage. */
function stageBranch(document: JourneyDocument, stage: string): Branch {
  const steps = document.steps(stage);
  const lone = steps.length === 1 && steps[0]?.name === "" ? steps[0] : undefined;
  const below = lone
    ? cardsUnder(document, lone.id)
    : steps.map(({ id }): Branch => ({ id, kind: "step", lane: null, below: cardsUnder(document, id) }));
  return { id: stage, kind: "stage", lane: null, below };
}

function cardsUnder(document: JourneyDocument, step: string): Branch[] {
  return document.lanes().flatMap((lane) => document.cardsIn(lane.id, step).map(cardBranch));
}

function cardBranch({ id, lane }: Card): Branch {
  return { id, kind: "card", lane, below: [] };
}

function kept(branches: readonly Branch[], keeps: Keeps): Branch[] {
  return branches.flatMap((branch) => {
    const below = kept(branch.below, keeps);
    return below.length > 0 || keeps(branch.id) ? [{ ...branch, below }] : [];
  });
}

function lay(
  rows: Row[],
  branches: readonly Branch[],
  level: number,
  parent: string | null,
  closed: ReadonlySet<string>,
): void {
  branches.forEach(({ id, kind, lane, below }, at) => {
    const open = below.length > 0 && !closed.has(id);
    const first = lane !== null && branches[at - 1]?.lane !== lane;
    const place = { set: branches.length, place: at + 1, below: below.length };
    rows.push({ id, kind, level, parent, ...place, open, lane, first });
    if (open) lay(rows, below, level + 1, id, closed);
  });
}

/** What a record stands under in the tree, from the top. */
export function above(document: JourneyDocument, id: string): string[] {
  const node = document.node(id);
  if (node?.node === "step") return [node.stage];
  if (node?.node !== "card") return [];
  const stage = document.step(node.step)?.stage;
  return stage === undefined ? [] : [stage, node.step];
}
