// Español: formas de entrar, la hoja con la vista previa, la lectura de tablas, texto pegado, muchos archivos, dos copias de un mapa.
import type { SomeWords } from "..";
import { list, number, plural } from "./speech";

const maps = (n: number) => plural(n, { one: "# mapa", many: "# de mapas", other: "# mapas" });
const cards = (n: number) => plural(n, { one: "# tarjeta", many: "# de tarjetas", other: "# tarjetas" });
const files = (n: number) => plural(n, { one: "# archivo", many: "# de archivos", other: "# archivos" });

export const importing: SomeWords["importing"] = {
  title: (name: string) => `Importar «${name}»`,
  titleText: "Un mapa a partir de texto",
  titleMany: (n: number) => `Importar ${files(n)}`,
  reading: "Leyendo el archivo…",
  readAgain: "Leyéndolo de nuevo…",
  readingSo: (megabytes: number, seconds: number) =>
    megabytes < 0.1
      ? `Leyendo… ${number(seconds)} s`
      : `Leyendo ${number(Math.round(megabytes * 10) / 10)} MB… ${number(seconds)} s`,
  stop: "Detener",
  stopped: "Se ha detenido la lectura.",
  stoppedHint: "No se ha cambiado nada.",
  readOn: "Leerlo otra vez",
  readAs: "Leer como",
  asItLooks: "Lo que parece ser",
  readAsHint: "Elija otro tipo si el archivo es otra cosa.",
  kinds: {
    json: "Mapa de Waymark (JSON)",
    bundle: "Mapas de Waymark con imágenes (ZIP)",
    library: "Biblioteca de Waymark",
    csv: "Tabla (CSV)",
    xlsx: "Tabla (Excel)",
    mermaid: "Mermaid journey",
    markdown: "Markdown",
    cjml: "CJML (XML)",
    text: "Lista o texto sin formato",
  },
  counts: (stages: number, steps: number, lanes: number, count: number, personas: number) =>
    list(
      [
        plural(stages, { one: "# etapa", many: "# de etapas", other: "# etapas" }),
        steps > stages ? plural(steps, { one: "# paso", many: "# de pasos", other: "# pasos" }) : "",
        plural(lanes, { one: "# carril", many: "# de carriles", other: "# carriles" }),
        cards(count),
        personas > 0 ? plural(personas, { one: "# persona", many: "# de personas", other: "# personas" }) : "",
      ].filter(Boolean),
    ),
  comes: (fresh: number, merged: number, all: number) =>
    merged === 0
      ? `${number(fresh)} de ${maps(all)}`
      : list(
          [
            fresh > 0 ? plural(fresh, { one: "# mapa nuevo", many: "# de mapas nuevos", other: "# mapas nuevos" }) : "",
            plural(merged, {
              one: "cambios incorporados en # mapa",
              many: "cambios incorporados en # de mapas",
              other: "cambios incorporados en # mapas",
            }),
          ].filter(Boolean),
        ),
  preview: "Vista previa del mapa",
  previewOf: (title: string) => `Vista previa de «${title}»`,
  zoomIn: "Más grande",
  zoomOut: "Más pequeño",
  fit: "Ajustar",
  nothingYet: "Aquí aparecerá el mapa.",
  nothingYetHint: "Pegue o escriba al otro lado.",
  notDrawn: "Solo se dibujan los primeros mapas de un archivo. Este entra igualmente.",
  empty: "No contiene ninguna tarjeta.",
  emptyHint: "Se ha leído, pero nada se ha convertido en tarjeta. Pruebe otro tipo u otras columnas.",
  failed: "Así no se puede leer",
  failedHint: "No se ha cambiado nada. Quizá encaje otro tipo u otra codificación.",
  where: "Adónde",
  whereNew: "Un mapa nuevo",
  whereNewMany: "Mapas nuevos",
  whereNewUse: "Sus otros mapas quedan como están.",
  lanes: "Como carriles nuevos",
  lanesUse: "Sus carriles van debajo de los suyos. Las etapas del mismo nombre se unen.",
  stages: "Unido por nombre de etapa",
  stagesUse: "Se unen las etapas del mismo nombre y los carriles del mismo tipo; las tarjetas van detrás de las suyas.",
  joining: {
    asItWillBe: (title: string) => `«${title}» como quedará`,
    isNew: "Nuevo",
    adds: ({ stages, steps, lanes, cards: count, personas }) =>
      `Añade ${list(
        [
          stages > 0 ? plural(stages, { one: "# etapa", many: "# de etapas", other: "# etapas" }) : "",
          steps > stages ? plural(steps, { one: "# paso", many: "# de pasos", other: "# pasos" }) : "",
          lanes > 0 ? plural(lanes, { one: "# carril", many: "# de carriles", other: "# carriles" }) : "",
          count > 0 ? cards(count) : "",
          personas > 0 ? plural(personas, { one: "# persona", many: "# de personas", other: "# personas" }) : "",
        ].filter(Boolean),
      )}.`,
    addsNothing: "No añade nada: ya está todo.",
    same: (n: number) =>
      plural(n, {
        one: "# tarjeta ya está y no entra dos veces.",
        many: "# de tarjetas ya están y no entran dos veces.",
        other: "# tarjetas ya están y no entran dos veces.",
      }),
    partial: "Solo se dibujan las etapas que reciben algo.",
    lanes: "Carriles del archivo",
    cards,
    wayOf: (lane: string) => `Adónde va el carril «${lane}»`,
    joins: (lane: string) => `A «${lane}»`,
    own: "Un carril propio",
  },
  go: "Importar",
  goMaps: (n: number) => `Importar ${maps(n)}`,
  goInto: "Añadir al mapa",
  working: "Importando…",
  chooseOne: "Elija al menos un mapa.",
  takes: "Mapas del archivo",
  take: (title: string) => `Importar «${title}»`,
  imported: (n: number) =>
    plural(n, {
      one: "Se ha importado # mapa.",
      many: "Se han importado # de mapas.",
      other: "Se han importado # mapas.",
    }),
  importedMerged: (fresh: number, merged: number) =>
    [
      fresh > 0
        ? plural(fresh, {
            one: "Se ha importado # mapa.",
            many: "Se han importado # de mapas.",
            other: "Se han importado # mapas.",
          })
        : "",
      plural(merged, {
        one: "Cambios incorporados en # mapa.",
        many: "Cambios incorporados en # de mapas.",
        other: "Cambios incorporados en # mapas.",
      }),
    ]
      .filter(Boolean)
      .join(" "),
  undoToTrash: "Deshacer (lo mueve a la papelera)",
  undoBoth: "Deshacer (los mapas nuevos van a la papelera)",
  takeBack: "Deshacer la última importación",
  joined: (count: number, title: string) =>
    plural(
      count,
      {
        one: "Se ha añadido # tarjeta a «{0}».",
        many: "Se han añadido # de tarjetas a «{0}».",
        other: "Se han añadido # tarjetas a «{0}».",
      },
      title,
    ),
  changedSince: "El mapa ha cambiado desde entonces. Deshaga paso a paso en el mapa.",
  remarks: (n: number) => plural(n, { one: "# observación", many: "# de observaciones", other: "# observaciones" }),
  line: (n: number) => `Línea ${number(n)}`,
  lineNumber: (n: number) => number(n),
  row: (n: number) => `Fila ${number(n)}`,
  showLine: "Mostrar esta línea en el texto",
  repairAll: "Reparar todo",
  repairNone: "No reparar nada",
  moreRemarks: (n: number) =>
    plural(n, { one: "# observación más", many: "# de observaciones más", other: "# observaciones más" }),
  text: {
    way: "A partir de texto",
    wayUse: "Mermaid, una lista, una tabla, JSON: péguelo",
    label: "Texto",
    hint: "Mermaid, una lista con sangrías, Markdown, una tabla de una hoja de cálculo, CSV, JSON o CJML.",
    name: "Texto pegado",
    examples: "Empezar con un ejemplo",
    list: "Una lista",
    mermaid: "Mermaid",
    table: "Una tabla",
    clear: "Vaciar",
    sampleList:
      "Encontrar un curso\n  Buscar en la web\n    pain: Demasiados resultados\n  Comparar dos escuelas\nInscribirse\n  Rellenar el formulario\n    pain: Pide un número de fax\n  Pagar\nPrimera clase\n  Conocer a la profesora",
    sampleMermaid:
      "journey\n  title Ir al dentista\n  section Reservar\n    Llamar a la consulta: 2: Mia\n    Conseguir una cita: 4: Mia\n  section Visita\n    Esperar: 2: Mia\n    Tratamiento: 3: Mia, Dentista\n  section Después\n    Pagar la factura: 3: Mia",
    sampleTable:
      "stage\tlane\ttext\tfeeling\nReservar\tactions\tBuscar una habitación\t1\nReservar\tpains\tLos precios cambian\t-1\nEstancia\tactions\tRegistrarse\t0\nEstancia\tfeelings\tBuen recibimiento\t2\nSalida\tactions\tPagar en recepción\t-1",
  },
  table: {
    title: "Cómo leer la tabla",
    sheet: "Hoja",
    sheetNumber: (n: number) => `Hoja ${number(n)}`,
    encoding: "Caracteres",
    encodings: {
      "utf-8": "Unicode (UTF-8)",
      "utf-16le": "Unicode (UTF-16 LE)",
      "utf-16be": "Unicode (UTF-16 BE)",
      "windows-1252": "Occidental (Windows-1252)",
      gb18030: "Chino (GB18030)",
      shift_jis: "Japonés (Shift JIS)",
    },
    delimiter: "Entre celdas",
    delimiters: { ",": "Coma", ";": "Punto y coma", "\t": "Tabulador", "|": "Barra" },
    headers: "Filas de encabezado",
    headerRows: (n: number) => (n === 0 ? "Ninguna" : number(n)),
    shape: "Qué es una fila",
    shapes: {
      card_rows: { name: "Una tarjeta", use: "Las columnas dicen etapa, carril y texto" },
      step_rows: { name: "Un paso", use: "Cada columna es un carril" },
      lane_rows: { name: "Un carril", use: "Cada columna es una etapa" },
      notes: { name: "Una nota adhesiva", use: "De Miro, FigJam y similares" },
    },
    scale: "Emociones",
    scales: {
      own: "Escala propia",
      "-2 2": "−2 a +2",
      "1 5": "1 a 5",
      "0 10": "0 a 10",
      "1 7": "1 a 7",
      "1 10": "1 a 10",
      "0 100": "0 a 100",
      "5 1": "5 a 1 (1 es lo mejor)",
      "6 1": "6 a 1 (1 es lo mejor)",
    },
    worst: "Lo peor",
    best: "Lo mejor",
    columns: "Qué son las columnas",
    columnsHint: (rows: number) =>
      plural(rows, {
        one: "# fila. Diga encima de cada columna qué es.",
        many: "# de filas. Diga encima de cada columna qué es.",
        other: "# filas. Diga encima de cada columna qué es.",
      }),
    column: (nth: number, name: string) => `Columna ${number(nth)}: ${name}`,
    unnamedColumn: (nth: number) => `Columna ${number(nth)}`,
    ignored: "Se omite",
    groups: {
      usual: "Lo más habitual",
      feeling: "Emoción",
      card: "Tarjeta",
      touchpoint: "Punto de contacto",
      opportunity: "Oportunidad",
      evidence: "Evidencia",
      stage: "Etapa",
      place: "Posición en la pizarra",
      others: "Otros",
    },
    laneGroup: "Tarjetas de un carril",
    asLane: (lane: string) => `${lane} (carril)`,
    newWords: "Palabras de emoción que no se conocen",
    newWordsHint: "Diga cómo se siente cada una. Se recordará para la próxima vez.",
    wordTimes: (n: number) => plural(n, { one: "# vez", many: "# de veces", other: "# veces" }),
    moreWords: (n: number) => plural(n, { one: "# palabra más", many: "# de palabras más", other: "# palabras más" }),
    wordFeels: (word: string) => `Cómo se siente «${word}»`,
    forgetWord: (word: string) => `No leer «${word}» como emoción`,
    persona: "De quién",
    everyone: "Todos",
    asLastTime: "Leer como la última vez",
    asLastTimeHint: "Ya ajustó antes una tabla con estos encabezados.",
    asGuessed: "Dejar que se adivine",
    exampleCsv: "Ejemplo en CSV",
    exampleXlsx: "Ejemplo en Excel",
    exampleHint: "Una tabla con todas las columnas que se pueden leer.",
    exampleSaved: (name: string) => `Se ha guardado «${name}».`,
  },
  fields: {
    stage: "Etapa",
    step: "Paso",
    lane: "Carril",
    lane_kind: "Tipo de carril",
    text: "Texto",
    notes: "Notas",
    tags: "Etiquetas",
    moment_of_truth: "Momento de la verdad",
    channel: "Canal del punto de contacto",
    side: "Delante o detrás",
    owner: "Equipo del punto de contacto",
    mode: "Reactivo o proactivo",
    customer_service: "Atención al cliente",
    wait: "Espera",
    duration: "Duración",
    effort: "Esfuerzo del cliente",
    impact: "Impacto de la oportunidad",
    opportunity_effort: "Esfuerzo de realizarla",
    status: "Estado de la oportunidad",
    opportunity_owner: "Quién impulsa la oportunidad",
    due: "Fecha límite",
    evidence: "Evidencia",
    colour: "Color",
    icon: "Icono",
    span: "Pasos que abarca",
    step_number: "Número del paso",
    lane_number: "Número del carril",
    card_id: "Identificador de la tarjeta",
    lane_id: "Identificador del carril",
    step_id: "Identificador del paso",
    stage_id: "Identificador de la etapa",
    feeling: "Emoción",
    feeling_word: "Palabra para la emoción",
    persona: "Persona",
    stage_description: "Sobre la etapa",
    stage_period: "Tiempo de la etapa",
    x: "Posición horizontal",
    y: "Posición vertical",
    width: "Anchura",
    height: "Altura",
    cluster: "Grupo",
    id: "Identificador",
    rank: "Orden",
    rest: "Otros campos",
  },
  many: {
    hint: "Cada archivo se lee antes de importar nada.",
    waiting: "En espera",
    reading: "Leyendo…",
    importing: "Importando…",
    failed: "No se puede leer",
    unread: "Sin leer",
    done: (n: number) => `${maps(n)} en la biblioteca`,
    doneMerged: (fresh: number, merged: number) =>
      list(
        [
          fresh > 0 ? plural(fresh, { one: "# mapa nuevo", many: "# de mapas nuevos", other: "# mapas nuevos" }) : "",
          plural(merged, {
            one: "cambios incorporados en # mapa",
            many: "cambios incorporados en # de mapas",
            other: "cambios incorporados en # mapas",
          }),
        ].filter(Boolean),
      ),
    into: "Añadido al mapa",
    found: (n: number, count: number) => list([maps(n), cards(count)]),
    progress: (done: number, total: number) => `${number(done)} de ${number(total)}`,
    readingAll: "Leyendo los archivos",
    importingAll: "Importando los archivos",
    stop: "Detener",
    take: (name: string) => `Importar ${name}`,
    ready: (good: number, bad: number) =>
      bad === 0
        ? plural(good, {
            one: "Se puede importar # archivo.",
            many: "Se pueden importar # de archivos.",
            other: "Se pueden importar # archivos.",
          })
        : `${plural(good, { one: "Se puede importar # archivo", many: "Se pueden importar # de archivos", other: "Se pueden importar # archivos" })}; ${plural(bad, { one: "# no.", many: "# no.", other: "# no." })}`,
    went: (count: number, from: number) =>
      plural(
        from,
        { one: "{0} de # archivo.", many: "{0} de # de archivos.", other: "{0} de # archivos." },
        plural(count, {
          one: "Ha entrado # mapa",
          many: "Han entrado # de mapas",
          other: "Han entrado # mapas",
        }),
      ),
    wentMerged: (fresh: number, merged: number) =>
      [
        fresh > 0
          ? plural(fresh, { one: "Ha entrado # mapa.", many: "Han entrado # de mapas.", other: "Han entrado # mapas." })
          : "",
        plural(merged, {
          one: "# mapa ha incorporado cambios.",
          many: "# de mapas han incorporado cambios.",
          other: "# mapas han incorporado cambios.",
        }),
      ]
        .filter(Boolean)
        .join(" "),
    wentInto: (count: number, title: string) =>
      plural(
        count,
        {
          one: "Se ha añadido # archivo a «{0}».",
          many: "Se han añadido # de archivos a «{0}».",
          other: "Se han añadido # archivos a «{0}».",
        },
        title,
      ),
    left: (n: number) =>
      plural(n, {
        one: "# archivo se ha quedado fuera:",
        many: "# de archivos se han quedado fuera:",
        other: "# archivos se han quedado fuera:",
      }),
    stopped: (n: number) =>
      plural(n, {
        one: "Detenido: # archivo sin probar.",
        many: "Detenido: # de archivos sin probar.",
        other: "Detenido: # archivos sin probar.",
      }),
    openFirst: "Abrir el primero",
    nothing: "No se ha importado ningún archivo.",
    undone: "Deshecho.",
  },
  copies: {
    have: (title: string) => `Ya tiene este mapa: «${title}»`,
    haveHint: "El archivo es una copia que puede haberse cambiado en otro lugar.",
    merge: "Incorporar lo que se cambió en el archivo",
    mergeUse: "Sus propios cambios se mantienen. Un solo paso que se puede deshacer.",
    copy: "Importarlo como otro mapa",
    copyUse: "Su mapa queda como está.",
    comparing: "Comparando las dos copias…",
    isHere: "Ya tiene este mapa.",
    isSame: "Igual que el suyo.",
    isOlder: "Nada nuevo; el suyo ha avanzado.",
    isOther: "Un mapa suyo, pero distinto; no se ha encontrado una versión común.",
    differs: (brings: number, conflicts: number) =>
      list(
        [
          brings > 0
            ? plural(brings, { one: "# cambio nuevo", many: "# de cambios nuevos", other: "# cambios nuevos" })
            : "",
          conflicts > 0
            ? plural(conflicts, {
                one: "# cambiado en las dos",
                many: "# de cambiados en las dos",
                other: "# cambiados en las dos",
              })
            : "",
        ].filter(Boolean),
      ),
    fateOf: (title: string) => `Qué hacer con «${title}»`,
    fates: { merge: "Incorporar sus cambios", copy: "Importar como otro mapa", leave: "Dejar fuera" },
    base: (when: string) => `Las dos copias vienen de su versión de ${when}.`,
    noBase:
      "Las dos copias no tienen ninguna versión en común. Se añade lo que solo tiene el archivo. Donde difieren, elige usted.",
    guessed: (when: string) =>
      `El archivo no dice de qué versión viene. A la que más se parece es a la suya de ${when}; con ella se ha comparado.`,
    mended: (n: number) => `También ajustado, para que el mapa siga entero (${number(n)})`,
    theirs: (n: number) => `Nuevo del archivo (${number(n)})`,
    theirsNone: "El archivo no trae nada más.",
    mine: (n: number) => `Sus propios cambios: se mantienen (${number(n)})`,
    conflicts: (n: number) => `Cambiado en las dos copias (${number(n)})`,
    conflictsHint: "Elija qué debe quedar. Si no elige, queda el lado marcado.",
    settled: (n: number) => `Ya decidido (${number(n)})`,
    settledHint: "Al unir este archivo antes, usted conservó su lado. Aún puede cambiar de opinión.",
    keepMine: "Conservar todo lo mío",
    remembered: (title: string) => `«${title}» queda como está. No se le volverá a preguntar por esto.`,
    agree: "No hay nada que incorporar.",
    allMine: "Todo lo mío",
    allTheirs: "Todo lo del archivo",
    was: "Era",
    here: "Aquí",
    file: "En el archivo",
    nothing: "nada",
    gone: "eliminado",
    same: "Ambas copias dicen lo mismo. No hay nada que incorporar.",
    go: (n: number) =>
      plural(n, {
        one: "Incorporar # cambio",
        many: "Incorporar # de cambios",
        other: "Incorporar # cambios",
      }),
    went: (n: number, title: string) =>
      plural(
        n,
        {
          one: "Se ha incorporado # cambio en «{0}».",
          many: "Se han incorporado # de cambios en «{0}».",
          other: "Se han incorporado # cambios en «{0}».",
        },
        title,
      ),
    more: (n: number) => plural(n, { one: "y # más", many: "y # más", other: "y # más" }),
  },
  menu: "Importar",
  menuInto: "Archivos a este mapa…",
  menuIntoUse: "Como carriles nuevos o unidos por nombre de etapa",
  menuText: "Texto a este mapa…",
  menuTextUse: "Mermaid, una lista, una tabla",
  menuNew: "Archivos como mapas nuevos…",
};
