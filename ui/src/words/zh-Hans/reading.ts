// Simplified Chinese: what a screen reader says of the map's records and of what changes: the same in the grid and in the outline.
import type { SomeWords } from "..";
import { number, plural } from "./speech";

export const reading: SomeWords["reading"] = {
  placed: (place: string, name: string) => `${place}：${name}`,
  parts: (parts: string[]) => parts.join("，"),
  felt: (valence: string, word: string) => (word ? `感受${word}（${valence}）` : `感受${valence}`),
  moment: "关键时刻",
  rests: (n: number) => plural(n, { other: "依据 # 个来源" }),
  assumed: "假设",
  tag: (tag: string) => `标签 ${tag}`,
  impact: (n: number) => `影响 ${number(n)}（满分 5）`,
  further: (title: string) => (title ? `详见“${title}”` : "详见另一张旅程图"),
  spans: (n: number) => plural(n, { other: "跨 # 个步骤" }),
  hidden: "位于当前未显示的泳道",
  of: (at: number, n: number) => `第 ${number(at)} 个，共 ${number(n)} 个`,
  cards: (n: number) => plural(n, { other: "# 张卡片" }),
  others: {
    cards: (n: number) => plural(n, { other: "另一窗口更改了 # 张卡片" }),
    removed: (n: number) => plural(n, { other: "另一窗口移除了 # 条记录" }),
    map: "另一窗口更改了此旅程图",
  },
  card: "卡片",
  touchpoint: "接触点",
};
