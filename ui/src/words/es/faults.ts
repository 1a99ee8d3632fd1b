// Spanish: what went wrong, by the core's code: a sentence and what to do.
import type { SomeWords } from "..";

export const faults = {
  ambiguous: { text: "Hay varios mapas que coinciden.", hint: "Indique algo más del título." },
  answer_unwritable: { text: "No se pudo preparar la respuesta.", hint: "Inténtelo de nuevo." },
  behind: {
    text: "Otro programa cambió este mapa entretanto.",
    hint: "Incorpore los cambios e inténtelo de nuevo.",
  },
  busy: {
    text: "Otro programa está usando la biblioteca.",
    hint: "Cierre la otra ventana o programa, o inténtelo de nuevo en un momento.",
  },
  closed: { text: "La biblioteca está cerrada por un momento.", hint: "Inténtelo de nuevo en un momento." },
  core_failed: {
    text: "Waymark cometió un error.",
    hint: "No se ha perdido nada de lo guardado. Abra el mapa de nuevo.",
  },
  damaged: {
    text: "La biblioteca está dañada.",
    hint: "No se ha sobrescrito nada. Restaure una copia de seguridad o exporte lo que aún se pueda leer.",
  },
  disk_full: {
    text: "El disco está lleno.",
    hint: "Libere espacio e inténtelo de nuevo. Lo guardado antes está a salvo.",
  },
  drills_into_itself: {
    text: "Una tarjeta no puede detallarse en el mismo mapa en el que está.",
    hint: "Elija otro mapa.",
  },
  exists: { text: "Este mapa ya está en la biblioteca.", hint: "Impórtelo como copia." },
  failed: {
    text: "No se pudo realizar.",
    hint: "No se ha cambiado nada. Si vuelve a ocurrir, restaure una copia de seguridad.",
  },
  file_too_large: {
    text: "El archivo es demasiado grande.",
    hint: "Expórtelo sin sus imágenes o divídalo en dos.",
  },
  file_unreadable: {
    text: "No se pudo leer el archivo.",
    hint: "Compruebe que sigue ahí y que tiene permiso para leerlo.",
  },
  flow_needs_touchpoints: {
    text: "Esta tarjeta tiene flujos, y los flujos solo unen puntos de contacto.",
    hint: "Déjela en un carril de puntos de contacto o quite antes sus flujos.",
  },
  history_gone: { text: "El historial no llega tan atrás.", hint: "Abra el mapa de nuevo." },
  image_broken: {
    text: "La imagen está dañada o incompleta.",
    hint: "Ábrala en un visor de imágenes y guárdela de nuevo.",
  },
  image_too_large: {
    text: "La imagen es demasiado grande.",
    hint: "Reduzca la imagen e inténtelo de nuevo.",
  },
  image_unknown: { text: "No es una imagen PNG, JPEG o WebP.", hint: "Convierta la imagen a PNG o JPEG." },
  import_failed: {
    text: "El archivo no es un mapa que Waymark pueda leer.",
    hint: "Expórtelo de nuevo desde Waymark.",
  },
  io: {
    text: "El disco no respondió.",
    hint: "Compruebe que el disco está conectado y en buen estado e inténtelo de nuevo.",
  },
  last_stage: {
    text: "Un mapa conserva al menos una etapa.",
    hint: "Cambie el nombre de esta etapa o añada otra antes de quitarla.",
  },
  last_step: {
    text: "Una etapa conserva al menos un paso.",
    hint: "Quite o mueva la etapa entera, o añada antes otro paso.",
  },
  moved: {
    text: "El archivo de la biblioteca se movió o se sustituyó.",
    hint: "Lo guardado antes está a salvo en ese archivo. Cree ahora una copia de seguridad y devuelva el archivo a su lugar.",
  },
  newer_library: {
    text: "Esta biblioteca se creó con una versión más reciente de Waymark.",
    hint: "Actualice Waymark para modificarla.",
  },
  not_a_library: {
    text: "Este archivo no es una biblioteca de Waymark.",
    hint: "Elija otro archivo; este no se ha tocado.",
  },
  not_a_number: { text: "Los valores de una métrica son números simples.", hint: "Indique un número." },
  not_found: {
    text: "Ya no está ahí.",
    hint: "Puede que alguien lo haya quitado; consulte de nuevo la biblioteca.",
  },
  not_open: { text: "Esta ventana no ha abierto el mapa.", hint: "Abra el mapa de nuevo." },
  nothing_to_redo: {
    text: "No hay nada suyo que rehacer.",
    hint: "Se puede rehacer después de deshacer, hasta su siguiente cambio.",
  },
  nothing_to_undo: {
    text: "No hay nada suyo que deshacer.",
    hint: "Lo que otros han cambiado desde entonces se queda como está.",
  },
  read_only: {
    text: "La biblioteca no se puede modificar.",
    hint: "Revise los permisos del archivo y de su carpeta, o guarde una copia en otro lugar.",
  },
  span_too_long: {
    text: "La tarjeta sobrepasaría el último paso.",
    hint: "Haga que abarque menos pasos o añada pasos antes.",
  },
  too_many: { text: "Es demasiado a la vez.", hint: "Elija menos elementos." },
  two_names: {
    text: "El archivo de la biblioteca tiene dos nombres.",
    hint: "Quite uno de los dos nombres (el contenido permanece) o haga una copia real.",
  },
  unreachable: {
    text: "Waymark no respondió.",
    hint: "Compruebe que Waymark sigue en marcha e inténtelo de nuevo.",
  },
} satisfies SomeWords["faults"];
