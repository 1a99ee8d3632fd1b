// Spanish: words that many places use, the program as a whole, faults and the sheet of shortcuts.
import type { SomeWords } from "..";

export const common = {
  cancel: "Cancelar",
  close: "Cerrar",
  done: "Listo",
  remove: "Quitar",
  add: "Añadir",
  undo: "Deshacer",
  retry: "Reintentar",
  copyDetails: "Copiar detalles",
  copied: "Copiado",
  untitled: "Mapa sin título",
  untitledNumber: (n: number) => (n === 1 ? "Mapa sin título" : `Mapa sin título ${n}`),
  unnamed: "Sin nombre",
  none: "Ninguno",
  everyone: "Todos",
  more: "Más",
  loading: "Abriendo…",
} satisfies SomeWords["common"];

export const app = {
  bar: {
    file: "Archivo",
    edit: "Edición",
    insert: "Insertar",
    view: "Ver",
    help: "Ayuda",
    quit: "Salir",
    theme: "Claro u oscuro",
  },
  name: "Waymark",
  crashed: "Esta parte de la ventana dejó de funcionar.",
  crashedHint: "No se ha perdido nada de lo guardado. Recargue para continuar.",
  reload: "Recargar",
  themeSystem: "Como el sistema",
  theme: "Tema",
  readOnly: "Solo lectura",
} satisfies SomeWords["app"];

export const shortcuts = {
  title: "Atajos de teclado",
  find: "Buscar un atajo",
  none: (text: string) => `No hay ningún atajo para «${text}».`,
  rooms: {
    go: "Desplazarse",
    write: "Escribir",
    edit: "Editar",
    add: "Añadir",
    move: "Mover",
    view: "Ver",
    window: "Ventana",
  },
  ways: {
    arrows: "A la celda o tarjeta siguiente",
    select: "Ampliar la selección",
    next: "Al paso siguiente, y volver",
    ends: "A los extremos del carril",
    corners: "A los extremos del mapa",
    screen: "Una pantalla arriba o abajo",
    screenAcross: "Una pantalla hacia un lado",
    typing: "Escribir una tarjeta nueva, o de nuevo en la elegida",
    letters: "Cualquier letra",
    commit: "Aceptar y seguir con lo de abajo",
    commitNext: "Aceptar y pasar al paso siguiente; tras la última etapa, a una nueva",
    another: "Aceptar y otra tarjeta debajo",
    line: "Una línea nueva",
    cancel: "Dejar el texto como estaba",
    feeling: "En el carril de emociones: subir o bajar la emoción",
  },
} satisfies SomeWords["shortcuts"];

/** Keys that are printed with words. */
export const keyNames = {
  Control: "Ctrl",
  Escape: "Esc",
  Delete: "Supr",
  PageUp: "RePág",
  PageDown: "AvPág",
  Home: "Inicio",
  End: "Fin",
  Space: "Espacio",
} satisfies SomeWords["keyNames"];

export const fault = {
  unknown: "Algo salió mal.",
  title: "No ha funcionado",
} satisfies SomeWords["fault"];
