// Japanese: the history: what was done, in whole sentences; the map as it was; named versions.
import type { SomeWords } from "..";
import type { About } from "../kinds";
import { number, plural } from "./speech";

const nouns: Record<About, { one: string; many: (n: number) => string }> = {
  stage: { one: "ステージ", many: (n) => plural(n, { other: "ステージ#個" }) },
  step: { one: "ステップ", many: (n) => plural(n, { other: "ステップ#個" }) },
  lane: { one: "レーン", many: (n) => plural(n, { other: "レーン#本" }) },
  card: { one: "カード", many: (n) => plural(n, { other: "カード#枚" }) },
  evidence: { one: "出典", many: (n) => plural(n, { other: "出典#件" }) },
  persona: { one: "ペルソナ", many: (n) => plural(n, { other: "ペルソナ#人" }) },
  metric: { one: "指標", many: (n) => plural(n, { other: "指標#件" }) },
  link: { one: "リンク", many: (n) => plural(n, { other: "リンク#件" }) },
  journey: { one: "マップ", many: (n) => plural(n, { other: "#件" }) },
};

/** A record as a sentence names it: a card by its words alone, the others with what they are. */
function called(about: About, name: string): string {
  if (about === "journey" || !name) return nouns[about].one;
  return about === "card" ? `『${name}』` : `${nouns[about].one}『${name}』`;
}

function ends(from: string, to: string): string {
  return `${called("card", from)}から${called("card", to)}`;
}

/** A value in the quotes of the language: a text comes in those of English. */
function valued(to: string): string {
  return to.replace(/^‘([^]*)’$/, "『$1』");
}

/** Fields by the names that the border gives them. */
const fields: Record<string, string> = {
  notes: "ノート",
  tags: "タグ",
  description: "説明",
  goal: "目標",
  status: "状態",
  owner: "担当者",
  review_on: "見直し日",
  folder: "フォルダー",
  language: "言語",
  kind: "種類",
  personas: "ペルソナ",
  feeling: "感情",
  feeling_word: "感情を表す言葉",
  touchpoint: "タッチポイント",
  "touchpoint.channel": "チャネル",
  "touchpoint.side": "表と裏",
  "touchpoint.owner": "担当チーム",
  "touchpoint.mode": "対応の形",
  "touchpoint.customer_service": "カスタマーサポート",
  "touchpoint.wait_seconds": "待ち時間",
  "touchpoint.duration_seconds": "所要時間",
  "touchpoint.effort": "労力",
  opportunity: "効果と労力",
  "opportunity.impact": "効果",
  "opportunity.effort": "労力",
  "opportunity.status": "進捗",
  "opportunity.owner": "推進者",
  "opportunity.due": "期限",
  metric: "指標",
  image: "画像",
  "image.alt": "画像の説明",
  drills_down_to: "詳細のマップ",
  share: "割合",
  label: "ラベル",
  role: "人物像",
  picture: "画像",
  unit: "単位",
  goals: "目標",
  quote: "本人の言葉",
  needs: "ニーズ",
  readings: "測定値",
  target: "目標値",
  formula: "計算式",
  period: "時期",
  colour: "色",
  icon: "アイコン",
  line: "線の種類",
  date: "日付",
  source: "出典",
  n: "サンプル数",
};

const field = (name: string): string => fields[name] ?? "項目";

