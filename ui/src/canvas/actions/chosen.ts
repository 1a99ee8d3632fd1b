// What is chosen: the cards that an action works on, and the place where something new would stand.
import type { Editor } from "../editor.svelte";

/** Ids of the selected cards in the order of the map: by column, then lane, then rank. */
export function selectedCards(editor: Editor): string[] {
  const { document, selection } = editor;
  const cards = [...selection].flatMap((id) => document.card(id) ?? []);
  if (cards.length < 2) return cards.map(({ id }) => id);
  const steps = new Map(document.steps().map(({ id }, at) => [id, at]));
  const lanes = new Map(document.lanes().map(({ id }, at) => [id, at]));
  const place = (card: (typeof cards)[number]) => [lanes.get(card.lane) ?? 0, steps.get(card.step) ?? 0] as const;
  return cards
    .sort((a, b) => {
      const [laneA, stepA] = place(a);
      const [laneB, stepB] = place(b);
      return laneA - laneB || stepA - stepB || (a.rank < b.rank ? -1 : 1);
    })
    .map(({ id }) => id);
}

/** Stage and step where something new would stand: the focus's, else the last. */
export function placeOfFocus(editor: Editor): { stage: string | null; step: string | null; lane: string | null } {
  const { document, focus } = editor;
  const none = { stage: null, step: null, lane: null };
  if (!focus) return none;
  if (focus.kind === "cell") {
    return { stage: document.step(focus.step)?.stage ?? null, step: focus.step, lane: focus.lane };
  }
  const node = document.node(focus.id);
  if (node?.node === "stage") return { ...none, stage: node.id };
  if (node?.node === "step") return { ...none, stage: node.stage, step: node.id };
  if (node?.node === "lane") return { ...none, lane: node.id };
  if (node?.node !== "card") return none;
  return { stage: document.step(node.step)?.stage ?? null, step: node.step, lane: node.lane };
}
