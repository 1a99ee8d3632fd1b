// Deutsch. Was fehlt, wird englisch gesagt.
import type { SomeWords } from "..";
import { app, common, fault, keyNames, shortcuts } from "./common";
import { domain } from "./domain";
import { home, search } from "./home";
import { map, outline } from "./map";
import { settings } from "./settings";

export const de: SomeWords = {
  ...domain,
  common,
  app,
  home,
  search,
  map,
  outline,
  shortcuts,
  keyNames,
  fault,
  settings,
};
