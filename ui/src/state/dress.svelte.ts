// Puts what was chosen to look at on a window's page, and follows it as long as the component stands that asked for it.
import type { Comfort } from "./comfort.svelte";
import type { Theme } from "./theme.svelte";

/** Dresses the page in a theme and a size of text; to be called while a component is made. */
export function dress(theme: Theme, comfort: Comfort): void {
  const page = document.documentElement;
  $effect(() => theme.follow());
  $effect(() => comfort.follow());
  $effect(() => {
    page.dataset.theme = theme.shown;
  });
  $effect(() => comfort.apply(page));
}
