// Japanese: pictures: taking, cropping, describing them.
import type { SomeWords } from "..";
import { number } from "./speech";

export const picture: SomeWords["picture"] = {
  group: "画像",
  placeHint: "貼り付け、またはここにドロップもできます。",
  altMissing: "説明がありません。画像を見られない人のために、内容を短く書いてください。",
  tooBig: "この画像は20 MBを超えています。",
  tooBigHint: "小さくしてから、もう一度お試しください。",
  noPicture: "画像が含まれていません。",
  noPictureHint: "PNG、JPEG、WebPを使えます。",
  crop: "切り抜き",
  cropHint: "枠または角をドラッグします。矢印キーでフォーカス中の部分を動かし、Shiftを押すと大きく動きます。",
  cropDo: "切り抜く",
  cropFailed: "この画像を切り抜けませんでした。",
  cropFailedHint: "ディスク上のファイルに置き換えてから、もう一度お試しください。",
  ratio: "形",
  ratios: { free: "自由", square: "正方形", photo: "4:3", wide: "16:9", tall: "3:4" },
  pixels: (width: number, height: number) => `${number(width)} × ${number(height)}ピクセル`,
  frame: "切り抜き枠",
  corners: {
    topLeft: "左上の角",
    topRight: "右上の角",
    bottomLeft: "左下の角",
    bottomRight: "右下の角",
  },
};
