// Spanish: presenting, the presenter's notes, the facilitator's timer, one lane at a time.
import type { SomeWords } from "..";
import { number, plural } from "./speech";

export const present = {
  start: "Presentar",
  menu: "Presentar y facilitar",
  notesWindow: "Notas en una segunda ventana",
  timer: "Temporizador",
  nothing: "Añada antes una etapa: se presenta etapa por etapa.",
  show: "Presentación",
  how: "Derecha e izquierda recorren las etapas, abajo y arriba las tarjetas, Escape termina.",
  end: "Terminar la presentación",
  next: "Siguiente",
  back: "Atrás",
  whole: "El mapa completo",
  finale: "El recorrido completo",
  stage: (at: number, of: number, name: string) => `Etapa ${number(at)} de ${number(of)}: ${name}`,
  place: (at: number, of: number) => `${number(at)} / ${number(of)}`,
  card: (at: number, of: number, text: string) => `Tarjeta ${number(at)} de ${number(of)}: ${text}`,
  noCards: "No hay tarjetas bajo esta etapa.",
  spotlightOff: "Foco desactivado",
  laser: "Puntero láser",
  black: "Pantalla en negro",
  blackOn: "La pantalla está en negro. Pulse B para volver a mostrar el mapa.",
  fullScreen: "Pantalla completa",
  zoomIn: "Ampliar",
  zoomOut: "Reducir",
  fit: "Ajustar a la etapa",
  audience: "Carriles para este público",
  allLanes: "Todos los carriles",
  lanesShown: (n: number) =>
    plural(n, { one: "# carril visible", many: "# de carriles visibles", other: "# carriles visibles" }),
  everyStage: "Etapas",
  noNotesWindow: "No se pudo abrir la ventana de notas.",
  noNotesWindowHint: "Permita que esta página abra ventanas y pulse N de nuevo.",
  notes: {
    title: "Notas del presentador",
    waiting: "Inicie la presentación: aquí aparecen las notas, las tarjetas y la etapa siguiente.",
    now: "Ahora",
    upNext: "A continuación",
    none: "No hay notas para esta etapa. Escríbalas en el inspector, en Notas.",
    noneCard: "No hay notas en esta tarjeta.",
    last: "Este es el final.",
    since: "Desde el inicio",
    clock: "Hora",
    ended: "La presentación ha terminado.",
    cards: (n: number) => plural(n, { one: "# tarjeta aquí", many: "# de tarjetas aquí", other: "# tarjetas aquí" }),
  },
} satisfies SomeWords["present"];

export const timer = {
  label: "Temporizador",
  start: "Iniciar",
  pause: "Pausar",
  reset: "Reiniciar",
  close: "Cerrar el temporizador",
  minutes: (n: number) => plural(n, { one: "# minuto", many: "# de minutos", other: "# minutos" }),
  minute: "+1 minuto",
  own: "Minutos",
  left: (time: string) => `Quedan ${time}`,
  half: (time: string) => `Ha pasado la mitad del tiempo: quedan ${time}.`,
  lastMinute: "Queda un minuto.",
  over: "Se acabó el tiempo.",
  sound: "Sonido al final",
} satisfies SomeWords["timer"];

export const oneLane = {
  label: "Un carril cada vez",
  now: (name: string, at: number, of: number) => `${name}: carril ${number(at)} de ${number(of)}`,
  next: "Carril siguiente",
  back: "Carril anterior",
  end: "Volver a mostrar todos los carriles",
} satisfies SomeWords["oneLane"];
