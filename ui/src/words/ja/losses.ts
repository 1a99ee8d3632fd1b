// Japanese: what a file leaves out, and what the check finds.
import type { SomeWords } from "..";
import { plural } from "./speech";

export const losses: SomeWords["losses"] = {
  kinds: {
    links: "カード間のリンク",
    flows: "タッチポイント間のフロー",
    notes: "メモ",
    tags: "カードのタグ",
    spans: "複数ステップにまたがるカード：最初のステップのみ",
    feelings: "感情",
    feeling_words: "感情の言葉",
    no_feeling: "感情のないタスク：中立として",
    touchpoint_fields: "タッチポイントの詳細",
    opportunity_fields: "機会の数値",
    moments_of_truth: "真実の瞬間",
    pictures: "画像",
    card_details: "カードのアイコン・色・その他の詳細",
    drill_downs: "別のマップへの入口",
    steps: "ステップ",
    stage_details: "ステージの説明と期間",
    looks: "レーンとステップのサイズと色",
    lanes: "その他のレーンのカード",
    lane_names: "レーンの名前",
    evidence: "根拠の出典",
    metrics: "指標",
    personas: "ペルソナの詳細",
    properties: "マップのプロパティ",
    views: "保存したビュー",
    characters: "見えない文字と空白",
    too_long: "セルに入りきらない長い文章",
    off_map: "カードのシートにだけあるカード",
    unknown_fields: "より新しいWaymarkの項目",
    too_large: "大きすぎて読み戻せないマップ",
    reading_only: "読むためのものです：マップには戻せません",
    images_small: "マップのシートに小さくだけ載る画像",
  },
  found: {
    small: (count: number, metres: string, said: string, place: string, height: string, needed: string) =>
      plural(
        count,
        {
          other:
            "{0} m離れると読めない文字列が#個あります。最も小さいのは{2}「{1}」で、大文字の高さは{3} mm、必要な高さは{4} mmです。",
        },
        ...[metres, said, place, height, needed],
      ),
    pale: (count: number, said: string, place: string, contrast: string, needed: string) =>
      plural(
        count,
        {
          other:
            "見えにくい文字列が#個あります。最も薄いのは{1}「{0}」で、背景とのコントラストは{2}:1、必要なコントラストは{3}:1です。",
        },
        ...[said, place, contrast, needed],
      ),
    font: (family: string) => `一部の文字は、このコンピューターのフォント「${family}」で描かれています。`,
    missing: (letters: string) => `このコンピューターのどのフォントにもない文字：${letters}。`,
    more: (n: number) => plural(n, { other: "ほか#個" }),
    onPage: (page: string) => `${page}ページの`,
    onNamedPage: (page: string, name: string) => `${page}ページ（${name}）の`,
  },
  checks: {
    slides_small_letters: {
      text: "全体図の文字の一部がとても小さくなっています。",
      hint: "ステージごとのスライドの文字はこれより大きくなります。",
    },
    png_scale_fitted: {
      text: "画像がブラウザーやビューアーで開ける大きさを超えるため、小さく描かれます。",
      hint: "PDFやSVGにはこの制限がありません。",
    },
    system_font: {
      text: "一部の文字はこのコンピューターのフォントで描かれます。",
      hint: "フォントを含まないファイルでは、別のコンピューターで見え方が変わることがあります。",
    },
    missing_glyph: {
      text: "このコンピューターのどのフォントにもない文字があります。",
      hint: "マップで置き換えるか、その文字を含むフォントを入れてください。",
    },
    small_text: {
      text: "この距離では小さすぎる文字があります。",
      hint: "用紙を大きくするかタイルにするか、ステージやレーンを減らしてください。",
    },
    low_contrast: {
      text: "背景と見分けにくい文字があります。",
      hint: "ハイコントラストか、カードの別の色を選んでください。",
    },
    slides_text_cut: { text: "スライドには長すぎる文章を短くしました。", hint: "全文はスライドのノートにあります。" },
    slides_stage_parted: {
      text: "ステップの多いステージは複数のスライドに分かれています。",
      hint: "欠けているものはありません。",
    },
    slides_overview_reduced: {
      text: "概要にはステージと感情だけが載っています。",
      hint: "すべてのカードは各ステージのスライドにあります。",
    },
  },
};
