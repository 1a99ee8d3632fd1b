// The history: what was done, in whole sentences; the map as it was; named versions. A language says a deed by its own
// rules, so each verb is a function of what it was done to.
import type { About } from "../kinds";
import { number, plural } from "./speech";

const nouns: Record<About, { a: string; one: string; many: (n: number) => string }> = {
  stage: { a: "a stage", one: "stage", many: (n) => plural(n, { one: "# stage", other: "# stages" }) },
  step: { a: "a step", one: "step", many: (n) => plural(n, { one: "# step", other: "# steps" }) },
  lane: { a: "a lane", one: "lane", many: (n) => plural(n, { one: "# lane", other: "# lanes" }) },
  card: { a: "a card", one: "card", many: (n) => plural(n, { one: "# card", other: "# cards" }) },
  evidence: { a: "a source", one: "source", many: (n) => plural(n, { one: "# source", other: "# sources" }) },
  persona: { a: "a persona", one: "persona", many: (n) => plural(n, { one: "# persona", other: "# personas" }) },
  metric: { a: "a metric", one: "metric", many: (n) => plural(n, { one: "# metric", other: "# metrics" }) },
  link: { a: "a link", one: "link", many: (n) => plural(n, { one: "# link", other: "# links" }) },
  journey: { a: "the map", one: "map", many: (n) => plural(n, { one: "# thing", other: "# things" }) },
};

/** A record as a sentence names it: a card by its words alone, the others with what they are. */
function called(about: About, name: string): string {
  if (about === "journey") return "the map";
  if (!name) return nouns[about].a;
  return about === "card" ? `‘${name}’` : `${nouns[about].one} ‘${name}’`;
}

function ends(from: string, to: string): string {
  return `${from ? `‘${from}’` : "a card"} to ${to ? `‘${to}’` : "a card"}`;
}

/** Fields by the names that the border gives them. */
const fields: Record<string, string> = {
  notes: "the notes",
  tags: "the tags",
  description: "the description",
  goal: "the goal",
  status: "the status",
  owner: "the owner",
  review_on: "the review date",
  folder: "the folder",
  language: "the language",
  kind: "the kind",
  personas: "the personas",
  feeling: "the feeling",
  feeling_word: "the word for the feeling",
  touchpoint: "the touchpoint",
  "touchpoint.channel": "the channel",
  "touchpoint.side": "the side",
  "touchpoint.owner": "the owner team",
  "touchpoint.mode": "the mode",
  "touchpoint.customer_service": "customer service",
  "touchpoint.wait_seconds": "the wait",
  "touchpoint.duration_seconds": "the duration",
  "touchpoint.effort": "the effort",
  opportunity: "impact and effort",
  "opportunity.impact": "the impact",
  "opportunity.effort": "the effort",
  "opportunity.status": "the progress",
  "opportunity.owner": "who drives it",
  "opportunity.due": "the due date",
  metric: "the metric",
  image: "the picture",
  "image.alt": "the words for the picture",
  drills_down_to: "the map in detail",
  share: "the share",
  label: "the word on the link",
  role: "the role",
  picture: "the picture",
  unit: "the unit",
  goals: "the goals",
  quote: "the quote",
  needs: "the needs",
  readings: "the readings",
  target: "the target",
  formula: "the formula",
  period: "the period",
  colour: "the colour",
  icon: "the icon",
  line: "the line style",
  date: "the date",
  source: "the source",
  n: "the number of answers",
};

