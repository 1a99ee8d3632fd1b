// Words that many places use, the program as a whole, faults and the sheet of shortcuts.

export const common = {
  cancel: "Cancel",
  close: "Close",
  done: "Done",
  remove: "Remove",
  add: "Add",
  undo: "Undo",
  retry: "Try again",
  copyDetails: "Copy details",
  copied: "Copied",
  untitled: "Untitled map",
  untitledNumber: (n: number) => (n === 1 ? "Untitled map" : `Untitled map ${n}`),
  unnamed: "Unnamed",
  none: "None",
  everyone: "Everyone",
  optional: "optional",
  more: "More",
  loading: "Opening…",
  expand: "Show",
};

export const app = {
  name: "Waymark",
  crashed: "This part of the window stopped working.",
  crashedHint: "Nothing that was saved is lost. Reload to go on.",
  reload: "Reload",
  themeSystem: "Like the system",
  theme: "Theme",
  readOnly: "Read only",
  skip: "Skip to the content",
};

export const shortcuts = {
  title: "Keyboard shortcuts",
  move: "Move the focus through the map",
  edit: "Edit the text of what is selected",
  leave: "Leave the field, then the selection",
  search: "Search the library",
  sheet: "This sheet",
  groups: { edit: "Edit", view: "View", map: "Map", window: "Window" },
};

export const fault = {
  unknown: "Something went wrong.",
  title: "That did not work",
};
