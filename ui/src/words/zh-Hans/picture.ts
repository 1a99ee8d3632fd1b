// Simplified Chinese: pictures: taking, cropping, describing them.
import type { SomeWords } from "..";
import { number } from "./speech";

export const picture: SomeWords["picture"] = {
  group: "图片",
  placeHint: "也可粘贴，或拖到此处。",
  altMissing: "缺少描述：请用几个词说明图片内容，供看不到图片的人了解。",
  tooBig: "此图片超过 20 MB。",
  tooBigHint: "请缩小图片后重试。",
  noPicture: "其中没有图片。",
  noPictureHint: "支持 PNG、JPEG 和 WebP。",
  crop: "裁剪",
  cropHint: "拖动裁剪框或其四角。方向键移动当前焦点处；按住 Shift 时步长更大。",
  cropDo: "裁剪",
  cropFailed: "无法裁剪此图片。",
  cropFailedHint: "请用磁盘上的文件替换它，然后重试。",
  ratio: "形状",
  ratios: { free: "自由", square: "方形", photo: "4:3", wide: "16:9", tall: "3:4" },
  pixels: (width: number, height: number) => `${number(width)} × ${number(height)} 像素`,
  frame: "裁剪框",
  corners: {
    topLeft: "左上角",
    topRight: "右上角",
    bottomLeft: "左下角",
    bottomRight: "右下角",
  },
};
