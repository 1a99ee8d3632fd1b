// Japanese: the export sheet.
import { number, plural } from "./speech";

export const exporting = {
  title: "書き出し",
  format: "形式",
  formatUse: {
    png: "スライドやメールに使う画像",
    svg: "拡大しても鮮明な図",
    pdf: "文字を検索できる文書",
    json: "保存や受け渡しのためのマップそのもの",
  },
  theme: "配色",
  themes: { light: "ライト", dark: "ダーク", print: "印刷" },
  scale: "サイズ",
  scales: (n: number) => `${number(n)}×`,
  page: "用紙",
  lanes: "レーン",
  stages: "ステージ",
  persona: "曲線の対象",
  allPersonas: "すべてのペルソナ",
  all: "すべて",
  none: "なし",
  go: (format: string) => `${format}を書き出す`,
  working: "ファイルを作成しています…",
  done: (name: string) => `「${name}」を書き出しました。`,
  doneWith: (name: string, n: number) => plural(n, { other: "「{0}」を書き出しました（注意#件）。" }, name),
  nothing: "レーンとステージを少なくとも1つずつ選んでください。",
};
