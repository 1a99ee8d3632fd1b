// Spanish: finding and replacing on a map.
import type { SomeWords } from "..";
import { number, plural } from "./speech";

export const find = {
  title: "Buscar en este mapa",
  field: "Buscar",
  by: "Reemplazar por",
  byHint: "Reemplazar por (vacío lo elimina)",
  of: (at: number, n: number) => `${number(at)} de ${number(n)}`,
  found: (n: number) =>
    n === 0 ? "Sin resultados" : plural(n, { one: "# resultado", many: "# de resultados", other: "# resultados" }),
  none: "Sin resultados. Pruebe con menos letras o busque en todas partes.",
  hidden: (lane: string) => `Está en el carril «${lane}», que ahora no se muestra.`,
  next: "Resultado siguiente",
  previous: "Resultado anterior",
  matchCase: "Distinguir mayúsculas y acentos",
  wholeWord: "Palabras completas",
  scope: "Dónde buscar",
  scopes: {
    all: "En todas partes",
    cards: "Tarjetas",
    stages: "Etapas y pasos",
    lanes: "Carriles",
    links: "Enlaces",
    notes: "Notas",
    tags: "Etiquetas",
  },
  close: "Cerrar la búsqueda",
  more: "Reemplazar…",
  less: "Solo buscar",
  replaceOne: "Reemplazar",
  replaceAll: "Reemplazar todo",
  replacing: (text: string, by: string) => (by === "" ? `Eliminar «${text}»` : `Reemplazar «${text}» por «${by}»`),
  replaced: (n: number) =>
    plural(n, {
      one: "Reemplazado en # lugar",
      many: "Reemplazado en # de lugares",
      other: "Reemplazado en # lugares",
    }),
} satisfies SomeWords["find"];
