// Picks the host: the desktop's where the shell is, else the browser's.
import type { Host } from "./host";
import { takeToken } from "./token";

export { HostFault, type ChosenFile, type Host, type SavedExport } from "./host";

/** The host of this page. */
export async function findHost(): Promise<Host> {
  if ("__TAURI_INTERNALS__" in window) {
    const { DesktopHost } = await import("./tauri");
    return new DesktopHost();
  }
  const { WebHost } = await import("./web.svelte");
  return new WebHost(takeToken(location, sessionStorage));
}
