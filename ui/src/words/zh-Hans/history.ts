// Simplified Chinese: the history: what was done, in whole sentences; the map as it was; named versions.
import type { SomeWords } from "..";
import type { About } from "../kinds";
import { number, plural } from "./speech";

const nouns: Record<About, { a: string; one: string; many: (n: number) => string }> = {
  stage: { a: "一个阶段", one: "阶段", many: (n) => plural(n, { other: " # 个阶段" }) },
  step: { a: "一个步骤", one: "步骤", many: (n) => plural(n, { other: " # 个步骤" }) },
  lane: { a: "一条泳道", one: "泳道", many: (n) => plural(n, { other: " # 条泳道" }) },
  card: { a: "一张卡片", one: "卡片", many: (n) => plural(n, { other: " # 张卡片" }) },
  evidence: { a: "一个来源", one: "来源", many: (n) => plural(n, { other: " # 个来源" }) },
  persona: { a: "一个画像", one: "画像", many: (n) => plural(n, { other: " # 个画像" }) },
  metric: { a: "一个指标", one: "指标", many: (n) => plural(n, { other: " # 个指标" }) },
  link: { a: "一个关联", one: "关联", many: (n) => plural(n, { other: " # 个关联" }) },
  journey: { a: "旅程图", one: "旅程图", many: (n) => plural(n, { other: " # 项内容" }) },
};

/** A record as a sentence names it: a card by its words alone, the others with what they are. */
function called(about: About, name: string): string {
  if (about === "journey") return "旅程图";
  if (!name) return nouns[about].a;
  return about === "card" ? `‘${name}’` : `${nouns[about].one}‘${name}’`;
}

function ends(from: string, to: string): string {
  return `${called("card", from)}到${called("card", to)}`;
}

/** Fields by the names that the border gives them. */
const fields: Record<string, string> = {
  notes: "备注",
  tags: "标签",
  description: "说明",
  goal: "目标",
  status: "状态",
  owner: "负责人",
  review_on: "复查日期",
  folder: "文件夹",
  language: "语言",
  kind: "类型",
  personas: "画像",
  feeling: "情绪",
  feeling_word: "情绪用词",
  touchpoint: "接触点",
  "touchpoint.channel": "渠道",
  "touchpoint.side": "前后台",
  "touchpoint.owner": "负责团队",
  "touchpoint.mode": "服务方式",
  "touchpoint.customer_service": "客户服务",
  "touchpoint.wait_seconds": "等待时间",
  "touchpoint.duration_seconds": "耗时",
  "touchpoint.effort": "费力度",
  opportunity: "影响和投入",
  "opportunity.impact": "影响",
  "opportunity.effort": "投入",
  "opportunity.status": "进展",
  "opportunity.owner": "推动者",
  "opportunity.due": "截止日期",
  metric: "指标",
  image: "图片",
  "image.alt": "图片描述",
  drills_down_to: "详述旅程图",
  share: "占比",
  label: "关联标注",
  role: "身份",
  picture: "头像",
  unit: "单位",
  goals: "目标",
  quote: "原话",
  needs: "需求",
  readings: "读数",
  target: "目标值",
  formula: "公式",
  period: "时间",
  colour: "颜色",
  icon: "图标",
  line: "线型",
  date: "日期",
  source: "来源",
  n: "样本量",
};

