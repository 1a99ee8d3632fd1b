// The settings sheet.

export const settings = {
  title: "Settings",
  open: "Settings…",
  lead: "They hold for this computer and take effect at once.",
  language: "Language",
  likeSystem: (name: string) => `Like the system (${name})`,
  languageHint: "The window is drawn anew; you stay where you are.",
  theme: "Colours",
  themes: {
    light: "Light",
    dark: "Dark",
    contrast: "High contrast, light",
    contrast_dark: "High contrast, dark",
  },
  textSize: "Size of the text",
  textSizeHint: "The map has a zoom of its own.",
  motion: "Move as little as possible",
  motionHint: "Also when the system does not ask for it.",
  library: "The library lies in",
  backups: "Its backups lie in",
  copyPlace: "Copy the place",
  copyPlaceOf: (what: string) => `Copy the place: ${what}`,
};
