// English, whole: the language every other one is measured by.
import { app, common, fault, shortcuts } from "./common";
import { backups } from "./backups";
import { says } from "./canvas";
import { domain } from "./domain";
import { exporting } from "./exporting";
import { home, search } from "./home";
import { inspector } from "./inspector";
import { history, map, outline } from "./map";
import { settings } from "./settings";

export const en = {
  ...domain,
  common,
  app,
  home,
  search,
  map,
  inspector,
  outline,
  history,
  export: exporting,
  shortcuts,
  fault,
  settings,
  says,
  backups,
};
