//! The story in Japanese.

use super::table::{Place, Unit, Voice};

/// How Japanese tells a journey.
pub(crate) const VOICE: Voice = Voice {
    quotes: ["「", "」"],
    inner: ["『", "』"],
    colon: "：",
    brackets: ["（", "）"],
    comma: "、",
    semicolon: "。",
    decimal: '.',
    before_percent: "",
    gap: "",
    stop: "。",
    stop_behind_quotes: true,
    feelings: ["強い不満", "不満", "良くも悪くもない気持ち", "満足", "大きな喜び"],
    channels: [
        "ウェブ",
        "アプリ",
        "電話",
        "電子メール",
        "郵便",
        "対面",
        "チャット",
        "ソーシャルメディア",
        "ショートメッセージ",
        "端末機",
        "",
    ],
    customer: "お客様",
    list: |parts| parts.join("、"),
    then: |parts| parts.join("、次に"),
    more: |count| format!("ほか{count}件"),
    duration: |parts| parts.iter().map(counted).collect(),
    opening: |title, to_be, count, stages| {
        let time = if to_be { "目指す姿" } else { "現在の姿" };
        format!("{title}は、ジャーニーの{time}を{count}つのステージで伝えます：{stages}")
    },
    empty: |title| format!("{title}は、まだカードのないマップです"),
    traveller: |name, role| format!("主人公は{name}です{}", in_brackets(role)),
    goal: |goal| format!("目標は{goal}です"),
    says: |who, words| format!("{who}の言葉：{words}"),
    wants: |who, list| format!("{who}が望むこと：{list}"),
    needs: |who, list| format!("{who}に必要なこと：{list}"),
    stage: |place, name, period| {
        let when = in_brackets(period);
        match place {
            Place::Only | Place::First => format!("最初は{name}{when}"),
            Place::Next => format!("次は{name}{when}"),
            Place::Last => format!("最後は{name}{when}"),
        }
    },
    feels: |who, feelings| format!("ここでの{who}の気持ちは、{feelings}です"),
    feeling: |feeling, valence, word| {
        if word.is_empty() { format!("{feeling}（{valence}）") } else { format!("{feeling}（{valence}、{word}）") }
    },
    happens: |list| format!("起きること：{list}"),
    in_step: |step, texts| format!("{texts}（ステップ{step}）"),
    contact: |list, _| format!("タッチポイントは{list}です"),
    service: "カスタマーサービス",
    waits: |name, time| format!("{name}の前に{time}待ちます"),
    effort: |name, effort| format!("{name}には大きな労力がかかります（7段階の{effort}）"),
    branches: |from, ways| format!("{from}の後：{ways}"),
    way: |share, to, label, back| {
        let (share, label) = (if share.is_empty() { "一部" } else { share }, in_brackets(label));
        if back { format!("{share}は{to}へ戻る{label}") } else { format!("{share}は{to}へ{label}") }
    },
    lost: |share| format!("{share}はここまで"),
    truth: |text| {
        if text.is_empty() {
            "ここは真実の瞬間です".to_owned()
        } else {
            format!("ここは真実の瞬間です：{text}")
        }
    },
    thinks: |who, list| format!("{who}の考え：{list}"),
    hurts: |list| format!("つらいこと：{list}"),
    delights: |list| format!("うれしいこと：{list}"),
    learnt: |list| format!("分かったこと：{list}"),
    lane: |name, list| format!("{name}：{list}"),
    measured: |name, value, period| format!("{name}は{value}です{}", in_brackets(period)),
    aimed: |target, met| {
        if met {
            format!("目標値の{target}に達しています")
        } else {
            format!("目標値の{target}に達していません")
        }
    },
    moved: |better, since| format!("{since}から{}", if better { "良くなりました" } else { "悪くなりました" }),
    better: |list| format!("改善できること：{list}"),
    idea: |text, impact, effort| {
        let said = [impact.map(|n| format!("効果は5段階の{n}")), effort.map(|n| format!("手間は5段階の{n}"))];
        let said: Vec<String> = said.into_iter().flatten().collect();
        format!("{text}{}", in_brackets(&said.join("、")))
    },
    planned: |list| format!("実施すること：{list}"),
    silent: "ここで何が起きるかは、まだマップに書かれていません",
    best: |stage, feeling| format!("最も良い瞬間は{stage}にあります：{feeling}"),
    worst: |stage, feeling| format!("最も悪い瞬間は{stage}にあります：{feeling}"),
    truths: |count| format!("真実の瞬間は{count}つあります"),
    evidence: |share, resting, cards| format!("{cards}枚のカードのうち{resting}枚（{share}）に根拠があります"),
    assumed: "根拠のあるカードはまだありません。ここで語られたことは仮定です",
};

fn counted((count, unit): &(u32, Unit)) -> String {
    let unit = match unit {
        Unit::Day => "日",
        Unit::Hour => "時間",
        Unit::Minute => "分",
        Unit::Second => "秒",
    };
    format!("{count}{unit}")
}

fn in_brackets(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("（{text}）") }
}
