//! A text line by line: what each line is by its first signs. One pass, and every line is looked at once.

use crate::markdown::escape::split_bare;

/// A line that says something.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Line {
    /// Number in the file, from 1.
    pub(crate) number: usize,
    /// Columns before it; tabs go to the next fourth.
    pub(crate) indent: usize,
    /// What it is.
    pub(crate) sort: Sort,
    /// Its text without the signs before it.
    pub(crate) text: String,
    /// Whether an empty line stands before it.
    pub(crate) after_gap: bool,
}

/// What a line is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Sort {
    /// A heading of a level.
    Heading(usize),
    /// A bullet.
    Bullet,
    /// A number of so many parts ("1.2" has two), or a letter.
    Number(usize),
    /// A quotation.
    Quote,
    /// A row of a table.
    Row(Vec<String>),
    /// A thematic break.
    Rule,
    /// Anything else.
    Plain,
}

/// The lines of a text, without empty ones, fences and what stands in them.
pub(crate) fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let (mut fenced, mut after_gap) = (false, false);
    for (place, raw) in text.split(['\n', '\r']).enumerate() {
        let body = raw.trim();
        if body.starts_with("```") || body.starts_with("~~~") {
            fenced = !fenced;
        } else if body.is_empty() {
            after_gap = true;
        } else if !fenced {
            let (sort, text) = sorted(body);
            lines.push(Line { number: place + 1, indent: indent(raw), sort, text: text.to_owned(), after_gap });
            after_gap = false;
        }
    }
    lines
}

fn indent(raw: &str) -> usize {
    let mut columns = 0;
    for letter in raw.chars() {
        match letter {
            '\t' => columns = columns / 4 * 4 + 4,
            '\u{3000}' => columns += 2,
            letter if letter.is_whitespace() => columns += 1,
            _ => break,
        }
    }
    columns
}

fn sorted(body: &str) -> (Sort, &str) {
    let level = body.bytes().take_while(|byte| *byte == b'#').count();
    if (1..=6).contains(&level) && body[level..].chars().next().is_none_or(char::is_whitespace) {
        return (Sort::Heading(level), closed(body[level..].trim()));
    }
    if let Some(rest) = body.strip_prefix('>') {
        return (Sort::Quote, rest.trim());
    }
    if body.starts_with('|') {
        return (Sort::Row(cells(body)), body);
    }
    if is_rule(body) {
        return (Sort::Rule, "");
    }
    let mut letters = body.chars();
    let first = letters.next().unwrap_or_default();
    let spaced = letters.next().is_some_and(char::is_whitespace);
    let glued = matches!(first, '•' | '◦' | '▪' | '‣' | '●' | '○' | '・');
    if glued || (spaced && matches!(first, '-' | '*' | '+' | '–' | '—' | '·' | 'o')) {
        return (Sort::Bullet, task(body[first.len_utf8()..].trim_start()));
    }
    match number(body) {
        Some((parts, rest)) => (Sort::Number(parts), rest),
        None => (Sort::Plain, body),
    }
}

/// A heading without its closing hashes.
fn closed(text: &str) -> &str {
    let bare = text.trim_end_matches('#');
    if bare.is_empty() || bare.ends_with(char::is_whitespace) { bare.trim_end() } else { text }
}

/// A bullet without its box.
fn task(text: &str) -> &str {
    let boxes = ["[ ] ", "[x] ", "[X] "];
    boxes.iter().find_map(|sign| text.strip_prefix(sign)).unwrap_or(text)
}

fn is_rule(body: &str) -> bool {
    let signs: String = body.chars().filter(|letter| !letter.is_whitespace()).collect();
    signs.len() >= 3
        && ["-", "*", "_"].iter().any(|sign| signs.trim_matches(|letter| sign.starts_with(letter)).is_empty())
}

/// "1.", "1.2", "1.2.", "3)", "a)", "①" before a text.
fn number(body: &str) -> Option<(usize, &str)> {
    let (mark, rest) = body.split_once(char::is_whitespace)?;
    if mark.len() > 16 {
        return None;
    }
    let bare = mark.trim_end_matches(['.', ')', '、', ':']);
    let parts: Vec<&str> = bare.split('.').collect();
    let digits = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if parts.iter().all(digits) && (bare.len() < mark.len() || parts.len() > 1) {
        return Some((parts.len(), rest.trim_start()));
    }
    let letter = bare.len() == 1 && bare.as_bytes()[0].is_ascii_lowercase() && mark.ends_with(')');
    letter.then(|| (6, rest.trim_start()))
}

/// The cells of a row, raw.
fn cells(body: &str) -> Vec<String> {
    let inner = body.strip_prefix('|').unwrap_or(body);
    let mut cells: Vec<String> = split_bare(inner, '|').into_iter().map(|cell| cell.trim().to_owned()).collect();
    if cells.last().is_some_and(String::is_empty) {
        cells.pop();
    }
    cells
}

/// Whether a row only parts headers from the rest.
pub(crate) fn is_delimiter(cells: &[String]) -> bool {
    let is = |cell: &String| cell.contains('-') && cell.chars().all(|letter| matches!(letter, '-' | ':'));
    !cells.is_empty() && cells.iter().all(is)
}
