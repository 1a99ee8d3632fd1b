// Links and pictures on a map: a link becomes the source of the chosen card, or a card of its own with that source; a
// picture becomes a card that shows it.
import type { Edit, Picture } from "../../generated/border";
import { newId } from "../../document/new-id";
import { placeOfFocus, selectedCards } from "../actions/chosen";
import { cardFor } from "../edits";
import type { Editor } from "../editor.svelte";
import { says } from "../words";
import { Places } from "./places";
import { planOf, type Plan, type Put } from "./plan";

/** Plans a link. How its claim was found nobody has said: it counts as an assumption until someone does. */
export function planLink(editor: Editor, address: string, title: string | null): Plan {
  const places = new Places(editor);
  const name = title && title !== address ? title : shortAddress(address);
  const source = newId();
  const evidence = {
    id: source,
    kind: "assumption" as const,
    name: name.slice(0, 200),
    n: null,
    date: null,
    source: address,
  };
  const edits: Edit[] = [{ edit: "add_evidence", evidence }];
  const puts: Put[] = [];
  let cards = selectedCards(editor);
  if (cards.length === 0) {
    const made = addEmpty(editor, places, name);
    edits.push(made.edit);
    puts.push(made.put);
    cards = [made.put.id];
  }
  for (const from of cards) {
    const link = { id: newId(), kind: "evidenced_by" as const, from, to: source, share: null, label: "" };
    edits.push({ edit: "add_link", link });
  }
  const plan = planOf(places, edits, puts);
  return puts.length > 0 ? plan : { ...plan, label: says.clipboard.addingSource, cards };
}

/** An address as people say it. */
function shortAddress(address: string): string {
  const { hostname, pathname, protocol } = new URL(address);
  if (protocol === "mailto:") return pathname;
  return `${hostname.replace(/^www\./, "")}${pathname === "/" ? "" : decoded(pathname)}`.replace(/\/$/, "");
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** Plans pictures that are in the library already, each as a card where the keyboard is, else in a lane of images. */
export function planPictures(editor: Editor, pictures: readonly { picture: Picture; alt: string }[]): Plan {
  const places = new Places(editor);
  const edits: Edit[] = [];
  const puts: Put[] = [];
  for (const { picture, alt } of pictures) {
    const { edit, put } = addEmpty(editor, places, "", "images");
    if (edit.edit === "add_card") edit.card.image = { ...picture, alt };
    edits.push(edit);
    puts.push({ ...put, text: alt || says.clipboard.picture });
  }
  return planOf(places, edits, puts);
}

function addEmpty(
  editor: Editor,
  places: Places,
  text: string,
  kind: "images" | null = null,
): { edit: Edit; put: Put } {
  const { lane: pointed, step: under, stage } = placeOfFocus(editor);
  const usual =
    kind && (places.lanes.find((lane) => lane.kind === kind) ?? (pointed ? null : places.addLane(kind, "")));
  const lane = places.lanes.find(({ id }) => id === pointed) ?? usual ?? places.lane(0);
  const first = under ?? (stage ? editor.document.steps(stage)[0]?.id : undefined);
  const step = (places.columns.find(({ id }) => id === first) ?? places.column(0)).id;
  const card = { ...cardFor(editor.document, lane.id, step, 0, lane.kind), text };
  const below = editor.focus?.kind === "card" ? editor.focus.id : undefined;
  const edit: Edit = { edit: "add_card", card, after: places.after(lane.id, step, card.id, below) };
  return { edit, put: { lane: lane.id, step, id: card.id, text } };
}
