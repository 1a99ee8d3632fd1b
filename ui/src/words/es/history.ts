// Spanish: the history: what was done, in whole sentences; the map as it was; named versions.
// Who did it is said beside the sentence, so verbs stand in the third person, which also fits “usted”.
import type { SomeWords } from "..";
import type { About } from "../kinds";
import { plural } from "./speech";

interface Noun {
  a: string;
  the: string;
  of: string;
  many: (n: number) => string;
}

const nouns: Record<About, Noun> = {
  stage: {
    a: "una etapa",
    the: "la etapa",
    of: "de la etapa",
    many: (n) => plural(n, { one: "# etapa", many: "# de etapas", other: "# etapas" }),
  },
  step: {
    a: "un paso",
    the: "el paso",
    of: "del paso",
    many: (n) => plural(n, { one: "# paso", many: "# de pasos", other: "# pasos" }),
  },
  lane: {
    a: "un carril",
    the: "el carril",
    of: "del carril",
    many: (n) => plural(n, { one: "# carril", many: "# de carriles", other: "# carriles" }),
  },
  card: {
    a: "una tarjeta",
    the: "la tarjeta",
    of: "de la tarjeta",
    many: (n) => plural(n, { one: "# tarjeta", many: "# de tarjetas", other: "# tarjetas" }),
  },
  evidence: {
    a: "una fuente",
    the: "la fuente",
    of: "de la fuente",
    many: (n) => plural(n, { one: "# fuente", many: "# de fuentes", other: "# fuentes" }),
  },
  persona: {
    a: "una persona",
    the: "la persona",
    of: "de la persona",
    many: (n) => plural(n, { one: "# persona", many: "# de personas", other: "# personas" }),
  },
  metric: {
    a: "una métrica",
    the: "la métrica",
    of: "de la métrica",
    many: (n) => plural(n, { one: "# métrica", many: "# de métricas", other: "# métricas" }),
  },
  link: {
    a: "un enlace",
    the: "el enlace",
    of: "del enlace",
    many: (n) => plural(n, { one: "# enlace", many: "# de enlaces", other: "# enlaces" }),
  },
  journey: {
    a: "el mapa",
    the: "el mapa",
    of: "del mapa",
    many: (n) => plural(n, { one: "# elemento", many: "# de elementos", other: "# elementos" }),
  },
};

/** A record as a sentence names it: a card by its words alone, the others with what they are. */
function called(about: About, name: string): string {
  if (about === "journey" || !name) return nouns[about].a;
  return about === "card" ? `“${name}”` : `${nouns[about].the} “${name}”`;
}

/** The same after “de”. */
function ofCalled(about: About, name: string): string {
  if (about === "journey") return nouns[about].of;
  if (!name || about === "card") return `de ${called(about, name)}`;
  return `${nouns[about].of} “${name}”`;
}

function ends(from: string, to: string): string {
  return `de ${called("card", from)} a ${called("card", to)}`;
}

/** Fields by the names that the border gives them. */
const fields: Record<string, string> = {
  notes: "las notas",
  tags: "las etiquetas",
  description: "la descripción",
  goal: "el objetivo",
  status: "el estado",
  owner: "el responsable",
  review_on: "la fecha de revisión",
  folder: "la carpeta",
  language: "el idioma",
  kind: "el tipo",
  personas: "las personas",
  feeling: "la emoción",
  feeling_word: "la palabra para la emoción",
  touchpoint: "el punto de contacto",
  "touchpoint.channel": "el canal",
  "touchpoint.side": "el lado",
  "touchpoint.owner": "el equipo responsable",
  "touchpoint.mode": "el modo",
  "touchpoint.customer_service": "la atención al cliente",
  "touchpoint.wait_seconds": "la espera",
  "touchpoint.duration_seconds": "la duración",
  "touchpoint.effort": "el esfuerzo",
  opportunity: "el impacto y el esfuerzo",
  "opportunity.impact": "el impacto",
  "opportunity.effort": "el esfuerzo",
  "opportunity.status": "el avance",
  "opportunity.owner": "quién la impulsa",
  "opportunity.due": "la fecha límite",
  metric: "la métrica",
  image: "la imagen",
  "image.alt": "el texto de la imagen",
  drills_down_to: "el mapa de detalle",
  share: "el porcentaje",
  label: "el rótulo",
  role: "el rol",
  picture: "la imagen",
  unit: "la unidad",
  goals: "los objetivos",
  quote: "la cita",
  needs: "las necesidades",
  readings: "las mediciones",
  target: "la meta",
  formula: "la fórmula",
  period: "el período",
  colour: "el color",
  icon: "el icono",
  line: "el estilo de línea",
  date: "la fecha",
  source: "la fuente",
  n: "el número de respuestas",
};

