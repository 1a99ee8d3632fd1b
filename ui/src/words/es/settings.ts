// Spanish: the settings sheet.
import type { SomeWords } from "..";

export const settings = {
  title: "Ajustes",
  open: "Ajustes…",
  lead: "Valen para este equipo y se aplican de inmediato.",
  language: "Idioma",
  likeSystem: (name: string) => `Como el sistema (${name})`,
  languageHint: "La ventana se vuelve a dibujar; usted sigue donde estaba.",
  theme: "Colores",
  themes: {
    light: "Claro",
    dark: "Oscuro",
    contrast: "Alto contraste, claro",
    contrast_dark: "Alto contraste, oscuro",
  },
  textSize: "Tamaño del texto",
  textSizeHint: "El mapa tiene su propio zoom.",
  motion: "El mínimo movimiento posible",
  motionHint: "Aunque el sistema no lo pida.",
  library: "La biblioteca está en",
  backups: "Sus copias de seguridad están en",
  copyPlace: "Copiar la ubicación",
  copyPlaceOf: (what: string) => `Copiar la ubicación: ${what}`,
} satisfies SomeWords["settings"];
