// Spanish: the export sheet.
import type { SomeWords } from "..";
import { number, plural } from "./speech";

export const exporting = {
  title: "Exportar",
  format: "Formato",
  formats: { png: "PNG", svg: "SVG", pdf: "PDF", json: "JSON" },
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
  pages: { fit: "Tan grande como el mapa", A4: "A4", A3: "A3", Letter: "Carta" },
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
  pixels: (width: number, height: number) => `Unos ${number(width)} × ${number(height)} píxeles`,
  failed: "No se pudo crear el archivo",
  cancelled: "No se ha escrito nada.",
} satisfies SomeWords["export"];
