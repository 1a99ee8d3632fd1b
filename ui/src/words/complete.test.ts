// A language that counts as complete says everything that English says, with as many parts in each sentence; and no language
// says what English does not.
import { describe, expect, it } from "vitest";
import { en } from "./en";
import { languages, offered, type Language } from "./languages";

/** Languages in which nothing may be missing. A language joins when its last word is there. */
const COMPLETE: readonly Language[] = ["de", "es", "fr", "ja", "zh-Hans", "ar"];
/** What may be the same as in English, or is written by people's own choice. */
const MANY = /\{\d\}/g;

type Leaf = string | ((...given: never[]) => string);

function leaves(words: object, path = ""): [string, Leaf][] {
  return Object.entries(words).flatMap(([key, value]) => {
    const here = path ? `${path}.${key}` : key;
    return typeof value === "object" && value !== null
      ? leaves(value, here)
      : [[here, value as Leaf] as [string, Leaf]];
  });
}

const english = new Map(leaves(en));
const others = offered.filter((language) => language !== "en");

/** Example values for the parts of a sentence: its numbers and texts. */
function say(leaf: Leaf, numbers: boolean): string {
  if (typeof leaf === "string") return leaf;
  const given = Array.from({ length: Math.max(leaf.length, 3) }, (_, at) => (numbers ? at + 2 : `part${at}`));
  try {
    return String((leaf as (...given: unknown[]) => string)(...given));
  } catch {
    return "";
  }
}

describe.each(others)("%s", (language) => {
  it("says nothing that English does not, and each of its sentences takes the same parts", async () => {
    const faults: string[] = [];
    for (const [path, leaf] of leaves(await languages[language].load())) {
      const model = english.get(path);
      if (model === undefined) faults.push(`${path}: English has no such words`);
      else if (typeof model !== typeof leaf) faults.push(`${path}: ${typeof leaf} where English has a ${typeof model}`);
      else if (typeof leaf === "function" && leaf.length > (model as typeof leaf).length)
        faults.push(`${path}: more parts than English`);
      else if (leaf === "" && model !== "") faults.push(`${path}: empty`);
    }
    expect(faults).toEqual([]);
  });

  it("leaves no place for a text open", async () => {
    const open = leaves(await languages[language].load()).filter(([, leaf]) => MANY.test(say(leaf, true)));
    expect(open.map(([path]) => path)).toEqual([]);
  });

  it.runIf(COMPLETE.includes(language))("says all that English says", async () => {
    const said = new Set(leaves(await languages[language].load()).map(([path]) => path));
    expect([...english.keys()].filter((path) => !said.has(path))).toEqual([]);
  });
});
