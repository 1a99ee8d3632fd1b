// The words of a language, gathered from the files of its folder: each file types its own words by those of English, and what it
// exports stands under the same name. English alone lists its files, because it is the measure.
import type { SomeWords } from ".";
import { en } from "./en";

/** Words whose name is no name in a script, by the name under which all words have them. */
const RENAMED: Readonly<Record<string, string>> = { exporting: "export" };

/** All words that the files of a folder export; how a language counts, and parts of other words, are none. */
export function whole(files: Readonly<Record<string, unknown>>): SomeWords {
  const said: Record<string, unknown> = {};
  for (const [exported, words] of Object.values(files).flatMap((file) => Object.entries(file as object))) {
    const name = RENAMED[exported] ?? exported;
    if (name === "domain") Object.assign(said, words);
    else if (name in en) said[name] = words;
  }
  return said;
}
