// Japanese: words that many places use, the program as a whole, faults and the sheet of shortcuts.
import type { SomeWords } from "..";
import { number } from "./speech";

export const common: SomeWords["common"] = {
  cancel: "キャンセル",
  close: "閉じる",
  done: "完了",
  remove: "削除",
  add: "追加",
  undo: "元に戻す",
  retry: "再試行",
  copyDetails: "詳細をコピー",
  copied: "コピーしました",
  untitled: "無題のマップ",
  untitledNumber: (n: number) => (n === 1 ? "無題のマップ" : `無題のマップ ${number(n)}`),
  unnamed: "名前なし",
  none: "なし",
  everyone: "全員",
  more: "その他",
  loading: "開いています…",
};

export const app: SomeWords["app"] = {
  bar: {
    file: "ファイル",
    edit: "編集",
    insert: "挿入",
    view: "表示",
    help: "ヘルプ",
    quit: "終了",
    theme: "ライトとダークの切り替え",
  },
  name: "Waymark",
  crashed: "ウィンドウのこの部分が動作を停止しました。",
  crashedHint: "保存済みの内容は失われていません。続けるには再読み込みしてください。",
  reload: "再読み込み",
  themeSystem: "システムに合わせる",
  theme: "テーマ",
  readOnly: "読み取り専用",
};

export const shortcuts: SomeWords["shortcuts"] = {
  title: "キーボードショートカット",
  find: "ショートカットを検索",
  none: (text: string) => `「${text}」に一致するショートカットはありません。`,
  rooms: { go: "移動先", write: "入力", edit: "編集", add: "追加", move: "移動", view: "表示", window: "ウィンドウ" },
  ways: {
    arrows: "隣のセルまたはカードへ",
    select: "選択範囲を広げる",
    next: "次のステップへ、または前へ",
    ends: "レーンの端へ",
    corners: "マップの端へ",
    screen: "1画面分、上または下へ",
    screenAcross: "1画面分、横へ",
    typing: "新しいカードを入力、または選択中のカードを書き直す",
    letters: "任意の文字",
    commit: "確定して下へ進む",
    commitNext: "確定して次のステップへ進む。最後のステージの後では新しいステージを追加",
    another: "確定して下にもう1枚カードを追加",
    line: "改行",
    cancel: "変更せずに元のテキストに戻す",
    feeling: "感情レーンで：感情を上げる、または下げる",
  },
};

/** Keys that are printed with words. */
export const keyNames: SomeWords["keyNames"] = {
  Control: "Ctrl",
  Escape: "Esc",
  Delete: "Del",
  PageUp: "PgUp",
  PageDown: "PgDn",
  Home: "Home",
  End: "End",
  Space: "スペース",
};

export const fault: SomeWords["fault"] = {
  unknown: "問題が発生しました。",
  title: "実行できませんでした",
};
