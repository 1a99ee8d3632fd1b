// Japanese: the settings sheet.
import type { SomeWords } from "..";

export const settings: SomeWords["settings"] = {
  title: "設定",
  open: "設定…",
  lead: "設定はこのコンピューターに適用され、すぐに反映されます。",
  language: "言語",
  likeSystem: (name: string) => `システムに合わせる（${name}）`,
  languageHint: "ウィンドウを描き直します。開いている場所は変わりません。",
  theme: "配色",
  themes: {
    light: "ライト",
    dark: "ダーク",
    contrast: "ハイコントラスト（ライト）",
    contrast_dark: "ハイコントラスト（ダーク）",
  },
  textSize: "文字の大きさ",
  textSizeHint: "マップには専用のズームがあります。",
  motion: "動きをできるだけ減らす",
  motionHint: "システムの設定にかかわらず減らします。",
  library: "ライブラリの場所",
  backups: "バックアップの場所",
  copyPlace: "場所をコピー",
  copyPlaceOf: (what: string) => `場所をコピー：${what}`,
};
