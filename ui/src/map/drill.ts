// Going into the map that tells a card in detail, and the way back. The way is view state: it lives in the window.
import type { Editor } from "../canvas/editor.svelte";
import type { JourneyDocument } from "../document/document.svelte";
import type { Shared } from "../state/shared";

/** Opens the map that a card drills down to; the way back is remembered. */
export function drillInto({ trail, route }: Shared, document: JourneyDocument, card: string, journey: string): void {
  trail.into({ journey: document.id, title: document.properties.title, card }, journey);
  route.open(journey);
}

/** Goes back to a map on the way, to the card that was left from. */
export function goBack({ trail, route }: Shared, journey: string): void {
  const card = trail.back(journey);
  route.open(journey, card);
}

/** Both as actions; answers what takes them back. */
export function drillActions(shared: Shared, editor: Editor): (() => void)[] {
  const { document, selection, actions } = editor;
  const chosen = () => {
    const [only] = selection.size === 1 ? selection : [];
    return only === undefined ? undefined : document.card(only);
  };
  const before = () => shared.trail.way.at(-1)?.journey;
  return [
    actions.drillInto.does({
      enabled: () => chosen()?.drills_down_to != null,
      run: () => {
        const card = chosen();
        if (card?.drills_down_to) drillInto(shared, document, card.id, card.drills_down_to);
      },
    }),
    actions.drillBack.does({
      enabled: () => before() !== undefined,
      run: () => {
        const journey = before();
        if (journey) goBack(shared, journey);
      },
    }),
  ];
}
