// What every part of the window shares; handed down once by App.
import { createContext } from "svelte";
import type { Host } from "../host";
import type { Comfort } from "./comfort.svelte";
import type { Library } from "./library.svelte";
import type { Memory } from "./memory";
import type { Route } from "./route.svelte";
import type { Theme } from "./theme.svelte";
import type { Toasts } from "./toasts.svelte";
import type { Trail } from "./trail.svelte";

/** The one host, the one library, the one place and the memory of it, the one theme and comfort, the one list of messages,
 * the way to the open map. */
export interface Shared {
  comfort: Comfort;
  host: Host;
  library: Library;
  memory: Memory;
  route: Route;
  theme: Theme;
  toasts: Toasts;
  trail: Trail;
}

export const [useShared, shareWith] = createContext<Shared>();
