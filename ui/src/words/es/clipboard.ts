// Spanish: copy and paste on a map.
import type { SomeWords } from "..";
import { number, plural } from "./speech";

export const clipboard = {
  copied: (n: number) =>
    plural(n, { one: "# tarjeta copiada", many: "# de tarjetas copiadas", other: "# tarjetas copiadas" }),
  cut: (n: number) =>
    plural(n, { one: "# tarjeta cortada", many: "# de tarjetas cortadas", other: "# tarjetas cortadas" }),
  cutting: (n: number) =>
    plural(n, { one: "Cortar # tarjeta", many: "Cortar # de tarjetas", other: "Cortar # tarjetas" }),
  pasting: (n: number) =>
    n === 0 ? "Pegar" : plural(n, { one: "Pegar # tarjeta", many: "Pegar # de tarjetas", other: "Pegar # tarjetas" }),
  pasted: (n: number) =>
    n === 0
      ? "Pegado"
      : plural(n, { one: "# tarjeta pegada", many: "# de tarjetas pegadas", other: "# tarjetas pegadas" }),
  addingSource: "Añadir una fuente",
  picture: "Imagen",
  nothing: "En el portapapeles no hay nada que quepa en un mapa.",
  tooMany: (most: number) => `Se pueden pegar como máximo ${number(most)} celdas a la vez. Pegue por partes.`,
  tooMuchText: "Hay demasiado en el portapapeles para pegarlo de una vez. Pegue por partes.",
  refused: (keys: string) => `La ventana no puede leer el portapapeles por sí sola. Pulse ${keys}.`,
  preview: {
    title: "¿Pegar esto?",
    cards: (n: number) => plural(n, { one: "# tarjeta", many: "# de tarjetas", other: "# tarjetas" }),
    stages: (n: number) => plural(n, { one: "# etapa nueva", many: "# de etapas nuevas", other: "# etapas nuevas" }),
    lanes: (n: number) =>
      plural(n, { one: "# carril nuevo", many: "# de carriles nuevos", other: "# carriles nuevos" }),
    new: "nuevo",
    lane: "Carril",
    unnamed: "Sin nombre",
    moreLanes: (n: number) =>
      plural(n, { one: "y # carril más", many: "y # de carriles más", other: "y # carriles más" }),
    moreColumns: (n: number) =>
      plural(n, { one: "y # columna más", many: "y # de columnas más", other: "y # columnas más" }),
    accept: "Pegar",
  },
} satisfies NonNullable<SomeWords["says"]>["clipboard"];
