//! The story in French.

use super::table::{Place, Unit, Voice};

/// How French tells a journey.
pub(crate) const VOICE: Voice = Voice {
    quotes: ["«\u{a0}", "\u{a0}»"],
    inner: ["“", "”"],
    colon: "\u{a0}: ",
    brackets: [" (", ")"],
    comma: ", ",
    semicolon: "\u{a0}; ",
    decimal: ',',
    before_percent: "\u{a0}",
    gap: " ",
    stop: ".",
    stop_behind_quotes: false,
    feelings: ["de la frustration", "du mécontentement", "un sentiment neutre", "du contentement", "de l’enthousiasme"],
    channels: [
        "sur le web",
        "dans une application",
        "par téléphone",
        "par e-mail",
        "par courrier",
        "en personne",
        "par chat",
        "sur les réseaux sociaux",
        "par SMS",
        "à une borne",
        "",
    ],
    customer: "la clientèle",
    list,
    then: |parts| parts.join(", puis "),
    more: |count| if count == 1 { "1 autre".to_owned() } else { format!("{count} autres") },
    duration: |parts| list(&parts.iter().map(counted).collect::<Vec<_>>()),
    opening: |title, to_be, count, stages| {
        let time = if to_be { "tel qu’il devrait être" } else { "tel qu’il est aujourd’hui" };
        let phases = if count == 1 { "une étape".to_owned() } else { format!("{count} étapes") };
        format!("{title} raconte le parcours {time}, en {phases}\u{a0}: {stages}")
    },
    empty: |title| format!("{title} est une carte encore vide"),
    traveller: |name, role| format!("Nous suivons {name}{}", in_brackets(role)),
    goal: |goal| format!("L’objectif est {goal}"),
    says: |who, words| format!("{who} dit\u{a0}: {words}"),
    wants: |who, list| format!("Ce que {who} veut atteindre\u{a0}: {list}"),
    needs: |who, list| format!("Les besoins de {who}\u{a0}: {list}"),
    stage: |place, name, period| {
        let when = in_brackets(period);
        match place {
            Place::Only | Place::First => format!("Tout commence par {name}{when}"),
            Place::Next => format!("Puis vient {name}{when}"),
            Place::Last => format!("Tout finit par {name}{when}"),
        }
    },
    feels: |who, feelings| format!("Ici, {who} ressent {feelings}"),
    feeling: |feeling, valence, word| {
        if word.is_empty() { format!("{feeling} ({valence})") } else { format!("{feeling} ({valence}, {word})") }
    },
    happens: |list| format!("Ce qui se passe\u{a0}: {list}"),
    in_step: |step, texts| format!("{texts} (sous-étape {step})"),
    contact: |list, count| {
        if count == 1 {
            format!("Le point de contact est {list}")
        } else {
            format!("Les points de contact sont {list}")
        }
    },
    service: "service client",
    waits: |name, time| format!("Avant {name}, il y a une attente de {time}"),
    effort: |name, effort| format!("{name} demande beaucoup d’effort ({effort} sur 7)"),
    branches: |from, ways| format!("Après {from}, {ways}"),
    way: |share, to, label, back| {
        let (share, label) = (if share.is_empty() { "une partie" } else { share }, in_brackets(label));
        let go = if share == "une partie" { ["revient", "passe"] } else { ["reviennent", "passent"] };
        format!("{share} {} à {to}{label}", if back { go[0] } else { go[1] })
    },
    lost: |share| format!("{share} ne vont pas plus loin"),
    truth: |text| {
        if text.is_empty() {
            "C’est un moment de vérité".to_owned()
        } else {
            format!("C’est un moment de vérité\u{a0}: {text}")
        }
    },
    thinks: |who, list| format!("{who} pense\u{a0}: {list}"),
    hurts: |list| format!("Ce qui fait mal\u{a0}: {list}"),
    delights: |list| format!("Ce qui fait plaisir\u{a0}: {list}"),
    learnt: |list| format!("Ce qu’on a appris\u{a0}: {list}"),
    lane: |name, list| format!("{name}\u{a0}: {list}"),
    measured: |name, value, period| format!("{name} est à {value}{}", in_brackets(period)),
    aimed: |target, met| {
        if met {
            format!("la cible de {target} est atteinte")
        } else {
            format!("la cible de {target} n’est pas atteinte")
        }
    },
    moved: |better, since| format!("depuis {since}, c’est {}", if better { "mieux" } else { "moins bien" }),
    better: |list| format!("Ce qui pourrait s’améliorer\u{a0}: {list}"),
    idea: |text, impact, effort| {
        let said = [impact.map(|n| format!("impact {n} sur 5")), effort.map(|n| format!("effort {n} sur 5"))];
        let said: Vec<String> = said.into_iter().flatten().collect();
        format!("{text}{}", in_brackets(&said.join(", ")))
    },
    planned: |list| format!("Ce qui sera fait\u{a0}: {list}"),
    silent: "La carte ne dit pas encore ce qui se passe ici",
    best: |stage, feeling| format!("Le meilleur moment est dans {stage}\u{a0}: {feeling}"),
    worst: |stage, feeling| format!("Le pire moment est dans {stage}\u{a0}: {feeling}"),
    truths: |count| {
        if count == 1 {
            "Il y a un moment de vérité".to_owned()
        } else {
            format!("Il y a {count} moments de vérité")
        }
    },
    evidence: |share, resting, cards| {
        let cards = if cards == 1 { "1 carte".to_owned() } else { format!("{cards} cartes") };
        format!("{resting} sur {cards} ({share}) {} sur des preuves", if resting == 1 { "repose" } else { "reposent" })
    },
    assumed: "Aucune carte ne repose encore sur des preuves\u{a0}: ce qui est raconté ici est supposé",
};

fn list(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} et {last}", first.join(", ")),
    }
}

fn counted((count, unit): &(u32, Unit)) -> String {
    let (one, many) = match unit {
        Unit::Day => ("jour", "jours"),
        Unit::Hour => ("heure", "heures"),
        Unit::Minute => ("minute", "minutes"),
        Unit::Second => ("seconde", "secondes"),
    };
    format!("{count} {}", if *count == 1 { one } else { many })
}

fn in_brackets(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!(" ({text})") }
}
