// Japanese: copy and paste on a map.
import type { SomeWords } from "..";
import { number, plural } from "./speech";

export const clipboard: NonNullable<SomeWords["says"]>["clipboard"] = {
  copied: (n: number) => plural(n, { other: "カード#枚をコピーしました" }),
  cut: (n: number) => plural(n, { other: "カード#枚を切り取りました" }),
  cutting: (n: number) => plural(n, { other: "カード#枚を切り取り" }),
  pasting: (n: number) => (n === 0 ? "貼り付け" : plural(n, { other: "カード#枚を貼り付け" })),
  pasted: (n: number) => (n === 0 ? "貼り付けました" : plural(n, { other: "カード#枚を貼り付けました" })),
  addingSource: "出典を追加",
  picture: "画像",
  nothing: "クリップボードに、マップに入れられる内容がありません。",
  tooMany: (most: number) => `一度に貼り付けられるのは${number(most)}セルまでです。分けて貼り付けてください。`,
  tooMuchText: "クリップボードの内容が多すぎて一度に貼り付けられません。分けて貼り付けてください。",
  refused: (keys: string) =>
    `ウィンドウからクリップボードを直接読み取ることは許可されていません。${keys}を押してください。`,
  preview: {
    title: "この内容を貼り付けますか？",
    cards: (n: number) => plural(n, { other: "カード#枚" }),
    stages: (n: number) => plural(n, { other: "新しいステージ#個" }),
    lanes: (n: number) => plural(n, { other: "新しいレーン#本" }),
    new: "新規",
    lane: "レーン",
    unnamed: "名前なし",
    moreLanes: (n: number) => plural(n, { other: "ほかにレーン#本" }),
    moreColumns: (n: number) => plural(n, { other: "ほかに#列" }),
    accept: "貼り付け",
  },
};
