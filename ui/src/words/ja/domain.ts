// Japanese: the words of the domain: kinds, channels, states, and how many there are of each.
import type { SomeWords } from "..";
import type { LaneKind, Channel, EvidenceKind, LinkKind, Formula, OpportunityStatus, Status } from "../kinds";
import { plural, number } from "./speech";

const lanes: Record<LaneKind, { name: string; use: string }> = {
  actions: { name: "行動", use: "顧客が順を追ってすること" },
  touchpoints: { name: "タッチポイント", use: "チャネル別に見た顧客との接点と、その間のフロー" },
  feelings: { name: "感情", use: "とても否定的からとても肯定的までの曲線" },
  thoughts: { name: "思考", use: "顧客が心の中で思うこと、本人の言葉で" },
  needs: { name: "ニーズ", use: "先へ進むために必要なこと" },
  pains: { name: "ペインポイント", use: "苦痛、停滞、混乱のもとになること" },
  gains: { name: "メリット", use: "喜ばれること、助けになること" },
  insights: { name: "インサイト", use: "根拠から学んだこと" },
  opportunities: { name: "機会", use: "改善できること、効果と労力つき" },
  solutions: { name: "解決策", use: "これから行うこと" },
  metrics: { name: "指標", use: "NPS、CSAT、CESと独自の数値" },
  images: { name: "画像", use: "画面の画像、写真、絵コンテ" },
  channels: { name: "チャネル", use: "どのチャネルが関わるか" },
  backstage: { name: "バックステージ", use: "顧客から見えないところでのスタッフの仕事" },
  systems: { name: "システム", use: "支えとなるソフトウェアと機器" },
  text: { name: "テキスト", use: "その他の内容" },
};

const channels: Record<Channel, string> = {
  web: "ウェブ",
  app: "アプリ",
  phone: "電話",
  email: "メール",
  post: "郵便",
  in_person: "対面",
  chat: "チャット",
  social: "SNS",
  sms: "ショートメッセージ",
  kiosk: "端末機",
  other: "その他",
};

const evidenceKinds: Record<EvidenceKind, string> = {
  interview: "インタビュー",
  survey: "アンケート",
  observation: "観察",
  analytics: "アクセス解析",
  support_tickets: "問い合わせ",
  assumption: "仮説",
};

const links: Record<LinkKind, { forward: string; back: string; use: string }> = {
  leads_to: { forward: "進む先", back: "進む元", use: "顧客がここから次へ進みます" },
  evidenced_by: { forward: "根拠", back: "裏付ける先", use: "この主張はこの出典に基づきます" },
  causes: { forward: "結果", back: "原因", use: "一方がもう一方を引き起こします" },
  addresses: { forward: "対処する先", back: "対処策", use: "ペインポイントやインサイトに取り組みます" },
  supports: { forward: "支える先", back: "支える元", use: "タッチポイントを可能にします" },
};

const formulas: Record<Formula, { name: string; unit: string; explain: string }> = {
  nps: { name: "NPS", unit: "", explain: "9–10の割合から0–6の割合を引いた値、−100から+100" },
  csat_top_two: { name: "CSAT（上位2段階）", unit: "%", explain: "5段階のうち4–5の回答の割合" },
  csat_mean: { name: "CSAT（平均）", unit: "/ 5", explain: "1–5の平均" },
  ces_mean: { name: "CES（平均）", unit: "/ 7", explain: "1–7の平均、7が「簡単」" },
  ces_top_three: { name: "CES（上位3段階）", unit: "%", explain: "7段階のうち5–7の回答の割合" },
  clv: { name: "CLV", unit: "", explain: "注文額 × 年間注文数 × 年数 × 利益率" },
  own: { name: "独自の数値", unit: "", explain: "自分で決める数値" },
};

const opportunityStatus: Record<OpportunityStatus, string> = {
  idea: "アイデア",
  planned: "計画済み",
  doing: "進行中",
  done: "完了",
  dropped: "見送り",
};

const status: Record<Status, string> = {
  draft: "下書き",
  in_review: "レビュー中",
  published: "公開済み",
  archived: "保管済み",
};

export const domain: SomeWords = {
  lanes,
  channels,
  evidenceKinds,
  links,
  formulas,
  opportunityStatus,
  status,
  kind: { as_is: "現状", to_be: "将来" },
  kindUse: { as_is: "現在の体験", to_be: "これからの体験" },
  side: { front: "フロントステージ", back: "バックステージ" },
  mode: { reactive: "受動的", proactive: "能動的" },
  valence: {
    "-2": "とても否定的",
    "-1": "否定的",
    "0": "中立",
    "1": "肯定的",
    "2": "とても肯定的",
  } as Record<string, string>,
  count: {
    maps: (n: number) => plural(n, { other: "マップ#件" }),
    personas: (n: number) => plural(n, { other: "ペルソナ#人" }),
    stages: (n: number) => plural(n, { other: "ステージ#個" }),
    lanes: (n: number) => plural(n, { other: "レーン#本" }),
    touchpoints: (n: number) => plural(n, { other: "タッチポイント#個" }),
    cards: (n: number) => plural(n, { other: "カード#枚" }),
    lanesHidden: (n: number, hidden: number) => plural(n, { other: "レーン#本（非表示{0}本）" }, number(hidden)),
    steps: (n: number) => plural(n, { other: "ステップ#個" }),
    readings: (n: number) => plural(n, { other: "測定値#件" }),
    selected: (n: number) => `${number(n)}件を選択中`,
  },
};
