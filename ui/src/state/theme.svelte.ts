// Light, dark or high contrast, or as the system says; remembered on this machine. Colours themselves are in
// look/colours.css and look/contrast.css.
import type { ThemeName } from "../generated/border";

const STORED_AS = "waymark-theme";

/** What can be shown. */
export type ShownTheme = "light" | "dark" | "contrast" | "contrast_dark";
/** What a person may choose. */
export type ThemeChoice = ShownTheme | "system";

/** Every theme, in the order in which menus offer them. */
export const SHOWN_THEMES: readonly ShownTheme[] = ["light", "dark", "contrast", "contrast_dark"];

const DARK = "(prefers-color-scheme: dark)";
const MORE = "(prefers-contrast: more), (forced-colors: active)";

/** The colours in use. */
export class Theme {
  choice: ThemeChoice = $state("system");
  #dark = $state(false);
  #more = $state(false);

  /** What is shown now. */
  get shown(): ShownTheme {
    return this.choice === "system" ? this.ofSystem : this.choice;
  }

  /** What the system asks for. */
  get ofSystem(): ShownTheme {
    if (this.#more) return this.#dark ? "contrast_dark" : "contrast";
    return this.#dark ? "dark" : "light";
  }

  /** Whether what is shown is dark. */
  get dark(): boolean {
    return this.shown === "dark" || this.shown === "contrast_dark";
  }

  /** How the core draws the map to fit. */
  get onMap(): ThemeName {
    return this.shown;
  }

  /** Reads what was chosen before and follows the system and other windows until the returned function is called. */
  follow(): () => void {
    const dark = matchMedia(DARK);
    const more = matchMedia(MORE);
    const read = () => {
      this.choice = SHOWN_THEMES.find((theme) => theme === localStorage.getItem(STORED_AS)) ?? "system";
      this.#dark = dark.matches;
      this.#more = more.matches;
    };
    read();
    dark.addEventListener("change", read);
    more.addEventListener("change", read);
    addEventListener("storage", read);
    return () => {
      dark.removeEventListener("change", read);
      more.removeEventListener("change", read);
      removeEventListener("storage", read);
    };
  }

  /** Chooses and remembers. */
  choose(choice: ThemeChoice): void {
    this.choice = choice;
    if (choice === "system") localStorage.removeItem(STORED_AS);
    else localStorage.setItem(STORED_AS, choice);
  }

  /** From light to dark or back, as contrasty as it was. */
  flip(): void {
    const more = this.shown.startsWith("contrast");
    this.choose(this.dark ? (more ? "contrast" : "light") : more ? "contrast_dark" : "dark");
  }
}
