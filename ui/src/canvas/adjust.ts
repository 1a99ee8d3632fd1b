// Small changes of selected cards by keyboard: a feeling up or down, a card over more or fewer steps.
import type { Edit } from "../generated/border";
import type { Card } from "../document/whole";
import { selectedCards } from "./actions/chosen";
import { asOne, mainPersona, setFeeling } from "./edits";
import type { Editor } from "./editor.svelte";
import { feelingKey } from "./feeling";
import { clamp } from "./viewport.svelte";
import { LANE_HEIGHT, STEP_WIDTH } from "./tools/sizes";
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

/** Lets a step or a lane have the size that its cards ask for. */
export async function sizeByItself(editor: Editor, id: string): Promise<void> {
  const node = editor.document.node(id);
  if (node?.node === "step" && node.width != null) {
    await editor.make({ edit: "set", id, fields: { width: null } }, says.sizedByItself);
  } else if (node?.node === "lane" && node.height != null) {
    await editor.make({ edit: "set", id, fields: { height: null } }, says.sizedByItself);
  }
}

/** Shows a collapsed lane in full again. */
export async function unfold(editor: Editor, lane: string): Promise<void> {
  if (await editor.make({ edit: "set", id: lane, fields: { collapsed: false } }, says.unfolded)) editor.select([lane]);
}

/** Lets the steps and lanes that the selection means have the sizes that their cards ask for. */
export async function sizeAllByThemselves(editor: Editor): Promise<void> {
  const edits = [...editor.selection].flatMap((id): Edit[] => {
    const node = editor.document.node(id);
    if (node?.node === "lane") return [{ edit: "set", id, fields: { height: null } }];
    if (node?.node === "step") return [{ edit: "set", id, fields: { width: null } }];
    if (node?.node !== "stage") return [];
    return editor.document.steps(id).map((step) => ({ edit: "set", id: step.id, fields: { width: null } }));
  });
  const edit = asOne(edits, says.resizing);
  if (edit) await editor.make(edit, says.sizedByItself);
}

/** Makes the steps or lanes that are meant wider or higher by a little; the cards' own when cards are selected. */
export function changeSize(editor: Editor, field: "width" | "height", by: number): void {
  const edits = sized(editor, field).map((id): Edit => {
    const { picture } = editor;
    const now = field === "width" ? picture.column(id)?.width : picture.row(id)?.height;
    const [least, most] = field === "width" ? STEP_WIDTH : LANE_HEIGHT;
    return { edit: "set", id, fields: { [field]: Math.round(clamp((now ?? least) + by, least, most)) } };
  });
  const edit = asOne(edits, says.resizing);
  const size = edits[0]?.edit === "set" ? Number(edits[0].fields[field]) : 0;
  if (edit)
    void editor.make(edit, field === "width" ? says.stepWidth(size) : says.laneHeight(size), `${field} by keys`);
}

/** The steps or lanes whose size the selection means. */
function sized({ document, selection }: Editor, field: "width" | "height"): string[] {
  const ids = [...selection].flatMap((id) => {
    const node = document.node(id);
    if (node?.node === "card") return [field === "width" ? node.step : node.lane];
    if (node?.node === "stage" && field === "width") return document.steps(id).map((step) => step.id);
    return node?.node === (field === "width" ? "step" : "lane") ? [id] : [];
  });
  return [...new Set(ids)];
}

/** Whether the selection means steps or lanes whose size can be changed. */
export function canSize(editor: Editor, field: "width" | "height"): boolean {
  return sized(editor, field).length > 0;
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
