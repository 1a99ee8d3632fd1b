// Simplified Chinese: finding and replacing on a map.
import type { SomeWords } from "..";
import { number, plural } from "./speech";

export const find: SomeWords["find"] = {
  title: "在此旅程图中查找",
  field: "查找",
  by: "替换为",
  byHint: "替换为（留空即删除）",
  of: (at: number, n: number) => `第 ${number(at)} 处，共 ${number(n)} 处`,
  found: (n: number) => (n === 0 ? "未找到" : plural(n, { other: "找到 # 处" })),
  none: "未找到。请减少字符，或扩大查找范围。",
  hidden: (lane: string) => `它位于泳道“${lane}”中，该泳道当前未显示。`,
  next: "下一处",
  previous: "上一处",
  matchCase: "区分大小写和重音",
  wholeWord: "全字匹配",
  scope: "查找范围",
  scopes: {
    all: "所有位置",
    cards: "卡片",
    stages: "阶段和步骤",
    lanes: "泳道",
    links: "关联",
    notes: "备注",
    tags: "标签",
  },
  close: "关闭查找",
  more: "替换…",
  less: "仅查找",
  replaceOne: "替换",
  replaceAll: "全部替换",
  replacing: (text: string, by: string) => (by === "" ? `删除“${text}”` : `将“${text}”替换为“${by}”`),
  replaced: (n: number) => plural(n, { other: "已替换 # 处" }),
};
