// What is remembered of exports: the last wish for each format, and presets that can be kept, renamed and brought back.
import { beforeEach, describe, expect, it } from "vitest";
import { Presets } from "./presets.svelte";
import { DEFAULT } from "./wish";

beforeEach(() => localStorage.clear());

const names = (presets: Presets) => presets.list.map(({ name, seed }) => name || seed);

describe("what is remembered of exports", () => {
  it("begins with four presets and a picture", () => {
    const presets = new Presets(localStorage);
    expect(names(presets)).toEqual(["board", "wall", "analyst", "mail"]);
    expect(presets.last).toBe("png");
    expect(presets.list[1]).toMatchObject({
      format: "pdf",
      wish: { wholePage: "A0", wholeDistance: 1.5, evidence: true },
    });
  });

  it("is the last wish for each format, also after a restart", () => {
    const presets = new Presets(localStorage);
    presets.note("png", { ...DEFAULT, size: "4" });
    presets.note("pdf", { ...DEFAULT, wholePage: "A0" });
    const again = new Presets(localStorage);
    expect(again.last).toBe("pdf");
    expect(again.of("png").size).toBe("4");
    expect(again.of("pdf").wholePage).toBe("A0");
    expect(again.of("svg")).toEqual(DEFAULT);
  });

  it("keeps presets under a name, one for each name", () => {
    const presets = new Presets(localStorage);
    presets.save("Newsletter", "png", { ...DEFAULT, size: "1" });
    presets.save("Newsletter", "svg", { ...DEFAULT, transparent: true });
    const again = new Presets(localStorage);
    expect(names(again)).toEqual(["board", "wall", "analyst", "mail", "Newsletter"]);
    expect(again.list[4]).toMatchObject({ format: "svg", wish: { transparent: true } });
  });

  it("renames and deletes, those of the beginning too, and brings back", () => {
    const presets = new Presets(localStorage);
    presets.rename("wall", "Foyer");
    const undo = presets.drop("board");
    expect(names(new Presets(localStorage))).toEqual(["Foyer", "analyst", "mail"]);
    undo();
    expect(names(new Presets(localStorage))).toEqual(["board", "Foyer", "analyst", "mail"]);
  });

  it("stays empty when everything was deleted", () => {
    const presets = new Presets(localStorage);
    for (const { id } of presets.list) presets.drop(id);
    expect(new Presets(localStorage).list).toEqual([]);
  });

  it.each(["{", "7", '{"last":"doc","presets":[{"id":1},null,{"id":"x","name":"","format":"png"}],"wishes":7}'])(
    "lives with a broken store: %s",
    (stored) => {
      localStorage.setItem("waymark-export", stored);
      const presets = new Presets(localStorage);
      expect(presets.last).toBe("png");
      expect(presets.of("png")).toEqual(DEFAULT);
      expect(presets.list.every(({ format }) => format)).toBe(true);
    },
  );

  it("only forgets where nothing can be stored", () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error("full");
      },
    } as unknown as Storage;
    const presets = new Presets(full);
    presets.note("svg", { ...DEFAULT, theme: "dark" });
    expect(presets.of("svg").theme).toBe("dark");
  });
});
