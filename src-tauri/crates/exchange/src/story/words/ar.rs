//! The story in Arabic.

use super::table::{Place, Unit, Voice};

/// How Arabic tells a journey.
pub(crate) const VOICE: Voice = Voice {
    quotes: ["«", "»"],
    inner: ["“", "”"],
    colon: ": ",
    brackets: [" (", ")"],
    comma: "، ",
    semicolon: "؛ ",
    decimal: '.',
    before_percent: "",
    gap: " ",
    stop: ".",
    stop_behind_quotes: false,
    feelings: ["إحباط", "عدم رضا", "حياد", "رضا", "ابتهاج"],
    channels: [
        "عبر الويب",
        "عبر التطبيق",
        "عبر الهاتف",
        "عبر البريد الإلكتروني",
        "عبر البريد",
        "وجهًا لوجه",
        "عبر الدردشة",
        "عبر وسائل التواصل",
        "برسالة نصية",
        "عبر كشك خدمة",
        "",
    ],
    customer: "العميل",
    list,
    then: |parts| parts.join("، ثم "),
    more: |count| format!("غيرها وعددها {count}"),
    duration: |parts| list(&parts.iter().map(counted).collect::<Vec<_>>()),
    opening: |title, to_be, count, stages| {
        let time = if to_be { "كما ينبغي أن تكون" } else { "كما هي اليوم" };
        format!("تحكي {title} الرحلة {time}. عدد المراحل {count}: {stages}")
    },
    empty: |title| format!("{title} خريطة لا بطاقات فيها بعد"),
    traveller: |name, role| format!("نتابع {name}{}", in_brackets(role)),
    goal: |goal| format!("الهدف هو {goal}"),
    says: |who, words| format!("من أقوال {who}: {words}"),
    wants: |who, list| format!("ما يريد {who} بلوغه: {list}"),
    needs: |who, list| format!("ما يحتاج إليه {who}: {list}"),
    stage: |place, name, period| {
        let when = in_brackets(period);
        match place {
            Place::Only | Place::First => format!("البداية مع {name}{when}"),
            Place::Next => format!("ثم تأتي {name}{when}"),
            Place::Last => format!("والنهاية مع {name}{when}"),
        }
    },
    feels: |who, feelings| format!("شعور {who} هنا: {feelings}"),
    feeling: |feeling, valence, word| {
        if word.is_empty() { format!("{feeling} ({valence})") } else { format!("{feeling} ({valence}، {word})") }
    },
    happens: |list| format!("ما يحدث: {list}"),
    in_step: |step, texts| format!("{texts} (الخطوة {step})"),
    contact: |list, count| {
        if count == 1 {
            format!("نقطة التواصل هي {list}")
        } else {
            format!("نقاط التواصل هي {list}")
        }
    },
    service: "خدمة العملاء",
    waits: |name, time| format!("قبل {name} انتظار مدته {time}"),
    effort: |name, effort| format!("{name} تتطلب جهدًا كبيرًا ({effort} من 7)"),
    branches: |from, ways| format!("بعد {from}: {ways}"),
    way: |share, to, label, back| {
        let (share, label) = (if share.is_empty() { "جزء" } else { share }, in_brackets(label));
        if back {
            format!("عودة {share} إلى {to}{label}")
        } else {
            format!("انتقال {share} إلى {to}{label}")
        }
    },
    lost: |share| format!("توقف {share} هنا"),
    truth: |text| {
        if text.is_empty() {
            "هذه لحظة حقيقة".to_owned()
        } else {
            format!("هذه لحظة حقيقة: {text}")
        }
    },
    thinks: |who, list| format!("أفكار {who}: {list}"),
    hurts: |list| format!("ما يؤلم: {list}"),
    delights: |list| format!("ما يسر: {list}"),
    learnt: |list| format!("ما عُرف: {list}"),
    lane: |name, list| format!("{name}: {list}"),
    measured: |name, value, period| format!("{name} عند {value}{}", in_brackets(period)),
    aimed: |target, met| {
        if met {
            format!("بلغ المستهدف {target}")
        } else {
            format!("لم يبلغ المستهدف {target}")
        }
    },
    moved: |better, since| format!("وقد {} منذ {since}", if better { "تحسّن" } else { "تراجع" }),
    better: |list| format!("ما يمكن تحسينه: {list}"),
    idea: |text, impact, effort| {
        let said = [impact.map(|n| format!("الأثر {n} من 5")), effort.map(|n| format!("الجهد {n} من 5"))];
        let said: Vec<String> = said.into_iter().flatten().collect();
        format!("{text}{}", in_brackets(&said.join("، ")))
    },
    planned: |list| format!("ما سيُنجز: {list}"),
    silent: "لا تقول الخريطة بعد ما يحدث هنا",
    best: |stage, feeling| format!("أفضل لحظة في {stage}: {feeling}"),
    worst: |stage, feeling| format!("أسوأ لحظة في {stage}: {feeling}"),
    truths: |count| format!("عدد لحظات الحقيقة: {count}"),
    evidence: |share, resting, cards| format!("تستند إلى أدلة {share} من البطاقات (العدد {resting} من {cards})"),
    assumed: "لا تستند أي بطاقة إلى أدلة بعد: ما يُحكى هنا افتراض",
};

fn list(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} و{last}", first.join("، ")),
    }
}

/// Arabic counts one and two by the noun itself, three to ten with the plural, then with the singular again.
fn counted((count, unit): &(u32, Unit)) -> String {
    let (one, two, few, many) = match unit {
        Unit::Day => ("يوم واحد", "يومان", "أيام", "يومًا"),
        Unit::Hour => ("ساعة واحدة", "ساعتان", "ساعات", "ساعة"),
        Unit::Minute => ("دقيقة واحدة", "دقيقتان", "دقائق", "دقيقة"),
        Unit::Second => ("ثانية واحدة", "ثانيتان", "ثوانٍ", "ثانية"),
    };
    match (count, count % 100) {
        (1, _) => one.to_owned(),
        (2, _) => two.to_owned(),
        (_, 3..=10) => format!("{count} {few}"),
        _ => format!("{count} {many}"),
    }
}

fn in_brackets(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!(" ({text})") }
}
