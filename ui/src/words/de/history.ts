// Deutsch: der Verlauf: was getan wurde, in ganzen Sätzen; die Map, wie sie war; benannte Versionen.
import type { SomeWords } from "..";
import type { About } from "../kinds";
import { number, plural } from "./speech";

const nouns: Record<About, { one: string; many: (n: number) => string }> = {
  stage: { one: "Phase", many: (n) => plural(n, { one: "# Phase", other: "# Phasen" }) },
  step: { one: "Schritt", many: (n) => plural(n, { one: "# Schritt", other: "# Schritte" }) },
  lane: { one: "Bahn", many: (n) => plural(n, { one: "# Bahn", other: "# Bahnen" }) },
  card: { one: "Karte", many: (n) => plural(n, { one: "# Karte", other: "# Karten" }) },
  evidence: { one: "Beleg", many: (n) => plural(n, { one: "# Beleg", other: "# Belege" }) },
  persona: { one: "Persona", many: (n) => plural(n, { one: "# Persona", other: "# Personas" }) },
  metric: { one: "Kennzahl", many: (n) => plural(n, { one: "# Kennzahl", other: "# Kennzahlen" }) },
  link: { one: "Verbindung", many: (n) => plural(n, { one: "# Verbindung", other: "# Verbindungen" }) },
  journey: { one: "Map", many: (n) => plural(n, { one: "# Element", other: "# Elemente" }) },
};

/** Ein Ding, wie ein Satz es nennt: eine Karte nur mit ihrem Text, die übrigen mit dem, was sie sind. */
function called(about: About, name: string): string {
  if (about === "journey" || !name) return nouns[about].one;
  return about === "card" ? `‚${name}‘` : `${nouns[about].one} ‚${name}‘`;
}

function ends(from: string, to: string): string {
  return `${from ? `‚${from}‘` : "einer Karte"} zu ${to ? `‚${to}‘` : "einer Karte"}`;
}

/** Ein Wert; was englisch in Anführung kommt, bekommt deutsche. */
function value(to: string): string {
  return to.replace(/^‘(.*)’$/su, "‚$1‘");
}

/** Felder nach den Namen, die die Grenze ihnen gibt. */
const fields: Record<string, string> = {
  notes: "Notizen",
  tags: "Schlagwörter",
  description: "Beschreibung",
  goal: "Ziel",
  status: "Status",
  owner: "Zuständige",
  review_on: "Prüftermin",
  folder: "Ordner",
  language: "Sprache",
  kind: "Art",
  personas: "Personas",
  feeling: "Gefühl",
  feeling_word: "Wort für das Gefühl",
  touchpoint: "Kontaktpunkt",
  "touchpoint.channel": "Kanal",
  "touchpoint.side": "Seite",
  "touchpoint.owner": "Zuständiges Team",
  "touchpoint.mode": "Serviceart",
  "touchpoint.customer_service": "Kundenservice",
  "touchpoint.wait_seconds": "Wartezeit",
  "touchpoint.duration_seconds": "Dauer",
  "touchpoint.effort": "Aufwand",
  opportunity: "Wirkung und Aufwand",
  "opportunity.impact": "Wirkung",
  "opportunity.effort": "Aufwand",
  "opportunity.status": "Fortschritt",
  "opportunity.owner": "Zuständige",
  "opportunity.due": "Fälligkeit",
  metric: "Kennzahl",
  image: "Bild",
  "image.alt": "Bildbeschreibung",
  drills_down_to: "Detail-Map",
  share: "Anteil",
  label: "Beschriftung",
  role: "Rolle",
  picture: "Bild",
  unit: "Einheit",
  goals: "Ziele",
  quote: "Zitat",
  needs: "Bedürfnisse",
  readings: "Messwerte",
  target: "Zielwert",
  formula: "Formel",
  period: "Zeitraum",
  colour: "Farbe",
  icon: "Symbol",
  line: "Linienart",
  date: "Datum",
  source: "Quelle",
  n: "Stichprobe",
};

const field = (name: string) => fields[name] ?? "Feld";

