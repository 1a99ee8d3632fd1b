// Deutsch: Wörter vieler Orte, das Programm als Ganzes, Fehler, die Tasten.
import type { SomeWords } from "..";

export const common: SomeWords["common"] = {
  cancel: "Abbrechen",
  close: "Schließen",
  done: "Fertig",
  remove: "Entfernen",
  add: "Hinzufügen",
  undo: "Rückgängig",
  retry: "Noch einmal",
  copyDetails: "Details kopieren",
  copied: "Kopiert",
  untitled: "Map ohne Titel",
  untitledNumber: (n: number) => (n === 1 ? "Map ohne Titel" : `Map ohne Titel ${n}`),
  unnamed: "Ohne Namen",
  none: "Keine",
  everyone: "Alle",
  more: "Mehr",
  loading: "Wird geöffnet\u00a0…",
};

export const app: SomeWords["app"] = {
  bar: {
    file: "Datei",
    edit: "Bearbeiten",
    insert: "Einfügen",
    view: "Ansicht",
    help: "Hilfe",
    quit: "Beenden",
    theme: "Hell oder dunkel",
  },
  name: "Waymark",
  crashed: "Dieser Teil des Fensters reagiert nicht mehr.",
  crashedHint: "Gespeichertes ist nicht verloren. Laden Sie neu, um weiterzuarbeiten.",
  reload: "Neu laden",
  themeSystem: "Wie das System",
  theme: "Design",
  readOnly: "Schreibgeschützt",
};

export const shortcuts: SomeWords["shortcuts"] = {
  title: "Tastenkürzel",
  find: "Tastenkürzel suchen",
  none: (text: string) => `Kein Tastenkürzel für „${text}“.`,
  rooms: {
    go: "Navigieren",
    write: "Schreiben",
    edit: "Bearbeiten",
    add: "Hinzufügen",
    move: "Verschieben",
    view: "Ansicht",
    window: "Fenster",
  },
  ways: {
    arrows: "Zur nächsten Zelle oder Karte",
    select: "Auswahl erweitern",
    next: "Zum nächsten Schritt und zurück",
    ends: "An Anfang oder Ende der Bahn",
    corners: "An Anfang oder Ende der Map",
    screen: "Eine Bildschirmhöhe nach oben oder unten",
    screenAcross: "Eine Bildschirmbreite zur Seite",
    typing: "Neue Karte schreiben oder die gewählte überschreiben",
    letters: "Beliebiger Buchstabe",
    commit: "Fertig, weiter nach unten",
    commitNext: "Fertig, weiter zum nächsten Schritt; nach der letzten Phase eine neue",
    another: "Fertig, darunter noch eine Karte",
    line: "Neue Zeile",
    cancel: "Text lassen, wie er war",
    feeling: "In der Gefühlsbahn: besser oder schlechter",
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
