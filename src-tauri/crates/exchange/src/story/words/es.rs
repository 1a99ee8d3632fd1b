//! The story in Spanish.

use super::table::{Place, Unit, Voice};

/// How Spanish tells a journey.
pub(crate) const VOICE: Voice = Voice {
    quotes: ["«", "»"],
    inner: ["“", "”"],
    colon: ": ",
    brackets: [" (", ")"],
    comma: ", ",
    semicolon: "; ",
    decimal: ',',
    before_percent: "\u{a0}",
    gap: " ",
    stop: ".",
    stop_behind_quotes: false,
    feelings: ["frustración", "descontento", "un ánimo neutro", "satisfacción", "entusiasmo"],
    channels: [
        "en la web",
        "en una aplicación",
        "por teléfono",
        "por correo electrónico",
        "por correo postal",
        "en persona",
        "por chat",
        "en redes sociales",
        "por SMS",
        "en un quiosco",
        "",
    ],
    customer: "la clientela",
    list,
    then: |parts| parts.join(", después "),
    more: |count| format!("{count} más"),
    duration: |parts| list(&parts.iter().map(counted).collect::<Vec<_>>()),
    opening: |title, to_be, count, stages| {
        let time = if to_be { "tal como debería ser" } else { "tal como es hoy" };
        let phases = if count == 1 { "una etapa".to_owned() } else { format!("{count} etapas") };
        format!("{title} cuenta el recorrido {time}, en {phases}: {stages}")
    },
    empty: |title| format!("{title} es un mapa que todavía no tiene tarjetas"),
    traveller: |name, role| format!("Seguimos a {name}{}", in_brackets(role)),
    goal: |goal| format!("El objetivo es {goal}"),
    says: |who, words| format!("{who} dice: {words}"),
    wants: |who, list| format!("Lo que {who} quiere lograr: {list}"),
    needs: |who, list| format!("Lo que {who} necesita: {list}"),
    stage: |place, name, period| {
        let when = in_brackets(period);
        match place {
            Place::Only | Place::First => format!("Comienza con {name}{when}"),
            Place::Next => format!("Después viene {name}{when}"),
            Place::Last => format!("Termina con {name}{when}"),
        }
    },
    feels: |who, feelings| format!("Aquí {who} siente {feelings}"),
    feeling: |feeling, valence, word| {
        if word.is_empty() { format!("{feeling} ({valence})") } else { format!("{feeling} ({valence}, {word})") }
    },
    happens: |list| format!("Lo que ocurre: {list}"),
    in_step: |step, texts| format!("{texts} (paso {step})"),
    contact: |list, count| {
        if count == 1 {
            format!("El punto de contacto es {list}")
        } else {
            format!("Los puntos de contacto son {list}")
        }
    },
    service: "atención al cliente",
    waits: |name, time| format!("Antes de {name} hay una espera de {time}"),
    effort: |name, effort| format!("{name} exige mucho esfuerzo ({effort} de 7)"),
    branches: |from, ways| format!("Después de {from}: {ways}"),
    way: |share, to, label, back| {
        let (share, label) = if share.is_empty() {
            ("una parte".to_owned(), in_brackets(label))
        } else {
            (format!("el {share}"), in_brackets(label))
        };
        if back { format!("{share} vuelve a {to}{label}") } else { format!("{share} pasa a {to}{label}") }
    },
    lost: |share| format!("el {share} no sigue adelante"),
    truth: |text| {
        if text.is_empty() {
            "Es un momento de la verdad".to_owned()
        } else {
            format!("Es un momento de la verdad: {text}")
        }
    },
    thinks: |who, list| format!("{who} piensa: {list}"),
    hurts: |list| format!("Lo que duele: {list}"),
    delights: |list| format!("Lo que agrada: {list}"),
    learnt: |list| format!("Lo que se ha aprendido: {list}"),
    lane: |name, list| format!("{name}: {list}"),
    measured: |name, value, period| format!("{name} está en {value}{}", in_brackets(period)),
    aimed: |target, met| {
        if met { format!("la meta de {target} se cumple") } else { format!("la meta de {target} no se cumple") }
    },
    moved: |better, since| format!("ha {} desde {since}", if better { "mejorado" } else { "empeorado" }),
    better: |list| format!("Lo que podría mejorar: {list}"),
    idea: |text, impact, effort| {
        let said = [impact.map(|n| format!("impacto {n} de 5")), effort.map(|n| format!("esfuerzo {n} de 5"))];
        let said: Vec<String> = said.into_iter().flatten().collect();
        format!("{text}{}", in_brackets(&said.join(", ")))
    },
    planned: |list| format!("Lo que se hará: {list}"),
    silent: "El mapa aún no dice qué ocurre aquí",
    best: |stage, feeling| format!("El mejor momento está en {stage}: {feeling}"),
    worst: |stage, feeling| format!("El peor momento está en {stage}: {feeling}"),
    truths: |count| {
        if count == 1 { "Hay un momento de la verdad".to_owned() } else { format!("Hay {count} momentos de la verdad") }
    },
    evidence: |share, resting, cards| {
        let cards = if cards == 1 { "1 tarjeta".to_owned() } else { format!("{cards} tarjetas") };
        format!("{resting} de {cards} ({share}) {} en evidencias", if resting == 1 { "se apoya" } else { "se apoyan" })
    },
    assumed: "Ninguna tarjeta se apoya todavía en evidencias: lo que se cuenta aquí es una suposición",
};

fn list(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} y {last}", first.join(", ")),
    }
}

fn counted((count, unit): &(u32, Unit)) -> String {
    let (one, many) = match unit {
        Unit::Day => ("día", "días"),
        Unit::Hour => ("hora", "horas"),
        Unit::Minute => ("minuto", "minutos"),
        Unit::Second => ("segundo", "segundos"),
    };
    format!("{count} {}", if *count == 1 { one } else { many })
}

fn in_brackets(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!(" ({text})") }
}
