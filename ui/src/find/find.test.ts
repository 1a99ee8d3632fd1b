// The search on a map: every text in the order of the map, steps that go round, and replacing as edits that the core takes.
import { describe, expect, it } from "vitest";
import { Editor } from "../canvas/editor.svelte";
import { PlainCore, smallMap } from "../canvas/testing/plain-core";
import { JourneyDocument } from "../document/document.svelte";
import type { Node } from "../generated/border";
import { Find } from "./find.svelte";

async function findIn(change: (nodes: Node[]) => void = () => {}) {
  const { nodes, links } = smallMap();
  change(nodes);
  const core = new PlainCore(nodes, links);
  const view = { theme: "light" as const, lanes: null, stages: null, persona: null };
  const editor = new Editor(await JourneyDocument.open(core, "journey", view));
  const find = new Find(editor);
  const look = (text: string) => {
    find.text = text;
    find.look(true);
  };
  return { core, editor, find, look, document: editor.document };
}

/** Gives cards texts. */
const says = (texts: Record<string, object>) => (nodes: Node[]) => {
  for (const node of nodes) if (texts[node.id]) Object.assign(node, texts[node.id]);
};

describe("the search on a map", () => {
  it("goes through every place in the order of the map, and round", async () => {
    const { find, look, editor } = await findIn(
      says({ book: { name: "Wait" }, opens: { text: "Waits and waits", notes: "wait" }, hope: { tags: ["waiting"] } }),
    );
    look("wait");
    const places = find.hits.map(({ id, field }) => `${id} ${field}`);
    expect(places).toEqual(["book name", "opens text", "opens text", "opens notes", "hope tag"]);
    expect([...editor.selection]).toEqual(["book"]);
    find.step(-1);
    expect([...editor.selection]).toEqual(["hope"]);
    find.step(1);
    expect(find.at).toBe(0);
    expect(editor.found?.ids).toEqual(new Set(["book", "opens", "hope"]));
  });

  it("looks only where it is asked to", async () => {
    const { find, look } = await findIn(says({ book: { name: "Wait" }, opens: { text: "Wait", notes: "wait" } }));
    find.scope = "notes";
    look("wait");
    expect(find.hits.map(({ field }) => field)).toEqual(["notes"]);
  });

  it("replaces everything in one edit, one set for each record", async () => {
    const { find, look, core, document } = await findIn(
      says({
        opens: { text: "Wait, then wait", notes: "a wait" },
        hope: { tags: ["wait", "rest"], feelings: { p: { valence: 1, word: "waiting" } } },
      }),
    );
    look("wait");
    find.by = "rest";
    expect(await find.replaceAll()).toBe(5);
    expect(core.edits).toEqual([
      {
        edit: "batch",
        label: "Replace “wait” with “rest”",
        edits: [
          { edit: "set", id: "opens", fields: { text: "rest, then rest", notes: "a rest" } },
          { edit: "set", id: "hope", fields: { tags: ["rest"], feelings: { p: { valence: 1, word: "resting" } } } },
        ],
      },
    ]);
    expect(document.card("opens")?.text).toBe("rest, then rest");
  });

  it("replaces one place and goes on to the next, past what it wrote", async () => {
    const { find, look, document } = await findIn(says({ opens: { text: "ab ab" }, reads: { text: "ab" } }));
    look("ab");
    find.by = "abab";
    for (const [text, at] of [
      ["abab ab", 2],
      ["abab abab", 4],
    ] as const) {
      await find.replaceOne();
      find.look(false);
      expect(document.card("opens")?.text).toBe(text);
      expect(find.at).toBe(at);
    }
    expect(find.current?.id).toBe("reads");
  });

  it("keeps the shown place when others come before it", async () => {
    const { find, look, core, document } = await findIn(says({ reads: { text: "Wait" } }));
    look("wait");
    expect(find.at).toBe(0);
    await document.edit({ edit: "set", id: "opens", fields: { text: "wait" } });
    find.look(false);
    expect([find.at, find.current?.id]).toEqual([1, "reads"]);
    expect(core.edits).toHaveLength(1);
  });

  it("marks nothing any more when it closes", async () => {
    const { find, look, editor } = await findIn();
    look("Opens");
    find.close();
    expect(editor.found).toBeNull();
  });
});
