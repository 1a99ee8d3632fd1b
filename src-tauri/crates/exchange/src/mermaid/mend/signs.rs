//! `#`, `;` and `%`: signs that end or hide a line in Mermaid, and stand in people's texts all the same.

use super::lines::{Kind, kind};
use super::{Mend, colon};
use crate::error::shown;
use crate::mermaid::entities::{self, aside};
use crate::mermaid::lexer::keyword;
use crate::mermaid::script;

/// A task that Mermaid takes for a comment: `%5 done: 5: Me`, `x%%y: 5: Me`, `#12 done: 5: Me`.
pub(super) fn hidden(line: &str) -> Option<Mend> {
    let sign = line.chars().next()?;
    let first = sign.len_utf8();
    let is_single = sign == '%' && !line[1..].starts_with(['%', '{', ' ']);
    let is_inner = sign != '}' && sign.len_utf16() == 1 && line[first..].starts_with("%%") && sign != '%';
    let is_number = sign == '#' && line[1..].starts_with(|letter: char| letter.is_alphanumeric());
    if !(is_single || is_inner || is_number) || !colon::is_task(line) {
        return None;
    }
    let text = line.replace('%', &aside(37));
    let text = if is_number { format!("{}{}", aside(35), &text[1..]) } else { text };
    Some(Mend {
        key: "hidden",
        code: "mermaid_hidden",
        message: format!("Mermaid takes {} for a comment.", shown(line)),
        says: "Read it as a task.".to_owned(),
        text,
        sensible: true,
    })
}

/// A semicolon, with which Mermaid reads nothing at all.
pub(super) fn semicolon(line: &str) -> Option<Mend> {
    let said = &line[..line.find('#').unwrap_or(line.len())];
    if !said.contains(';') {
        return None;
    }
    let (text, says) = if let Some(text) = html(line) {
        (text, "Read the entity as the sign that it stands for.")
    } else if let Some(text) = ending(line, said) {
        (text, "Leave the semicolon out.")
    } else if let Some(text) = separated(line, said) {
        (text, "Read what follows the semicolon as a line of its own.")
    } else {
        (line.replace(';', &aside(59)), "Read the semicolon as a part of the text.")
    };
    Some(Mend {
        key: "semicolon",
        code: "mermaid_semicolon",
        message: "Mermaid reads no line with a semicolon in it.".to_owned(),
        says: says.to_owned(),
        text,
        sensible: true,
    })
}

/// `&amp;` -> the entity that Mermaid knows; none when other semicolons are left.
fn html(line: &str) -> Option<String> {
    let mut text = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('&') {
        let name = script::word(after);
        text.push_str(before);
        match after[name..].strip_prefix(';') {
            Some(after_name) if name > 0 => {
                text.push_str(&aside(&after[..name]));
                rest = after_name;
            }
            _ => {
                text.push('&');
                rest = after;
            }
        }
    }
    text.push_str(rest);
    (!text.contains(';')).then_some(text)
}

fn ending(line: &str, said: &str) -> Option<String> {
    let kept = said.trim_end_matches(|letter| script::is_space(letter) || letter == ';');
    (!kept.contains(';')).then(|| format!("{kept}{}", &line[said.len()..]))
}

fn separated(line: &str, said: &str) -> Option<String> {
    let stands = |piece: &str| {
        let piece = script::trim(piece);
        piece.is_empty() || colon::is_task(piece) || matches!(kind(piece), Kind::Title | Kind::Section)
    };
    said.split(';').all(stands).then(|| {
        let pieces: Vec<&str> = said.split(';').map(script::trim).filter(|piece| !piece.is_empty()).collect();
        format!("{}{}", pieces.join("\n"), &line[said.len()..])
    })
}

/// A `#` within a line, from which on Mermaid reads nothing.
pub(super) fn hash(line: &str) -> Option<Mend> {
    let at = line.find('#').filter(|at| *at > 0)?;
    let (before, after) = (&line[..at], &line[at + 1..]);
    let said = script::trim(after);
    if said.is_empty() && before.ends_with(script::is_space) {
        return None;
    }
    let is_note = before.ends_with(script::is_space) && after.starts_with(script::is_space);
    let is_cut_off = kind(before) == Kind::Task && !before.contains(':') && colon::is_task(line);
    let read = entities::shown(script::trim(before));
    let read = keyword(&read, "title ").or_else(|| keyword(&read, "section ")).unwrap_or(&read);
    Some(Mend {
        key: "hash",
        code: "mermaid_hash",
        message: format!("Mermaid reads nothing from `#` on: only {} is left.", shown(read)),
        says: "Keep the # and what follows it in the text.".to_owned(),
        text: line.replace('#', &aside(35)),
        sensible: !is_note || is_cut_off,
    })
}
