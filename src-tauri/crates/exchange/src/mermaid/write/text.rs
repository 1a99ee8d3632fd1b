//! A text in a place of a diagram. Whatever Mermaid would take for something else becomes an entity; a line break within
//! a name is `<br>`, as Mermaid draws it. What is written here is read back letter for letter.

use crate::mermaid::lexer::keyword;
use crate::mermaid::script;

/// Written for a text that is empty, which Mermaid cannot have; read back as empty.
const NOTHING: &str = "#8203;";

/// The name of a section or a task.
pub(super) fn name(text: &str) -> String {
    if text.is_empty() {
        return NOTHING.to_owned();
    }
    let words = ["journey", "title", "section", "accTitle", "accDescr"];
    let reserved = words.into_iter().any(|word| keyword(text, word).is_some());
    encoded(
        text,
        |letter, _| match letter {
            '\n' => Some("<br>".to_owned()),
            ':' => Some(entity(letter)),
            _ => None,
        },
        reserved,
    )
}

/// One of those who take part.
pub(super) fn actor(text: &str) -> String {
    if text.is_empty() {
        return NOTHING.to_owned();
    }
    encoded(text, |letter, _| matches!(letter, '\n' | ':' | ',').then(|| entity(letter)), false)
}

/// A title or a description: to the end of the line, colons allowed.
pub(super) fn line(text: &str) -> String {
    encoded(
        text,
        |letter, next| {
            let is_tight = letter == ':' && next.is_some_and(|next| !script::is_space(next));
            (letter == '\n' || is_tight).then(|| entity(letter))
        },
        false,
    )
}

fn entity(letter: char) -> String {
    format!("#{};", u32::from(letter))
}

fn encoded(text: &str, of_place: impl Fn(char, Option<char>) -> Option<String>, first: bool) -> String {
    let letters: Vec<char> = text.chars().collect();
    let start = letters.iter().take_while(|letter| script::is_space(**letter)).count();
    let end = letters.len() - letters.iter().rev().take_while(|letter| script::is_space(**letter)).count();
    let mut result = String::with_capacity(text.len());
    for (at, letter) in letters.iter().copied().enumerate() {
        let before = at.checked_sub(1).and_then(|at| letters.get(at)).copied();
        let next = letters.get(at + 1).copied();
        let is_edge = (at < start || at >= end) || (first && at == 0);
        if is_edge || is_special(before, letter, next) {
            result.push_str(&entity(letter));
        } else if letter == '<' {
            result.push_str("#lt;");
        } else {
            match of_place(letter, next) {
                Some(written) => result.push_str(&written),
                None => result.push(letter),
            }
        }
    }
    result
}

/// Signs that are something else to Mermaid, wherever they stand.
fn is_special(before: Option<char>, letter: char, next: Option<char>) -> bool {
    match letter {
        '#' | ';' | '&' | '\r' | '\u{fdd0}' | '\u{fdd1}' => true,
        '%' => before.is_none_or(|before| before == '%') || matches!(next, Some('%' | '{')) || before == Some('}'),
        // The signs with which Mermaid itself sets entities aside.
        'ﬂ' => next == Some('°'),
        '¶' => next == Some('ß'),
        _ => false,
    }
}
