// What replacing means as edits: one for each record, whatever was found in it. Pure; the core says what is allowed.
import type { JourneyDocument } from "../document/document.svelte";
import type { Edit } from "../generated/border";
import type { Field } from "./fields";
import type { Stretch } from "./question";

/** A place that was found. */
export interface Hit extends Field {
  readonly stretch: Stretch;
}

/** The edits that put a text in the place of every hit; hits of one field stand in order. */
export function replacing(document: JourneyDocument, hits: readonly Hit[], by: string): Edit[] {
  const records = new Map<string, Hit[]>();
  for (const hit of hits) {
    const of = records.get(hit.id);
    if (of) of.push(hit);
    else records.set(hit.id, [hit]);
  }
  return [...records].flatMap(([id, of]): Edit[] => {
    const fields = fieldsWith(document, id, of, by);
    return Object.keys(fields).length > 0 ? [{ edit: "set", id, fields }] : [];
  });
}

function fieldsWith(document: JourneyDocument, id: string, hits: Hit[], by: string): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  const card = document.card(id);
  for (const group of byField(hits)) {
    const [{ field, part, text }] = group as [Hit, ...Hit[]];
    const written = replaced(text, group, by);
    if (field === "tag") fields.tags = withTag(fields.tags ?? card?.tags, Number(part), written);
    else if (field === "word") fields.feelings = withWord(fields.feelings ?? card?.feelings, part, written);
    else fields[field] = written;
  }
  if (Array.isArray(fields.tags))
    fields.tags = [...new Set(fields.tags.map((tag: string) => tag.trim()))].filter(Boolean);
  return fields;
}

/** Hits in groups of one field each. */
function byField(hits: readonly Hit[]): Hit[][] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const key = `${hit.field} ${hit.part}`;
    const group = groups.get(key);
    if (group) group.push(hit);
    else groups.set(key, [hit]);
  }
  return [...groups.values()];
}

function replaced(text: string, hits: readonly Hit[], by: string): string {
  let written = "";
  let at = 0;
  for (const { stretch } of hits) {
    written += text.slice(at, stretch[0]) + by;
    at = stretch[1];
  }
  return written + text.slice(at);
}

function withTag(tags: unknown, at: number, tag: string): string[] {
  return (tags as string[]).map((other, place) => (place === at ? tag : other));
}

function withWord(feelings: unknown, persona: string, word: string): Record<string, unknown> {
  const all = feelings as Record<string, object>;
  return { ...all, [persona]: { ...all[persona], word } };
}