export const history: SomeWords["history"] = {
  title: "历史记录",
  empty: "尚无任何更改。",
  emptyHint: "每次更改都会列在这里，并注明更改者和时间。您可以查看旅程图当时的样子，也可以回到那时。",
  list: "操作记录，最新的在前",
  versionList: "命名的版本，最新的在前",
  you: "您",
  elsewhere: "在另一张旅程图中",
  today: "今天",
  yesterday: "昨天",
  now: "现在",
  more: "更早的更改",
  loading: "正在加载…",
  joined: (n: number) => plural(n, { other: "# 次编辑" }),
  undone: "已撤销",
  undoneBy: (who: string) => `已由${who}撤销`,
  undoneAt: (when: string) => `撤销于 ${when}`,
  lineMenu: (what: string) => `更多操作：${what}`,

  filter: "列出的内容",
  all: "所有更改",
  versionsOnly: "仅版本",
  noVersions: "此旅程图尚无命名的版本。",
  noVersionsHint: "在工作坊或复查之前为旅程图的现状命名，之后可随时回到该版本。",
  nameNow: "为此版本命名…",
  nameThis: "为此状态命名…",
  nameTitle: "为版本命名",
  renameTitle: "重命名版本",
  nameLabel: "名称",
  nameHint: "以后可凭此名称找到旅程图现在的状态。",
  nameHintThen: "以后可凭此名称找到旅程图在此操作之后的状态。",
  nameDo: "保留",
  proposal: (day: string) => `${day} 的版本`,
  named: (name: string) => `已保留为“${name}”。`,
  rename: "重命名…",
  removeName: "移除名称…",
  removeTitle: (name: string) => `移除名称“${name}”？`,
  removeText: "更改仍保留在历史记录中，仅移除名称。名称移除后无法找回。",
  removeDo: "移除名称",
  removed: (name: string) => `“${name}”不再是版本。`,

  show: "显示当时的旅程图",
  restore: "恢复此状态",
  copy: "由此状态新建旅程图",
  copied: "已由此状态新建旅程图。",
  backToNow: "回到现在",
  asItWas: (when: string) => `这是旅程图在 ${when} 的样子。`,
  asVersion: (name: string, when: string) => `这是 ${when} 的版本“${name}”。`,
  since: "此后：",
  same: "与现在相同。",
  added: (n: number) => `添加 ${number(n)} 项`,
  changed: (n: number) => `更改 ${number(n)} 项`,
  gone: (n: number) => `移除 ${number(n)} 项`,
  marks: "实线框：此后更改。虚线框：此后移除。",
  readOnly: "当时的旅程图不可更改。请回到现在，或恢复此状态。",
  entered: "正在显示当时的旅程图。按 Escape 回到现在。",
  left: "已回到现在的旅程图。",
  restored: "旅程图已恢复到当时的状态。您可以撤销。",
  bannerLabel: "当时的旅程图",

  deed: {
    began: () => "创建旅程图",
    imported: (file: string) => (file ? `导入‘${file}’` : "导入旅程图"),
    joined: (file: string, n: number) => plural(n, { other: "将‘{0}’加入旅程图（# 处更改）" }, file),
    merged: (n: number) => (n === 0 ? "与副本合并（保持不变）" : plural(n, { other: "与副本合并（# 处更改）" })),
    added: (about: About, name: string, place: string) =>
      place ? `在‘${place}’添加${called(about, name)}` : `添加${called(about, name)}`,
    addedMany: (about: About, n: number, place: string) =>
      place ? `在‘${place}’添加${nouns[about].many(n)}` : `添加${nouns[about].many(n)}`,
    removed: (about: About, name: string) => `移除${called(about, name)}`,
    removedMany: (about: About, n: number) => `移除${nouns[about].many(n)}`,
    moved: (about: About, name: string, place: string) =>
      place ? `将${called(about, name)}移到‘${place}’` : `移动${called(about, name)}`,
    movedMany: (about: About, n: number, place: string) =>
      place ? `将${nouns[about].many(n)}移到‘${place}’` : `移动${nouns[about].many(n)}`,
    linked: (from: string, to: string) => `将${called("card", from)}关联到${called("card", to)}`,
    unlinked: (from: string, to: string) => `移除${ends(from, to)}的关联`,
    wrote: (text: string) => `写入‘${text}’`,
    rewrote: (from: string, to: string) => `将‘${from}’改为‘${to}’`,
    emptied: (from: string) => `清空${called("card", from)}`,
    named: (about: About, to: string) =>
      about === "journey" ? `将旅程图命名为‘${to}’` : `将${nouns[about].a}命名为‘${to}’`,
    renamed: (about: About, from: string, to: string) =>
      about === "journey" ? `将旅程图重命名为‘${to}’` : `将${called(about, from)}重命名为‘${to}’`,
    unnamed: (about: About, from: string) => `移除${called(about, from)}的名称`,
    set: (about: About, name: string, field: string, to: string) =>
      `将${called(about, name)}的${fields[field] ?? "字段"}设为${to}`,
    setMany: (about: About, n: number, field: string, to: string) =>
      `将${nouns[about].many(n)}的${fields[field] ?? "字段"}设为${to}`,
    cleared: (about: About, name: string, field: string) => `移除${called(about, name)}的${fields[field] ?? "字段"}`,
    changedField: (about: About, name: string, field: string) =>
      fields[field] ? `更改${called(about, name)}的${fields[field]}` : `更改${called(about, name)}`,
    changedFieldMany: (about: About, n: number, field: string) =>
      fields[field] ? `更改${nouns[about].many(n)}的${fields[field]}` : `更改${nouns[about].many(n)}`,
    marked: (name: string) => `将${called("card", name)}标记为关键时刻`,
    unmarked: (name: string) => `取消${called("card", name)}的关键时刻标记`,
    hid: (about: About, name: string) => `隐藏${called(about, name)}`,
    revealed: (about: About, name: string) => `重新显示${called(about, name)}`,
    resized: (about: About, name: string) => `调整${called(about, name)}的大小`,
    linkField: (from: string, to: string, field: string) => `更改${ends(from, to)}的关联的${fields[field] ?? "字段"}`,
    linkShare: (from: string, to: string, share: string) => `将${ends(from, to)}的占比设为 ${share}`,
    changed: (about: About, name: string) => `更改${called(about, name)}`,
    changedMany: (about: About, n: number) => `更改${nouns[about].many(n)}`,
    restored: (when: string) => `恢复 ${when} 的状态`,
    restoredVersion: (name: string) => `恢复版本‘${name}’`,
    several: (n: number) => plural(n, { other: "更改 # 项内容" }),
    quoted: (text: string) => `‘${text}’`,
    severalAs: (label: string) => label,
    undid: (what: string) => `撤销：${what}`,
    redid: (what: string) => `重做：${what}`,
  },
};
