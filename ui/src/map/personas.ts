// Personas of a map in its order, and those of other maps of the library. A map's main persona comes first.
import type { JourneyDocument } from "../document/document.svelte";
import type { Persona } from "../document/whole";
import type * as border from "../generated/border";
import type { Shared } from "../state/shared";
import type { Changes } from "./changes.svelte";

/** The personas of a map, the main one first. */
export function personasOf(document: JourneyDocument): Persona[] {
  const nodes = new Map(document.all("persona").map((persona) => [persona.id, persona as Persona]));
  return document.properties.personas.flatMap((id) => nodes.get(id) ?? []);
}

/** A persona that another map of the library has. */
export interface Stranger {
  persona: string;
  name: string;
  /** A map that has them, to read the rest from. */
  journey: string;
  title: string;
}

/** Main personas of the library's other maps that this one lacks, each once. */
export function strangers({ library }: Shared, document: JourneyDocument): Stranger[] {
  const known = new Set(document.properties.personas);
  const found = new Map<string, Stranger>();
  for (const { id, persona, properties, trashed } of library.view?.journeys ?? []) {
    const main = properties.personas?.[0];
    if (!main || !persona || trashed !== null || known.has(main) || found.has(main)) continue;
    found.set(main, { persona: main, name: persona, journey: id, title: properties.title });
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** Lets a persona of another map travel on this one too; answers whether the core took them. */
export async function invite({ host }: Shared, changes: Changes, { persona, journey }: Stranger): Promise<boolean> {
  const { view } = changes.document;
  const { head } = await host.enter({
    journey,
    view: { ...view, lanes: null, stages: null, persona: null },
    near: null,
  });
  void host.ask("close", { journey }).catch(() => {});
  const node = head.nodes.find((each) => each.node === "persona" && each.id === persona);
  if (node?.node !== "persona") return false;
  const { node: _, ...record } = node as border.Persona & { node: string };
  return changes.make({ edit: "add_persona", persona: record });
}

/** Puts a persona at a place in the map's order; the first one is the main persona. */
export function place(changes: Changes, persona: string, at: number): Promise<boolean> {
  const others = changes.document.properties.personas.filter((each) => each !== persona);
  others.splice(at, 0, persona);
  return changes.setJourney({ personas: others });
}