const fieldName = (field: string) => fields[field] ?? "un campo";

const deed = {
  began: () => "Creó el mapa",
  imported: (file: string) => (file ? `Importó “${file}”` : "Importó el mapa"),
  joined: (file: string, n: number) =>
    plural(
      n,
      {
        one: "Añadió “{0}” al mapa (# cambio)",
        many: "Añadió “{0}” al mapa (# de cambios)",
        other: "Añadió “{0}” al mapa (# cambios)",
      },
      file,
    ),
  merged: (n: number) =>
    n === 0
      ? "Unió una copia (quedó como estaba)"
      : plural(n, {
          one: "Unió una copia (# cambio)",
          many: "Unió una copia (# de cambios)",
          other: "Unió una copia (# cambios)",
        }),
  added: (about: About, name: string, place: string) =>
    place ? `Añadió ${called(about, name)} a ${place}` : `Añadió ${called(about, name)}`,
  addedMany: (about: About, n: number, place: string) =>
    place ? `Añadió ${nouns[about].many(n)} a ${place}` : `Añadió ${nouns[about].many(n)}`,
  removed: (about: About, name: string) => `Quitó ${called(about, name)}`,
  removedMany: (about: About, n: number) => `Quitó ${nouns[about].many(n)}`,
  moved: (about: About, name: string, place: string) =>
    place ? `Movió ${called(about, name)} a ${place}` : `Movió ${called(about, name)}`,
  movedMany: (about: About, n: number, place: string) =>
    place ? `Movió ${nouns[about].many(n)} a ${place}` : `Movió ${nouns[about].many(n)}`,
  linked: (from: string, to: string) => `Enlazó ${called("card", from)} con ${called("card", to)}`,
  unlinked: (from: string, to: string) => `Quitó el enlace ${ends(from, to)}`,
  wrote: (text: string) => `Escribió “${text}”`,
  rewrote: (from: string, to: string) => `Cambió “${from}” por “${to}”`,
  emptied: (from: string) => (from ? `Vació “${from}”` : "Vació una tarjeta"),
  named: (about: About, to: string) => `Puso nombre a ${nouns[about].a}: “${to}”`,
  renamed: (about: About, from: string, to: string) =>
    about === "journey" ? `Cambió el nombre del mapa a “${to}”` : `Cambió el nombre ${ofCalled(about, from)} a “${to}”`,
  unnamed: (about: About, from: string) => `Quitó el nombre ${ofCalled(about, from)}`,
  set: (about: About, name: string, field: string, to: string) =>
    `Cambió ${fieldName(field)} ${ofCalled(about, name)} a ${to}`,
  setMany: (about: About, n: number, field: string, to: string) =>
    `Cambió ${fieldName(field)} de ${nouns[about].many(n)} a ${to}`,
  cleared: (about: About, name: string, field: string) => `Quitó ${fieldName(field)} ${ofCalled(about, name)}`,
  changedField: (about: About, name: string, field: string) =>
    fields[field] ? `Cambió ${fields[field]} ${ofCalled(about, name)}` : `Cambió ${called(about, name)}`,
  changedFieldMany: (about: About, n: number, field: string) =>
    fields[field] ? `Cambió ${fields[field]} de ${nouns[about].many(n)}` : `Cambió ${nouns[about].many(n)}`,
  marked: (name: string) => `Marcó ${called("card", name)} como momento de la verdad`,
  unmarked: (name: string) => `Quitó el momento de la verdad ${ofCalled("card", name)}`,
  hid: (about: About, name: string) => `Ocultó ${called(about, name)}`,
  revealed: (about: About, name: string) => `Volvió a mostrar ${called(about, name)}`,
  resized: (about: About, name: string) => `Cambió el tamaño ${ofCalled(about, name)}`,
  linkField: (from: string, to: string, field: string) => `Cambió ${fieldName(field)} del enlace ${ends(from, to)}`,
  linkShare: (from: string, to: string, share: string) => `Cambió el porcentaje del enlace ${ends(from, to)}: ${share}`,
  changed: (about: About, name: string) => `Cambió ${called(about, name)}`,
  changedMany: (about: About, n: number) => `Cambió ${nouns[about].many(n)}`,
  restored: (when: string) => `Restauró el estado del ${when}`,
  restoredVersion: (name: string) => `Restauró la versión “${name}”`,
  several: (n: number) =>
    plural(n, { one: "Cambió # elemento", many: "Cambió # de elementos", other: "Cambió # elementos" }),
  quoted: (text: string) => `“${text}”`,
  severalAs: (label: string) => label,
  undid: (what: string) => `Deshizo: ${what}`,
  redid: (what: string) => `Rehizo: ${what}`,
};

