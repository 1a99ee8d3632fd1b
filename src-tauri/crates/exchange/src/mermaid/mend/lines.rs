//! Line by line: which statement a line is, and which mends are tried on it.

use super::{Mend, Mender, colon, forgotten, score, signs};
use crate::mermaid::entities::aside;
use crate::mermaid::lexer::keyword;
use crate::mermaid::script;

/// What a line is to Mermaid's grammar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    /// Nothing, or nothing that is to be mended.
    Other,
    /// The word `journey`, with what follows.
    Journey,
    /// `title`, then white space.
    Title,
    /// `section`, then white space.
    Section,
    /// One of these words alone on the line.
    Bare(&'static str),
    /// A text for screen readers on one line; its text may stand on the next.
    Accessible,
    /// `accDescr {`.
    Block,
    /// A task, whole or not.
    Task,
}

/// What a line is, its white space at the beginning left out.
pub(super) fn kind(line: &str) -> Kind {
    if line.is_empty() || line.starts_with(['%', '#']) {
        return Kind::Other;
    }
    if keyword(line, "journey").is_some_and(|after| !after.bytes().next().is_some_and(script::is_word)) {
        return Kind::Journey;
    }
    for (word, kind) in [("title", Kind::Title), ("section", Kind::Section)] {
        match keyword(line, word) {
            // With more white space than one sign there is a text: a blank one.
            Some(after) if after.chars().count() < 2 && script::trim(after).is_empty() => return Kind::Bare(word),
            Some(after) if kind == Kind::Section && script::trim(after).starts_with(':') => {}
            Some(after) if after.starts_with(script::is_space) => return kind,
            _ => {}
        }
    }
    for word in ["accTitle", "accDescr"] {
        let after = keyword(line, word).map(|after| after.trim_start_matches(script::is_space));
        match after.and_then(|after| after.chars().next()) {
            Some(':') => return Kind::Accessible,
            Some('{') if word == "accDescr" => return Kind::Block,
            _ => {}
        }
    }
    Kind::Task
}

/// The lines, mended.
pub(super) fn mended(mender: &mut Mender<'_>, lines: Vec<(usize, String)>) -> Vec<(usize, String)> {
    let mut result = Vec::with_capacity(lines.len());
    let mut begun = false;
    let mut block = false;
    let mut taken = false;
    for (at, (number, line)) in lines.iter().enumerate() {
        let start = script::spaces(line);
        let (indent, said) = line.split_at(start);
        if block || taken {
            block = block && !said.contains('}');
            taken = taken && said.is_empty();
            result.push((*number, line.clone()));
            continue;
        }
        let (head, said) = match kind(said) {
            Kind::Journey if !begun => said.split_at("journey".len()),
            _ => ("", said),
        };
        if !head.is_empty() && !begun {
            begun = true;
            header(mender, *number, head);
        }
        let next = lines.get(at + 1).map_or("", |(_, next)| script::trim(next));
        let now = statement(mender, *number, said, next);
        (block, taken) = opens(&now, next);
        let mut pieces = now.split('\n');
        let first = pieces.next().unwrap_or_default();
        result.push((*number, format!("{indent}{head}{first}")));
        result.extend(pieces.map(|piece| (*number, piece.to_owned())));
    }
    result
}

fn header(mender: &mut Mender<'_>, number: usize, head: &str) {
    if head != "journey" {
        let message =
            format!("Mermaid takes the word `journey` in small letters only; `{head}` was read all the same.");
        mender.says(number, "mermaid_header", message, None);
    }
}

/// Whether a line leaves a block open, or takes the next line as its text.
fn opens(line: &str, next: &str) -> (bool, bool) {
    let line = line.trim_start_matches(script::is_space);
    match kind(line) {
        Kind::Block => (!line.contains('}'), false),
        Kind::Accessible => (false, line.split_once(':').is_some_and(|(_, text)| script::trim(text).is_empty())),
        Kind::Bare(word) => (false, !next.is_empty() && line.len() == word.len()),
        _ => (false, false),
    }
}

/// One statement, mended; it may have become several lines.
fn statement(mender: &mut Mender<'_>, number: usize, line: &str, next: &str) -> String {
    let start = script::spaces(line);
    let mut now = line[start..].to_owned();
    let found = signs::hidden(&now);
    now = mender.apply(number, now, found);
    if !matches!(kind(&now), Kind::Accessible | Kind::Block | Kind::Other) {
        let found = signs::semicolon(&now);
        now = mender.apply(number, now, found);
        let pieces: Vec<String> = now.split('\n').map(|piece| whole(mender, number, piece, next)).collect();
        now = pieces.join("\n");
    }
    format!("{}{now}", &line[..start])
}

/// A statement without semicolons.
fn whole(mender: &mut Mender<'_>, number: usize, line: &str, next: &str) -> String {
    let mut now = line.to_owned();
    let found = signs::hash(&now);
    now = mender.apply(number, now, found);
    let (said, comment) = now.split_at(now.find('#').unwrap_or(now.len()));
    let (said, comment) = (said.to_owned(), comment.to_owned());
    let now = match kind(&said) {
        Kind::Journey => {
            let found = (said.len() > "journey".len()).then(|| reserved(&said));
            mender.apply(number, said, found)
        }
        Kind::Section => mender.apply(number, said.clone(), colon::in_section(&said)),
        Kind::Bare(word) => {
            let found = bare(word, &said, next);
            mender.apply(number, said, found)
        }
        Kind::Task => task(mender, number, said),
        _ => said,
    };
    now + &comment
}

fn task(mender: &mut Mender<'_>, number: usize, line: String) -> String {
    let found = colon::after_keyword(&line);
    let line = mender.apply(number, line, found);
    if !matches!(kind(&line), Kind::Task) {
        return line;
    }
    let (found, before) = (forgotten::colon(&line), line.clone());
    let is_forgotten = found.is_some();
    let line = mender.apply(number, line, found);
    // What stands in the place of the score was told already.
    if is_forgotten && line == before && line.contains(':') {
        return line;
    }
    let found = if is_forgotten { None } else { colon::missing(&line) };
    let line = mender.apply(number, line, found);
    if !matches!(kind(&line), Kind::Task) || !line.contains(':') {
        return line;
    }
    let found = colon::in_task(&line);
    let line = mender.apply(number, line, found);
    score::mended(mender, number, line)
}

fn reserved(line: &str) -> Mend {
    let mut letters = line.chars();
    let first = letters.next().map_or(0, u32::from);
    Mend {
        key: "word",
        code: "mermaid_reserved",
        message: "Mermaid does not read a name that begins with the word `journey`.".to_owned(),
        says: "Read it as the name of a task.".to_owned(),
        text: with_data(format!("{}{}", aside(first), letters.as_str())),
        sensible: true,
    }
}

fn with_data(line: String) -> String {
    if line.contains(':') { line } else { line + ": " }
}

/// A bare `title` or `section` whose next line is a statement of its own.
fn bare(word: &str, line: &str, next: &str) -> Option<Mend> {
    let takes_text = line.len() == word.len() && kind(next) == Kind::Task && !next.contains(':');
    if takes_text {
        return None;
    }
    let text = if word == "section" { format!("section {}", aside(8203)) } else { String::new() };
    Some(Mend {
        key: "bare",
        code: "mermaid_swallowed",
        message: format!("Mermaid takes the next line as the text of a `{word}` that has none."),
        says: format!("Read it as a {word} without a text, and the next line by itself."),
        text,
        sensible: true,
    })
}
