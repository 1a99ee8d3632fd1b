// Numbers must come out whatever the system calls its language, in the way of the language that is spoken.
import { expect, test } from "vitest";
import { localeOf } from "../src/words/locale";

test.each([
  ["en", ["C"], "en"],
  ["en", ["c-POSIX"], "en"],
  ["en", [""], "en"],
  ["en", ["en_US"], "en"],
  ["en", ["de-AT", "en-GB"], "en-GB"],
  ["de", ["de-AT"], "de-AT"],
  ["fr", ["de-AT"], "fr"],
  ["zh-Hans", ["zh-CN"], "zh-CN"],
])("%s on a system that wishes %j counts as %s", (language, wished, used) => {
  expect(localeOf(language, wished)).toBe(used);
});
