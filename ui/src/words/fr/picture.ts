// Français : prendre, recadrer et décrire des images.
import type { SomeWords } from "..";
import { number } from "./speech";

export const picture: SomeWords["picture"] = {
  group: "Image",
  placeHint: "Ou collez-en une, ou déposez-la ici.",
  altMissing: "Manque\u00a0: dites en quelques mots ce qu’elle montre, pour qui ne peut pas la voir.",
  tooBig: "Cette image dépasse 20\u00a0Mo.",
  tooBigHint: "Réduisez-la et réessayez.",
  noPicture: "Il ne s’y trouve aucune image.",
  noPictureHint: "Les formats PNG, JPEG et WebP conviennent.",
  crop: "Recadrer",
  cropHint:
    "Faites glisser le cadre ou ses coins. Les flèches déplacent ce qui a le focus\u202f; avec Maj, par plus grands pas.",
  cropDo: "Recadrer",
  cropFailed: "Cette image n’a pas pu être recadrée.",
  cropFailedHint: "Remplacez-la par un fichier de votre disque et réessayez.",
  ratio: "Proportions",
  ratios: { free: "Libres", square: "Carré", photo: "4:3", wide: "16:9", tall: "3:4" },
  pixels: (width: number, height: number) => `${number(width)} × ${number(height)} pixels`,
  frame: "Cadre du recadrage",
  corners: {
    topLeft: "Coin supérieur gauche",
    topRight: "Coin supérieur droit",
    bottomLeft: "Coin inférieur gauche",
    bottomRight: "Coin inférieur droit",
  },
};
