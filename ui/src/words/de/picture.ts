// Deutsch: Bilder aufnehmen, zuschneiden und beschreiben.
import type { SomeWords } from "..";
import { number } from "./speech";

export const picture: SomeWords["picture"] = {
  group: "Bild",
  placeHint: "Oder einfügen, oder hier ablegen.",
  altMissing: "Fehlt: Beschreiben Sie in wenigen Worten, was es zeigt, für alle, die es nicht sehen können.",
  tooBig: "Dieses Bild ist größer als 20 MB.",
  tooBigHint: "Verkleinern Sie es, und versuchen Sie es noch einmal.",
  noPicture: "Darin ist kein Bild.",
  noPictureHint: "Möglich sind PNG, JPEG und WebP.",
  crop: "Zuschneiden",
  cropHint:
    "Ziehen Sie den Rahmen oder seine Ecken. Pfeiltasten bewegen, was den Fokus hat; mit Umschalt in größeren Schritten.",
  cropDo: "Zuschneiden",
  cropFailed: "Dieses Bild konnte nicht zugeschnitten werden.",
  cropFailedHint: "Ersetzen Sie es durch eine Datei von Ihrem Computer, und versuchen Sie es noch einmal.",
  ratio: "Format",
  ratios: { free: "Frei", square: "Quadrat", photo: "4:3", wide: "16:9", tall: "3:4" },
  pixels: (width: number, height: number) => `${number(width)} × ${number(height)} Pixel`,
  frame: "Rahmen des Zuschnitts",
  corners: {
    topLeft: "Ecke oben links",
    topRight: "Ecke oben rechts",
    bottomLeft: "Ecke unten links",
    bottomRight: "Ecke unten rechts",
  },
};
