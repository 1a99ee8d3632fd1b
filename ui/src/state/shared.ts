// What every part of the window shares; handed down once by App.
import { createContext } from "svelte";
import type { Browsing } from "../home/browsing.svelte";
import type { Host } from "../host";
import type { Comfort } from "./comfort.svelte";
import type { Incoming } from "../incoming/incoming.svelte";
import type { Library } from "./library.svelte";
import type { Palette } from "../palette/palette.svelte";
import type { Memory } from "./memory";
import type { Route } from "./route.svelte";
import type { Theme } from "./theme.svelte";
import type { Toasts } from "./toasts.svelte";
import type { Trail } from "./trail.svelte";
import type { Work } from "./work.svelte";

/** What there is one of in a window. */
export interface Shared {
  browsing: Browsing;
  comfort: Comfort;
  host: Host;
  incoming: Incoming;
  library: Library;
  memory: Memory;
  palette: Palette;
  route: Route;
  theme: Theme;
  toasts: Toasts;
  trail: Trail;
  work: Work;
}

export const [useShared, shareWith] = createContext<Shared>();
