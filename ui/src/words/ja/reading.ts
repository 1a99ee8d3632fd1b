// Japanese: what a screen reader says of the map's records and of what changes: the same in the grid and in the outline.
import type { SomeWords } from "..";
import { number, plural } from "./speech";

export const reading: SomeWords["reading"] = {
  placed: (place: string, name: string) => `${place}：${name}`,
  parts: (parts: string[]) => parts.join("、"),
  felt: (valence: string, word: string) => (word ? `感情は${word}（${valence}）` : `感情は${valence}`),
  moment: "決定的瞬間",
  rests: (n: number) => plural(n, { other: "出典#件に基づく" }),
  assumed: "仮説",
  tag: (tag: string) => `タグ ${tag}`,
  impact: (n: number) => `効果は5段階中${number(n)}`,
  further: (title: string) => (title ? `詳細は「${title}」` : "詳細は別のマップ"),
  spans: (n: number) => plural(n, { other: "ステップ#個にわたる" }),
  hidden: "現在表示されていないレーン内",
  of: (at: number, n: number) => `${number(n)}件中${number(at)}件目`,
  cards: (n: number) => plural(n, { other: "カード#枚" }),
  others: {
    cards: (n: number) => plural(n, { other: "別のウィンドウがカード#枚を変更しました" }),
    removed: (n: number) => plural(n, { other: "別のウィンドウが記録#件を削除しました" }),
    map: "別のウィンドウがこのマップを変更しました",
  },
  card: "カード",
  touchpoint: "タッチポイント",
};
