// Spanish: pictures: taking, cropping, describing them.
import type { SomeWords } from "..";
import { number } from "./speech";

export const picture = {
  group: "Imagen",
  placeHint: "O péguela o suéltela aquí.",
  altMissing: "Falta: diga en pocas palabras qué muestra, para quienes no pueden verla.",
  tooBig: "Esta imagen supera los 20 MB.",
  tooBigHint: "Redúzcala e inténtelo de nuevo.",
  noPicture: "No contiene ninguna imagen.",
  noPictureHint: "Se aceptan PNG, JPEG y WebP.",
  crop: "Recortar",
  cropHint:
    "Arrastre el marco o sus esquinas. Las teclas de flecha mueven lo que tiene el foco; con Mayús, en pasos mayores.",
  cropDo: "Recortar",
  cropFailed: "No se pudo recortar esta imagen.",
  cropFailedHint: "Reemplácela por un archivo de su disco e inténtelo de nuevo.",
  ratio: "Forma",
  ratios: { free: "Libre", square: "Cuadrada", photo: "4:3", wide: "16:9", tall: "3:4" },
  pixels: (width: number, height: number) => `${number(width)} × ${number(height)} píxeles`,
  frame: "Marco del recorte",
  corners: {
    topLeft: "Esquina superior izquierda",
    topRight: "Esquina superior derecha",
    bottomLeft: "Esquina inferior izquierda",
    bottomRight: "Esquina inferior derecha",
  },
} satisfies SomeWords["picture"];
