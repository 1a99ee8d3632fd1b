//! What Mermaid does to a text before its grammar sees it: quotes in tags, front matter, directives and comments go, and
//! entities are set aside. Each step is one pass over the text, however hostile it is.

use std::ops::Range;

use super::entities;
use super::front::{self, FrontMatter};
use super::script;
use super::source::Source;
use crate::error::ImportError;

/// A text that is ready for the grammar.
#[derive(Clone, Debug)]
pub(super) struct Prepared {
    /// Its lines with their numbers in the file; entities are set aside.
    pub(super) lines: Vec<(usize, String)>,
    /// What the front matter said.
    pub(super) front: FrontMatter,
    /// Lines of directives that were cut.
    pub(super) directives: Vec<usize>,
}

/// Makes a text ready, as Mermaid does. The error is one of the front matter.
pub(super) fn prepare(text: &str, first_line: usize) -> Result<Prepared, ImportError> {
    let mut source = Source::new(text, first_line);
    single_quotes(&mut source.text);
    let (source, front) = front::take(source)?;
    let cuts = directives(&source.text);
    let lines = cuts.iter().map(|cut| source.line_at(cut.start)).collect();
    let source = source.cut(&cuts);
    let cuts = comments(&source.text);
    let source = source.cut(&cuts);
    let blank = script::spaces(&source.text);
    let source = source.after(blank);
    let protected = source.lines().into_iter().map(|(line, text)| (line, entities::protect(text))).collect();
    Ok(Prepared { lines: protected, front, directives: lines })
}

/// `<a href="x">` -> `<a href='x'>`; no length changes.
fn single_quotes(text: &mut String) {
    if !text.contains("=\"") {
        return;
    }
    let mut bytes = std::mem::take(text).into_bytes();
    let mut at = 0;
    while let Some(open) = position(&bytes, at, b'<') {
        let Some(close) = position(&bytes, open, b'>') else { break };
        if !bytes.get(open + 1).copied().is_some_and(script::is_word) {
            at = open + 1;
            continue;
        }
        requote(&mut bytes[open..close]);
        at = close;
    }
    *text = String::from_utf8(bytes).expect("only one ASCII letter was put for another, so the text stays UTF-8");
}

fn requote(tag: &mut [u8]) {
    let mut at = 0;
    while let Some(equals) = position(tag, at, b'=') {
        at = equals + 1;
        if tag.get(at) == Some(&b'"') {
            let Some(end) = position(tag, at + 1, b'"') else { return };
            (tag[at], tag[end]) = (b'\'', b'\'');
            at = end + 1;
        }
    }
}

fn position(bytes: &[u8], from: usize, byte: u8) -> Option<usize> {
    bytes.get(from..)?.iter().position(|other| *other == byte).map(|at| from + at)
}

/// Where `%%{...}%%` stand.
fn directives(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = text[at..].find("%%{").map(|open| at + open) {
        at = open + 3;
        if let Some(end) = directive_end(text, at) {
            found.push(open..end);
            at = end;
        }
    }
    found
}

/// Where a directive ends whose braces opened just before; none when it is none.
fn directive_end(text: &str, from: usize) -> Option<usize> {
    let skip = |at: usize| at + script::spaces(&text[at..]);
    let name = skip(from);
    let mut at = name + script::word(&text[name..]);
    if at == name {
        return None;
    }
    if text[skip(at)..].starts_with(':') {
        at = skip(at) + 1;
    }
    at = skip(at);
    let word = script::word(&text[at..]);
    at += match word {
        0 => {
            let rest = &text[at..];
            let closing = rest.find("}%%").unwrap_or(rest.len());
            rest[..closing].find(['\u{2028}', '\u{2029}']).unwrap_or(closing)
        }
        word => word,
    };
    at = skip(at);
    Some(if text[at..].starts_with("}%%") { at + 3 } else { at })
}

/// Where lines stand that begin with `%%`, with the white space before and the line end after them.
fn comments(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let mark = start + script::spaces(&text[start..]);
        let line_end = text[mark..].find('\n').map_or(text.len(), |at| mark + at);
        let said = text[mark..line_end].strip_prefix("%%");
        let next = (line_end + 1).min(text.len());
        if said.is_some_and(|said| !said.is_empty() && !said.starts_with('{')) {
            found.push(start..next);
            start = next;
            continue;
        }
        // JavaScript sees a new line after these two signs too.
        let other = text[mark..line_end].find(['\u{2028}', '\u{2029}']).map(|at| mark + at + '\u{2028}'.len_utf8());
        start = other.unwrap_or(next);
    }
    found
}

/// Whether a text that is ready begins with the word `journey`; Mermaid wants it in small letters, we do not.
pub(crate) fn begins_a_journey(text: &str) -> bool {
    super::lexer::keyword(text.trim_start_matches(script::is_space), "journey").is_some()
}
