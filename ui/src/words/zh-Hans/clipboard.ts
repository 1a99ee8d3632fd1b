// Simplified Chinese: copy and paste on a map.
import type { SomeWords } from "..";
import { number, plural } from "./speech";

export const clipboard: NonNullable<SomeWords["says"]>["clipboard"] = {
  copied: (n: number) => plural(n, { other: "已复制 # 张卡片" }),
  cut: (n: number) => plural(n, { other: "已剪切 # 张卡片" }),
  cutting: (n: number) => plural(n, { other: "剪切 # 张卡片" }),
  pasting: (n: number) => (n === 0 ? "粘贴" : plural(n, { other: "粘贴 # 张卡片" })),
  pasted: (n: number) => (n === 0 ? "已粘贴" : plural(n, { other: "已粘贴 # 张卡片" })),
  addingSource: "添加来源",
  picture: "图片",
  nothing: "剪贴板中没有可放入旅程图的内容。",
  tooMany: (most: number) => `一次最多可粘贴 ${number(most)} 个单元格。请分批粘贴。`,
  tooMuchText: "剪贴板中的内容过多，无法一次粘贴。请分批粘贴。",
  refused: (keys: string) => `窗口不能自行读取剪贴板。请按 ${keys}。`,
  preview: {
    title: "粘贴这些内容？",
    cards: (n: number) => plural(n, { other: "# 张卡片" }),
    stages: (n: number) => plural(n, { other: "# 个新阶段" }),
    lanes: (n: number) => plural(n, { other: "# 条新泳道" }),
    new: "新",
    lane: "泳道",
    unnamed: "未命名",
    moreLanes: (n: number) => plural(n, { other: "另有 # 条泳道" }),
    moreColumns: (n: number) => plural(n, { other: "另有 # 列" }),
    accept: "粘贴",
  },
};
