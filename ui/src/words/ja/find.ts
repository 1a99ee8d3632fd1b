// Japanese: finding and replacing on a map.
import type { SomeWords } from "..";
import { number, plural } from "./speech";

export const find: SomeWords["find"] = {
  title: "このマップ内を検索",
  field: "検索",
  by: "置換後の文字",
  byHint: "置換後の文字（空欄なら削除）",
  of: (at: number, n: number) => `${number(n)}か所中${number(at)}か所目`,
  found: (n: number) => (n === 0 ? "見つかりません" : plural(n, { other: "#か所見つかりました" })),
  none: "見つかりません。文字を減らすか、検索範囲を広げてください。",
  hidden: (lane: string) => `現在表示されていないレーン「${lane}」にあります。`,
  next: "次へ",
  previous: "前へ",
  matchCase: "大文字・小文字とアクセントを区別",
  wholeWord: "単語単位",
  scope: "検索範囲",
  scopes: {
    all: "すべて",
    cards: "カード",
    stages: "ステージとステップ",
    lanes: "レーン",
    links: "リンク",
    notes: "ノート",
    tags: "タグ",
  },
  close: "検索を閉じる",
  more: "置換…",
  less: "検索のみ",
  replaceOne: "置換",
  replaceAll: "すべて置換",
  replacing: (text: string, by: string) => (by === "" ? `「${text}」を削除` : `「${text}」を「${by}」に置換`),
  replaced: (n: number) => plural(n, { other: "#か所を置換しました" }),
};
