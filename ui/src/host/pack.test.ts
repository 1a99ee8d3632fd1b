// What the core packs, read by the page: samples that the core's own test writes (`app/tests/opening.rs`).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Snapshot } from "../generated/border";
import { openedOf, recordsOf, sections } from "./pack";

const read = (name: string): Buffer => readFileSync(join(import.meta.dirname, "testing", name));
const bytesOf = (name: string): ArrayBuffer => new Uint8Array(read(name)).buffer;
const snapshot = JSON.parse(read("snapshot.json").toString()) as Snapshot;

describe("an opening", () => {
  const { head, groups } = openedOf(bytesOf("opening.bin"));

  it("holds the head and what is near whole", () => {
    expect(head.frame).toEqual(snapshot.scene.frame);
    expect(head.properties).toEqual(snapshot.properties);
    const near = Object.keys(head.whole);
    expect(near.length).toBeGreaterThan(5);
    expect(near.length).toBeLessThan(groups.count);
    for (const key of near) expect(head.whole[key]).toEqual(snapshot.scene.groups[key]);
  });

  it("says of every group where it stands, in drawing order", () => {
    const byDrawing = Object.entries(snapshot.scene.groups).sort(
      ([a, one], [b, two]) => (one?.layer ?? 0) - (two?.layer ?? 0) || (a < b ? -1 : 1),
    );
    expect(groups.count).toBe(byDrawing.length);
    byDrawing.forEach(([key, group], at) => {
      expect(groups.keyOf(at)).toBe(key);
      expect(groups.indexOf(key)).toBe(at);
      expect(groups.idOf(at)).toBe(group?.id);
      expect(groups.layers[at]).toBe(group?.layer);
      expect([groups.x[at], groups.y[at], groups.width[at], groups.height[at]]).toEqual(
        [group?.x, group?.y, group?.width, group?.height].map((side) => Math.fround(side ?? 0)),
      );
      if (group?.id) expect(groups.allOf(group.id)).toContain(at);
    });
    expect(groups.indexOf("card:no id at all")).toBe(-1);
    expect(groups.allOf("00000000-0000-0000-0000-00000000ffff")).toEqual([]);
  });
});

describe("records", () => {
  const table = recordsOf(bytesOf("records.bin"));

  it("are those of the snapshot, by id", () => {
    expect(table.nodes).toBe(snapshot.nodes.length);
    for (const node of snapshot.nodes) expect(table.node(table.nodeAt(node.id))).toEqual(node);
    expect(table.links).toBe(snapshot.links.length);
    for (const link of snapshot.links) expect(table.link(table.linkAt(link.id))).toEqual(link);
    expect(table.nodeAt("00000000-0000-0000-0000-00000000ffff")).toBe(-1);
  });

  it("are found by cell, in order, and by their ends", () => {
    const cards = snapshot.nodes.filter((node) => node.node === "card");
    for (const { lane, step } of cards) {
      const here = cards.filter((card) => card.lane === lane && card.step === step);
      here.sort((a, b) => (a.rank < b.rank ? -1 : 1));
      expect(table.cell(lane, step).map((at) => table.nodeId(at))).toEqual(here.map(({ id }) => id));
      expect(table.counts().get(lane)).toBe(cards.filter((card) => card.lane === lane).length);
    }
    for (const { id } of snapshot.nodes) {
      const touching = snapshot.links.filter(({ from, to }) => from === id || to === id).map((link) => link.id);
      const found = table.linksOf(id).map((at) => table.linkId(at));
      expect(found.sort()).toEqual(touching.sort());
    }
  });
});

describe("other bytes", () => {
  it("are refused, whole or cut", () => {
    const whole = bytesOf("opening.bin");
    for (const bytes of [new ArrayBuffer(0), new ArrayBuffer(64), whole.slice(0, 100), whole.slice(0, 12)])
      expect(() => sections(bytes)).toThrow("could not be read");
  });
});
