// Français : l’historique : ce qui a été fait, en phrases entières ; le parcours tel qu’il était ; les versions nommées.
import type { SomeWords } from "..";
import type { About } from "../kinds";
import { plural } from "./speech";

/** Chaque genre d’élément : un seul sans nom, un seul devant son nom (après « de »), plusieurs. */
const nouns: Record<About, { a: string; ofThe: string; many: (n: number) => string }> = {
  stage: {
    a: "une étape",
    ofThe: "de l’étape",
    many: (n) => plural(n, { one: "# étape", many: "# d’étapes", other: "# étapes" }),
  },
  step: {
    a: "une sous-étape",
    ofThe: "de la sous-étape",
    many: (n) => plural(n, { one: "# sous-étape", many: "# de sous-étapes", other: "# sous-étapes" }),
  },
  lane: {
    a: "une ligne",
    ofThe: "de la ligne",
    many: (n) => plural(n, { one: "# ligne", many: "# de lignes", other: "# lignes" }),
  },
  card: {
    a: "une carte",
    ofThe: "de",
    many: (n) => plural(n, { one: "# carte", many: "# de cartes", other: "# cartes" }),
  },
  evidence: {
    a: "une preuve",
    ofThe: "de la preuve",
    many: (n) => plural(n, { one: "# preuve", many: "# de preuves", other: "# preuves" }),
  },
  persona: {
    a: "un persona",
    ofThe: "du persona",
    many: (n) => plural(n, { one: "# persona", many: "# de personas", other: "# personas" }),
  },
  metric: {
    a: "un indicateur",
    ofThe: "de l’indicateur",
    many: (n) => plural(n, { one: "# indicateur", many: "# d’indicateurs", other: "# indicateurs" }),
  },
  link: {
    a: "un lien",
    ofThe: "du lien",
    many: (n) => plural(n, { one: "# lien", many: "# de liens", other: "# liens" }),
  },
  journey: {
    a: "un parcours",
    ofThe: "du parcours",
    many: (n) => plural(n, { one: "# élément", many: "# d’éléments", other: "# éléments" }),
  },
};

/** Un élément tel qu’une phrase le nomme après une action : « de l’étape “Achat” », « d’une carte ». */
function of(about: About, name: string): string {
  if (about === "journey") return nouns.journey.ofThe;
  return name ? `${nouns[about].ofThe} “${name}”` : `d’${nouns[about].a}`;
}

function ofMany(about: About, n: number): string {
  return `de ${nouns[about].many(n)}`;
}

function ends(from: string, to: string): string {
  return `${from ? `de “${from}”` : "d’une carte"} à ${to ? `“${to}”` : "une carte"}`;
}

/** Une valeur ; ce qui vient entre guillemets anglais reçoit ceux du français. */
function value(to: string): string {
  return to.replace(/^‘(.*)’$/su, "“$1”");
}

/** Les champs par les noms que leur donne la frontière, tels qu’ils suivent « Changement » ou « Retrait ». */
const fields: Record<string, string> = {
  notes: "des notes",
  tags: "des étiquettes",
  description: "de la description",
  goal: "du but",
  status: "du statut",
  owner: "du responsable",
  review_on: "de la date de révision",
  folder: "du dossier",
  language: "de la langue",
  kind: "du type",
  personas: "des personas",
  feeling: "de l’émotion",
  feeling_word: "du mot pour l’émotion",
  touchpoint: "du point de contact",
  "touchpoint.channel": "du canal",
  "touchpoint.side": "du côté",
  "touchpoint.owner": "de l’équipe responsable",
  "touchpoint.mode": "du mode de service",
  "touchpoint.customer_service": "du service client",
  "touchpoint.wait_seconds": "de l’attente",
  "touchpoint.duration_seconds": "de la durée",
  "touchpoint.effort": "de l’effort",
  opportunity: "de l’impact et de l’effort",
  "opportunity.impact": "de l’impact",
  "opportunity.effort": "de l’effort",
  "opportunity.status": "de l’avancement",
  "opportunity.owner": "du responsable",
  "opportunity.due": "de l’échéance",
  metric: "de l’indicateur",
  image: "de l’image",
  "image.alt": "de la description de l’image",
  drills_down_to: "du parcours détaillé",
  share: "de la part",
  label: "du libellé",
  role: "du rôle",
  picture: "de l’image",
  unit: "de l’unité",
  goals: "des buts",
  quote: "de la citation",
  needs: "des besoins",
  readings: "des mesures",
  target: "de la cible",
  formula: "de la formule",
  period: "de la période",
  colour: "de la couleur",
  icon: "de l’icône",
  line: "du style de ligne",
  date: "de la date",
  source: "de la source",
  n: "du nombre de réponses",
};

