// Arabic: pictures: taking, cropping, describing them.
import type { SomeWords } from "..";
import { number } from "./speech";

export const picture = {
  group: "صورة",
  placeHint: "أو الصق صورة، أو أفلتها هنا.",
  altMissing: "ناقص: اذكر بكلمات قليلة ما تُظهره، لمن لا يستطيع رؤيتها.",
  tooBig: `هذه الصورة أكبر من ${number(20)} ميغابايت.`,
  tooBigHint: "صغّرها وحاول مرة أخرى.",
  noPicture: "لا صورة فيه.",
  noPictureHint: "يُقبل PNG وJPEG وWebP.",
  crop: "اقتصاص",
  cropHint: "اسحب الإطار أو زواياه. مفاتيح الأسهم تحرّك ما عليه التركيز؛ ومع Shift بخطوات أكبر.",
  cropDo: "اقتصاص",
  cropFailed: "تعذر اقتصاص هذه الصورة.",
  cropFailedHint: "استبدلها بملف من قرصك وحاول مرة أخرى.",
  ratio: "الشكل",
  ratios: { free: "حر", square: "مربع", photo: "4:3", wide: "16:9", tall: "3:4" },
  pixels: (width: number, height: number) => `${number(width)} × ${number(height)} بكسل`,
  frame: "إطار الاقتصاص",
  corners: {
    topLeft: "الزاوية العليا اليسرى",
    topRight: "الزاوية العليا اليمنى",
    bottomLeft: "الزاوية السفلى اليسرى",
    bottomRight: "الزاوية السفلى اليمنى",
  },
} satisfies SomeWords["picture"];
