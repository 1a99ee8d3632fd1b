// Simplified Chinese: the words of the domain: kinds, channels, states, and how many there are of each.
import type { SomeWords } from "..";
import type { LaneKind, Channel, EvidenceKind, LinkKind, Formula, OpportunityStatus, Status } from "../kinds";
import { plural, number } from "./speech";

const lanes: Record<LaneKind, { name: string; use: string }> = {
  actions: { name: "行为", use: "客户一步步做了什么" },
  touchpoints: { name: "接触点", use: "客户与您的接触，按渠道排列，并标明流向" },
  feelings: { name: "情绪", use: "从非常负面到非常正面的曲线" },
  thoughts: { name: "想法", use: "客户心里在想什么，用他们自己的话" },
  needs: { name: "需求", use: "客户继续前进需要什么" },
  pains: { name: "痛点", use: "让客户苦恼、受阻或困惑之处" },
  gains: { name: "收益", use: "令客户愉悦或对其有帮助之处" },
  insights: { name: "洞察", use: "您从依据中得到的认识" },
  opportunities: { name: "机会点", use: "可以改进之处，附影响和投入" },
  solutions: { name: "解决方案", use: "您打算采取的措施" },
  metrics: { name: "指标", use: "NPS、CSAT、CES 和自定义数值" },
  images: { name: "图片", use: "截图、照片或故事板" },
  channels: { name: "渠道", use: "涉及哪些渠道" },
  backstage: { name: "后台", use: "员工在客户视线之外的工作" },
  systems: { name: "系统", use: "提供支撑的软件和设备" },
  text: { name: "文本", use: "其他任何内容" },
};

const channels: Record<Channel, string> = {
  web: "网站",
  app: "应用",
  phone: "电话",
  email: "电子邮件",
  post: "邮寄",
  in_person: "面对面",
  chat: "在线聊天",
  social: "社交媒体",
  sms: "短信",
  kiosk: "自助机",
  other: "其他",
};

const evidenceKinds: Record<EvidenceKind, string> = {
  interview: "访谈",
  survey: "问卷",
  observation: "观察",
  analytics: "数据分析",
  support_tickets: "客服工单",
  assumption: "假设",
};

const links: Record<LinkKind, { forward: string; back: string; use: string }> = {
  leads_to: { forward: "通往", back: "来自", use: "客户由此前往下一处" },
  evidenced_by: { forward: "依据为", back: "佐证", use: "该说法以此来源为依据" },
  causes: { forward: "导致", back: "起因于", use: "一方引发另一方" },
  addresses: { forward: "针对", back: "对策为", use: "回应某个痛点或洞察" },
  supports: { forward: "支撑", back: "支撑来自", use: "使某个接触点得以实现" },
};

const formulas: Record<Formula, { name: string; unit: string; explain: string }> = {
  nps: { name: "NPS", unit: "", explain: "9–10 分的占比减去 0–6 分的占比，范围为 −100 至 +100" },
  csat_top_two: { name: "CSAT（前两档）", unit: "%", explain: "5 分制中 4–5 分回答的占比" },
  csat_mean: { name: "CSAT（均值）", unit: "/ 5", explain: "1–5 分的均值" },
  ces_mean: { name: "CES（均值）", unit: "/ 7", explain: "1–7 分的均值，7 分表示轻松" },
  ces_top_three: { name: "CES（前三档）", unit: "%", explain: "7 分制中 5–7 分回答的占比" },
  clv: { name: "CLV", unit: "", explain: "客单价 × 年订单数 × 年数 × 利润率" },
  own: { name: "自定义数值", unit: "", explain: "您自己的数值" },
};

const opportunityStatus: Record<OpportunityStatus, string> = {
  idea: "想法",
  planned: "已计划",
  doing: "进行中",
  done: "已完成",
  dropped: "已放弃",
};

const status: Record<Status, string> = {
  draft: "草稿",
  in_review: "审核中",
  published: "已发布",
  archived: "已归档",
};

export const domain: SomeWords = {
  lanes,
  channels,
  evidenceKinds,
  links,
  formulas,
  opportunityStatus,
  status,
  kind: { as_is: "现状", to_be: "未来" },
  kindUse: { as_is: "当前的体验", to_be: "未来的体验" },
  side: { front: "前台", back: "后台" },
  mode: { reactive: "被动响应", proactive: "主动服务" },
  valence: {
    "-2": "非常负面",
    "-1": "负面",
    "0": "中性",
    "1": "正面",
    "2": "非常正面",
  } as Record<string, string>,
  count: {
    maps: (n: number) => plural(n, { other: "# 张旅程图" }),
    personas: (n: number) => plural(n, { other: "# 个画像" }),
    stages: (n: number) => plural(n, { other: "# 个阶段" }),
    lanes: (n: number) => plural(n, { other: "# 条泳道" }),
    touchpoints: (n: number) => plural(n, { other: "# 个接触点" }),
    cards: (n: number) => plural(n, { other: "# 张卡片" }),
    lanesHidden: (n: number, hidden: number) => plural(n, { other: "# 条泳道（{0} 条已隐藏）" }, number(hidden)),
    steps: (n: number) => plural(n, { other: "# 个步骤" }),
    readings: (n: number) => plural(n, { other: "# 个读数" }),
    selected: (n: number) => `已选择 ${number(n)} 项`,
  },
};