const field = (name: string) => fields[name] ?? "d’un champ";

const deed: NonNullable<SomeWords["history"]>["deed"] = {
  began: () => "Création du parcours",
  imported: (file: string) => (file ? `Importation de “${file}”` : "Importation du parcours"),
  joined: (file: string, n: number) =>
    plural(
      n,
      {
        one: "Ajout de “{0}” au parcours (# modification)",
        many: "Ajout de “{0}” au parcours (# de modifications)",
        other: "Ajout de “{0}” au parcours (# modifications)",
      },
      file,
    ),
  merged: (n: number) =>
    n === 0
      ? "Fusion avec une copie (resté tel quel)"
      : plural(n, {
          one: "Fusion avec une copie (# modification)",
          many: "Fusion avec une copie (# de modifications)",
          other: "Fusion avec une copie (# modifications)",
        }),
  added: (about: About, name: string, place: string) =>
    place ? `Ajout ${of(about, name)} dans ${place}` : `Ajout ${of(about, name)}`,
  addedMany: (about: About, n: number, place: string) =>
    place ? `Ajout ${ofMany(about, n)} dans ${place}` : `Ajout ${ofMany(about, n)}`,
  removed: (about: About, name: string) => `Retrait ${of(about, name)}`,
  removedMany: (about: About, n: number) => `Retrait ${ofMany(about, n)}`,
  moved: (about: About, name: string, place: string) =>
    place ? `Déplacement ${of(about, name)} vers ${place}` : `Déplacement ${of(about, name)}`,
  movedMany: (about: About, n: number, place: string) =>
    place ? `Déplacement ${ofMany(about, n)} vers ${place}` : `Déplacement ${ofMany(about, n)}`,
  linked: (from: string, to: string) => `Ajout du lien ${ends(from, to)}`,
  unlinked: (from: string, to: string) => `Retrait du lien ${ends(from, to)}`,
  wrote: (text: string) => `Écriture de “${text}”`,
  rewrote: (from: string, to: string) => `Remplacement de “${from}” par “${to}”`,
  emptied: (from: string) => (from ? `Effacement de “${from}”` : "Effacement d’une carte"),
  named: (about: About, to: string) =>
    about === "journey" ? `Nom donné au parcours\u00a0: “${to}”` : `Nom donné à ${nouns[about].a}\u00a0: “${to}”`,
  renamed: (about: About, from: string, to: string) => `Changement de nom ${of(about, from)}\u00a0: “${to}”`,
  unnamed: (about: About, from: string) => `Retrait du nom ${of(about, from)}`,
  set: (about: About, name: string, at: string, to: string) =>
    `Changement ${field(at)} ${of(about, name)}\u00a0: ${value(to)}`,
  setMany: (about: About, n: number, at: string, to: string) =>
    `Changement ${field(at)} ${ofMany(about, n)}\u00a0: ${value(to)}`,
  cleared: (about: About, name: string, at: string) => `Retrait ${field(at)} ${of(about, name)}`,
  changedField: (about: About, name: string, at: string) =>
    fields[at] ? `Changement ${field(at)} ${of(about, name)}` : `Modification ${of(about, name)}`,
  changedFieldMany: (about: About, n: number, at: string) =>
    fields[at] ? `Changement ${field(at)} ${ofMany(about, n)}` : `Modification ${ofMany(about, n)}`,
  marked: (name: string) => `Marquage ${of("card", name)} comme moment de vérité`,
  unmarked: (name: string) => `Retrait du moment de vérité ${of("card", name)}`,
  hid: (about: About, name: string) => `Masquage ${of(about, name)}`,
  revealed: (about: About, name: string) => `Réaffichage ${of(about, name)}`,
  resized: (about: About, name: string) => `Redimensionnement ${of(about, name)}`,
  linkField: (from: string, to: string, at: string) => `Changement ${field(at)} du lien ${ends(from, to)}`,
  linkShare: (from: string, to: string, share: string) => `Changement de la part ${ends(from, to)}\u00a0: ${share}`,
  changed: (about: About, name: string) => `Modification ${of(about, name)}`,
  changedMany: (about: About, n: number) => `Modification ${ofMany(about, n)}`,
  restored: (when: string) => (when ? `Restauration de l’état du ${when}` : "Restauration d’un état antérieur"),
  restoredVersion: (name: string) => `Restauration de la version “${name}”`,
  several: (n: number) =>
    plural(n, {
      one: "Modification de # élément",
      many: "Modification de # d’éléments",
      other: "Modification de # éléments",
    }),
  quoted: (text: string) => `“${text}”`,
  severalAs: (label: string) => label,
  undid: (what: string) => `Annulé\u00a0: ${what}`,
  redid: (what: string) => `Rétabli\u00a0: ${what}`,
};

