// Spanish: the export sheet.
import type { SomeWords } from "..";
import { plural } from "./speech";

export const exporting = {
  title: "Exportar",
  format: "Formato",
  formatUse: {
    png: "Una imagen para presentaciones y correo",
    svg: "Un dibujo nítido a cualquier tamaño",
    pdf: "Un documento con texto en el que se puede buscar",
    json: "El mapa en sí, para guardarlo o pasarlo a otros",
  },
  theme: "Colores",
  themes: { light: "Claro", dark: "Oscuro", print: "Impresión" },
  scale: "Tamaño",
  scales: (n: number) => `${n}×`,
  page: "Página",
  lanes: "Carriles",
  stages: "Etapas",
  persona: "Curva de",
  allPersonas: "Todas las personas",
  all: "Todo",
  none: "Nada",
  go: (format: string) => `Exportar ${format}`,
  working: "Creando el archivo…",
  done: (name: string) => `«${name}» se ha exportado.`,
  doneWith: (name: string, n: number) =>
    plural(
      n,
      {
        one: "«{0}» se ha exportado, con # observación.",
        many: "«{0}» se ha exportado, con # de observaciones.",
        other: "«{0}» se ha exportado, con # observaciones.",
      },
      name,
    ),
  nothing: "Elija al menos un carril y una etapa.",
} satisfies SomeWords["export"];
