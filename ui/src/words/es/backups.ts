// Spanish: backups, restoring and damaged libraries.
import type { SomeWords } from "..";
import { plural } from "./speech";

export const backups = {
  title: "Copias de seguridad",
  open: "Copias de seguridad…",
  lead: "Waymark crea una cada diez minutos mientras usted edita, y antes de todo lo que no se puede deshacer.",
  where: "Se guardan en",
  copyPlace: "Copiar la ubicación",
  now: "Crear copia ahora",
  working: "Creando la copia…",
  current: "Todo está en la copia más reciente.",
  behind: "Hay cambios que aún no están en ninguna copia.",
  made: "Copia creada.",
  unchanged: (when: string) => `Nada ha cambiado desde la copia del ${when}.`,
  failed: (when: string) => `No se pudo crear la copia del ${when}.`,
  failedNow: "No se pudo crear una copia de seguridad.",
  reasons: {
    editing: "Durante la edición",
    closing: "Al cerrar",
    by_hand: "Manual",
    import: "Antes de importar",
    migration: "Antes de un nuevo formato",
    purge: "Antes de eliminar definitivamente",
    restore: "Antes de restaurar",
    trash: "Antes de mover mapas a la papelera",
  },
  maps: (n: number | null) =>
    n === null ? "no se puede abrir" : plural(n, { one: "# mapa", many: "# de mapas", other: "# mapas" }),
  none: "Aún no hay copias",
  noneHint: "La primera se crea diez minutos después de empezar a editar, o ahora.",
  restore: "Restaurar…",
  restoreLabel: (when: string) => `Restaurar la copia del ${when}`,
  more: (when: string) => `Más opciones para la copia del ${when}`,
  takeMap: "Recuperar un mapa…",
  confirmTitle: (when: string) => `¿Volver al ${when}?`,
  confirm: (maps: number) =>
    plural(maps, {
      one: "La biblioteca vuelve a ser la de entonces, con # mapa.",
      many: "La biblioteca vuelve a ser la de entonces, con # de mapas.",
      other: "La biblioteca vuelve a ser la de entonces, con # mapas.",
    }),
  confirmKept: (folder: string) =>
    `Lo que hay ahora no se pierde: se conserva junto a la biblioteca, en ${folder}, en un archivo cuyo nombre incluye «replaced».`,
  confirmWindows: "Las ventanas abiertas vuelven a la biblioteca.",
  confirmDo: "Restaurar",
  restoring: "Restaurando…",
  restored: (maps: number) =>
    plural(maps, {
      one: "Biblioteca restaurada, con # mapa.",
      many: "Biblioteca restaurada, con # de mapas.",
      other: "Biblioteca restaurada, con # mapas.",
    }),
  restoredKept: (name: string) => `Lo que había antes se conserva como «${name}».`,
  restoredElsewhere: "La biblioteca se restauró desde una copia de seguridad.",
  takeTitle: (when: string) => `Recuperar un mapa del ${when}`,
  takeHint: "Se añade como copia junto a los mapas que ya tiene; no se sustituye nada.",
  takeDo: "Recuperar copia",
  taken: (title: string) => `Hay una copia de «${title}» en la biblioteca.`,
  openTaken: "Abrirla",
  untitled: "Mapa sin título",
  dismiss: "Ocultar",
  saveCopy: "Guardar una copia",
  copySaved: (name: string) => `Guardada como «${name}», entre las copias de seguridad.`,
  damagedMap: (n: number) =>
    plural(n, {
      one: "# registro de este mapa está dañado y no se muestra.",
      many: "# de registros de este mapa están dañados y no se muestran.",
      other: "# registros de este mapa están dañados y no se muestran.",
    }),
  damagedExport: (n: number) =>
    plural(n, {
      one: "# registro dañado de este mapa faltará en el archivo.",
      many: "# de registros dañados de este mapa faltarán en el archivo.",
      other: "# registros dañados de este mapa faltarán en el archivo.",
    }),
  damagedMapHint: "Lo que ve no es el mapa completo. Restaure una copia o recupere este mapa de una de ellas.",
  rescue: {
    title: "Esta biblioteca está dañada",
    lead: "Waymark no la ha modificado ni la modificará. Esto es lo que se puede hacer:",
    file: "El archivo",
    restore: "Volver a la copia más reciente",
    restoreUse: (when: string, maps: number) =>
      plural(
        maps,
        {
          one: "Creada el {0}, con # mapa. El archivo dañado se conserva a su lado.",
          many: "Creada el {0}, con # de mapas. El archivo dañado se conserva a su lado.",
          other: "Creada el {0}, con # mapas. El archivo dañado se conserva a su lado.",
        },
        when,
      ),
    noBackup: "No hay ninguna copia de seguridad que se pueda abrir.",
    salvage: "Rescatar lo que se pueda leer",
    salvageDo: "Rescatar",
    salvageUse:
      "Lee en un archivo nuevo todo lo que sigue intacto e indica lo que falta. El archivo dañado no se toca.",
    salvaging: "Leyendo la biblioteca dañada…",
    other: "Todas las copias…",
    came: "Esto se recuperó",
    whole: "Todo se recuperó tal como estaba.",
    notWhole: "Se recuperó la mayor parte. Esto no está tal como estaba:",
    mapExact: "íntegro",
    mapLost: (n: number) => plural(n, { one: "# laguna", many: "# de lagunas", other: "# lagunas" }),
    incomplete: "Pueden faltar mapas enteros: la lista de mapas está dañada.",
    unnamed: "algo que no tiene nombre",
    records: (n: number) => plural(n, { one: "# registro", many: "# de registros", other: "# registros" }),
    filled: (when: string) => `Donde fue posible, lo que faltaba se completó con la copia del ${when}.`,
    adopt: "Abrirla",
    adoptUse: (file: string) => `«${file}» pasa a ser la biblioteca; el archivo dañado se conserva a su lado.`,
    shared: "Personas, métricas e imágenes",
    fates: {
      rebuilt: "reconstruido",
      older: "de un estado anterior",
      missing: "falta",
    },
  },
} satisfies SomeWords["backups"];
