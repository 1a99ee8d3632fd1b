// The words on screen in the language that was chosen. `speak` is called once, before anything is drawn; a page that
// changes its language loads anew. What a language has not said yet is said in English.
import { en } from "./en";
import { languages, type Language } from "./languages";
import { over, type Partly } from "./over";
import { setSpoken } from "./spoken";

/** All words of a language. */
export type Words = typeof en;
/** A language that may still lack words. */
export type SomeWords = Partly<Words>;

export let words: Words = en;
/** The words of the map's surface. */
export let says: Words["says"] = en.says;
/** The words about backups. */
export let backups: Words["backups"] = en.backups;

/** Makes a language the one that is spoken. */
export async function speak(language: Language): Promise<void> {
  setSpoken(language);
  words = over<Words>(en, await languages[language].load());
  ({ says, backups } = words);
}
