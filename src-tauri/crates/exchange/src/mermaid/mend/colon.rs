//! Colons: one too many in a name, none where a score should be, one after a word that takes none.

use super::Mend;
use super::lines::{Kind, kind};
use crate::error::shown;
use crate::mermaid::entities::{self, aside};
use crate::mermaid::lexer::keyword;
use crate::mermaid::script;

/// Whether a piece of a task's data is a score from 1 to 5.
pub(super) fn is_score(piece: &str) -> bool {
    let score = script::number(piece);
    !script::trim(piece).is_empty() && (1.0..=5.0).contains(&score)
}

/// Whether a line can only be a task: a name, and somewhere after it a score from 1 to 5.
pub(super) fn is_task(line: &str) -> bool {
    line.split_once(':').is_some_and(|(name, data)| !script::trim(name).is_empty() && data.split(':').any(is_score))
}

/// `title: My day` is a task called "title" to Mermaid.
pub(super) fn after_keyword(line: &str) -> Option<Mend> {
    let word = ["title", "section"].into_iter().find(|word| {
        keyword(line, word).is_some_and(|after| after.trim_start_matches(script::is_space).starts_with(':'))
    })?;
    let (_, text) = line.split_once(':')?;
    if text.split(':').any(is_score) || script::trim(text).is_empty() {
        return None;
    }
    let text = script::trim(text).replace(':', &if word == "section" { aside(58) } else { ":".to_owned() });
    Some(Mend {
        key: "keyword",
        code: "mermaid_keyword",
        message: format!("Mermaid reads a task called \"{word}\" here, because of the colon after the word."),
        says: format!("Read {} as a {word}.", shown(&entities::shown(&text))),
        text: format!("{word} {text}"),
        sensible: true,
    })
}

/// A section with a colon in its name, which Mermaid refuses.
pub(super) fn in_section(line: &str) -> Option<Mend> {
    if !line.contains(':') {
        return None;
    }
    let (text, says) = match is_task(line) {
        // The first letter as an entity hides the word.
        true => (format!("{}{}", aside(u32::from(line.as_bytes()[0])), &line[1..]), "Read the line as a task."),
        false => (line.replace(':', &aside(58)), "Keep the colon in the name of the section."),
    };
    Some(Mend {
        key: "colon",
        code: "mermaid_section_colon",
        message: "Mermaid reads no section with a colon in its name.".to_owned(),
        says: says.to_owned(),
        text,
        sensible: true,
    })
}

/// A name without a score, or a score without a name: syntax errors.
pub(super) fn missing(line: &str) -> Option<Mend> {
    let (code, message, says, text) = match line.split_once(':') {
        None => ("mermaid_no_score", "a task without a colon and a score", "a score", format!("{line}: ")),
        Some((_, "")) => ("mermaid_no_score", "a task without a score", "a score", format!("{line} ")),
        Some(("", _)) => ("mermaid_no_name", "a task without a name", "a name", format!("{}{line}", aside(8203))),
        Some(_) => return None,
    };
    Some(Mend {
        key: "missing",
        code,
        message: format!("Mermaid does not read {message}."),
        says: format!("Read it as a task without {says}."),
        text,
        sensible: true,
    })
}

/// A colon within a name or an actor, which moves or drops what follows it.
pub(super) fn in_task(line: &str) -> Option<Mend> {
    let (name, data) = line.split_once(':')?;
    // More pieces than this are no name with a colon in it; a line of a million colons is looked at once.
    let pieces: Vec<&str> = data.splitn(64, ':').collect();
    let at = (1..pieces.len()).find(|at| is_score(pieces[*at]));
    match at {
        Some(at) if !is_score(pieces[0]) => Some(moved(name, &pieces, at, true)),
        Some(1) => Some(moved(name, &pieces, 1, is_time(pieces[0], pieces[1]))),
        _ if pieces.len() > 2 => Some(dropped(name, &pieces)),
        _ => None,
    }
}

/// `10:5: 4`: no space before the first, a space before the second.
fn is_time(first: &str, second: &str) -> bool {
    !first.starts_with(script::is_space) && second.starts_with(script::is_space)
}

fn moved(name: &str, pieces: &[&str], at: usize, sensible: bool) -> Mend {
    let colon = aside(58);
    let whole = format!("{name}{colon}{}", pieces[..at].join(&colon));
    let people = pieces[at + 1..].join(&colon);
    let score = script::trim(pieces[at]);
    let message = format!(
        "Because of the colon in the name, Mermaid reads the task {} with the score {}.",
        shown(&entities::shown(script::trim(name))),
        shown(script::trim(pieces[0]))
    );
    let people = if pieces.len() > at + 1 { format!(":{people}") } else { String::new() };
    Mend {
        key: "colon",
        code: "mermaid_colon",
        message,
        says: format!("Keep the colon in the name: {}, score {score}.", shown(&entities::shown(&whole))),
        text: format!("{whole}:{}{people}", pieces[at]),
        sensible,
    }
}

fn dropped(name: &str, pieces: &[&str]) -> Mend {
    let people = pieces[1..].join(&aside(58));
    Mend {
        key: "actors",
        code: "mermaid_dropped",
        message: format!("Mermaid drops {}, which follows a third colon.", shown(script::trim(pieces[2]))),
        says: "Keep the colon in the name of who takes part.".to_owned(),
        text: format!("{name}:{}:{people}", pieces[0]),
        sensible: !matches!(kind(name), Kind::Other),
    }
}
