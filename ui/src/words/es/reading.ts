// Spanish: what a screen reader says of the map's records and of what changes.
import type { SomeWords } from "..";
import { plural } from "./speech";

export const reading = {
  placed: (place: string, name: string) => `${place}: ${name}`,
  parts: (parts: string[]) => parts.join(", "),
  felt: (valence: string, word: string) => (word ? `emoción: ${word} (${valence})` : `emoción: ${valence}`),
  moment: "momento de la verdad",
  rests: (n: number) =>
    plural(n, { one: "se apoya en # fuente", many: "se apoya en # de fuentes", other: "se apoya en # fuentes" }),
  assumed: "una suposición",
  tag: (tag: string) => `etiqueta ${tag}`,
  impact: (n: number) => `impacto ${n} de 5`,
  further: (title: string) => (title ? `se detalla en «${title}»` : "se detalla en otro mapa"),
  spans: (n: number) => plural(n, { one: "abarca # paso", many: "abarca # de pasos", other: "abarca # pasos" }),
  hidden: "en un carril que ahora no se muestra",
  of: (at: number, n: number) => `${at} de ${n}`,
  cards: (n: number) => plural(n, { one: "# tarjeta", many: "# de tarjetas", other: "# tarjetas" }),
  others: {
    cards: (n: number) =>
      plural(n, {
        one: "Otra ventana cambió # tarjeta",
        many: "Otra ventana cambió # de tarjetas",
        other: "Otra ventana cambió # tarjetas",
      }),
    removed: (n: number) =>
      plural(n, {
        one: "Otra ventana quitó # registro",
        many: "Otra ventana quitó # de registros",
        other: "Otra ventana quitó # registros",
      }),
    map: "Otra ventana cambió este mapa",
  },
  card: "tarjeta",
  touchpoint: "punto de contacto",
} satisfies SomeWords["reading"];
