//! The story in Simplified Chinese.

use super::table::{Place, Unit, Voice};

/// How Simplified Chinese tells a journey.
pub(crate) const VOICE: Voice = Voice {
    quotes: ["“", "”"],
    inner: ["‘", "’"],
    colon: "：",
    brackets: ["（", "）"],
    comma: "，",
    semicolon: "，",
    decimal: '.',
    before_percent: "",
    gap: "",
    stop: "。",
    stop_behind_quotes: false,
    feelings: ["沮丧", "不满", "平静", "满意", "欣喜"],
    channels: [
        "通过网站",
        "通过应用",
        "通过电话",
        "通过电子邮件",
        "通过邮寄",
        "面对面",
        "通过在线聊天",
        "通过社交媒体",
        "通过短信",
        "通过自助机",
        "",
    ],
    customer: "客户",
    list: |parts| match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{}和{last}", first.join("、")),
    },
    then: |parts| parts.join("，然后"),
    more: |count| format!("另外{count}项"),
    duration: |parts| parts.iter().map(counted).collect(),
    opening: |title, to_be, count, stages| {
        let time = if to_be { "未来应有的旅程" } else { "现在的旅程" };
        format!("{title}讲述{time}，共{count}个阶段：{stages}")
    },
    empty: |title| format!("{title}是一张还没有卡片的地图"),
    traveller: |name, role| format!("主角是{name}{}", in_brackets(role)),
    goal: |goal| format!("目标是{goal}"),
    says: |who, words| format!("{who}说：{words}"),
    wants: |who, list| format!("{who}想要：{list}"),
    needs: |who, list| format!("{who}需要：{list}"),
    stage: |place, name, period| {
        let when = in_brackets(period);
        match place {
            Place::Only | Place::First => format!("首先是{name}{when}"),
            Place::Next => format!("接着是{name}{when}"),
            Place::Last => format!("最后是{name}{when}"),
        }
    },
    feels: |who, feelings| format!("这里{who}感到{feelings}"),
    feeling: |feeling, valence, word| {
        if word.is_empty() { format!("{feeling}（{valence}）") } else { format!("{feeling}（{valence}，{word}）") }
    },
    happens: |list| format!("发生的事：{list}"),
    in_step: |step, texts| format!("{texts}（步骤{step}）"),
    contact: |list, _| format!("接触点是{list}"),
    service: "客户服务",
    waits: |name, time| format!("在{name}之前要等待{time}"),
    effort: |name, effort| format!("{name}很费力（7分中的{effort}分）"),
    branches: |from, ways| format!("在{from}之后，{ways}"),
    way: |share, to, label, back| {
        let (share, label) = (if share.is_empty() { "一部分" } else { share }, in_brackets(label));
        if back { format!("{share}回到{to}{label}") } else { format!("{share}前往{to}{label}") }
    },
    lost: |share| format!("{share}到此为止"),
    truth: |text| {
        if text.is_empty() {
            "这是一个关键时刻".to_owned()
        } else {
            format!("这是一个关键时刻：{text}")
        }
    },
    thinks: |who, list| format!("{who}想：{list}"),
    hurts: |list| format!("痛点：{list}"),
    delights: |list| format!("令人高兴的是：{list}"),
    learnt: |list| format!("了解到的是：{list}"),
    lane: |name, list| format!("{name}：{list}"),
    measured: |name, value, period| format!("{name}为{value}{}", in_brackets(period)),
    aimed: |target, met| {
        if met { format!("达到了{target}的目标值") } else { format!("没有达到{target}的目标值") }
    },
    moved: |better, since| format!("自{since}以来{}", if better { "有所改善" } else { "有所恶化" }),
    better: |list| format!("可以改进的是：{list}"),
    idea: |text, impact, effort| {
        let said = [impact.map(|n| format!("影响{n}/5")), effort.map(|n| format!("投入{n}/5"))];
        let said: Vec<String> = said.into_iter().flatten().collect();
        format!("{text}{}", in_brackets(&said.join("，")))
    },
    planned: |list| format!("将要做的是：{list}"),
    silent: "地图还没有说明这里发生什么",
    best: |stage, feeling| format!("最好的时刻在{stage}：{feeling}"),
    worst: |stage, feeling| format!("最糟的时刻在{stage}：{feeling}"),
    truths: |count| format!("共有{count}个关键时刻"),
    evidence: |share, resting, cards| format!("{cards}张卡片中有{resting}张（{share}）有证据支持"),
    assumed: "还没有卡片有证据支持：这里讲述的只是假设",
};

fn counted((count, unit): &(u32, Unit)) -> String {
    let unit = match unit {
        Unit::Day => "天",
        Unit::Hour => "小时",
        Unit::Minute => "分钟",
        Unit::Second => "秒",
    };
    format!("{count}{unit}")
}

fn in_brackets(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("（{text}）") }
}
