// Deutsch, ganz; käme Englisch Neues hinzu, würde es bis zur Übersetzung englisch gesagt.
import type { SomeWords } from "..";
import { app, common, fault, keyNames, shortcuts } from "./common";
import { backups } from "./backups";
import { says } from "./canvas";
import { domain } from "./domain";
import { faults } from "./faults";
import { exporting } from "./exporting";
import { losses } from "./losses";
import { find } from "./find";
import { finder } from "./finder";
import { history } from "./history";
import { home, search } from "./home";
import { inspector } from "./inspector";
import { lens } from "./lens";
import { looks } from "./looks";
import { many } from "./many";
import { importing } from "./importing";
import { remarks } from "./remarks";
import { library } from "./library";
import { map, outline } from "./map";
import { oneLane, present, timer } from "./present";
import { reading } from "./reading";
import { settings } from "./settings";
import { picture } from "./picture";
import { palette } from "./palette";

export const de: SomeWords = {
  ...domain,
  common,
  app,
  home,
  search,
  library,
  map,
  inspector,
  looks,
  many,
  lens,
  finder,
  picture,
  outline,
  history,
  export: exporting,
  losses,
  shortcuts,
  keyNames,
  fault,
  faults,
  settings,
  says,
  backups,
  palette,
  present,
  timer,
  oneLane,
  find,
  reading,
  importing,
  remarks,
};