export const history = {
  title: "History",
  empty: "Nothing has been changed yet.",
  emptyHint:
    "Every change will be listed here, with who made it and when. You can look at the map as it was, and go back.",
  list: "What was done, newest first",
  versionList: "Named versions, newest first",
  you: "You",
  elsewhere: "in another map",
  today: "Today",
  yesterday: "Yesterday",
  now: "Now",
  more: "Earlier changes",
  loading: "Loading…",
  joined: (n: number) => plural(n, { one: "# edit", other: "# edits" }),
  undone: "Undone",
  undoneBy: (who: string) => `Undone by ${who}`,
  undoneAt: (when: string) => `Undone ${when}`,
  lineMenu: (what: string) => `More for: ${what}`,

  filter: "What to list",
  all: "All changes",
  versionsOnly: "Versions only",
  noVersions: "No state of this map has a name yet.",
  noVersionsHint: "Name the map as it is now before a workshop or a review, and come back to it whenever you like.",
  nameNow: "Name this version…",
  nameThis: "Name this state…",
  nameTitle: "Name a version",
  renameTitle: "Rename the version",
  nameLabel: "Name",
  nameHint: "The map as it is now stays to be found under this name.",
  nameHintThen: "The map as it was after this step stays to be found under this name.",
  nameDo: "Keep",
  proposal: (day: string) => `Version of ${day}`,
  named: (name: string) => `Kept as “${name}”.`,
  rename: "Rename…",
  removeName: "Remove the name…",
  removeTitle: (name: string) => `Remove the name “${name}”?`,
  removeText: "The changes stay in the history; only the name goes. It cannot be brought back.",
  removeDo: "Remove the name",
  removed: (name: string) => `“${name}” is no version any more.`,

  show: "Show the map as it was",
  restore: "Restore this state",
  copy: "Make a new map from this state",
  copied: "A new map was made from this state.",
  backToNow: "Back to now",
  asItWas: (when: string) => `This is the map as it was on ${when}.`,
  asVersion: (name: string, when: string) => `This is version “${name}” of ${when}.`,
  since: "Since then:",
  same: "It is the same as now.",
  added: (n: number) => `${number(n)} added`,
  changed: (n: number) => `${number(n)} changed`,
  gone: (n: number) => `${number(n)} removed`,
  marks: "Outlined: changed since. Dashed: removed since.",
  readOnly: "The map as it was cannot be changed. Go back to now, or restore this state.",
  entered: "Showing the map as it was. Escape goes back to now.",
  left: "Back to the map as it is now.",
  restored: "The map is as it was. You can undo this.",
  bannerLabel: "The map as it was",

  deed: {
    began: () => "Made the map",
    imported: (file: string) => (file ? `Imported ‘${file}’` : "Imported the map"),
    joined: (file: string, n: number) =>
      plural(n, { one: "Added ‘{0}’ to the map (# change)", other: "Added ‘{0}’ to the map (# changes)" }, file),
    merged: (n: number) =>
      n === 0
        ? "Merged with a copy (kept as it was)"
        : plural(n, { one: "Merged with a copy (# change)", other: "Merged with a copy (# changes)" }),
    added: (about: About, name: string, place: string) =>
      place ? `Added ${called(about, name)} to ${place}` : `Added ${called(about, name)}`,
    addedMany: (about: About, n: number, place: string) =>
      place ? `Added ${nouns[about].many(n)} to ${place}` : `Added ${nouns[about].many(n)}`,
    removed: (about: About, name: string) => `Removed ${called(about, name)}`,
    removedMany: (about: About, n: number) => `Removed ${nouns[about].many(n)}`,
    moved: (about: About, name: string, place: string) =>
      place ? `Moved ${called(about, name)} to ${place}` : `Moved ${called(about, name)}`,
    movedMany: (about: About, n: number, place: string) =>
      place ? `Moved ${nouns[about].many(n)} to ${place}` : `Moved ${nouns[about].many(n)}`,
    linked: (from: string, to: string) => `Linked ${ends(from, to)}`,
    unlinked: (from: string, to: string) => `Removed the link from ${ends(from, to)}`,
    wrote: (text: string) => `Wrote ‘${text}’`,
    rewrote: (from: string, to: string) => `Changed ‘${from}’ to ‘${to}’`,
    emptied: (from: string) => (from ? `Emptied ‘${from}’` : "Emptied a card"),
    named: (about: About, to: string) =>
      about === "journey" ? `Named the map ‘${to}’` : `Named a ${nouns[about].one} ‘${to}’`,
    renamed: (about: About, from: string, to: string) =>
      about === "journey" ? `Renamed the map to ‘${to}’` : `Renamed ${nouns[about].one} ‘${from}’ to ‘${to}’`,
    unnamed: (about: About, from: string) => `Removed the name of ${called(about, from)}`,
    set: (about: About, name: string, field: string, to: string) =>
      `Set ${fields[field] ?? "a field"} of ${called(about, name)} to ${to}`,
    setMany: (about: About, n: number, field: string, to: string) =>
      `Set ${fields[field] ?? "a field"} of ${nouns[about].many(n)} to ${to}`,
    cleared: (about: About, name: string, field: string) =>
      `Removed ${fields[field] ?? "a field"} of ${called(about, name)}`,
    changedField: (about: About, name: string, field: string) =>
      fields[field] ? `Changed ${fields[field]} of ${called(about, name)}` : `Changed ${called(about, name)}`,
    changedFieldMany: (about: About, n: number, field: string) =>
      fields[field] ? `Changed ${fields[field]} of ${nouns[about].many(n)}` : `Changed ${nouns[about].many(n)}`,
    marked: (name: string) => `Marked ${called("card", name)} as a moment of truth`,
    unmarked: (name: string) => `Took the moment of truth from ${called("card", name)}`,
    hid: (about: About, name: string) => `Hid ${called(about, name)}`,
    revealed: (about: About, name: string) => `Showed ${called(about, name)} again`,
    resized: (about: About, name: string) => `Resized ${called(about, name)}`,
    linkField: (from: string, to: string, field: string) =>
      `Changed ${fields[field] ?? "a field"} of the link from ${ends(from, to)}`,
    linkShare: (from: string, to: string, share: string) => `Set the share from ${ends(from, to)} to ${share}`,
    changed: (about: About, name: string) => `Changed ${called(about, name)}`,
    changedMany: (about: About, n: number) => `Changed ${nouns[about].many(n)}`,
    restored: (when: string) => `Restored the state of ${when}`,
    restoredVersion: (name: string) => `Restored version ‘${name}’`,
    several: (n: number) => plural(n, { one: "Changed # thing", other: "Changed # things" }),
    quoted: (text: string) => `‘${text}’`,
    severalAs: (label: string) => label,
    undid: (what: string) => `Undid: ${what}`,
    redid: (what: string) => `Redid: ${what}`,
  },
};
