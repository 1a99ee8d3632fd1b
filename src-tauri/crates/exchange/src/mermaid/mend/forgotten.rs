//! A colon that was forgotten before a score, or between a score and those who take part: what stands there instead is no
//! score, so that the score itself must not be blamed.

use super::Mend;
use super::colon::is_score;
use crate::error::shown;
use crate::mermaid::{entities, script};

/// Words that belong to a score and name nobody, with bars between.
const UNITS: &str = "star|stars|point|points|of|out|von|aus|sterne|stern|punkte|punkt|de|sur|estrellas|estrella|puntos|étoiles|étoile|\
    sur|点|分|星|نجوم|نقاط|من";

/// The line with its colon back: "Make tea 5: Me", "Make tea 5", "Make tea: 5 Me".
pub(super) fn colon(line: &str) -> Option<Mend> {
    match line.split_once(':') {
        None => before_score(line, ""),
        Some((name, data)) => {
            let first = data.split(':').next().unwrap_or_default();
            let is_sound = script::trim(first).is_empty() || data.split(':').any(is_number);
            if is_sound { None } else { behind_score(name, first, data).or_else(|| before_score(name, data)) }
        }
    }
}

fn is_number(piece: &str) -> bool {
    !script::trim(piece).is_empty() && !script::number(piece).is_nan()
}

/// The name and the score at its end.
fn split(text: &str) -> Option<(&str, &str)> {
    let (name, score) = text.trim_end_matches(script::is_space).rsplit_once(script::is_space)?;
    let is_plain = score.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    (is_plain && is_score(score) && !script::trim(name).is_empty()).then_some((script::trim(name), score))
}

fn before_score(whole: &str, people: &str) -> Option<Mend> {
    let (name, score) = split(whole)?;
    let said = script::trim(people);
    let read = match said {
        "" => "Mermaid does not read the line".to_owned(),
        _ => format!("Mermaid reads the task {} with the score {}", called(whole), shown(said)),
    };
    let text = if said.is_empty() { format!("{name}: {score}") } else { format!("{name}: {score}: {said}") };
    Some(mend(format!("The colon before the score {score} is missing: {read}."), (name, score), said, text))
}

fn behind_score(name: &str, first: &str, data: &str) -> Option<Mend> {
    let (score, said) = script::trim(first).split_once(script::is_space)?;
    let said = script::trim(said);
    let word = said.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
    let names_somebody = said.starts_with(char::is_alphabetic) && !UNITS.split('|').any(|unit| unit == word);
    if !names_somebody || !is_score(score) || first.len() < data.len() || script::trim(name).is_empty() {
        return None;
    }
    let message =
        format!("The colon after the score {score} is missing: {} is no score to Mermaid.", shown(first.trim()));
    Some(mend(message, (script::trim(name), score), said, format!("{name}: {score}: {said}")))
}

fn mend(message: String, (name, score): (&str, &str), people: &str, text: String) -> Mend {
    let whom = if people.is_empty() { String::new() } else { format!(", for {}", called(people)) };
    Mend {
        key: "forgotten",
        code: "mermaid_no_colon",
        message,
        says: format!("Put the colon back: {}, score {score}{whom}.", called(name)),
        text,
        sensible: true,
    }
}

fn called(text: &str) -> String {
    shown(&entities::shown(script::trim(text)))
}
