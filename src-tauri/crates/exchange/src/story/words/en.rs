//! The story in English.

use super::table::{Place, Unit, Voice};

/// How English tells a journey.
pub(crate) const VOICE: Voice = Voice {
    quotes: ["“", "”"],
    inner: ["‘", "’"],
    colon: ": ",
    brackets: [" (", ")"],
    comma: ", ",
    semicolon: "; ",
    decimal: '.',
    before_percent: "\u{a0}",
    gap: " ",
    stop: ".",
    stop_behind_quotes: false,
    feelings: ["frustrated", "unhappy", "neither happy nor unhappy", "content", "delighted"],
    channels: [
        "on the web",
        "in an app",
        "by phone",
        "by e-mail",
        "by post",
        "face to face",
        "in a chat",
        "on social media",
        "by text message",
        "at a kiosk",
        "",
    ],
    customer: "the customer",
    list,
    then: |parts| parts.join(", then "),
    more: |count| if count == 1 { "one more".to_owned() } else { format!("{count} more") },
    duration: |parts| {
        let said: Vec<String> =
            parts.iter().map(|(count, unit)| counted(*count as usize, one(*unit), many(*unit))).collect();
        list(&said)
    },
    opening: |title, to_be, count, stages| {
        let time = if to_be { "as it should be" } else { "as it is today" };
        match count {
            1 => format!("{title} tells the journey {time}, in one stage: {stages}"),
            _ => format!("{title} tells the journey {time}, in {count} stages: {stages}"),
        }
    },
    empty: |title| format!("{title} is a map without any card yet"),
    traveller: |name, role| format!("We follow {name}{}", in_brackets(role)),
    goal: |goal| format!("The goal is {goal}"),
    says: |who, words| format!("{who} says: {words}"),
    wants: |who, list| format!("What {who} wants: {list}"),
    needs: |who, list| format!("What {who} needs: {list}"),
    stage: |place, name, period| {
        let when = if period.is_empty() { String::new() } else { format!(" ({period})") };
        match place {
            Place::Only | Place::First => format!("It begins with {name}{when}"),
            Place::Next => format!("Then comes {name}{when}"),
            Place::Last => format!("It ends with {name}{when}"),
        }
    },
    feels: |who, feelings| format!("Here {who} is {feelings}"),
    feeling: |feeling, valence, word| {
        if word.is_empty() { format!("{feeling} ({valence})") } else { format!("{feeling} ({valence}, {word})") }
    },
    happens: |list| format!("What happens: {list}"),
    in_step: |step, texts| format!("{texts} (step {step})"),
    contact: |list, count| {
        if count == 1 { format!("The touchpoint is {list}") } else { format!("The touchpoints are {list}") }
    },
    service: "customer service",
    waits: |name, time| format!("Before {name} there is a wait of {time}"),
    effort: |name, effort| format!("{name} costs the customer much effort ({effort} of 7)"),
    branches: |from, ways| format!("After {from}, {ways}"),
    way: |share, to, label, back| {
        let (share, label) = (if share.is_empty() { "some" } else { share }, in_brackets(label));
        if back { format!("{share} go back to {to}{label}") } else { format!("{share} go on to {to}{label}") }
    },
    lost: |share| format!("{share} go no further"),
    truth: |text| {
        if text.is_empty() {
            "This is a moment of truth".to_owned()
        } else {
            format!("This is a moment of truth: {text}")
        }
    },
    thinks: |who, list| format!("{who} thinks: {list}"),
    hurts: |list| format!("What hurts: {list}"),
    delights: |list| format!("What delights: {list}"),
    learnt: |list| format!("What was learnt: {list}"),
    lane: |name, list| format!("{name}: {list}"),
    measured: |name, value, period| format!("{name} stands at {value}{}", in_brackets(period)),
    aimed: |target, met| {
        if met { format!("the target of {target} is met") } else { format!("the target of {target} is not met") }
    },
    moved: |better, since| format!("it has got {} since {since}", if better { "better" } else { "worse" }),
    better: |list| format!("What could be better: {list}"),
    idea: |text, impact, effort| {
        let said = [impact.map(|n| format!("impact {n} of 5")), effort.map(|n| format!("effort {n} of 5"))];
        let said: Vec<String> = said.into_iter().flatten().collect();
        format!("{text}{}", in_brackets(&said.join(", ")))
    },
    planned: |list| format!("What will be done: {list}"),
    silent: "The map does not say yet what happens here",
    best: |stage, feeling| format!("The best moment is in {stage}: {feeling}"),
    worst: |stage, feeling| format!("The worst moment is in {stage}: {feeling}"),
    truths: |count| format!("The map marks {}", counted(count, "moment of truth", "moments of truth")),
    evidence: |share, resting, cards| {
        format!(
            "{resting} of {} ({share}) {} on evidence",
            counted(cards, "card", "cards"),
            if resting == 1 { "rests" } else { "rest" }
        )
    },
    assumed: "No card rests on evidence yet: what is told here is assumed",
};

fn list(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

fn in_brackets(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!(" ({text})") }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn one(unit: Unit) -> &'static str {
    match unit {
        Unit::Day => "day",
        Unit::Hour => "hour",
        Unit::Minute => "minute",
        Unit::Second => "second",
    }
}

fn many(unit: Unit) -> &'static str {
    match unit {
        Unit::Day => "days",
        Unit::Hour => "hours",
        Unit::Minute => "minutes",
        Unit::Second => "seconds",
    }
}
