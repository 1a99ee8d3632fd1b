//! Front matter: YAML between two lines of `---` at the very beginning. Only its title is of use here.

use super::script;
use super::source::Source;
use super::yaml;
use crate::error::ImportError;

/// What the front matter said.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct FrontMatter {
    /// The title; empty for none.
    pub(super) title: String,
    /// The line of settings that a map has no use for.
    pub(super) config: Option<usize>,
}

/// Takes the front matter off a text. Blank lines before it go too, as they do in a web page.
pub(super) fn take(source: Source) -> Result<(Source, FrontMatter), ImportError> {
    let start = first_line(&source.text);
    let Some((body, end)) = fences(&source.text, start) else { return Ok((source, FrontMatter::default())) };
    let indent = &source.text[start..start + indent_of(&source.text[start..])];
    let first = source.line_at(body.start);
    let lines: Vec<&str> = match body.is_empty() {
        true => Vec::new(),
        false => source.text[body].split('\n').map(|line| line.strip_prefix(indent).unwrap_or(line)).collect(),
    };
    let read = yaml::read(&lines).map_err(|trouble| {
        let hint = "Correct the lines between the two `---`, or take them out.";
        ImportError::new("", format!("expected YAML in the front matter, found {}", trouble.found), hint)
            .on_line(first + trouble.line)
    })?;
    let config = read.config.map(|line| first + line);
    Ok((source.after(end), FrontMatter { title: read.title, config }))
}

/// Where the first line begins that is not blank.
fn first_line(text: &str) -> usize {
    let blank = script::spaces(text);
    text[..blank].rfind('\n').map_or(0, |at| at + 1)
}

/// White space that is no line end.
fn indent_of(text: &str) -> usize {
    text.len() - text.trim_start_matches(|letter| script::is_space(letter) && letter != '\n').len()
}

/// Where the YAML stands and where the text goes on; none when this is no front matter.
fn fences(text: &str, start: usize) -> Option<(std::ops::Range<usize>, usize)> {
    let indent = indent_of(&text[start..]);
    let rest = text[start + indent..].strip_prefix("---")?;
    let opened = text.len() - rest.len();
    let blank = &rest[..script::spaces(rest)];
    let newline = opened + blank.rfind('\n')?;
    let fence = format!("\n{}---", &text[start..start + indent]);
    // The line end that closes the first fence may open the second one only when a blank line stood between.
    let from = if blank.matches('\n').count() > 1 { newline } else { newline + 1 };
    let found = closing(text, newline + 1, &fence).or_else(|| closing(text, from, &fence))?;
    let body = (newline + 1).min(found.0)..found.0;
    Some((body, found.1))
}

/// The first closing fence from a place on: where its line end stands, and where the text goes on.
fn closing(text: &str, from: usize, fence: &str) -> Option<(usize, usize)> {
    let mut at = from;
    // A fence right below the opening one has no line end of its own within what is left.
    while let Some(found) = text.get(at..)?.find(fence).map(|found| at + found) {
        let after = found + fence.len();
        let blank = script::spaces(&text[after..]);
        if let Some(last) = text[after..after + blank].rfind('\n') {
            return Some((found, after + last + 1));
        }
        at = found + 1;
    }
    None
}
