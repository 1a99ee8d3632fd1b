// Spanish: the command palette.
import type { SomeWords } from "..";
import { plural } from "./speech";

export const palette = {
  title: "Hacer o buscar algo",
  open: "Hacer o buscar algo",
  placeholder: "Escriba un comando, un mapa, una tarjeta, una persona…",
  groups: {
    recent: "Usados hace poco",
    next: "Siguiente",
    actions: "Comandos",
    maps: "Mapas",
    records: "En este mapa",
    personas: "Personas",
    panels: "Paneles",
    settings: "Ajustes",
    library: "En la biblioteca",
  },
  results: (n: number) =>
    n === 0 ? "Sin resultados" : plural(n, { one: "# resultado", many: "# de resultados", other: "# resultados" }),
  none: (text: string) => `Aquí nada se llama «${text}».`,
  notNow: "No se puede hacer ahora.",
  searchLibrary: (text: string) => `Buscar «${text}» en la biblioteca`,
  keys: { move: "elegir", group: "grupo siguiente", take: "ejecutar", leave: "cerrar" },
  addLane: (kind: string) => `Añadir carril: ${kind}`,
  newMap: "Nuevo mapa",
  newFrom: (template: string) => `Nuevo mapa desde «${template}»`,
  importFiles: "Importar archivos",
  home: "Ir a la biblioteca",
  theme: (name: string) => `Tema: ${name}`,
  language: (name: string) => `Idioma: ${name}`,
  languageSystem: "Idioma: como el sistema",
  backups: "Copias de seguridad",
  persona: (name: string) => `Mostrar el recorrido de ${name}`,
  everyone: "Mostrar el recorrido de todos",
  personaMaps: (n: number) => plural(n, { one: "# mapa", many: "# de mapas", other: "# mapas" }),
  stage: "Etapa",
  step: "Paso",
  lane: "Carril",
} satisfies SomeWords["palette"];
