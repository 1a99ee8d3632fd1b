// How long menus, popovers and sheets are in the page: from opening until the focus has gone back, all in one moment. One that
// stays a frame longer takes keys that are meant for what lies below it.

/** Whether what opens and closes is in the page now. */
export function presence(open: () => boolean): { readonly here: boolean } {
  const last = $state({ open: false });
  // Runs after those of the content, which give the focus back: fields hear that it leaves before they go.
  $effect(() => {
    last.open = open();
  });
  return {
    get here() {
      return open() || last.open;
    },
  };
}
