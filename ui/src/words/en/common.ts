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
  more: "More",
  loading: "Opening…",
};

export const app = {
  bar: {
    file: "File",
    edit: "Edit",
    insert: "Insert",
    view: "View",
    help: "Help",
    quit: "Quit",
    theme: "Light or dark",
  },
  name: "Waymark",
  crashed: "This part of the window stopped working.",
  crashedHint: "Nothing that was saved is lost. Reload to go on.",
  reload: "Reload",
  themeSystem: "Like the system",
  theme: "Theme",
  readOnly: "Read only",
};

export const shortcuts = {
  title: "Keyboard shortcuts",
  find: "Find a shortcut",
  none: (text: string) => `No shortcut for “${text}”.`,
  rooms: { go: "Get about", write: "Write", edit: "Edit", add: "Add", move: "Move", view: "View", window: "Window" },
  ways: {
    arrows: "To the next cell or card",
    select: "Select more",
    next: "To the next step, and back",
    ends: "To the ends of the lane",
    corners: "To the ends of the map",
    screen: "A screen up or down",
    screenAcross: "A screen to the side",
    typing: "Write a new card, or anew on the chosen one",
    letters: "Any letter",
    commit: "Done, and on to what is below",
    commitNext: "Done, and on to the next step; after the last stage a new one",
    another: "Done, and another card below",
    line: "A new line",
    cancel: "Leave the text as it was",
    feeling: "In the feelings lane: feel better or worse",
  },
};

/** Keys that are printed with words. */
export const keyNames = {
  Control: "Ctrl",
  Escape: "Esc",
  Delete: "Del",
  PageUp: "PgUp",
  PageDown: "PgDn",
  Home: "Home",
  End: "End",
  Space: "Space",
};

export const fault = {
  unknown: "Something went wrong.",
  title: "That did not work",
};