export const history = {
  title: "Historial",
  empty: "Aún no se ha cambiado nada.",
  emptyHint:
    "Aquí aparecerá cada cambio, con quién lo hizo y cuándo. Podrá ver el mapa como era y volver a ese estado.",
  list: "Lo que se hizo, lo más reciente primero",
  versionList: "Versiones con nombre, la más reciente primero",
  you: "Usted",
  elsewhere: "en otro mapa",
  today: "Hoy",
  yesterday: "Ayer",
  now: "Ahora",
  more: "Cambios anteriores",
  loading: "Cargando…",
  joined: (n: number) => plural(n, { one: "# cambio", many: "# de cambios", other: "# cambios" }),
  undone: "Deshecho",
  undoneBy: (who: string) => `Deshecho por ${who}`,
  undoneAt: (when: string) => `Deshecho el ${when}`,
  lineMenu: (what: string) => `Más opciones: ${what}`,

  filter: "Qué mostrar",
  all: "Todos los cambios",
  versionsOnly: "Solo versiones",
  noVersions: "Ningún estado de este mapa tiene nombre todavía.",
  noVersionsHint: "Dé nombre al mapa actual antes de un taller o una revisión y vuelva a él cuando quiera.",
  nameNow: "Dar nombre a esta versión…",
  nameThis: "Dar nombre a este estado…",
  nameTitle: "Dar nombre a una versión",
  renameTitle: "Cambiar el nombre de la versión",
  nameLabel: "Nombre",
  nameHint: "El mapa tal como está ahora se podrá encontrar con este nombre.",
  nameHintThen: "El mapa tal como era después de este cambio se podrá encontrar con este nombre.",
  nameDo: "Conservar",
  proposal: (day: string) => `Versión del ${day}`,
  named: (name: string) => `Conservada como «${name}».`,
  rename: "Cambiar nombre…",
  removeName: "Quitar el nombre…",
  removeTitle: (name: string) => `¿Quitar el nombre «${name}»?`,
  removeText: "Los cambios permanecen en el historial; solo se quita el nombre. No se puede recuperar.",
  removeDo: "Quitar el nombre",
  removed: (name: string) => `«${name}» ya no es una versión.`,

  show: "Mostrar el mapa como era",
  restore: "Restaurar este estado",
  copy: "Crear un mapa nuevo con este estado",
  copied: "Se ha creado un mapa nuevo con este estado.",
  backToNow: "Volver al presente",
  asItWas: (when: string) => `Este es el mapa como era el ${when}.`,
  asVersion: (name: string, when: string) => `Esta es la versión «${name}» del ${when}.`,
  since: "Desde entonces:",
  same: "Es igual que ahora.",
  added: (n: number) => plural(n, { one: "# añadido", many: "# añadidos", other: "# añadidos" }),
  changed: (n: number) => plural(n, { one: "# cambiado", many: "# cambiados", other: "# cambiados" }),
  gone: (n: number) => plural(n, { one: "# quitado", many: "# quitados", other: "# quitados" }),
  marks: "Contorno: cambiado desde entonces. Discontinuo: quitado desde entonces.",
  readOnly: "El mapa como era no se puede modificar. Vuelva al presente o restaure este estado.",
  entered: "Se muestra el mapa como era. Escape vuelve al presente.",
  left: "De vuelta al mapa actual.",
  restored: "El mapa está como era. Puede deshacerlo.",
  bannerLabel: "El mapa como era",

  deed,
} satisfies SomeWords["history"];
