// Small changes of selected cards by keyboard: a feeling up or down, a card over more or fewer steps.
import type { Edit } from "../generated/border";
import type { Card } from "../document/whole";
import { selectedCards } from "./actions/chosen";
import { asOne, mainPersona, setFeeling } from "./edits";
import type { Editor } from "./editor.svelte";
import { feelingKey } from "./feeling";
import { clamp } from "./viewport.svelte";
import { says } from "./words";

/** Moves the feelings of the selected cards by a point, within -2 to +2; a card without one begins at neutral. */
export function changeFeeling(editor: Editor, by: 1 | -1): void {
  change(editor, (card) => {
    const key = feelingKey(editor.document, card, null) ?? mainPersona(editor.document);
    const valence = clamp((card.feelings[key]?.valence ?? 0) + by, -2, 2);
    if (valence === card.feelings[key]?.valence) return null;
    return { edit: setFeeling(card, key, valence), said: says.feeling(says.valences[valence] ?? "") };
  });
}

/** Lets the selected cards cover a step more or less, within the map. */
export function changeSpan(editor: Editor, by: 1 | -1): void {
  const { steps } = editor.picture.frame;
  change(editor, (card) => {
    const first = steps.findIndex(({ id }) => id === card.step);
    const span = clamp(card.span + by, 1, steps.length - first);
    if (first < 0 || span === card.span) return null;
    return { edit: { edit: "set", id: card.id, fields: { span } }, said: says.spans(span) };
  });
}

function change(editor: Editor, how: (card: Card) => { edit: Edit; said: string } | null): void {
  const changes = selectedCards(editor).flatMap((id) => {
    const card = editor.document.card(id);
    return (card && how(card)) ?? [];
  });
  const edit = asOne(
    changes.map((each) => each.edit),
    says.changing(changes.length),
  );
  if (edit) void editor.make(edit, changes[0]?.said);
}
