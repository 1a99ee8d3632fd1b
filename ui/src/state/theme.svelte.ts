// Light, dark, or as the system says; remembered on this machine. Colours themselves are in look/colours.css.
const STORED_AS = "waymark-theme";

/** What a person may choose. */
export type ThemeChoice = "light" | "dark" | "system";

/** The colours in use. */
export class Theme {
  choice: ThemeChoice = $state("system");
  #system: "light" | "dark" = $state("light");

  /** What is shown now. */
  get shown(): "light" | "dark" {
    return this.choice === "system" ? this.#system : this.choice;
  }

  /** Reads what was chosen before and follows the system until the returned function is called. */
  follow(): () => void {
    const stored = localStorage.getItem(STORED_AS);
    if (stored === "light" || stored === "dark") this.choice = stored;
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const read = () => (this.#system = dark.matches ? "dark" : "light");
    read();
    dark.addEventListener("change", read);
    return () => dark.removeEventListener("change", read);
  }

  /** Chooses and remembers. */
  choose(choice: ThemeChoice): void {
    this.choice = choice;
    if (choice === "system") localStorage.removeItem(STORED_AS);
    else localStorage.setItem(STORED_AS, choice);
  }
}