const deed: NonNullable<SomeWords["history"]>["deed"] = {
  began: () => "Map angelegt",
  imported: (file: string) => (file ? `‚${file}‘ importiert` : "Map importiert"),
  joined: (file: string, n: number) =>
    plural(
      n,
      { one: "‚{0}‘ zur Map hinzugefügt (# Änderung)", other: "‚{0}‘ zur Map hinzugefügt (# Änderungen)" },
      file,
    ),
  merged: (n: number) =>
    n === 0
      ? "Mit einer Kopie zusammengeführt (blieb, wie es war)"
      : plural(n, {
          one: "Mit einer Kopie zusammengeführt (# Änderung)",
          other: "Mit einer Kopie zusammengeführt (# Änderungen)",
        }),
  added: (about: About, name: string, place: string) =>
    place ? `${called(about, name)} hinzugefügt in ${place}` : `${called(about, name)} hinzugefügt`,
  addedMany: (about: About, n: number, place: string) =>
    place ? `${nouns[about].many(n)} hinzugefügt in ${place}` : `${nouns[about].many(n)} hinzugefügt`,
  removed: (about: About, name: string) => `${called(about, name)} entfernt`,
  removedMany: (about: About, n: number) => `${nouns[about].many(n)} entfernt`,
  moved: (about: About, name: string, place: string) =>
    place ? `${called(about, name)} verschoben nach ${place}` : `${called(about, name)} verschoben`,
  movedMany: (about: About, n: number, place: string) =>
    place ? `${nouns[about].many(n)} verschoben nach ${place}` : `${nouns[about].many(n)} verschoben`,
  linked: (from: string, to: string) => `Verbindung von ${ends(from, to)} hinzugefügt`,
  unlinked: (from: string, to: string) => `Verbindung von ${ends(from, to)} entfernt`,
  wrote: (text: string) => `‚${text}‘ geschrieben`,
  rewrote: (from: string, to: string) => `‚${from}‘ geändert in ‚${to}‘`,
  emptied: (from: string) => (from ? `‚${from}‘ geleert` : "Karte geleert"),
  named: (about: About, to: string) => `${nouns[about].one} ‚${to}‘ benannt`,
  renamed: (about: About, from: string, to: string) =>
    about === "journey" ? `Map umbenannt in ‚${to}‘` : `${nouns[about].one} ‚${from}‘ umbenannt in ‚${to}‘`,
  unnamed: (about: About, from: string) => `${called(about, from)}: Name entfernt`,
  set: (about: About, name: string, at: string, to: string) =>
    `${called(about, name)}: ${field(at)} geändert in ${value(to)}`,
  setMany: (about: About, n: number, at: string, to: string) =>
    `${nouns[about].many(n)}: ${field(at)} geändert in ${value(to)}`,
  cleared: (about: About, name: string, at: string) => `${called(about, name)}: ${field(at)} entfernt`,
  changedField: (about: About, name: string, at: string) =>
    fields[at] ? `${called(about, name)}: ${field(at)} geändert` : `${called(about, name)} geändert`,
  changedFieldMany: (about: About, n: number, at: string) =>
    fields[at] ? `${nouns[about].many(n)}: ${field(at)} geändert` : `${nouns[about].many(n)} geändert`,
  marked: (name: string) => `${called("card", name)} als Moment der Wahrheit gekennzeichnet`,
  unmarked: (name: string) => `${called("card", name)}: Moment der Wahrheit entfernt`,
  hid: (about: About, name: string) => `${called(about, name)} ausgeblendet`,
  revealed: (about: About, name: string) => `${called(about, name)} wieder eingeblendet`,
  resized: (about: About, name: string) => `${called(about, name)}: Größe geändert`,
  linkField: (from: string, to: string, at: string) => `Verbindung von ${ends(from, to)}: ${field(at)} geändert`,
  linkShare: (from: string, to: string, share: string) =>
    `Verbindung von ${ends(from, to)}: Anteil geändert in ${share}`,
  changed: (about: About, name: string) => `${called(about, name)} geändert`,
  changedMany: (about: About, n: number) => `${nouns[about].many(n)} geändert`,
  restored: (when: string) => (when ? `Stand vom ${when} wiederhergestellt` : "Früheren Stand wiederhergestellt"),
  restoredVersion: (name: string) => `Version ‚${name}‘ wiederhergestellt`,
  several: (n: number) => plural(n, { one: "# Element geändert", other: "# Elemente geändert" }),
  quoted: (text: string) => `‚${text}‘`,
  severalAs: (label: string) => label,
  undid: (what: string) => `Rückgängig gemacht: ${what}`,
  redid: (what: string) => `Wiederholt: ${what}`,
};

