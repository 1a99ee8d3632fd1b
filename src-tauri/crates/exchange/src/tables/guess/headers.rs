//! Where the headers of a table end, and what they say.

use super::columns::own_column;
use super::field_words::field_of;
use super::lane_words::lane_kind;
use crate::tables::cell::{Cell, Row, Sheet};

/// Rows at the top among which headers are looked for.
const TOP: usize = 10;
/// Longest header, in characters.
const LONGEST: usize = 80;

/// The number of the header row, by its words; none when no row has any.
pub(super) fn by_words(sheet: &Sheet) -> Option<u32> {
    let hits = |row: &Row| row.cells.iter().filter(|(_, cell)| is_known(cell)).count();
    let top = sheet.rows.iter().take(TOP).map(|row| (row.number, hits(row), row.cells.len()));
    let rows: Vec<(u32, usize, usize)> = top.collect();
    let most = rows.iter().map(|row| row.1).max().unwrap_or(0);
    let best = rows.iter().find(|row| row.1 == most)?;
    let is_first_wide = rows.iter().find(|row| row.2 > 1).is_none_or(|row| row.0 == best.0);
    (most >= 2 || (most == 1 && is_first_wide)).then_some(best.0)
}

/// Whether a cell says a word that heads columns.
fn is_known(cell: &Cell) -> bool {
    let Cell::Text(text) = cell else { return false };
    text.chars().count() <= LONGEST
        && (field_of(text).is_some() || lane_kind(text).is_some() || own_column(text.trim()).is_some())
}

/// The first row, when it looks like names over what is below: short, each another, all of them text.
pub(super) fn by_looks(sheet: &Sheet) -> u32 {
    let Some(first) = sheet.rows.iter().find(|row| row.cells.len() > 1) else { return 0 };
    let texts: Vec<String> = first.cells.iter().map(|(_, cell)| cell.shown().trim().to_lowercase()).collect();
    let mut unique = texts.clone();
    unique.sort();
    unique.dedup();
    let is_short = |(_, cell): &(u16, Cell)| matches!(cell, Cell::Text(text) if text.chars().count() <= 120);
    let looks = first.cells.iter().all(is_short) && unique.len() == texts.len() && sheet.rows.len() > 1;
    if looks { first.number } else { 0 }
}

/// Where the first of these rows stands whose first cell names a kind of lane.
pub(super) fn first_lane_row(sheet: &Sheet) -> Option<usize> {
    sheet.rows.iter().take(60).position(names_lane)
}

/// Whether the first cell of a row names a kind of lane.
pub(super) fn names_lane(row: &Row) -> bool {
    let text = row.text(0);
    !text.is_empty() && text.chars().count() <= LONGEST && lane_kind(&text).is_some()
}

/// The texts over each column: the header rows joined, titles that stand alone left out.
pub(crate) fn texts(sheet: &Sheet, headers: u32) -> Vec<String> {
    let width = sheet.width();
    let rows: Vec<&Row> = sheet.rows.iter().take_while(|row| row.number <= headers).collect();
    let is_title = |row: &Row| width > 1 && row.cells.len() == 1 && rows.len() > 1;
    let mut texts = vec![String::new(); width];
    for row in rows.iter().filter(|row| !is_title(row)) {
        for (column, cell) in &row.cells {
            let (text, shown) = (&mut texts[usize::from(*column)], cell.shown());
            if !text.is_empty() && !shown.trim().is_empty() {
                text.push_str(" / ");
            }
            text.push_str(shown.trim());
        }
    }
    texts
}
