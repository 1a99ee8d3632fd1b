//! Indented lists, Markdown headings and bullets, Markdown tables (our own among them) and plain text, read as a map:
//! stages, steps and cards by their depth, lanes by the word before a colon. Every line is looked at once.

mod aliases;
mod draw;
mod feelings;
mod head;
mod inline;
mod lines;
mod prose;
mod table;
mod tree;

use crate::build::NewId;
use crate::error::ImportError;
use crate::incoming::Reading;
use crate::wishes::{FileKind, Wishes};
use aliases::Meaning;
pub(crate) use aliases::{labelled, lane as lane_of};
use lines::{Line, Sort};
use waymark_model::LaneKind;

/// Reads a text as a map.
pub(crate) fn read(text: &str, kind: FileKind, wishes: &Wishes, ids: NewId<'_>) -> Result<Reading, ImportError> {
    let _ = wishes;
    let mut lines = lines::lines(text.strip_prefix('\u{feff}').unwrap_or(text));
    lines.truncate(appendix(&lines));
    if lines.is_empty() {
        let hint = "Write a line for each stage, and below it, further in, what happens there. Nothing was changed.";
        return Err(ImportError::expected("", "the lines of a map", "a text without any", hint));
    }
    let prose = prose::is_prose(&lines);
    if prose {
        lines = prose::entries(&lines);
    }
    let marked = |line: &Line| matches!(line.sort, Sort::Heading(_) | Sort::Row(_));
    let markdown = !prose && (kind == FileKind::Markdown || lines.iter().any(marked));
    let tree = tree::tree(&lines, markdown)?;
    let (journey, remarks) = draw::draw(&tree, ids)?;
    Ok(Reading::one(kind, journey, remarks))
}

/// Where the lists at the end of our own Markdown begin: after a rule, under a heading of theirs.
fn appendix(lines: &[Line]) -> usize {
    let is_list = |line: &Line| {
        let known = matches!(
            aliases::meaning(&inline::plain(&line.text)),
            Some(Meaning::Appendix | Meaning::Lane(LaneKind::Opportunities | LaneKind::Metrics))
        );
        known && line.sort == Sort::Heading(2)
    };
    let place = lines.windows(2).position(|pair| pair[0].sort == Sort::Rule && is_list(&pair[1]));
    place.unwrap_or(lines.len())
}