export const history: SomeWords["history"] = {
  title: "Historique",
  empty: "Rien n’a encore été modifié.",
  emptyHint:
    "Chaque modification sera listée ici, avec son auteur et sa date. Vous pourrez voir le parcours tel qu’il était, et y revenir.",
  list: "Ce qui a été fait, du plus récent au plus ancien",
  versionList: "Versions nommées, de la plus récente à la plus ancienne",
  you: "Vous",
  elsewhere: "dans un autre parcours",
  today: "Aujourd’hui",
  yesterday: "Hier",
  now: "Maintenant",
  more: "Plus ancien",
  loading: "Chargement…",
  joined: (n: number) => plural(n, { one: "# modification", many: "# de modifications", other: "# modifications" }),
  undone: "Annulé",
  undoneBy: (who: string) => `Annulé par ${who}`,
  undoneAt: (when: string) => `Annulé le ${when}`,
  lineMenu: (what: string) => `Plus pour\u00a0: ${what}`,

  filter: "Que lister",
  all: "Tout",
  versionsOnly: "Versions seulement",
  noVersions: "Aucun état de ce parcours n’a encore de nom.",
  noVersionsHint:
    "Nommez le parcours tel qu’il est avant un atelier ou une révision, et revenez-y quand vous le voulez.",
  nameNow: "Nommer cette version…",
  nameThis: "Nommer cet état…",
  nameTitle: "Nommer une version",
  renameTitle: "Renommer la version",
  nameLabel: "Nom",
  nameHint: "Le parcours tel qu’il est maintenant se retrouvera sous ce nom.",
  nameHintThen: "Le parcours tel qu’il était après cette action se retrouvera sous ce nom.",
  nameDo: "Garder",
  proposal: (day: string) => `Version du ${day}`,
  named: (name: string) => `Gardé sous le nom «\u202f${name}\u202f».`,
  rename: "Renommer…",
  removeName: "Retirer le nom…",
  removeTitle: (name: string) => `Retirer le nom «\u202f${name}\u202f»\u202f?`,
  removeText:
    "Les modifications restent dans l’historique\u202f; seul le nom disparaît. Il ne pourra pas être rétabli.",
  removeDo: "Retirer le nom",
  removed: (name: string) => `«\u202f${name}\u202f» n’est plus une version.`,

  show: "Voir le parcours tel qu’il était",
  restore: "Restaurer cet état",
  copy: "Nouveau parcours depuis cet état",
  copied: "Un nouveau parcours a été créé depuis cet état.",
  backToNow: "Revenir au présent",
  asItWas: (when: string) => `Voici le parcours tel qu’il était le ${when}.`,
  asVersion: (name: string, when: string) => `Voici la version «\u202f${name}\u202f» du ${when}.`,
  since: "Depuis\u00a0:",
  same: "Il est identique à maintenant.",
  added: (n: number) => plural(n, { one: "# ajout", many: "# d’ajouts", other: "# ajouts" }),
  changed: (n: number) => plural(n, { one: "# modification", many: "# de modifications", other: "# modifications" }),
  gone: (n: number) => plural(n, { one: "# retrait", many: "# de retraits", other: "# retraits" }),
  marks: "Entouré\u00a0: modifié depuis. En pointillé\u00a0: retiré depuis.",
  readOnly: "Un état passé ne peut pas être modifié. Revenez au présent, ou restaurez cet état.",
  entered: "Le parcours est montré tel qu’il était. Échap revient au présent.",
  left: "Retour au parcours tel qu’il est maintenant.",
  restored: "Le parcours est tel qu’il était. Vous pouvez annuler.",
  bannerLabel: "Le parcours tel qu’il était",

  deed,
};
