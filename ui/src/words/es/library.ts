// Spanish: the library home beyond its tiles: ways of looking, the selection, sheets about many maps, the first run.
import type { SomeWords } from "..";
import { number, plural } from "./speech";

export const library = {
  used: "Usados recientemente",
  favourites: "Favoritos",
  favour: "Añadir a favoritos",
  unfavour: "Quitar de favoritos",
  favourOne: (title: string) => `Favorito: ${title}`,
  rename: "Cambiar nombre…",
  editTags: "Etiquetas…",
  setReview: "Fecha de revisión…",
  exportThem: "Exportar…",
  status: "Estado",
  deleteKey: "Supr",
  arrange: "Cómo mostrar los mapas",
  grid: "Cuadrícula",
  list: "Lista",
  statusFilter: "Estado de los mapas mostrados",
  anyStatus: "Cualquier estado",
  kindFilter: "Tipo de los mapas mostrados",
  sortBy: {
    used: "Último uso",
    changed: "Última modificación",
    title: "Título",
    status: "Estado",
    persona: "Persona",
    stages: "Número de etapas",
    evidence: "Porcentaje con evidencias",
    owner: "Responsable",
    review: "Fecha de revisión",
  },
  sortedBy: {
    used: "Orden: último uso",
    changed: "Orden: modificación",
    title: "Orden: título",
    status: "Orden: estado",
    persona: "Orden: persona",
    stages: "Orden: etapas",
    evidence: "Orden: evidencias",
    owner: "Orden: responsable",
    review: "Orden: revisión",
  },
  columns: {
    title: "Título",
    status: "Estado",
    persona: "Persona",
    stages: "Etapas",
    evidence: "Evidencias",
    owner: "Responsable",
    changed: "Modificado",
    review: "Revisión",
  },
  columnMore: "Acciones",
  tagFilter: (tag: string) => `Solo mapas con la etiqueta «${tag}»`,
  dropTag: (tag: string) => `No filtrar por «${tag}»`,
  tagActions: (tag: string) => `Acciones para la etiqueta «${tag}»`,
  folderActions: (folder: string) => `Acciones para la carpeta «${folder}»`,
  fold: (folder: string) => `Carpetas en «${folder}»`,
  renameFolder: "Renombrar o mover carpeta…",
  renameFolderTitle: "Renombrar o mover la carpeta",
  renameFolderHint: "Todos sus mapas se mueven con ella. Los niveles se separan con «/».",
  renameTag: "Renombrar etiqueta…",
  renameTagTitle: "Renombrar la etiqueta",
  renameTagHint: "Cambia en todos los mapas que la llevan.",
  removeTag: "Quitar de todos los mapas",
  tagName: "Etiqueta",
  select: (title: string) => `Seleccionar ${title}`,
  selectAll: "Seleccionar todo",
  clear: "Anular selección",
  more: "Más opciones para los mapas seleccionados",
  changing: "Modificando mapas",
  copying: "Copiando mapas",
  exporting: "Exportando mapas",
  importing: "Importando archivos",
  progress: (done: number, total: number) => `${number(done)} de ${number(total)}`,
  stop: "Detener",
  stopping: "Deteniendo…",
  failedTitle: (failed: number, total: number) => `${number(failed)} de ${number(total)} con errores`,
  failedHint: "Los demás están hechos. Los que aparecen aquí siguen como estaban.",
  nothingToChange: "Ya están así.",
  moved: (n: number, folder: string) =>
    plural(
      n,
      {
        one: "# mapa está ahora en «{0}».",
        many: "# de mapas están ahora en «{0}».",
        other: "# mapas están ahora en «{0}».",
      },
      folder,
    ),
  movedOut: (n: number) =>
    plural(n, {
      one: "# mapa ya no está en ninguna carpeta.",
      many: "# de mapas ya no están en ninguna carpeta.",
      other: "# mapas ya no están en ninguna carpeta.",
    }),
  tagged: (n: number) =>
    plural(n, {
      one: "Etiquetas de # mapa modificadas.",
      many: "Etiquetas de # de mapas modificadas.",
      other: "Etiquetas de # mapas modificadas.",
    }),
  statusSet: (n: number, status: string) =>
    plural(
      n,
      { one: "Estado de # mapa: {0}.", many: "Estado de # de mapas: {0}.", other: "Estado de # mapas: {0}." },
      status,
    ),
  reviewSet: (n: number) =>
    plural(n, {
      one: "Fecha de revisión de # mapa modificada.",
      many: "Fecha de revisión de # de mapas modificada.",
      other: "Fecha de revisión de # mapas modificada.",
    }),
  folderRenamed: (n: number, folder: string) =>
    plural(
      n,
      { one: "# mapa movido a «{0}».", many: "# de mapas movidos a «{0}».", other: "# mapas movidos a «{0}»." },
      folder,
    ),
  duplicatedMany: (n: number) =>
    plural(n, { one: "Se ha creado # copia.", many: "Se han creado # de copias.", other: "Se han creado # copias." }),
  restoredMany: (n: number) =>
    plural(n, {
      one: "# mapa está de vuelta.",
      many: "# de mapas están de vuelta.",
      other: "# mapas están de vuelta.",
    }),
  exported: (n: number) =>
    plural(n, {
      one: "Se ha exportado # mapa.",
      many: "Se han exportado # de mapas.",
      other: "Se han exportado # mapas.",
    }),
  tagsTitle: (n: number) =>
    n === 1 ? "Etiquetas del mapa" : plural(n, { many: "Etiquetas de # de mapas", other: "Etiquetas de # mapas" }),
  reviewTitle: (n: number) =>
    n === 1
      ? "Cuándo revisar el mapa"
      : plural(n, { many: "Cuándo revisar # de mapas", other: "Cuándo revisar # mapas" }),
  reviewDay: "Fecha de revisión",
  reviewIn: { month: "En un mes", quarter: "En tres meses", year: "En un año" },
  reviewNever: "Sin revisión",
  exportTitle: (n: number) =>
    n === 1 ? "Exportar el mapa" : plural(n, { many: "Exportar # de mapas", other: "Exportar # mapas" }),
  exportDo: "Exportar",
  drag: (n: number) => plural(n, { one: "# mapa", many: "# de mapas", other: "# mapas" }),
  both: (one: string, other: string) => `${one}. ${other}`,
  welcome: "¿Por dónde quiere empezar?",
  welcomeHint: "Aquí nada es definitivo: todo mapa se puede cambiar, deshacer y desechar.",
  sample: "Ver un mapa terminado",
  sampleUse: "Un recorrido completo con emociones, puntos de dolor e ideas, para hacer pruebas.",
  blankUse: "Con sus propias etapas y carriles.",
  importUse:
    "Excel, CSV, Mermaid, Markdown, JSON y más. También puede soltar archivos en cualquier parte de esta ventana.",
  orTemplate: "O empiece con una plantilla",
  yours: "Mapas de esta biblioteca",
  empty: {
    all: {
      title: "Aún no hay mapas",
      hint: "Empiece con un mapa en blanco o una plantilla, o suelte un archivo en esta ventana.",
    },
    filter: { title: "Ningún mapa coincide", hint: "Quite un filtro para ver más mapas." },
    trash: {
      title: "La papelera está vacía",
      hint: "Los mapas que mueva a la papelera esperan aquí hasta que los vuelva a necesitar.",
    },
    review: {
      title: "Nada por revisar",
      hint: "Aquí aparecen los mapas cuya fecha de revisión llega en 30 días. Fíjela con «Fecha de revisión…» en el menú de un mapa.",
    },
    favourites: {
      title: "Aún no hay favoritos",
      hint: "Pulse S sobre un mapa, o la estrella de su mosaico, para tenerlo aquí.",
    },
    recent: {
      title: "Aún no se ha abierto nada",
      hint: "Aquí aparecen los mapas que abra, el último en primer lugar.",
    },
    folder: {
      title: "Esta carpeta está vacía",
      hint: "Arrastre mapas a una carpeta o use «Mover a carpeta…» en el menú de un mapa.",
    },
  },
  showAll: "Mostrar todos los mapas",
  clearFilters: "Borrar filtros",
  newHere: "Nuevo mapa aquí",
  searchHits: (n: number) => plural(n, { one: "# resultado", many: "# de resultados", other: "# resultados" }),
  searchNoneHint: "Pruebe con menos palabras o con otras. Las mayúsculas y los acentos no importan.",
  searchClear: "Borrar la búsqueda",
  searchMore: (n: number) =>
    plural(n, {
      one: "Se muestra el primer resultado. Con más palabras se encuentran menos.",
      many: "Se muestran los primeros # de resultados. Con más palabras se encuentran menos.",
      other: "Se muestran los primeros # resultados. Con más palabras se encuentran menos.",
    }),
  searchMap: (title: string) => `Resultados en ${title}`,
} satisfies SomeWords["library"];
