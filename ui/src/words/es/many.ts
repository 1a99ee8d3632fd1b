// Spanish: several things at once: what is mixed, what was done to all of them.
import type { SomeWords } from "..";
import { number, plural } from "./speech";

const cards = (n: number, one: string, other: string) => plural(n, { one, many: other.replace("# ", "# de "), other });

export const many = {
  mixed: "Varios",
  someOfThem: "En algunos",
  tagOnSome: (tag: string, n: number) => `${tag}: en ${number(n)} de ellos`,
  tagToAll: (tag: string, n: number) => `Poner la etiqueta ${tag} a todos (ya en ${number(n)} de ellos)`,
  ofThem: (n: number, all: number) => `${number(n)} de ${number(all)}`,
  hint: "Lo que cambie aquí los cambia todos y se deshace de una vez.",
  counts: {
    card: (n: number) => plural(n, { one: "# tarjeta", many: "# de tarjetas", other: "# tarjetas" }),
    stage: (n: number) => plural(n, { one: "# etapa", many: "# de etapas", other: "# etapas" }),
    step: (n: number) => plural(n, { one: "# paso", many: "# de pasos", other: "# pasos" }),
    lane: (n: number) => plural(n, { one: "# carril", many: "# de carriles", other: "# carriles" }),
    link: (n: number) => plural(n, { one: "# enlace", many: "# de enlaces", other: "# enlaces" }),
    evidence: (n: number) => plural(n, { one: "# evidencia", many: "# de evidencias", other: "# evidencias" }),
    persona: (n: number) => plural(n, { one: "# persona", many: "# de personas", other: "# personas" }),
    metric: (n: number) => plural(n, { one: "# métrica", many: "# de métricas", other: "# métricas" }),
  },
  sections: {
    card: "Tarjetas",
    stage: "Etapas",
    step: "Pasos",
    lane: "Carriles",
    link: "Enlaces",
    place: "Lugar",
  },
  moveToLane: "Mover al carril",
  moveToStep: "Mover al paso",
  moved: (n: number) => cards(n, "Mover # tarjeta", "Mover # tarjetas"),
  evidenceToAll: (name: string) => `Apoyar todas en ${name}`,
  width: "Ancho de sus pasos",
  /** What the history says was done to several records. */
  did: {
    text: (n: number) => cards(n, "Cambiar el texto de # tarjeta", "Cambiar el texto de # tarjetas"),
    notes: (n: number) => cards(n, "Cambiar las notas de # tarjeta", "Cambiar las notas de # tarjetas"),
    channel: (n: number) => cards(n, "Fijar el canal de # tarjeta", "Fijar el canal de # tarjetas"),
    side: (n: number) => cards(n, "Fijar el lado de # tarjeta", "Fijar el lado de # tarjetas"),
    mode: (n: number) => cards(n, "Fijar el modo de servicio de # tarjeta", "Fijar el modo de servicio de # tarjetas"),
    service: (n: number) =>
      cards(n, "Marcar # tarjeta como atención al cliente", "Marcar # tarjetas como atención al cliente"),
    owner: (n: number) => cards(n, "Fijar el responsable de # tarjeta", "Fijar el responsable de # tarjetas"),
    wait: (n: number) => cards(n, "Fijar la espera de # tarjeta", "Fijar la espera de # tarjetas"),
    duration: (n: number) => cards(n, "Fijar la duración de # tarjeta", "Fijar la duración de # tarjetas"),
    effort: (n: number) => cards(n, "Fijar el esfuerzo de # tarjeta", "Fijar el esfuerzo de # tarjetas"),
    impact: (n: number) => cards(n, "Fijar el impacto de # tarjeta", "Fijar el impacto de # tarjetas"),
    status: (n: number) => cards(n, "Fijar el estado de # tarjeta", "Fijar el estado de # tarjetas"),
    due: (n: number) => cards(n, "Fijar la fecha límite de # tarjeta", "Fijar la fecha límite de # tarjetas"),
    feeling: (n: number) => cards(n, "Fijar la emoción de # tarjeta", "Fijar la emoción de # tarjetas"),
    word: (n: number) => cards(n, "Fijar la palabra de # tarjeta", "Fijar la palabra de # tarjetas"),
    moment: (n: number) => cards(n, "Marcar # tarjeta", "Marcar # tarjetas"),
    tags: (n: number) => cards(n, "Etiquetar # tarjeta", "Etiquetar # tarjetas"),
    evidence: (n: number) => cards(n, "Fijar la evidencia de # tarjeta", "Fijar la evidencia de # tarjetas"),
    colour: (n: number) => cards(n, "Colorear # tarjeta", "Colorear # tarjetas"),
    icon: (n: number) => cards(n, "Fijar el icono de # tarjeta", "Fijar el icono de # tarjetas"),
    image: (n: number) => cards(n, "Fijar la imagen de # tarjeta", "Fijar la imagen de # tarjetas"),
    metric: (n: number) => cards(n, "Fijar la métrica de # tarjeta", "Fijar la métrica de # tarjetas"),
    drill: (n: number) => cards(n, "Vincular # tarjeta a otro mapa", "Vincular # tarjetas a otro mapa"),
    lanes: (n: number) =>
      plural(n, { one: "Cambiar # carril", many: "Cambiar # de carriles", other: "Cambiar # carriles" }),
    stages: (n: number) =>
      plural(n, { one: "Cambiar # etapa", many: "Cambiar # de etapas", other: "Cambiar # etapas" }),
    steps: (n: number) => plural(n, { one: "Cambiar # paso", many: "Cambiar # de pasos", other: "Cambiar # pasos" }),
    links: (n: number) =>
      plural(n, { one: "Cambiar # enlace", many: "Cambiar # de enlaces", other: "Cambiar # enlaces" }),
  },
} satisfies SomeWords["many"];
