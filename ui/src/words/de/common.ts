// Deutsch: Wörter vieler Orte, das Programm, die Tasten.
import type { SomeWords } from "..";

export const common: SomeWords["common"] = {
  cancel: "Abbrechen",
  close: "Schließen",
  done: "Fertig",
  remove: "Entfernen",
  add: "Hinzufügen",
  undo: "Rückgängig",
  retry: "Noch einmal",
  copyDetails: "Einzelheiten kopieren",
  copied: "Kopiert",
  untitled: "Karte ohne Titel",
  untitledNumber: (n: number) => (n === 1 ? "Karte ohne Titel" : `Karte ohne Titel ${n}`),
  unnamed: "Ohne Namen",
  none: "Keine",
  everyone: "Alle",
  optional: "freiwillig",
  more: "Mehr",
  loading: "Wird geöffnet …",
  expand: "Zeigen",
};

export const app: SomeWords["app"] = {
  name: "Waymark",
  crashed: "Dieser Teil des Fensters arbeitet nicht mehr.",
  crashedHint: "Nichts Gespeichertes ist verloren. Neu laden, um weiterzuarbeiten.",
  reload: "Neu laden",
  themeSystem: "Wie das System",
  theme: "Farben",
  readOnly: "Nur lesen",
  skip: "Zum Inhalt",
};

export const shortcuts: SomeWords["shortcuts"] = {
  title: "Tastenkürzel",
  find: "Tastenkürzel suchen",
  none: (text: string) => `Kein Tastenkürzel für „${text}“.`,
  rooms: {
    go: "Sich bewegen",
    write: "Schreiben",
    edit: "Bearbeiten",
    add: "Hinzufügen",
    move: "Verschieben",
    view: "Ansicht",
    window: "Fenster",
  },
  ways: {
    arrows: "Zur nächsten Zelle oder zum nächsten Eintrag",
    select: "Mehr auswählen",
    next: "Zum nächsten Schritt und zurück",
    ends: "An die Enden der Zeile",
    corners: "An die Enden der Karte",
    screen: "Einen Bildschirm auf oder ab",
    screenAcross: "Einen Bildschirm zur Seite",
    typing: "Einen neuen Eintrag schreiben, oder den gewählten neu",
    letters: "Jeder Buchstabe",
    commit: "Fertig, und weiter nach unten",
    commitNext: "Fertig, und weiter zum nächsten Schritt; nach der letzten Phase entsteht eine neue",
    another: "Fertig, und darunter noch ein Eintrag",
    line: "Neue Zeile",
    cancel: "Den Text lassen, wie er war",
    feeling: "In der Zeile der Gefühle: besser oder schlechter",
  },
};

export const keyNames: SomeWords["keyNames"] = {
  Control: "Strg",
  Escape: "Esc",
  Delete: "Entf",
  PageUp: "Bild ↑",
  PageDown: "Bild ↓",
  Home: "Pos1",
  End: "Ende",
  Space: "Leertaste",
};

export const fault: SomeWords["fault"] = {
  unknown: "Etwas ist schiefgegangen.",
  title: "Das hat nicht geklappt",
};
