// The language that is spoken now; set once, before anything is drawn.

let now = "en";

/** The tag of the language that is spoken. */
export function spoken(): string {
  return now;
}

/** Says which language is spoken from now on. */
export function setSpoken(language: string): void {
  now = language;
}
