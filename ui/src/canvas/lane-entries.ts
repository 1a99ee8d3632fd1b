// What a lane's menu offers beside what every record can do: collapse, keep in view, hide, copy.
import Copy from "@lucide/svelte/icons/copy";
import EyeOff from "@lucide/svelte/icons/eye-off";
import FoldVertical from "@lucide/svelte/icons/fold-vertical";
import Pin from "@lucide/svelte/icons/pin";
import PinOff from "@lucide/svelte/icons/pin-off";
import UnfoldVertical from "@lucide/svelte/icons/unfold-vertical";
import { newId } from "../document/new-id";
import type { Edit } from "../generated/border";
import { laneName } from "../map/names";
import type { MenuEntry } from "../widgets/menu";
import type { Editor } from "./editor.svelte";
import { says } from "./words";

/** The entries of one lane. */
export function laneEntries(editor: Editor, id: string): MenuEntry[] {
  const lane = editor.document.lane(id);
  if (!lane) return [];
  const set = (fields: Record<string, unknown>, said: string) => editor.make({ edit: "set", id, fields }, said);
  const { lanes } = says;
  const { collapsed, pinned } = lane;
  return [
    {
      id: "collapse",
      label: collapsed ? lanes.expand : lanes.collapse,
      icon: collapsed ? UnfoldVertical : FoldVertical,
      run: () => set({ collapsed: !collapsed }, collapsed ? lanes.expanded : lanes.collapsed),
    },
    {
      id: "pin",
      label: pinned ? lanes.unpin : lanes.pin,
      icon: pinned ? PinOff : Pin,
      run: () => set({ pinned: !pinned }, pinned ? lanes.unpinned : lanes.pinned),
    },
    { id: "hide", label: says.hideLane, icon: EyeOff, run: () => set({ hidden: true }, says.laneHidden) },
    { id: "copy", label: lanes.duplicate, icon: Copy, run: () => duplicateLane(editor, id) },
  ];
}

/** Puts a copy of a lane below it, with its cards and the links among them, as one commit. */
async function duplicateLane(editor: Editor, id: string): Promise<void> {
  const { document } = editor;
  const lane = document.lane(id);
  if (!lane) return;
  const copy = newId();
  const { kind, height, hidden, colour, collapsed, pinned } = lane;
  const fields = { height, hidden, colour, collapsed, pinned };
  const name = says.lanes.copyOf(laneName(lane));
  const { edits, ids } = copyCards(editor, id, copy);
  const edit: Edit = {
    edit: "batch",
    label: says.lanes.duplicating(laneName(lane)),
    edits: [
      { edit: "add_lane", id: copy, kind, name, after: id },
      { edit: "set", id: copy, fields },
      ...edits,
      ...copyLinks(editor, ids),
    ],
  };
  if (await editor.make(edit, says.lanes.duplicated)) editor.show(copy);
}

/** Copies of a lane's cards in another lane, and the new ids by the old. */
function copyCards(editor: Editor, from: string, to: string): { edits: Edit[]; ids: Map<string, string> } {
  const { document } = editor;
  const ids = new Map<string, string>();
  const edits = document.steps().flatMap(({ id: step }) => {
    let after: string | null = null;
    return document.cardsIn(from, step).map((each): Edit => {
      const { node: _, ...card } = each as typeof each & { node?: string };
      const id = newId();
      ids.set(card.id, id);
      const edit: Edit = { edit: "add_card", card: { ...card, id, lane: to }, after };
      after = id;
      return edit;
    });
  });
  return { edits, ids };
}

/** Links among copied cards, and from them to what they rest on. */
function copyLinks(editor: Editor, ids: ReadonlyMap<string, string>): Edit[] {
  return [...ids].flatMap(([old, copy]) =>
    editor.document.linksOf(old).flatMap((link): Edit[] => {
      const to = link.kind === "evidenced_by" ? link.to : ids.get(link.to);
      if (link.from !== old || to === undefined) return [];
      return [{ edit: "add_link", link: { ...link, id: newId(), from: copy, to } }];
    }),
  );
}
