// What can be done with one state of the map: look at it, go back to it, begin anew from it, give it a name.
import type { Past } from "../../map/past.svelte";
import type { At } from "../../generated/border";
import type { Shared } from "../../state/shared";
import type { MenuEntry } from "../../widgets/menu";
import { words } from "../../words";

/** The menu of a state; `commit` is the step after which it was so. */
export function stateMenu(past: Past, { toasts, route }: Shared, at: At, commit: number | null): MenuEntry[] {
  const says = words.history;
  const entries: MenuEntry[] = [
    { id: "show", label: says.show, run: () => toasts.run(() => past.show(at)) },
    {
      id: "restore",
      label: says.restore,
      run: () =>
        toasts.run(async () => {
          await past.restore(at);
          toasts.done(says.restored);
        }),
    },
    {
      id: "copy",
      label: says.copy,
      run: () =>
        toasts.run(async () => {
          route.open(await past.copy(at, ""));
          toasts.done(says.copied);
        }),
    },
  ];
  if (commit !== null) {
    entries.push({ id: "name", label: says.nameThis, run: () => (past.naming = { commit, version: null }) });
  }
  return entries;
}
