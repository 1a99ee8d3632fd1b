// Spanish: the library home and its search.
import type { SomeWords } from "..";
import { list, number, plural } from "./speech";

export const home = {
  all: "Todos los mapas",
  review: "Por revisar",
  trash: "Papelera",
  folders: "Carpetas",
  tags: "Etiquetas",
  noFolder: "Sin carpeta",
  library: "Biblioteca",
  sections: "Secciones de la biblioteca",
  summary: (maps: number, personas: number) =>
    list([
      plural(maps, { one: "# mapa", many: "# de mapas", other: "# mapas" }),
      plural(personas, { one: "# persona", many: "# de personas", other: "# personas" }),
    ]),
  reviewDue: (n: number) =>
    plural(n, {
      one: "Hay un mapa por revisar.",
      many: "Hay # de mapas por revisar.",
      other: "Hay # mapas por revisar.",
    }),
  newMap: "Nuevo mapa",
  import: "Importar",
  blank: "Mapa en blanco",
  blankUse: "Con sus propias etapas y carriles",
  template: "Desde una plantilla",
  templateUse: "Compra, contacto de servicio, blueprint, onboarding",
  templateHint: "Cada una trae etapas y carriles que puede cambiar a voluntad.",
  drop: "Suelte un archivo aquí",
  dropUse: "Excel, CSV, Mermaid, Markdown, JSON",
  dropNow: "Suelte para importar",
  everything: "Todo",
  sort: "Ordenar",
  open: "Abrir",
  rename: "Cambiar nombre",
  duplicate: "Duplicar",
  trashIt: "Mover a la papelera",
  restore: "Restaurar",
  purge: "Eliminar definitivamente…",
  purgeTitle: (n: number) =>
    plural(n, {
      one: "¿Eliminar este mapa definitivamente?",
      many: "¿Eliminar # de mapas definitivamente?",
      other: "¿Eliminar # mapas definitivamente?",
    }),
  purgeHint: "Con ello se eliminan todas las tarjetas y todo el historial. No se puede deshacer.",
  purgeDo: "Eliminar definitivamente",
  purged: (n: number) =>
    plural(n, {
      one: "Se ha eliminado # mapa definitivamente.",
      many: "Se han eliminado # de mapas definitivamente.",
      other: "Se han eliminado # mapas definitivamente.",
    }),
  moveToFolder: "Mover a carpeta…",
  folderName: "Carpeta",
  folderHint: "Los niveles se separan con «/». Déjelo vacío para no usar carpeta.",
  trashed: (title: string) => `«${title}» está en la papelera.`,
  trashedMany: (n: number) =>
    plural(n, {
      one: "# mapa está en la papelera.",
      many: "# de mapas están en la papelera.",
      other: "# mapas están en la papelera.",
    }),
  restored: (title: string) => `«${title}» está de vuelta.`,
  duplicated: (title: string) => `Se ha creado una copia de «${title}».`,
  renamed: "Nombre cambiado.",
  imported: (n: number) =>
    plural(n, {
      one: "Se ha importado # mapa.",
      many: "Se han importado # de mapas.",
      other: "Se han importado # mapas.",
    }),
  importTooBig: "Este archivo supera los 64 MB.",
  importTooBigHint: "Prescinda de las imágenes o impórtelo desde la línea de comandos.",
  noOwner: "sin responsable",
  evidence: (share: string, cards: number, evidenced: number) =>
    cards === 0
      ? "Aún no hay tarjetas"
      : `El ${share} de sus tarjetas se apoya en evidencias (${number(evidenced)} de ${number(cards)})`,
  onEvidence: "con evidencias",
  evidenceShare: "de las tarjetas se apoya en evidencias",
  cardsInAll: "tarjetas en todos los mapas",
  reviewSoon: "por revisar pronto",
  changed: (when: string) => `Modificado ${when}`,
  reviewed: (when: string) => `Revisión: ${when}`,
  overdue: (when: string) => `Revisión pendiente desde: ${when}`,
  actionsFor: (title: string) => `Acciones para ${title}`,
  titleOf: "Título",
  thumbnail: (stages: number, lanes: number) =>
    list([
      plural(stages, { one: "# etapa", many: "# de etapas", other: "# etapas" }),
      plural(lanes, { one: "# carril", many: "# de carriles", other: "# carriles" }),
    ]),
  use: "Usar esta plantilla",
} satisfies SomeWords["home"];

export const search = {
  placeholder: "Buscar mapas, tarjetas, personas, evidencias",
  label: "Buscar en la biblioteca",
  none: (text: string) => `Sin resultados para «${text}»`,
  results: (n: number) => plural(n, { one: "# resultado", many: "# de resultados", other: "# resultados" }),
  searching: "Buscando…",
} satisfies SomeWords["search"];