export const history: SomeWords["history"] = {
  title: "Verlauf",
  empty: "Noch nichts wurde geändert.",
  emptyHint:
    "Hier erscheint jede Änderung: von wem sie ist und wann. Sie können die Map ansehen, wie sie war, und zu diesem Stand zurückkehren.",
  list: "Was getan wurde, Neuestes zuerst",
  versionList: "Benannte Versionen, neueste zuerst",
  you: "Sie",
  elsewhere: "in einer anderen Map",
  today: "Heute",
  yesterday: "Gestern",
  now: "Jetzt",
  more: "Frühere Änderungen",
  loading: "Wird geladen\u00a0…",
  joined: (n: number) => plural(n, { one: "# Änderung", other: "# Änderungen" }),
  undone: "Rückgängig gemacht",
  undoneBy: (who: string) => `Rückgängig gemacht von ${who}`,
  undoneAt: (when: string) => `Rückgängig gemacht: ${when}`,
  lineMenu: (what: string) => `Mehr zu: ${what}`,

  filter: "Was gezeigt wird",
  all: "Alle Änderungen",
  versionsOnly: "Nur Versionen",
  noVersions: "Noch kein Stand dieser Map hat einen Namen.",
  noVersionsHint:
    "Benennen Sie die Map vor einem Workshop oder einer Prüfung, und kehren Sie jederzeit zu diesem Stand zurück.",
  nameNow: "Version benennen\u00a0…",
  nameThis: "Stand benennen\u00a0…",
  nameTitle: "Version benennen",
  renameTitle: "Version umbenennen",
  nameLabel: "Name",
  nameHint: "Die Map, wie sie jetzt ist, bleibt unter diesem Namen auffindbar.",
  nameHintThen: "Die Map, wie sie danach war, bleibt unter diesem Namen auffindbar.",
  nameDo: "Behalten",
  proposal: (day: string) => `Version vom ${day}`,
  named: (name: string) => `Als „${name}“ behalten.`,
  rename: "Umbenennen\u00a0…",
  removeName: "Name entfernen\u00a0…",
  removeTitle: (name: string) => `Den Namen „${name}“ entfernen?`,
  removeText: "Die Änderungen bleiben im Verlauf; nur der Name geht. Er lässt sich nicht zurückholen.",
  removeDo: "Name entfernen",
  removed: (name: string) => `„${name}“ ist keine Version mehr.`,

  show: "Map zeigen, wie sie war",
  restore: "Stand wiederherstellen",
  copy: "Neue Map aus diesem Stand",
  copied: "Aus diesem Stand ist eine neue Map entstanden.",
  backToNow: "Zurück zu jetzt",
  asItWas: (when: string) => `So war die Map am ${when}.`,
  asVersion: (name: string, when: string) => `Das ist die Version „${name}“ vom ${when}.`,
  since: "Seitdem:",
  same: "Sie ist wie jetzt.",
  added: (n: number) => `${number(n)} hinzugefügt`,
  changed: (n: number) => `${number(n)} geändert`,
  gone: (n: number) => `${number(n)} entfernt`,
  marks: "Umrandet: seitdem geändert. Gestrichelt: seitdem entfernt.",
  readOnly:
    "Ein früherer Stand der Map lässt sich nicht ändern. Kehren Sie zu jetzt zurück, oder stellen Sie diesen Stand wieder her.",
  entered: "Die Map wird gezeigt, wie sie war. Esc führt zurück zu jetzt.",
  left: "Zurück bei der Map, wie sie jetzt ist.",
  restored: "Die Map ist wieder, wie sie war. Sie können das rückgängig machen.",
  bannerLabel: "Die Map, wie sie war",

  deed,
};
