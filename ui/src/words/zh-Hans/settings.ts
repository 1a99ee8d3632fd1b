// Simplified Chinese: the settings sheet.
import type { SomeWords } from "..";

export const settings: SomeWords["settings"] = {
  title: "设置",
  open: "设置…",
  lead: "设置仅用于此电脑，并立即生效。",
  language: "语言",
  likeSystem: (name: string) => `跟随系统（${name}）`,
  languageHint: "窗口会重新绘制；您仍停留在原处。",
  theme: "颜色",
  themes: {
    light: "浅色",
    dark: "深色",
    contrast: "高对比度，浅色",
    contrast_dark: "高对比度，深色",
  },
  textSize: "文字大小",
  textSizeHint: "旅程图有自己的缩放。",
  motion: "尽量减少动画",
  motionHint: "即使系统没有要求。",
  library: "资料库位置",
  backups: "备份位置",
  copyPlace: "复制位置",
  copyPlaceOf: (what: string) => `复制位置：${what}`,
};