export const history: SomeWords["history"] = {
  title: "履歴",
  empty: "まだ何も変更されていません。",
  emptyHint:
    "すべての変更が、誰がいつ行ったかとともにここに並びます。当時のマップを見たり、その状態に戻したりできます。",
  list: "行われた操作（新しい順）",
  versionList: "名前付きのバージョン（新しい順）",
  you: "自分",
  elsewhere: "別のマップで",
  today: "今日",
  yesterday: "昨日",
  now: "現在",
  more: "以前の変更",
  loading: "読み込んでいます…",
  joined: (n: number) => plural(n, { other: "編集#回" }),
  undone: "元に戻した操作",
  undoneBy: (who: string) => `${who}が元に戻しました`,
  undoneAt: (when: string) => `${when}に元に戻しました`,
  lineMenu: (what: string) => `その他の操作：${what}`,

  filter: "表示する項目",
  all: "すべての変更",
  versionsOnly: "バージョンのみ",
  noVersions: "このマップに名前付きの状態はまだありません。",
  noVersionsHint: "ワークショップや見直しの前に今のマップに名前を付けておくと、いつでもその状態に戻れます。",
  nameNow: "このバージョンに名前を付ける…",
  nameThis: "この状態に名前を付ける…",
  nameTitle: "バージョンに名前を付ける",
  renameTitle: "バージョンの名前を変更",
  nameLabel: "名前",
  nameHint: "今のマップを、この名前で後から見つけられます。",
  nameHintThen: "この操作の後のマップを、この名前で後から見つけられます。",
  nameDo: "残す",
  proposal: (day: string) => `${day}のバージョン`,
  named: (name: string) => `「${name}」として残しました。`,
  rename: "名前を変更…",
  removeName: "名前を削除…",
  removeTitle: (name: string) => `名前「${name}」を削除しますか？`,
  removeText: "変更は履歴に残り、名前だけが消えます。名前は元に戻せません。",
  removeDo: "名前を削除",
  removed: (name: string) => `「${name}」はバージョンではなくなりました。`,

  show: "当時のマップを表示",
  restore: "この状態を復元",
  copy: "この状態から新規マップを作成",
  copied: "この状態から新規マップを作成しました。",
  backToNow: "現在に戻る",
  asItWas: (when: string) => `${when}時点のマップです。`,
  asVersion: (name: string, when: string) => `${when}のバージョン「${name}」です。`,
  since: "その後：",
  same: "現在と同じです。",
  added: (n: number) => `追加${number(n)}件`,
  changed: (n: number) => `変更${number(n)}件`,
  gone: (n: number) => `削除${number(n)}件`,
  marks: "実線の枠：その後変更。破線の枠：その後削除。",
  readOnly: "当時のマップは変更できません。現在に戻るか、この状態を復元してください。",
  entered: "当時のマップを表示しています。Escapeで現在に戻ります。",
  left: "現在のマップに戻りました。",
  restored: "マップを当時の状態にしました。この操作は元に戻せます。",
  bannerLabel: "当時のマップ",

  deed: {
    began: () => "マップを作成",
    imported: (file: string) => (file ? `『${file}』を読み込み` : "マップを読み込み"),
    joined: (file: string, n: number) => plural(n, { other: "『{0}』をマップに追加（変更#件）" }, file),
    merged: (n: number) => (n === 0 ? "コピーと統合（そのまま）" : plural(n, { other: "コピーと統合（変更#件）" })),
    added: (about: About, name: string, place: string) =>
      place ? `『${place}』に${called(about, name)}を追加` : `${called(about, name)}を追加`,
    addedMany: (about: About, n: number, place: string) =>
      place ? `『${place}』に${nouns[about].many(n)}を追加` : `${nouns[about].many(n)}を追加`,
    removed: (about: About, name: string) => `${called(about, name)}を削除`,
    removedMany: (about: About, n: number) => `${nouns[about].many(n)}を削除`,
    moved: (about: About, name: string, place: string) =>
      place ? `${called(about, name)}を『${place}』へ移動` : `${called(about, name)}を移動`,
    movedMany: (about: About, n: number, place: string) =>
      place ? `${nouns[about].many(n)}を『${place}』へ移動` : `${nouns[about].many(n)}を移動`,
    linked: (from: string, to: string) => `${ends(from, to)}へリンク`,
    unlinked: (from: string, to: string) => `${ends(from, to)}へのリンクを削除`,
    wrote: (text: string) => `『${text}』と入力`,
    rewrote: (from: string, to: string) => `『${from}』を『${to}』に変更`,
    emptied: (from: string) => `${called("card", from)}を空にする`,
    named: (about: About, to: string) => `${nouns[about].one}に『${to}』と名付ける`,
    renamed: (about: About, from: string, to: string) =>
      about === "journey" ? `マップの名前を『${to}』に変更` : `${called(about, from)}の名前を『${to}』に変更`,
    unnamed: (about: About, from: string) => `${called(about, from)}の名前を削除`,
    set: (about: About, name: string, what: string, to: string) =>
      `${called(about, name)}の${field(what)}を${valued(to)}に設定`,
    setMany: (about: About, n: number, what: string, to: string) =>
      `${nouns[about].many(n)}の${field(what)}を${valued(to)}に設定`,
    cleared: (about: About, name: string, what: string) => `${called(about, name)}の${field(what)}を削除`,
    changedField: (about: About, name: string, what: string) =>
      fields[what] ? `${called(about, name)}の${fields[what]}を変更` : `${called(about, name)}を変更`,
    changedFieldMany: (about: About, n: number, what: string) =>
      fields[what] ? `${nouns[about].many(n)}の${fields[what]}を変更` : `${nouns[about].many(n)}を変更`,
    marked: (name: string) => `${called("card", name)}を決定的瞬間に指定`,
    unmarked: (name: string) => `${called("card", name)}の決定的瞬間の指定を解除`,
    hid: (about: About, name: string) => `${called(about, name)}を隠す`,
    revealed: (about: About, name: string) => `${called(about, name)}を再表示`,
    resized: (about: About, name: string) => `${called(about, name)}のサイズを変更`,
    linkField: (from: string, to: string, what: string) => `${ends(from, to)}へのリンクの${field(what)}を変更`,
    linkShare: (from: string, to: string, share: string) => `${ends(from, to)}への割合を${share}に設定`,
    changed: (about: About, name: string) => `${called(about, name)}を変更`,
    changedMany: (about: About, n: number) => `${nouns[about].many(n)}を変更`,
    restored: (when: string) => `${when}の状態を復元`,
    restoredVersion: (name: string) => `バージョン『${name}』を復元`,
    several: (n: number) => plural(n, { other: "#件を変更" }),
    quoted: (text: string) => `『${text}』`,
    severalAs: (label: string) => label,
    undid: (what: string) => `元に戻す：${what}`,
    redid: (what: string) => `やり直す：${what}`,
  },
};
