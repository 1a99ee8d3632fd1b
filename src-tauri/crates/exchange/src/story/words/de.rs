//! The story in German.

use super::table::{Place, Unit, Voice};

/// How German tells a journey.
pub(crate) const VOICE: Voice = Voice {
    quotes: ["„", "“"],
    inner: ["‚", "‘"],
    colon: ": ",
    brackets: [" (", ")"],
    comma: ", ",
    semicolon: "; ",
    decimal: ',',
    before_percent: "\u{a0}",
    gap: " ",
    stop: ".",
    stop_behind_quotes: false,
    feelings: ["frustriert", "unzufrieden", "weder zufrieden noch unzufrieden", "zufrieden", "begeistert"],
    channels: [
        "im Web",
        "in einer App",
        "am Telefon",
        "per E-Mail",
        "per Post",
        "persönlich",
        "im Chat",
        "in sozialen Medien",
        "per SMS",
        "an einem Automaten",
        "",
    ],
    customer: "die Kundschaft",
    list,
    then: |parts| parts.join(", dann "),
    more: |count| format!("{count} weitere"),
    duration: |parts| list(&parts.iter().map(counted).collect::<Vec<_>>()),
    opening: |title, to_be, count, stages| {
        let time = if to_be { "wie sie sein soll" } else { "wie sie heute ist" };
        let phases = if count == 1 { "einer Phase".to_owned() } else { format!("{count} Phasen") };
        format!("{title} erzählt die Journey, {time}, in {phases}: {stages}")
    },
    empty: |title| format!("{title} ist eine Karte, auf der noch nichts steht"),
    traveller: |name, role| format!("Wir folgen {name}{}", in_brackets(role)),
    goal: |goal| format!("Das Ziel ist {goal}"),
    says: |who, words| format!("{who} sagt: {words}"),
    wants: |who, list| format!("Was {who} erreichen will: {list}"),
    needs: |who, list| format!("Was {who} braucht: {list}"),
    stage: |place, name, period| {
        let when = in_brackets(period);
        match place {
            Place::Only | Place::First => format!("Es beginnt mit {name}{when}"),
            Place::Next => format!("Dann kommt {name}{when}"),
            Place::Last => format!("Es endet mit {name}{when}"),
        }
    },
    feels: |who, feelings| format!("Hier ist {who} {feelings}"),
    feeling: |feeling, valence, word| {
        if word.is_empty() { format!("{feeling} ({valence})") } else { format!("{feeling} ({valence}, {word})") }
    },
    happens: |list| format!("Was geschieht: {list}"),
    in_step: |step, texts| format!("{texts} (Schritt {step})"),
    contact: |list, count| {
        if count == 1 { format!("Der Kontaktpunkt ist {list}") } else { format!("Die Kontaktpunkte sind {list}") }
    },
    service: "Kundenservice",
    waits: |name, time| format!("Vor {name} liegt eine Wartezeit von {time}"),
    effort: |name, effort| format!("{name} kostet viel Mühe ({effort} von 7)"),
    branches: |from, ways| format!("Nach {from}: {ways}"),
    way: |share, to, label, back| {
        let (share, label) = (if share.is_empty() { "einige" } else { share }, in_brackets(label));
        if back {
            format!("{share} gehen zurück zu {to}{label}")
        } else {
            format!("{share} gehen weiter zu {to}{label}")
        }
    },
    lost: |share| format!("{share} gehen nicht weiter"),
    truth: |text| {
        if text.is_empty() {
            "Das ist ein Moment der Wahrheit".to_owned()
        } else {
            format!("Das ist ein Moment der Wahrheit: {text}")
        }
    },
    thinks: |who, list| format!("{who} denkt: {list}"),
    hurts: |list| format!("Was schmerzt: {list}"),
    delights: |list| format!("Was erfreut: {list}"),
    learnt: |list| format!("Was man gelernt hat: {list}"),
    lane: |name, list| format!("{name}: {list}"),
    measured: |name, value, period| format!("{name} liegt bei {value}{}", in_brackets(period)),
    aimed: |target, met| {
        if met {
            format!("der Zielwert von {target} ist erreicht")
        } else {
            format!("der Zielwert von {target} ist nicht erreicht")
        }
    },
    moved: |better, since| format!("seit {since} ist es {} geworden", if better { "besser" } else { "schlechter" }),
    better: |list| format!("Was besser werden könnte: {list}"),
    idea: |text, impact, effort| {
        let said = [impact.map(|n| format!("Wirkung {n} von 5")), effort.map(|n| format!("Aufwand {n} von 5"))];
        let said: Vec<String> = said.into_iter().flatten().collect();
        format!("{text}{}", in_brackets(&said.join(", ")))
    },
    planned: |list| format!("Was getan wird: {list}"),
    silent: "Was hier geschieht, sagt die Karte noch nicht",
    best: |stage, feeling| format!("Der beste Moment liegt in {stage}: {feeling}"),
    worst: |stage, feeling| format!("Der schlimmste Moment liegt in {stage}: {feeling}"),
    truths: |count| {
        if count == 1 {
            "Es gibt einen Moment der Wahrheit".to_owned()
        } else {
            format!("Es gibt {count} Momente der Wahrheit")
        }
    },
    evidence: |share, resting, cards| {
        let cards = if cards == 1 { "1 Karte".to_owned() } else { format!("{cards} Karten") };
        format!("{resting} von {cards} ({share}) {} belegt", if resting == 1 { "ist" } else { "sind" })
    },
    assumed: "Noch keine Karte ist belegt: Was hier erzählt wird, ist angenommen",
};

fn list(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} und {last}", first.join(", ")),
    }
}

fn counted((count, unit): &(u32, Unit)) -> String {
    let (one, many) = match unit {
        Unit::Day => ("Tag", "Tagen"),
        Unit::Hour => ("Stunde", "Stunden"),
        Unit::Minute => ("Minute", "Minuten"),
        Unit::Second => ("Sekunde", "Sekunden"),
    };
    format!("{count} {}", if *count == 1 { one } else { many })
}

fn in_brackets(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!(" ({text})") }
}
