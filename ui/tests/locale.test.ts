// Numbers must come out whatever the system calls its language.
import { expect, test } from "vitest";
import { locale } from "../src/words/figures";

test.each([
  ["C", "en"],
  ["c-POSIX", "en"],
  ["", "en"],
  ["en_US", "en"],
  ["de-AT", "de-AT"],
])("the system's %j is written as %j", (named, used) => {
  expect(locale(named)).toBe(used);
});
