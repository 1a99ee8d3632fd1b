//! The title of a table: a text alone above its headings, or one beside a word that says so.

use super::words::{TITLES, is_one};
use crate::tables::cell::{Cell, Row, Sheet};
use crate::tables::guess::{Guess, plain};
use crate::wishes::TableShape;

/// Longest text that is a title; longer ones are a description.
const LONGEST: usize = 160;

/// A title and what else stands above the headings.
pub(super) struct Title {
    pub(super) line: u32,
    pub(super) text: String,
    pub(super) more: Vec<String>,
}

/// The title above the headings.
pub(super) fn find(sheet: &Sheet, found: &Guess) -> Option<Title> {
    if sheet.width() < 2 {
        return None;
    }
    let heads: Vec<&Row> = sheet.rows.iter().take_while(|row| row.number <= found.headers).collect();
    let (_, above) = heads.split_last()?;
    let mut texts = above.iter().filter_map(|row| Some((row.number, text(row, found.shape)?)));
    let (line, text) = texts.next()?;
    let more: Vec<String> = texts.map(|(_, text)| text).collect();
    (text.chars().count() <= LONGEST).then_some(Title { line, text, more })
}

/// What a row above the headings says as a whole.
fn text(row: &Row, shape: TableShape) -> Option<String> {
    match row.cells.as_slice() {
        // The one stage of a map of lanes stands over its steps, not at the left.
        [(column, _)] if shape == TableShape::LaneRows && *column > 0 => None,
        [(_, Cell::Text(text))] if text.chars().any(char::is_alphanumeric) => Some(text.trim().to_owned()),
        [(_, Cell::Text(label)), (_, value)] if is_one(TITLES, &plain(label)) => {
            Some(value.shown().trim().to_owned()).filter(|text| !text.is_empty())
        }
        _ => None,
    }
}
